package br.dev.crm.json.gson;

import br.dev.crm.document.Document;
import br.dev.crm.spi.binding.TypeBinding;
import br.dev.crm.spi.json.JsonException;
import br.dev.crm.spi.json.JsonOutput;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Adapts a {@link JsonOutput} to the writer of Gson's adapters. Gson's own writer is never asked, so how a value is
 * written is decided in one place for every codec.
 */
final class OutputWriter extends JsonWriter {
    private static final JsonOutput NONE = new JsonOutput();

    private JsonOutput out = NONE;
    private boolean named;

    OutputWriter() {
        super(Writer.nullWriter());
    }

    void open(JsonOutput next, boolean serializeNulls) {
        out = next;
        setSerializeNulls(serializeNulls);
        named = false;
    }

    void release() {
        out = NONE;
    }

    /**
     * Makes the exception about the value that comes next; other writers are those of JSON trees of a user's adapter.
     */
    static JsonException failure(JsonWriter out, String message) {
        return out instanceof OutputWriter writer ? writer.out.failure(message) : new JsonException(message, "$", null);
    }

    @Override
    public JsonWriter name(String name) {
        out.name(name);
        named = true;
        return this;
    }

    @Override
    public JsonWriter beginArray() throws IOException {
        out.beginArray();
        named = false;
        return this;
    }

    @Override
    public JsonWriter endArray() {
        out.endArray();
        return this;
    }

    @Override
    public JsonWriter beginObject() throws IOException {
        out.beginObject();
        named = false;
        return this;
    }

    @Override
    public JsonWriter endObject() {
        out.endObject();
        return this;
    }

    @Override
    public JsonWriter nullValue() throws IOException {
        if (named && !getSerializeNulls()) {
            out.omit();
        } else {
            out.nullValue();
        }
        return written();
    }

    @Override
    public JsonWriter value(@Nullable String value) throws IOException {
        if (value == null) {
            return nullValue();
        }
        out.value(value);
        return written();
    }

    /** Writes a document, its nulls included. */
    void value(Document value) throws IOException {
        Document.binding().write(value, out);
        written();
    }

    /** Writes a value by a binding of the core. */
    void value(TypeBinding binding, Object value) throws IOException {
        binding.write(out, value);
        written();
    }

    @Override
    public JsonWriter value(boolean value) throws IOException {
        out.value(value);
        return written();
    }

    @Override
    public JsonWriter value(@Nullable Boolean value) throws IOException {
        return value == null ? nullValue() : value(value.booleanValue());
    }

    @Override
    public JsonWriter value(float value) throws IOException {
        out.value(value);
        return written();
    }

    @Override
    public JsonWriter value(double value) throws IOException {
        out.value(value);
        return written();
    }

    @Override
    public JsonWriter value(long value) throws IOException {
        out.value(value);
        return written();
    }

    @Override
    public JsonWriter value(@Nullable Number value) throws IOException {
        if (value == null) {
            return nullValue();
        }
        // A float as a double has digits that it never had.
        if (value instanceof Float) {
            return value(value.floatValue());
        }
        if (value instanceof Double) {
            return value(value.doubleValue());
        }
        if (value.getClass() == BigDecimal.class) {
            out.value((BigDecimal) value);
        } else if (value.getClass() == BigInteger.class) {
            out.value((BigInteger) value);
        } else {
            out.number(value.toString());
        }
        return written();
    }

    /** Writes JSON that an adapter of the user made, if it is JSON. */
    @Override
    public JsonWriter jsonValue(@Nullable String value) throws IOException {
        if (value == null) {
            return nullValue();
        }
        out.json(value);
        return written();
    }

    private JsonWriter written() {
        named = false;
        return this;
    }

    /** Does nothing: the output belongs to the caller. */
    @Override
    public void flush() {}

    /** Does nothing: the output is not this writer's to close. */
    @Override
    public void close() {}
}
