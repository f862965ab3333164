package br.dev.crm.transport.jdk.inspection;

/** The value of a header field {@code Content-Length}. */
public final class ContentLength {
    private ContentLength() {}

    /** Returns the length that a field has for its value, or -1 when that is not digits alone or too large. */
    public static long of(String value) {
        // A long may be written with a sign, and with the digits of other scripts, which Latin-1 does not have.
        if (value.startsWith("+") || value.startsWith("-")) {
            return -1;
        }
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
