package br.dev.crm.json.jsonb;

import br.dev.crm.json.jsonb.shape.Shape;
import br.dev.crm.json.jsonb.shape.ShapeCheck;
import br.dev.crm.spi.json.JsonException;
import br.dev.crm.spi.json.JsonInput;
import br.dev.crm.spi.json.JsonToken;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonLocation;
import jakarta.json.stream.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Adapts one value of a {@link JsonInput} to the parser that Yasson reads. Numbers are read as the input reads them, so
 * that none is truncated; Yasson's own parser would do that.
 */
final class InputParser implements JsonParser {
    private final JsonInput input;
    private final JsonProvider provider;
    private final ShapeCheck check;
    private final int outerDepth;
    private boolean begun;

    /**
     * Makes the parser of the value that comes next.
     *
     * @param shape what the value has to be; null for anything
     */
    InputParser(JsonInput input, JsonProvider provider, @Nullable Shape shape) throws IOException {
        this.input = input;
        this.check = new ShapeCheck(input, shape);
        this.provider = provider;
        JsonToken first = input.peek();
        boolean opens = first == JsonToken.BEGIN_OBJECT || first == JsonToken.BEGIN_ARRAY;
        this.outerDepth = opens ? input.depth() - 1 : input.depth();
    }

    /** Skips what is left of the value. */
    void finish() throws IOException {
        while (hasNext()) {
            input.next();
            begun = true;
        }
    }

    @Override
    public boolean hasNext() {
        return !begun || input.depth() > outerDepth;
    }

    @Override
    public Event next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        begun = true;
        try {
            JsonToken token = input.next();
            check.passed(token);
            return switch (token) {
                case BEGIN_OBJECT -> Event.START_OBJECT;
                case END_OBJECT -> Event.END_OBJECT;
                case BEGIN_ARRAY -> Event.START_ARRAY;
                case END_ARRAY -> Event.END_ARRAY;
                case NAME -> Event.KEY_NAME;
                case STRING -> Event.VALUE_STRING;
                case NUMBER -> Event.VALUE_NUMBER;
                case TRUE -> Event.VALUE_TRUE;
                case FALSE -> Event.VALUE_FALSE;
                case NULL -> Event.VALUE_NULL;
                case END -> throw input.mismatch("a value");
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String getString() {
        return checked(JsonInput::text);
    }

    @Override
    public boolean isIntegralNumber() {
        return input.isIntegral();
    }

    @Override
    public int getInt() {
        return checked(JsonInput::intValue);
    }

    @Override
    public long getLong() {
        return checked(JsonInput::longValue);
    }

    @Override
    public BigDecimal getBigDecimal() {
        return checked(JsonInput::decimalValue);
    }

    @Override
    public JsonObject getObject() {
        require(JsonToken.BEGIN_OBJECT);
        JsonObjectBuilder object = provider.createObjectBuilder();
        while (next() == Event.KEY_NAME) {
            String name = getString();
            next();
            object.add(name, getValue());
        }
        return object.build();
    }

    @Override
    public JsonArray getArray() {
        require(JsonToken.BEGIN_ARRAY);
        JsonArrayBuilder array = provider.createArrayBuilder();
        while (next() != Event.END_ARRAY) {
            array.add(getValue());
        }
        return array.build();
    }

    @Override
    public JsonValue getValue() {
        return switch (input.token()) {
            case BEGIN_OBJECT -> getObject();
            case BEGIN_ARRAY -> getArray();
            case NAME, STRING -> provider.createValue(getString());
            case NUMBER -> provider.createValue(getBigDecimal());
            case TRUE -> JsonValue.TRUE;
            case FALSE -> JsonValue.FALSE;
            case NULL -> JsonValue.NULL;
            case END_OBJECT, END_ARRAY, END -> throw new IllegalStateException("There is no value here");
        };
    }

    @Override
    public void skipObject() {
        skip();
    }

    @Override
    public void skipArray() {
        skip();
    }

    /** Skips to the end of the current object or array. */
    private void skip() {
        int outer = input.depth() - 1;
        while (input.depth() > outer) {
            next();
        }
    }

    private void require(JsonToken wanted) {
        if (input.token() != wanted) {
            throw new IllegalStateException("The parser is at " + input.token());
        }
    }

    private <T> T checked(Reading<T> reading) {
        try {
            return reading.of(input);
        } catch (JsonException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns no location: messages name the path instead. */
    @Override
    public JsonLocation getLocation() {
        return Nowhere.INSTANCE;
    }

    /** Does nothing: the input is not this parser's to close. */
    @Override
    public void close() {}

    private interface Reading<T> {
        T of(JsonInput input) throws JsonException;
    }

    private enum Nowhere implements JsonLocation {
        INSTANCE;

        @Override
        public long getLineNumber() {
            return -1;
        }

        @Override
        public long getColumnNumber() {
            return -1;
        }

        @Override
        public long getStreamOffset() {
            return -1;
        }
    }
}
