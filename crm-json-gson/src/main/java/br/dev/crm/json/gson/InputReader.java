package br.dev.crm.json.gson;

import br.dev.crm.document.Document;
import br.dev.crm.spi.json.JsonBinding;
import br.dev.crm.spi.json.JsonException;
import br.dev.crm.spi.json.JsonInput;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Adapts the tokens of a {@link JsonInput} to the reader of Gson's adapters. Gson's own tokenizer is never asked, so
 * what is JSON and how a value is coerced is decided in one place for every codec.
 */
final class InputReader extends JsonReader {
    private static final JsonInput NONE = JsonInput.of(new byte[0]);

    private JsonInput input = NONE;

    InputReader() {
        super(Reader.nullReader());
    }

    void open(JsonInput next) {
        input = next;
    }

    void release() {
        input = NONE;
    }

    /** Reads the next value of a JSON tree, which a user's adapter holds, by the tokens of the core. */
    static <T> @Nullable T readTree(JsonReader tree, JsonBinding<T> binding) throws IOException {
        String path = tree.getPath();
        try {
            return binding.read(
                    JsonInput.of(JsonParser.parseReader(tree).toString().getBytes(StandardCharsets.UTF_8)));
        } catch (JsonException e) {
            throw new JsonException(String.valueOf(e.getMessage()), path, e.getCause());
        }
    }

    /** Reads the next value by a binding of the core. */
    <T> @Nullable T next(JsonBinding<T> binding) throws IOException {
        return binding.read(input);
    }

    /** Returns the next number exactly; other readers are those of JSON trees that a user's adapter holds. */
    static BigDecimal number(JsonReader in) throws IOException {
        if (in instanceof InputReader reader) {
            reader.input.next();
            return reader.input.decimalValue();
        }
        try {
            return new BigDecimal(in.nextString());
        } catch (NumberFormatException e) {
            throw failure(in, "The text is not a number", null);
        }
    }

    /** Skips a null and returns true, or returns false. */
    static boolean skipNull(JsonReader in) throws IOException {
        if (in instanceof InputReader reader) {
            if (reader.input.peek() != br.dev.crm.spi.json.JsonToken.NULL) {
                return false;
            }
            reader.input.next();
            return true;
        }
        if (in.peek() != JsonToken.NULL) {
            return false;
        }
        in.nextNull();
        return true;
    }

    /** Reads the next value as a document; null for a JSON null. */
    @Nullable
    Document nextDocument() throws IOException {
        return Document.binding().read(input);
    }

    static JsonException failure(JsonReader in, String message, @Nullable Throwable cause) {
        return new JsonException(message, in.getPath(), cause);
    }

    @Override
    public void beginArray() throws IOException {
        expect(br.dev.crm.spi.json.JsonToken.BEGIN_ARRAY, "an array");
    }

    @Override
    public void endArray() throws IOException {
        expect(br.dev.crm.spi.json.JsonToken.END_ARRAY, "the end of an array");
    }

    @Override
    public void beginObject() throws IOException {
        expect(br.dev.crm.spi.json.JsonToken.BEGIN_OBJECT, "an object");
    }

    @Override
    public void endObject() throws IOException {
        expect(br.dev.crm.spi.json.JsonToken.END_OBJECT, "the end of an object");
    }

    @Override
    public void nextNull() throws IOException {
        expect(br.dev.crm.spi.json.JsonToken.NULL, "null");
    }

    private void expect(br.dev.crm.spi.json.JsonToken wanted, String name) throws IOException {
        if (input.next() != wanted) {
            throw mismatch(name);
        }
    }

    private JsonException mismatch(String wanted) {
        return failure(this, "Expected " + wanted + ", found " + input.token(), null);
    }

    @Override
    public boolean hasNext() throws IOException {
        return switch (input.peek()) {
            case END_OBJECT, END_ARRAY, END -> false;
            default -> true;
        };
    }

    @Override
    public JsonToken peek() throws IOException {
        return switch (input.peek()) {
            case BEGIN_OBJECT -> JsonToken.BEGIN_OBJECT;
            case END_OBJECT -> JsonToken.END_OBJECT;
            case BEGIN_ARRAY -> JsonToken.BEGIN_ARRAY;
            case END_ARRAY -> JsonToken.END_ARRAY;
            case NAME -> JsonToken.NAME;
            case STRING -> JsonToken.STRING;
            case NUMBER -> JsonToken.NUMBER;
            case TRUE, FALSE -> JsonToken.BOOLEAN;
            case NULL -> JsonToken.NULL;
            case END -> JsonToken.END_DOCUMENT;
        };
    }

    @Override
    public String nextName() throws IOException {
        expect(br.dev.crm.spi.json.JsonToken.NAME, "a name");
        return input.text();
    }

    @Override
    public String nextString() throws IOException {
        if (input.next() == br.dev.crm.spi.json.JsonToken.NAME) {
            throw mismatch("a text");
        }
        return input.text();
    }

    @Override
    public boolean nextBoolean() throws IOException {
        return switch (input.next()) {
            case TRUE -> true;
            case FALSE -> false;
            default -> throw mismatch("true or false");
        };
    }

    @Override
    public double nextDouble() throws IOException {
        input.next();
        return input.doubleValue();
    }

    @Override
    public long nextLong() throws IOException {
        input.next();
        return input.longValue();
    }

    @Override
    public int nextInt() throws IOException {
        input.next();
        return input.intValue();
    }

    @Override
    public void skipValue() throws IOException {
        input.skipValue();
    }

    @Override
    public String getPath() {
        return input.path();
    }

    @Override
    public String getPreviousPath() {
        return input.path();
    }

    @Override
    public String toString() {
        return "InputReader at " + input.path();
    }

    /** Does nothing: the input is not this reader's to close. */
    @Override
    public void close() {}
}
