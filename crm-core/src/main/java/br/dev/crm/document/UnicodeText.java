package br.dev.crm.document;

/** What a text has to be to have a form in JSON. */
final class UnicodeText {
    private UnicodeText() {}

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
}
