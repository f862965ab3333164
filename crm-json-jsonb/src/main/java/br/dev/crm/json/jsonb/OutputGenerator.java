package br.dev.crm.json.jsonb;

import br.dev.crm.spi.json.JsonException;
import br.dev.crm.spi.json.JsonOutput;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonGenerator;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;

/** Adapts a {@link JsonOutput} to the generator that Yasson writes to. */
final class OutputGenerator implements JsonGenerator {
    private final JsonOutput out;

    /** For each object or array that was opened here, whether it is an object. */
    private final Deque<Boolean> open = new ArrayDeque<>();

    OutputGenerator(JsonOutput out) {
        this.out = out;
    }

    private JsonGenerator put(Writing writing) {
        try {
            writing.to(out);
        } catch (JsonException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    @Override
    public JsonGenerator writeStartObject() {
        put(JsonOutput::beginObject);
        open.push(true);
        return this;
    }

    @Override
    public JsonGenerator writeStartObject(String name) {
        return writeKey(name).writeStartObject();
    }

    @Override
    public JsonGenerator writeStartArray() {
        put(JsonOutput::beginArray);
        open.push(false);
        return this;
    }

    @Override
    public JsonGenerator writeStartArray(String name) {
        return writeKey(name).writeStartArray();
    }

    @Override
    public JsonGenerator writeKey(String name) {
        out.name(name);
        return this;
    }

    @Override
    public JsonGenerator writeEnd() {
        if (open.pop()) {
            out.endObject();
        } else {
            out.endArray();
        }
        return this;
    }

    @Override
    public JsonGenerator write(JsonValue value) {
        return switch (value.getValueType()) {
            case OBJECT -> object(value.asJsonObject());
            case ARRAY -> array(value.asJsonArray());
            case STRING -> write(((JsonString) value).getString());
            case NUMBER -> put(output -> output.number(((JsonNumber) value).toString()));
            case TRUE -> write(true);
            case FALSE -> write(false);
            case NULL -> writeNull();
        };
    }

    private JsonGenerator object(JsonObject object) {
        writeStartObject();
        object.forEach(this::write);
        return writeEnd();
    }

    private JsonGenerator array(JsonArray array) {
        writeStartArray();
        array.forEach(this::write);
        return writeEnd();
    }

    @Override
    public JsonGenerator write(String value) {
        return put(output -> output.value(value));
    }

    @Override
    public JsonGenerator write(BigDecimal value) {
        return put(output -> output.value(value));
    }

    @Override
    public JsonGenerator write(BigInteger value) {
        return put(output -> output.value(value));
    }

    @Override
    public JsonGenerator write(int value) {
        return write((long) value);
    }

    @Override
    public JsonGenerator write(long value) {
        return put(output -> output.value(value));
    }

    @Override
    public JsonGenerator write(double value) {
        return put(output -> output.value(value));
    }

    @Override
    public JsonGenerator write(boolean value) {
        return put(output -> output.value(value));
    }

    @Override
    public JsonGenerator writeNull() {
        return put(JsonOutput::nullValue);
    }

    @Override
    public JsonGenerator write(String name, JsonValue value) {
        return writeKey(name).write(value);
    }

    @Override
    public JsonGenerator write(String name, String value) {
        return writeKey(name).write(value);
    }

    @Override
    public JsonGenerator write(String name, BigInteger value) {
        return writeKey(name).write(value);
    }

    @Override
    public JsonGenerator write(String name, BigDecimal value) {
        return writeKey(name).write(value);
    }

    @Override
    public JsonGenerator write(String name, int value) {
        return writeKey(name).write(value);
    }

    @Override
    public JsonGenerator write(String name, long value) {
        return writeKey(name).write(value);
    }

    @Override
    public JsonGenerator write(String name, double value) {
        return writeKey(name).write(value);
    }

    @Override
    public JsonGenerator write(String name, boolean value) {
        return writeKey(name).write(value);
    }

    @Override
    public JsonGenerator writeNull(String name) {
        return writeKey(name).writeNull();
    }

    /** Does nothing: the output is not this generator's to flush. */
    @Override
    public void flush() {}

    /** Does nothing: the output is not this generator's to close. */
    @Override
    public void close() {}

    private interface Writing {
        void to(JsonOutput output) throws JsonException;
    }
}
