package br.dev.crm.taxid;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What is wrong with a text that does not have the form of a number: lengths, places and kinds of characters, never
 * letters or digits of it.
 *
 * @param format what it should be
 * @param text without blanks around it
 */
record TaxIdDiagnosis(TaxIdFormat format, String text) {
    private static final Pattern SCIENTIFIC = Pattern.compile("[+-]?\\d+([.,]\\d+)?[eE][+-]?\\d+");

    /** With fewer digits in front it is rather punctuation. */
    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{4,}[.,]\\d*");

    private static final Pattern DIGITS = Pattern.compile("\\d+");

    /** Returns one sentence or two. */
    String problem() {
        if (text.isEmpty()) {
            return "The text of a " + format + " is empty.";
        }
        if (SCIENTIFIC.matcher(text).matches()) {
            return spreadsheet("a number in scientific notation");
        }
        if (DECIMAL.matcher(text).matches()) {
            return spreadsheet("a number with decimals");
        }
        int stranger = stranger();
        if (stranger < text.length()) {
            return "Character " + (text.codePointCount(0, stranger) + 1) + " of this " + format + " is "
                    + kind(text.codePointAt(stranger)) + ".";
        }
        int count = (int) text.chars().filter(c -> !isPunctuation(c)).count();
        return count == format.length() ? misplaced() : wrongLength(count);
    }

    private String spreadsheet(String what) {
        return "This is no " + format + " but " + what
                + ", as a spreadsheet makes one of it: let it format the column as"
                + " text, and export it again. A number that has all its digits yet is read by " + format.type()
                + ".ofNumber.";
    }

    /** Returns where the first character stands that no number of this kind has; the length for none. */
    private int stranger() {
        int at = 0;
        while (at < text.length() && isKnown(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private boolean isKnown(char c) {
        return TaxIdFormat.isDigit(c) || (format.hasLetters() && TaxIdFormat.isCapital(c)) || isPunctuation(c);
    }

    private boolean isPunctuation(int c) {
        return ".-/".indexOf(c) >= 0;
    }

    private String kind(int stranger) {
        if (Character.isLetter(stranger)) {
            if (!format.hasLetters()) {
                return "a letter, and a " + format + " has digits only";
            }
            return stranger >= 'a' && stranger <= 'z'
                    ? "a small letter, and the letters of a " + format + " are capitals"
                    : "a letter that is none of A to Z";
        }
        boolean isNumeral = switch (Character.getType(stranger)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> false;
        };
        if (isNumeral) {
            return "a digit that is none of 0 to 9";
        }
        String name = Character.getName(stranger);
        return String.format(Locale.ROOT, "U+%04X", stranger) + (name == null ? "" : " (" + name + ")");
    }

    /** As many characters as there should be. */
    private String misplaced() {
        boolean isBare = text.length() == format.length();
        boolean endsWithDigits =
                DIGITS.matcher(text.substring(text.length() - 2)).matches();
        return isBare || !endsWithDigits
                ? "The last two characters of a " + format + " are check digits, and these are no digits."
                : "The punctuation of this " + format + " is another one than " + format.mask()
                        + "; write it like that, or none.";
    }

    private String wrongLength(int count) {
        StringBuilder problem = new StringBuilder("A ")
                .append(format)
                .append(" has ")
                .append(format.length())
                .append(format.hasLetters() ? " characters, this text " : " digits, this text ")
                .append(count);
        for (TaxIdFormat other : TaxIdFormat.values()) {
            if (other != format && other.length() == count) {
                problem.append(", as many as a ").append(other).append(" has");
            }
        }
        problem.append('.');
        if (count < format.length() && DIGITS.matcher(text).matches()) {
            problem.append(" Zeros in front are lost where a ")
                    .append(format)
                    .append(" is kept as a number, as in a spreadsheet, and are not guessed here: if that is so, ")
                    .append(format.type())
                    .append(".ofNumber puts them back.");
        }
        return problem.toString();
    }
}
