package br.dev.crm.internal.settings;

import br.dev.crm.spi.json.JsonException;
import br.dev.crm.spi.json.JsonInput;
import br.dev.crm.spi.json.JsonToken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a list may stand in a response: at the top, or in an object under one of some paths.
 *
 * @param paths names, joined by dots for objects inside of objects
 */
public record ListEnvelope(List<String> paths) {

    /** Passes all that stands before the first record and returns what leads out again. */
    public Enclosing enter(JsonInput input) throws IOException {
        return enter(input, null);
    }

    /** The same, and keeps what stands around the list; null to pass it. */
    public Enclosing enter(JsonInput input, @Nullable EnvelopeCapture capture) throws IOException {
        Enclosing enclosing = new Enclosing(capture);
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

        private final @Nullable EnvelopeCapture capture;

        private Enclosing(@Nullable EnvelopeCapture capture) {
            this.capture = capture;
        }

        private void search(JsonInput input) throws IOException {
            List<String> names = new ArrayList<>();
            input.next();
            open("", null);
            while (!prefixes.isEmpty()) {
                if (input.next() != JsonToken.NAME) {
                    close();
                    continue;
                }
                String name = input.text();
                String path = prefixes.element() + name;
                names.add(path);
                JsonToken value = input.peek();
                if (value == JsonToken.BEGIN_ARRAY && paths.contains(path)) {
                    input.next();
                    return;
                } else if (value == JsonToken.BEGIN_OBJECT && paths.stream().anyMatch(p -> p.startsWith(path + "."))) {
                    input.next();
                    open(path + ".", name);
                } else {
                    pass(name, input);
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
            while (!prefixes.isEmpty()) {
                while (input.next() == JsonToken.NAME) {
                    if (capture == null) {
                        input.skipValue();
                    } else {
                        pass(input.text(), input);
                    }
                }
                close();
            }
            input.next();
        }

        private void open(String prefix, @Nullable String name) throws IOException {
            prefixes.push(prefix);
            if (capture != null) {
                capture.open(name);
            }
        }

        private void pass(String name, JsonInput input) throws IOException {
            if (capture == null) {
                input.skipValue();
            } else {
                capture.member(name, input.nextValueAsBytes());
            }
        }

        private void close() {
            prefixes.pop();
            if (capture != null) {
                capture.close();
            }
        }
    }
}
