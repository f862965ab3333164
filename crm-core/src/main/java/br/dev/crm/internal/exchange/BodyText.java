package br.dev.crm.internal.exchange;

import br.dev.crm.spi.json.JsonInput;
import br.dev.crm.spi.json.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What kind of text the body of a success is, whatever its header fields say. */
public final class BodyText {
    private static final int LONGEST_ID = 80;
    private static final String UUID = "\\p{XDigit}{8}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{12}";

    /** What the vendor calls an id (a UUID in all examples), or a whole number, without quotes. */
    private static final Pattern ID = Pattern.compile(UUID + "|-?\\d{1,64}");

    /** JSON that does not begin with a bracket, a brace or a quote, or an id. */
    private static final Pattern PLAIN = Pattern.compile("true|false|null|-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?|" + UUID);

    private BodyText() {}

    /** Returns whether there is nothing but white space. */
    public static boolean isBlank(byte[] body) {
        return isBlank(body, body.length);
    }

    /** Returns whether there is nothing but white space in the first so many bytes. */
    static boolean isBlank(byte[] body, int length) {
        return first(body, length) == length;
    }

    /** Returns whether it begins as HTML or XML does. */
    static boolean isHtml(byte[] body) {
        int first = first(body, body.length);
        return first < body.length && body[first] == '<';
    }

    /** Returns whether it is an id without quotes. */
    public static boolean isId(byte[] body) {
        return body.length < LONGEST_ID && ID.matcher(text(body)).matches();
    }

    /** Returns whether it is one JSON value. */
    static boolean isJson(byte[] body) {
        try {
            JsonInput input = JsonInput.of(body);
            input.skipValue();
            return input.next() == JsonToken.END;
        } catch (IOException e) {
            return false;
        }
    }

    /** Returns whether what began like this could have become one JSON value, or an id without quotes. */
    public static boolean canBeJsonOrId(byte[] beginning) {
        int first = first(beginning, beginning.length);
        if (first == beginning.length || "{[\"".indexOf(beginning[first]) >= 0) {
            return true;
        }
        Matcher plain = PLAIN.matcher(text(beginning));
        return plain.matches() || plain.hitEnd();
    }

    /** Returns the text without the white space and the byte order mark around it, or the beginning of a long one. */
    public static String text(byte[] body) {
        int first = first(body, body.length);
        return new String(body, first, Math.min(body.length - first, LONGEST_ID), StandardCharsets.UTF_8).strip();
    }

    /** Returns where the first character is, behind a byte order mark and white space. */
    private static int first(byte[] body, int length) {
        int first = startsWithMark(body, length) ? 3 : 0;
        while (first < length && body[first] >= 0 && body[first] <= ' ') {
            first++;
        }
        return first;
    }

    private static boolean startsWithMark(byte[] body, int length) {
        return length >= 3 && body[0] == (byte) 0xEF && body[1] == (byte) 0xBB && body[2] == (byte) 0xBF;
    }
}
