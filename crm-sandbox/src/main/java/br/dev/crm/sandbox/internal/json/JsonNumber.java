package br.dev.crm.sandbox.internal.json;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The number grammar of JSON, and the bounds within which a number is read. */
public final class JsonNumber {
    private static final int MAX_LENGTH = 1_000;
    private static final int MAX_SCALE = 9_999;

    private JsonNumber() {}

    /** Reads a whole text as a number; returns null if it is not a JSON number or out of bounds. */
    public static @Nullable BigDecimal parse(String text) {
        if (text.isEmpty() || text.length() > MAX_LENGTH || end(text, 0) != text.length()) {
            return null;
        }
        try {
            BigDecimal value = new BigDecimal(text);
            // An exponent of a thousand million is a short text and a very long number.
            return Math.abs((long) value.scale()) > MAX_SCALE ? null : value;
        } catch (NumberFormatException exponentBeyondInt) {
            return null;
        }
    }

    /** Returns where the number that starts at {@code from} ends, or -1 if none starts there. */
    static int end(String text, int from) {
        int at = from < text.length() && text.charAt(from) == '-' ? from + 1 : from;
        int digits = digits(text, at);
        if (digits == at || (digits > at + 1 && text.charAt(at) == '0')) {
            return -1;
        }
        at = digits;
        if (at < text.length() && text.charAt(at) == '.') {
            digits = digits(text, at + 1);
            if (digits == at + 1) {
                return -1;
            }
            at = digits;
        }
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            int sign = at + 1 < text.length() && "+-".indexOf(text.charAt(at + 1)) >= 0 ? 1 : 0;
            digits = digits(text, at + 1 + sign);
            if (digits == at + 1 + sign) {
                return -1;
            }
            at = digits;
        }
        return at;
    }

    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }
}
