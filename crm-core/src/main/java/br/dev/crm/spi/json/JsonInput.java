package br.dev.crm.spi.json;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A strict JSON text (RFC 8259, UTF-8) that is read token by token: the guard that stands in front of every codec.
 *
 * <p>Nothing lenient gets through, whichever library binds the values: no comments, no unquoted names, no {@code NaN},
 * no trailing text, no malformed UTF-8, no lone surrogate, and no depth, number or text beyond the {@link JsonLimits
 * limits}. One leading byte order mark is skipped. A byte is looked at once; a value becomes an object only when it is
 * asked for.
 *
 * <p>A library that wants bytes instead of tokens takes {@link #nextValueAsBytes()}; they are checked as well. Not
 * thread-safe.
 */
public final class JsonInput {
    private enum Expected {
        START,
        VALUE_OR_END,
        NAME_OR_END,
        COLON,
        COMMA_OR_END
    }

    private final JsonScanner scanner;
    private final JsonLimits limits;
    private final JsonPath path = new JsonPath();
    private Expected expected = Expected.START;
    private JsonToken token = JsonToken.END;
    private boolean peeked;

    /** The text of the current token once it was asked for. */
    private @Nullable String text;

    private JsonInput(JsonScanner scanner, JsonLimits limits) {
        this.scanner = scanner;
        this.limits = limits;
    }

    /** Returns the input that reads these bytes, which are not copied, within the default limits. */
    public static JsonInput of(byte[] json) {
        return of(json, 0, json.length, JsonLimits.defaults());
    }

    /** Returns the input that reads {@code length} of these bytes from {@code offset} on; they are not copied. */
    public static JsonInput of(byte[] json, int offset, int length, JsonLimits limits) {
        return new JsonInput(new JsonScanner(json, offset, offset + length, null, limits), limits);
    }

    /**
     * Returns the input that reads the stream as far as it is needed and up to a buffer further. It does not close the
     * stream.
     */
    public static JsonInput of(InputStream in, JsonLimits limits) {
        return new JsonInput(new JsonScanner(new byte[8192], 0, 0, in, limits), limits);
    }

    /**
     * Returns the token that {@link #next()} will return, without passing it.
     *
     * @throws JsonException when the text is not JSON or goes beyond a limit
     * @throws IOException when the bytes could not be read
     */
    public JsonToken peek() throws IOException {
        if (!peeked) {
            advance();
            peeked = true;
        }
        return token;
    }

    /**
     * Passes one token and returns it; from now on the methods for values speak of it. At the end it returns
     * {@link JsonToken#END} as often as it is called.
     *
     * @throws JsonException when the text is not JSON or goes beyond a limit
     * @throws IOException when the bytes could not be read
     */
    public JsonToken next() throws IOException {
        if (peeked) {
            peeked = false;
        } else {
            advance();
        }
        return token;
    }

    /**
     * Puts the token back that was passed last, so that {@link #next()} returns it again: for a library that has passed
     * the first token of a value before it hands the value to a {@link JsonBinding}, which reads that token itself.
     *
     * @throws IllegalStateException when no token was passed yet
     */
    public void unread() {
        if (expected == Expected.START) {
            throw new IllegalStateException("No token was passed yet");
        }
        peeked = true;
    }

    /** Returns the token that was last peeked at or passed. */
    public JsonToken token() {
        return token;
    }

    /** Passes the next value with all that it holds. */
    public void skipValue() throws IOException {
        pass(false);
    }

    /** @param named whether an error inside of the value names the members that lead to it, which costs their texts */
    private void pass(boolean named) throws IOException {
        int outer = path.depth();
        if (peeked && (token == JsonToken.BEGIN_OBJECT || token == JsonToken.BEGIN_ARRAY)) {
            outer--;
        }
        JsonToken first = next();
        if (first == JsonToken.END_OBJECT || first == JsonToken.END_ARRAY || first == JsonToken.END) {
            throw mismatch("a value");
        }
        if (first == JsonToken.NAME) {
            pass(named);
            return;
        }
        while (path.depth() > outer) {
            if (next() == JsonToken.NAME && named) {
                text();
            }
        }
    }

    /**
     * Passes the next value and returns its bytes, checked like every other. They are good until this input is read
     * further.
     *
     * @throws JsonException when the text is not JSON, goes beyond a limit, or has no value here
     * @throws IOException when the bytes could not be read
     */
    public InputStream nextValueAsBytes() throws IOException {
        peek();
        scanner.record();
        pass(true);
        return scanner.recorded();
    }

    /**
     * Returns the text of a name or string, or a number as it is written.
     *
     * @throws JsonException when the current token is something else
     */
    public String text() throws JsonException {
        if (text != null) {
            return text;
        }
        String value = switch (token) {
            case NAME -> scanner.name();
            case STRING -> scanner.string();
            case NUMBER -> scanner.number();
            default -> throw mismatch("a text");
        };
        if (token == JsonToken.NAME) {
            path.name(value);
        }
        text = value;
        return value;
    }

    /** Returns whether the current token is a number without fraction and exponent. */
    public boolean isIntegral() {
        return token == JsonToken.NUMBER && scanner.isIntegral();
    }

    /**
     * Returns the current number, or the number that the current string spells, as a {@code byte}.
     *
     * @throws JsonException when it is no number, has a fraction, or does not fit
     */
    public byte byteValue() throws JsonException {
        return (byte) integer(Byte.MIN_VALUE, Byte.MAX_VALUE, "a byte");
    }

    /**
     * Returns the current number, or the number that the current string spells, as a {@code short}.
     *
     * @throws JsonException when it is no number, has a fraction, or does not fit
     */
    public short shortValue() throws JsonException {
        return (short) integer(Short.MIN_VALUE, Short.MAX_VALUE, "a short");
    }

    /**
     * Returns the current number, or the number that the current string spells, as an {@code int}.
     *
     * @throws JsonException when it is no number, has a fraction, or does not fit
     */
    public int intValue() throws JsonException {
        return (int) integer(Integer.MIN_VALUE, Integer.MAX_VALUE, "an int");
    }

    /**
     * Returns the current number, or the number that the current string spells, as a {@code long}.
     *
     * @throws JsonException when it is no number, has a fraction, or does not fit
     */
    public long longValue() throws JsonException {
        return integer(Long.MIN_VALUE, Long.MAX_VALUE, "a long");
    }

    /** Reads an integer for a type, which the message names. */
    private long integer(long least, long most, String type) throws JsonException {
        ArithmeticException cause = null;
        if (token == JsonToken.NUMBER && scanner.isShortInteger()) {
            long value = scanner.shortInteger();
            if (least <= value && value <= most) {
                return value;
            }
        } else {
            try {
                long value = decimalValue().longValueExact();
                if (least <= value && value <= most) {
                    return value;
                }
            } catch (ArithmeticException e) {
                cause = e;
            }
        }
        throw failure("The number has a fraction or does not fit into " + type, cause);
    }

    /**
     * Returns the current number, or the number that the current string spells, as the nearest {@code double}.
     *
     * @throws JsonException when it is no number or too large
     */
    public double doubleValue() throws JsonException {
        double value = Double.parseDouble(numberText());
        if (Double.isInfinite(value)) {
            throw failure("The number does not fit into a double", null);
        }
        return value;
    }

    /**
     * Returns the current number, or the number that the current string spells, exactly, its scale as written.
     *
     * @throws JsonException when it is no number
     */
    public BigDecimal decimalValue() throws JsonException {
        return new BigDecimal(numberText());
    }

    /** Returns the limits that this input was made with, for an input over bytes that came out of it. */
    public JsonLimits limits() {
        return limits;
    }

    /** Returns how many objects and arrays are open; 0 before and after the whole value. */
    public int depth() {
        return path.depth();
    }

    /**
     * Returns where the current token stands, such as {@code $.addresses[0].postalCode}; {@code $} for the whole text.
     */
    public String path() {
        return path.toString();
    }

    private String numberText() throws JsonException {
        if (token == JsonToken.NUMBER) {
            return text();
        }
        if (token != JsonToken.STRING) {
            throw mismatch("a number");
        }
        String spelled = text();
        if (!JsonNumbers.isNumber(spelled, limits)) {
            throw mismatch("a number");
        }
        return spelled;
    }

    /**
     * Returns the exception which says that the current token is not what the type needs.
     *
     * @param wanted what was expected, such as {@code an object}
     */
    public JsonException mismatch(String wanted) {
        return failure("Expected " + wanted + ", found " + token, null);
    }

    /**
     * Returns the exception which says that the current value does not fit the type.
     *
     * @param message what is wrong, without any value of the text
     * @param cause what was thrown, if it cannot quote the text; null for none
     */
    public JsonException failure(String message, @Nullable Throwable cause) {
        return new JsonException(message, path(), cause);
    }

    private void advance() throws IOException {
        text = null;
        try {
            if (expected == Expected.START) {
                scanner.skipByteOrderMark();
            }
            accept(scanner.peekSignificant());
        } catch (JsonException e) {
            throw new JsonException(String.valueOf(e.getMessage()), path(), e.getCause());
        }
    }

    private void accept(int next) throws IOException {
        switch (expected) {
            case START -> {
                if (next < 0) {
                    throw scanner.fail("The text is empty");
                }
                value(next);
            }
            case VALUE_OR_END -> {
                if (next == ']') {
                    close(JsonToken.END_ARRAY);
                } else {
                    element(next);
                }
            }
            case NAME_OR_END -> {
                if (next == '}') {
                    close(JsonToken.END_OBJECT);
                } else {
                    name(next);
                }
            }
            case COLON -> {
                if (next != ':') {
                    throw scanner.fail("Expected a colon");
                }
                scanner.take();
                value(scanner.peekSignificant());
            }
            case COMMA_OR_END -> commaOrEnd(next);
        }
    }

    private void commaOrEnd(int next) throws IOException {
        if (path.depth() == 0) {
            if (next >= 0) {
                throw scanner.fail("Text follows after the end of the value");
            }
            token = JsonToken.END;
            return;
        }
        boolean inArray = path.inArray();
        if (next == ',') {
            scanner.take();
            int following = scanner.peekSignificant();
            if (inArray) {
                element(following);
            } else {
                name(following);
            }
        } else if (next == (inArray ? ']' : '}')) {
            close(inArray ? JsonToken.END_ARRAY : JsonToken.END_OBJECT);
        } else {
            throw scanner.fail(next < 0 ? "The text ends too early" : "Expected a comma or the end");
        }
    }

    private void element(int next) throws IOException {
        if (path.element() == 1 && next == '{') {
            scanner.shareNames();
        }
        value(next);
    }

    private void name(int next) throws IOException {
        if (next != '"') {
            throw scanner.fail(next < 0 ? "The text ends too early" : "Expected a name in quotes");
        }
        path.name(null);
        scanner.takeString();
        token = JsonToken.NAME;
        expected = Expected.COLON;
    }

    private void value(int next) throws IOException {
        switch (next) {
            case '{' -> open(JsonToken.BEGIN_OBJECT, Expected.NAME_OR_END);
            case '[' -> open(JsonToken.BEGIN_ARRAY, Expected.VALUE_OR_END);
            case '"' -> {
                scanner.takeString();
                scalar(JsonToken.STRING);
            }
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> {
                scanner.takeNumber();
                scalar(JsonToken.NUMBER);
            }
            case 't' -> {
                scanner.takeLiteral("true");
                scalar(JsonToken.TRUE);
            }
            case 'f' -> {
                scanner.takeLiteral("false");
                scalar(JsonToken.FALSE);
            }
            case 'n' -> {
                scanner.takeLiteral("null");
                scalar(JsonToken.NULL);
            }
            default -> throw scanner.fail(next < 0 ? "The text ends too early" : "Expected a value");
        }
    }

    private void scalar(JsonToken scalar) {
        token = scalar;
        expected = Expected.COMMA_OR_END;
    }

    private void open(JsonToken begin, Expected following) throws JsonException {
        if (path.depth() == limits.maxDepth()) {
            throw scanner.fail("More than " + limits.maxDepth() + " objects and arrays stand inside each other");
        }
        scanner.take();
        path.open(begin == JsonToken.BEGIN_ARRAY);
        token = begin;
        expected = following;
    }

    private void close(JsonToken end) {
        scanner.take();
        path.close();
        token = end;
        expected = Expected.COMMA_OR_END;
    }
}
