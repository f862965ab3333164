package br.dev.crm.taxid;

import br.dev.crm.error.InvalidRequestException;
import java.util.Objects;

/** How a number is spelled: its length, its characters, its punctuation, its check digits. */
enum TaxIdFormat {
    /** Digits only. Its weights, 2 to 11 at most, never begin anew. */
    CPF("Cpf", "###.###.###-##", false, 11),

    /** Letters and digits; the check digits are digits. */
    CNPJ("Cnpj", "##.###.###/####-##", true, 9);

    private static final char PLACE = '#';

    private final String type;
    private final String mask;
    private final boolean hasLetters;
    private final int greatestWeight;
    private final int length;

    TaxIdFormat(String type, String mask, boolean hasLetters, int greatestWeight) {
        this.type = type;
        this.mask = mask;
        this.hasLetters = hasLetters;
        this.greatestWeight = greatestWeight;
        this.length = (int) mask.chars().filter(c -> c == PLACE).count();
    }

    /** Returns the name of its class, for messages. */
    String type() {
        return type;
    }

    /** Returns its punctuation, for messages. */
    String mask() {
        return mask;
    }

    /** Returns how many characters it has without punctuation. */
    int length() {
        return length;
    }

    boolean hasLetters() {
        return hasLetters;
    }

    /**
     * Returns the bare number that a text spells bare or with all its punctuation, ordinary blanks around it left out.
     *
     * @throws InvalidRequestException that says what is wrong and not the text
     */
    String parse(CharSequence given) {
        String text = withoutBlanks(Objects.requireNonNull(given, "text").toString());
        String bare = text.length() == mask.length() ? withoutPunctuation(text) : text;
        if (!isSpelledRight(bare)) {
            throw InvalidRequestException.of(new TaxIdDiagnosis(this, text).problem());
        }
        return checked(bare);
    }

    /**
     * Returns the bare number with the zeros in front that a number does not have.
     *
     * @throws InvalidRequestException that says what is wrong and not the number
     */
    String ofNumber(long number) {
        String digits = Long.toString(number);
        if (number < 0) {
            throw InvalidRequestException.of("A negative number is no " + this + ".");
        }
        if (digits.length() > length) {
            throw InvalidRequestException.of(
                    "A " + this + " has " + length + " digits, this number " + digits.length() + ".");
        }
        return checked("0".repeat(length - digits.length()) + digits);
    }

    /** Returns a bare number with its punctuation. */
    String format(String bare) {
        StringBuilder formatted = new StringBuilder(mask.length());
        int next = 0;
        for (int i = 0; i < mask.length(); i++) {
            formatted.append(mask.charAt(i) == PLACE ? bare.charAt(next++) : mask.charAt(i));
        }
        return formatted.toString();
    }

    private String checked(String bare) {
        if (bare.chars().allMatch(c -> c == bare.charAt(0))) {
            throw InvalidRequestException.of(
                    "A " + this + " of the same digit all over is a placeholder that nobody has.");
        }
        if (!CheckDigits.hold(bare, greatestWeight)) {
            throw InvalidRequestException.of("The check digits of this " + this
                    + " do not fit its other characters: one is mistyped, or two have changed places.");
        }
        return bare;
    }

    private boolean isSpelledRight(String bare) {
        if (bare.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = bare.charAt(i);
            boolean mayBeLetter = hasLetters && i < length - 2;
            if (!isDigit(c) && !(mayBeLetter && isCapital(c))) {
                return false;
            }
        }
        return true;
    }

    /** Returns what stands in the places of the mask, or the text itself where its punctuation is another one. */
    private String withoutPunctuation(String text) {
        StringBuilder bare = new StringBuilder(length);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (mask.charAt(i) == PLACE) {
                bare.append(c);
            } else if (mask.charAt(i) != c) {
                return text;
            }
        }
        return bare.toString();
    }

    private static String withoutBlanks(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && text.charAt(from) == ' ') {
            from++;
        }
        while (to > from && text.charAt(to - 1) == ' ') {
            to--;
        }
        return text.substring(from, to);
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    static boolean isCapital(int c) {
        return c >= 'A' && c <= 'Z';
    }
}
