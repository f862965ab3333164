package br.dev.crm.transport.apache;

/** The characters of RFC 9110 that the library lets pass unchecked, both ways. */
final class HttpCharacters {
    private static final String MARKS = "!#$%&'*+-.^_`|~";

    private HttpCharacters() {}

    /** Returns whether the text can name a header field or a method. */
    static boolean isToken(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letterOrDigit = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!letterOrDigit && MARKS.indexOf(c) < 0) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** Returns whether the text goes out as it is. */
    static boolean isVisibleAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x7f || (c < ' ' && c != '\t')) {
                return false;
            }
        }
        return true;
    }

    static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
