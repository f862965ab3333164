package br.dev.crm.document;

import br.dev.crm.spi.json.JsonException;
import br.dev.crm.spi.json.JsonInput;
import br.dev.crm.spi.json.JsonLimits;
import br.dev.crm.spi.json.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Reads values in one pass; of two equal names the last one wins, in the place of the first. */
final class ValueReader {
    /** What can be written again; an input may have a wider limit of its own. */
    public static final int MAX_DEPTH = JsonLimits.defaults().maxDepth();

    private ValueReader() {}

    /**
     * Reads the rest of an object whose opening brace was passed.
     *
     * @throws JsonException when it is not JSON, or deeper than it could be written again
     */
    public static ObjectValue object(JsonInput in) throws IOException {
        return object(in, 1);
    }

    private static ObjectValue object(JsonInput in, int depth) throws IOException {
        checkDepth(in, depth);
        LinkedHashMap<String, Value> fields = new LinkedHashMap<>();
        while (in.next() == JsonToken.NAME) {
            String name = in.text();
            in.next();
            fields.put(name, value(in, depth));
        }
        return fields.isEmpty() ? ObjectValue.EMPTY : ObjectValue.owning(fields);
    }

    private static ArrayValue array(JsonInput in, int depth) throws IOException {
        checkDepth(in, depth);
        List<Value> elements = new ArrayList<>();
        while (in.next() != JsonToken.END_ARRAY) {
            elements.add(value(in, depth));
        }
        return new ArrayValue(elements);
    }

    private static Value value(JsonInput in, int depth) throws IOException {
        return switch (in.token()) {
            case BEGIN_OBJECT -> object(in, depth + 1);
            case BEGIN_ARRAY -> array(in, depth + 1);
            case STRING -> new Value.Text(in.text());
            case NUMBER -> new Value.Numeral(in.text());
            case TRUE -> Value.Flag.TRUE;
            case FALSE -> Value.Flag.FALSE;
            case NULL -> Value.Null.NULL;
            case NAME, END_OBJECT, END_ARRAY, END -> throw in.mismatch("a value");
        };
    }

    private static void checkDepth(JsonInput in, int depth) throws JsonException {
        if (depth > MAX_DEPTH) {
            throw in.failure(
                    "More than " + MAX_DEPTH + " objects and arrays of a document stand inside each other", null);
        }
    }
}
