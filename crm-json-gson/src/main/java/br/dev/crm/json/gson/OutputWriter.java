package br.dev.crm.json.gson;

import br.dev.crm.spi.JsonException;
import br.dev.crm.spi.JsonInput;
import br.dev.crm.spi.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What Gson's adapters take for its writer: bytes without a detour over characters, and the limits of the contract. */
final class OutputWriter extends JsonWriter {
    /** As deep as a text may be that is read. */
    private static final int MAX_DEPTH = 128;

    private final JsonBytes bytes = new JsonBytes();

    /**
     * For each open object or array its members so far, those of arrays negative and one more: -1 is an empty array.
     */
    private final int[] counts = new int[MAX_DEPTH + 1];

    private final @Nullable String[] names = new String[MAX_DEPTH + 1];
    private int depth;
    private boolean named;

    OutputWriter() {
        super(Writer.nullWriter());
        setSerializeNulls(false);
    }

    void open(OutputStream out) {
        bytes.open(out);
        setSerializeNulls(false);
        depth = 0;
        counts[0] = -1;
        named = false;
    }

    void release() {
        bytes.open(OutputStream.nullOutputStream());
    }

    /** Hands on the rest; one whole value must have been written. */
    void finish() throws IOException {
        if (depth != 0 || counts[0] != -2) {
            throw failure("An adapter did not write exactly one value");
        }
        bytes.handOn();
    }

    /** Returns where the writer stands, such as {@code $.addresses[0].postalCode}. */
    String path() {
        StringBuilder text = new StringBuilder("$");
        for (int i = 1; i <= depth; i++) {
            step(text, i, counts[i]);
        }
        return text.toString();
    }

    private void step(StringBuilder text, int level, int count) {
        if (count < -1) {
            text.append('[').append(-count - 2).append(']');
        } else if (count >= 0 && names[level] != null) {
            text.append('.').append(names[level]);
        }
    }

    private JsonException failure(String message) {
        return new JsonException(message, path(), null);
    }

    /** Makes the exception about a value of which nothing was written yet. */
    static JsonException failureAhead(JsonWriter out, String message) {
        return new JsonException(message, out instanceof OutputWriter writer ? writer.pathAhead() : "$", null);
    }

    private String pathAhead() {
        StringBuilder text = new StringBuilder("$");
        for (int i = 1; i < depth; i++) {
            step(text, i, counts[i]);
        }
        boolean array = counts[depth] < 0;
        if (depth > 0 && (array || named)) {
            step(text, depth, array ? counts[depth] - 1 : counts[depth]);
        }
        return text.toString();
    }

    @Override
    public JsonWriter name(String name) {
        if (named || depth == 0 || counts[depth] < 0) {
            throw new IllegalStateException("A name is out of place");
        }
        names[depth] = name;
        named = true;
        return this;
    }

    /** Puts the comma and the name that stand in front of a value. */
    private void before() throws IOException {
        int count = counts[depth];
        if (count < 0) {
            if (count < -1) {
                if (depth == 0) {
                    throw new IllegalStateException("A value follows after the end");
                }
                bytes.ascii(',');
            }
            counts[depth] = count - 1;
            return;
        }
        String name = names[depth];
        if (!named || name == null) {
            throw new IllegalStateException("A value has no name");
        }
        named = false;
        if (count > 0) {
            bytes.ascii(',');
        }
        counts[depth] = count + 1;
        quoted(name);
        bytes.ascii(':');
    }

    private void quoted(String text) throws IOException {
        if (!bytes.quoted(text)) {
            throw failure("The text has a lone surrogate and is not Unicode");
        }
    }

    private void open(char bracket, int empty) throws IOException {
        if (depth == MAX_DEPTH) {
            throw failureAhead(
                    this, "More than " + MAX_DEPTH + " objects and arrays stand inside each other; is there a cycle?");
        }
        before();
        bytes.ascii(bracket);
        depth++;
        counts[depth] = empty;
        names[depth] = null;
    }

    private void close(char bracket, boolean array) throws IOException {
        if (depth == 0 || named || counts[depth] < 0 != array) {
            throw new IllegalStateException("An end is out of place");
        }
        depth--;
        bytes.ascii(bracket);
    }

    @Override
    public JsonWriter beginArray() throws IOException {
        open('[', -1);
        return this;
    }

    @Override
    public JsonWriter endArray() throws IOException {
        close(']', true);
        return this;
    }

    @Override
    public JsonWriter beginObject() throws IOException {
        open('{', 0);
        return this;
    }

    @Override
    public JsonWriter endObject() throws IOException {
        close('}', false);
        return this;
    }

    @Override
    public JsonWriter nullValue() throws IOException {
        if (named && !getSerializeNulls()) {
            named = false;
            return this;
        }
        return literal("null");
    }

    @Override
    public JsonWriter value(@Nullable String value) throws IOException {
        if (value == null) {
            return nullValue();
        }
        before();
        quoted(value);
        return this;
    }

    @Override
    public JsonWriter value(boolean value) throws IOException {
        return literal(value ? "true" : "false");
    }

    @Override
    public JsonWriter value(@Nullable Boolean value) throws IOException {
        return value == null ? nullValue() : value(value.booleanValue());
    }

    @Override
    public JsonWriter value(float value) throws IOException {
        before();
        if (!Float.isFinite(value)) {
            throw failure("JSON has no number that is not finite");
        }
        bytes.ascii(Float.toString(value));
        return this;
    }

    @Override
    public JsonWriter value(double value) throws IOException {
        before();
        if (!Double.isFinite(value)) {
            throw failure("JSON has no number that is not finite");
        }
        bytes.ascii(Double.toString(value));
        return this;
    }

    @Override
    public JsonWriter value(long value) throws IOException {
        before();
        bytes.number(value);
        return this;
    }

    @Override
    public JsonWriter value(@Nullable Number value) throws IOException {
        if (value == null) {
            return nullValue();
        }
        if (value instanceof Double || value instanceof Float) {
            // A float as a double has digits that it never had.
            return value instanceof Float ? value(value.floatValue()) : value(value.doubleValue());
        }
        String text = value.toString();
        if (value.getClass() != BigDecimal.class && value.getClass() != BigInteger.class) {
            checked(text, true);
        }
        return literal(text);
    }

    /** Takes JSON that an adapter of the user made, if it is JSON. */
    @Override
    public JsonWriter jsonValue(@Nullable String value) throws IOException {
        if (value == null) {
            return nullValue();
        }
        byte[] json = checked(value, false);
        before();
        bytes.raw(json);
        return this;
    }

    private byte[] checked(String text, boolean number) throws IOException {
        byte[] json = text.getBytes(StandardCharsets.UTF_8);
        JsonInput input = JsonInput.of(json);
        try {
            if (!number || input.peek() == JsonToken.NUMBER) {
                input.skipValue();
                if (input.next() == JsonToken.END) {
                    return json;
                }
            }
        } catch (JsonException e) {
            throw new JsonException("An adapter wrote what is not JSON", path(), e);
        }
        throw failure("An adapter wrote a number that is none in JSON");
    }

    private JsonWriter literal(String text) throws IOException {
        before();
        bytes.ascii(text);
        return this;
    }

    /** Does nothing: whoever gave the stream decides when it is flushed. */
    @Override
    public void flush() {}

    /** Does nothing: the stream is not this writer's to close. */
    @Override
    public void close() {}
}
