package br.dev.crm.internal.settings;

import br.dev.crm.spi.json.JsonException;
import br.dev.crm.spi.json.JsonInput;
import br.dev.crm.spi.json.JsonToken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Where a list may stand in a response: at the top, or in an object under one of some paths.
 *
 * @param paths names, joined by dots for objects inside of objects
 */
public record ListEnvelope(List<String> paths) {

    /** Passes all that stands before the first record and returns what leads out again. */
    public Enclosing enter(JsonInput input) throws IOException {
        Enclosing enclosing = new Enclosing();
        switch (input.peek()) {
            case BEGIN_ARRAY -> input.next();
            case BEGIN_OBJECT -> enclosing.search(input);
            default -> throw new JsonException("Expected a list, found " + input.token(), "$", null);
        }
        return enclosing;
    }

    /** The objects around a list that was entered. */
    public final class Enclosing {
        private final Deque<String> prefixes = new ArrayDeque<>();

        private Enclosing() {}

        private void search(JsonInput input) throws IOException {
            List<String> names = new ArrayList<>();
            input.next();
            prefixes.push("");
            while (!prefixes.isEmpty()) {
                if (input.next() != JsonToken.NAME) {
                    prefixes.pop();
                    continue;
                }
                String path = prefixes.element() + input.text();
                names.add(path);
                JsonToken value = input.peek();
                if (value == JsonToken.BEGIN_ARRAY && paths.contains(path)) {
                    input.next();
                    return;
                } else if (value == JsonToken.BEGIN_OBJECT && paths.stream().anyMatch(p -> p.startsWith(path + "."))) {
                    input.next();
                    prefixes.push(path + ".");
                } else {
                    input.skipValue();
                }
            }
            throw new JsonException(
                    "Expected a list, or an object with one under " + paths + ", found an object with " + names,
                    "$",
                    null);
        }

        /** Passes all that stands behind the last record, to the end of the text. */
        public void leave(JsonInput input) throws IOException {
            input.next();
            for (int open = prefixes.size(); open > 0; open--) {
                while (input.next() == JsonToken.NAME) {
                    input.skipValue();
                }
            }
            input.next();
        }
    }
}
