package br.dev.crm.spi.json;

import br.dev.crm.internal.validation.UnicodeText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A JSON text (RFC 8259, UTF-8) that is written value by value: the counterpart of {@link JsonInput} behind every
 * codec.
 *
 * <p>Whichever library binds the values, the bytes are the same: escapes where JSON requires them and nowhere else, no
 * white space, numbers as Java spells them. What the other side could not read is refused: numbers that are not finite,
 * lone surrogates, numbers and depths beyond the {@link JsonLimits limits}, which is also how a cycle ends.
 *
 * <p>The text is collected here and taken by whoever made the output, so that a write that fails hands nothing on. A
 * library that wants a stream instead of values gets one from {@link #valueAsBytes}; its bytes are checked as if they
 * were read. Not thread-safe.
 */
public final class JsonOutput {
    private static final String NOT_UNICODE = "The text has a lone surrogate and is not Unicode";

    private final JsonBytes bytes = new JsonBytes();
    private final JsonLimits limits;

    /** For each open object or array, 0 being the whole text: its finished values, and the name of the next one. */
    private final int[] counts;

    private final @Nullable String[] names;
    private final boolean[] objects;
    private int depth;

    /** Makes an empty output with the default limits. */
    public JsonOutput() {
        this(JsonLimits.defaults());
    }

    /**
     * Makes an empty output.
     *
     * @param limits of depth and numbers: what an input with these limits would not read is not written
     */
    public JsonOutput(JsonLimits limits) {
        this.limits = limits;
        int levels = limits.maxDepth() + 1;
        this.counts = new int[levels];
        this.names = new String[levels];
        this.objects = new boolean[levels];
    }

    /**
     * Opens an object.
     *
     * @throws JsonException when it would stand too deep
     * @throws IllegalStateException when no value may stand here
     */
    public void beginObject() throws JsonException {
        open('{', true);
    }

    /** Closes the object; throws {@link IllegalStateException} when none is open or a name has no value. */
    public void endObject() {
        close('}', true);
    }

    /**
     * Opens an array.
     *
     * @throws JsonException when it would stand too deep
     * @throws IllegalStateException when no value may stand here
     */
    public void beginArray() throws JsonException {
        open('[', false);
    }

    /** Closes the array; throws {@link IllegalStateException} when none is open. */
    public void endArray() {
        close(']', false);
    }

    /**
     * Says the name of the value that follows. It is written together with that value, and not at all if
     * {@link #omit()} follows.
     *
     * @throws IllegalStateException when no name may stand here
     */
    public void name(String name) {
        if (!objects[depth] || names[depth] != null) {
            throw new IllegalStateException("A name is out of place");
        }
        names[depth] = name;
    }

    /** Takes the name back that was said last. Outside of objects, where there is none, nothing happens. */
    public void omit() {
        names[depth] = null;
    }

    /** Writes {@code null}. */
    public void nullValue() throws JsonException {
        literal("null");
    }

    /** Writes {@code true} or {@code false}. */
    public void value(boolean value) throws JsonException {
        literal(value ? "true" : "false");
    }

    /** Writes an integer. */
    public void value(long value) throws JsonException {
        begin();
        bytes.number(value);
        end();
    }

    /**
     * Writes a number as {@link Float#toString(float)} spells it.
     *
     * @throws JsonException when it is not finite
     */
    public void value(float value) throws JsonException {
        if (!Float.isFinite(value)) {
            throw failure("JSON has no number that is not finite");
        }
        literal(Float.toString(value));
    }

    /**
     * Writes a number as {@link Double#toString(double)} spells it.
     *
     * @throws JsonException when it is not finite
     */
    public void value(double value) throws JsonException {
        if (!Double.isFinite(value)) {
            throw failure("JSON has no number that is not finite");
        }
        literal(Double.toString(value));
    }

    /**
     * Writes a number exactly, its scale as it is.
     *
     * @throws JsonException when it has more characters, or a larger exponent, than the limits let in
     */
    public void value(BigDecimal value) throws JsonException {
        exact(value.toString());
    }

    /**
     * Writes an integer exactly.
     *
     * @throws JsonException when it has more characters than the limits let in
     */
    public void value(BigInteger value) throws JsonException {
        exact(value.toString());
    }

    private void exact(String number) throws JsonException {
        boolean plain = number.length() <= limits.maxNumberLength() && number.indexOf('E') < 0;
        if (!plain && !JsonNumbers.isNumber(number, limits)) {
            throw failure("A number has more than " + limits.maxNumberLength() + " characters, or an exponent beyond "
                    + limits.maxExponent());
        }
        literal(number);
    }

    /**
     * Writes a text in quotes.
     *
     * @throws JsonException when it has a lone surrogate
     */
    public void value(String value) throws JsonException {
        begin();
        quoted(value);
        end();
    }

    /**
     * Writes a number that is spelled already, after a check.
     *
     * @throws JsonException when the text is not one JSON number
     */
    public void number(String spelled) throws JsonException {
        if (!JsonNumbers.isNumber(spelled, limits)) {
            throw failure("What was written as a number is none in JSON");
        }
        literal(spelled);
    }

    /**
     * Writes a value that is JSON already, after a check.
     *
     * @throws JsonException when the text is not one JSON value, has a lone surrogate, or goes beyond a limit
     */
    public void json(String value) throws JsonException {
        if (!UnicodeText.isUnicode(value)) {
            throw failure(NOT_UNICODE);
        }
        byte[] json = value.getBytes(StandardCharsets.UTF_8);
        checked(json, 0, json.length);
    }

    /**
     * Writes the value that a library writes to a stream, after a check. A leading byte order mark is refused.
     *
     * @throws JsonException when the bytes are not one JSON value, or go beyond a limit
     * @throws IOException when the library throws it
     */
    public void valueAsBytes(BytesWriter library) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream(512);
        library.writeTo(written);
        byte[] json = written.toByteArray();
        checked(json, 0, json.length);
    }

    private void checked(byte[] json, int offset, int length) throws JsonException {
        JsonLimits left = limits.withMaxDepth(limits.maxDepth() - depth);
        JsonInput input = JsonInput.of(json, offset, length, left);
        try {
            if (length > 0 && json[offset] == (byte) 0xEF) {
                throw new JsonException("A byte order mark stands inside of the text", "$", null);
            }
            input.skipValue();
            input.next();
        } catch (IOException e) {
            throw failure("What was written is not JSON", e);
        }
        begin();
        bytes.raw(json, offset, length);
        end();
    }

    private void literal(String text) throws JsonException {
        begin();
        bytes.ascii(text);
        end();
    }

    /** Returns how many objects and arrays are open. */
    public int depth() {
        return depth;
    }

    /**
     * Returns where the next value stands, or the one that could not be written, such as
     * {@code $.addresses[0].postalCode}; {@code $} for the whole text.
     */
    public String path() {
        StringBuilder text = new StringBuilder("$");
        for (int i = 1; i <= depth; i++) {
            String name = names[i];
            if (!objects[i]) {
                text.append('[').append(counts[i]).append(']');
            } else if (name != null) {
                text.append('.').append(name);
            }
        }
        return text.toString();
    }

    /** Returns the exception which says that the value that comes next, or is being written, cannot be written. */
    public JsonException failure(String message) {
        return failure(message, null);
    }

    /**
     * Returns the exception which says that the value that comes next, or is being written, cannot be written.
     *
     * @param message what is wrong, without any value of the text
     * @param cause what was thrown, if it cannot quote the text; null for none
     */
    public JsonException failure(String message, @Nullable Throwable cause) {
        return new JsonException(message, path(), cause);
    }

    /**
     * Returns the text as UTF-8 without a byte order mark.
     *
     * @throws JsonException when it is not exactly one whole value
     */
    public byte[] toByteArray() throws JsonException {
        requireOneValue();
        return bytes.copy();
    }

    /**
     * Hands the text on in one piece; the stream is neither flushed nor closed.
     *
     * @throws JsonException when it is not exactly one whole value
     * @throws IOException when the stream throws it
     */
    public void writeTo(OutputStream out) throws IOException {
        requireOneValue();
        bytes.writeTo(out);
    }

    /** Forgets all that was written, so that the output can be used again. */
    public void clear() {
        bytes.clear();
        depth = 0;
        counts[0] = 0;
        names[0] = null;
    }

    private void requireOneValue() throws JsonException {
        if (depth != 0 || counts[0] != 1) {
            throw failure("What was written is not exactly one value");
        }
    }

    /** Puts the comma and the name that stand in front of a value. */
    private void begin() throws JsonException {
        int count = counts[depth];
        if (count > 0) {
            if (depth == 0) {
                throw new IllegalStateException("A value follows after the end");
            }
            bytes.ascii(',');
        }
        if (objects[depth]) {
            String name = names[depth];
            if (name == null) {
                throw new IllegalStateException("A value has no name");
            }
            quoted(name);
            bytes.ascii(':');
        }
    }

    private void end() {
        counts[depth]++;
        names[depth] = null;
    }

    private void quoted(String text) throws JsonException {
        if (!bytes.quoted(text)) {
            throw failure(NOT_UNICODE);
        }
    }

    private void open(char bracket, boolean object) throws JsonException {
        if (depth == limits.maxDepth()) {
            throw failure("More than " + limits.maxDepth()
                    + " objects and arrays stand inside each other; is there a cycle?");
        }
        begin();
        bytes.ascii(bracket);
        depth++;
        objects[depth] = object;
        counts[depth] = 0;
        names[depth] = null;
    }

    private void close(char bracket, boolean object) {
        if (depth == 0 || objects[depth] != object || names[depth] != null) {
            throw new IllegalStateException("An end is out of place");
        }
        bytes.ascii(bracket);
        depth--;
        end();
    }

    /** A library that writes one JSON value to a stream. */
    @FunctionalInterface
    public interface BytesWriter {

        /** Writes one value; whether the stream is flushed or closed makes no difference. */
        void writeTo(OutputStream out) throws IOException;
    }
}
