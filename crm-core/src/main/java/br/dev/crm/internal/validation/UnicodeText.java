package br.dev.crm.internal.validation;

/**
 * The one rule for texts that become bytes: half of a surrogate pair has no form in UTF-8, and would be sent as a
 * question mark.
 */
public final class UnicodeText {
    private UnicodeText() {}

    /** What a violation says of such a text, behind its subject. */
    public static final String HALF = " holds half of a surrogate pair, which UTF-8 has no form for; mend the text.";

    /** Returns whether every surrogate has its other half. */
    public static boolean isUnicode(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(c, text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    /** Adds a violation that begins with the subject unless the text is Unicode. */
    public static void check(Violations violations, String subject, String text) {
        violations.require(isUnicode(text), subject + HALF);
    }
}
