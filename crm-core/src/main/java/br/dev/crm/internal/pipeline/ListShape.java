package br.dev.crm.internal.pipeline;

import br.dev.crm.spi.JsonException;
import br.dev.crm.spi.JsonInput;
import br.dev.crm.spi.JsonToken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Where a list may stand in an answer: at the top, or in an object under one of some paths.
 *
 * @param paths names, joined by dots for objects inside of objects
 */
public record ListShape(List<String> paths) {

    /** Passes all that stands before the first record and returns what leads out again. */
    Enclosing enter(JsonInput input) throws IOException {
        Enclosing enclosing = new Enclosing();
        switch (input.peek()) {
            case BEGIN_ARRAY -> input.next();
            case BEGIN_OBJECT -> enclosing.search(input);
            default -> throw new JsonException("Expected a list, found " + input.token(), "$", null);
        }
        return enclosing;
    }

    /** The objects around a list that was entered. */
    final class Enclosing {
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
        void leave(JsonInput input) throws IOException {
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
