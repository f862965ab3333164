package br.dev.crm.internal.pipeline;

import br.dev.crm.CrmRequest;
import br.dev.crm.spi.JsonBinding;
import br.dev.crm.spi.JsonException;
import br.dev.crm.spi.JsonInput;
import br.dev.crm.spi.JsonLimits;
import br.dev.crm.spi.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the body of a success as what the request asked for. */
final class AnswerReader {
    private static final String ID = "id";
    private static final int PLAIN_ID_BYTES = 80;

    /** A bare UUID or number, without quotes; the literals of JSON are no ids. */
    private static final Pattern PLAIN_ID = Pattern.compile("(?!true$|false$|null$)[A-Za-z0-9_-]{1,64}");

    private final Bindings bindings;
    private final JsonLimits limits;
    private final List<String> envelopes;

    AnswerReader(Bindings bindings, JsonLimits limits, List<String> envelopes) {
        this.bindings = bindings;
        this.limits = limits;
        this.envelopes = envelopes;
    }

    /**
     * Returns what the request is answered with: records, an id, or an id if there is one.
     *
     * @throws JsonException when the body is something else
     */
    Object read(CrmRequest<?> request, byte[] body) throws IOException {
        return switch (request.action()) {
            case LIST -> records(body, bindings.of(request.recordType().orElseThrow()));
            case CREATE -> id(body).orElseThrow(() -> new JsonException("The answer to a create has no id", "$", null));
            case UPDATE, UPSERT, DELETE -> idOrNothing(body);
        };
    }

    private List<Object> records(byte[] body, JsonBinding<Object> binding) throws IOException {
        JsonInput input = JsonInput.of(body, 0, body.length, limits);
        List<Object> records = new ArrayList<>();
        switch (input.peek()) {
            case BEGIN_ARRAY -> readArray(input, binding, records);
            case BEGIN_OBJECT -> readEnvelope(input, binding, records);
            default -> throw new JsonException("Expected a list, found " + input.token(), "$", null);
        }
        input.next();
        return List.copyOf(records);
    }

    private void readEnvelope(JsonInput input, JsonBinding<Object> binding, List<Object> records) throws IOException {
        input.next();
        List<String> names = new ArrayList<>();
        boolean found = false;
        while (input.next() == JsonToken.NAME) {
            String name = input.text();
            names.add(name);
            if (!found && envelopes.contains(name) && input.peek() == JsonToken.BEGIN_ARRAY) {
                readArray(input, binding, records);
                found = true;
            } else {
                input.skipValue();
            }
        }
        if (!found) {
            throw new JsonException(
                    "Expected a list, or an object with one under " + envelopes + ", found an object with " + names,
                    "$",
                    null);
        }
    }

    private static void readArray(JsonInput input, JsonBinding<Object> binding, List<Object> records)
            throws IOException {
        input.next();
        while (input.peek() != JsonToken.END_ARRAY) {
            @Nullable Object value = binding.read(input);
            if (value == null) {
                throw new JsonException("A record is null", input.path(), null);
            }
            records.add(value);
        }
        input.next();
    }

    /**
     * The vendor says that the id is in the body and not in which shape: an object with an id, a text, a number, or
     * plain text.
     */
    private Optional<String> id(byte[] body) throws IOException {
        String plain = new String(body, 0, Math.min(body.length, PLAIN_ID_BYTES), StandardCharsets.UTF_8).strip();
        if (body.length < PLAIN_ID_BYTES && PLAIN_ID.matcher(plain).matches()) {
            return Optional.of(plain);
        }
        JsonInput input = JsonInput.of(body, 0, body.length, limits);
        Optional<String> id = Optional.empty();
        switch (input.next()) {
            case STRING, NUMBER -> id = Optional.of(input.text());
            case BEGIN_OBJECT -> {
                while (input.next() == JsonToken.NAME) {
                    boolean named = input.text().equals(ID);
                    JsonToken value = input.peek();
                    input.skipValue();
                    if (named && (value == JsonToken.STRING || value == JsonToken.NUMBER)) {
                        id = Optional.of(input.text());
                    }
                }
            }
            default -> {}
        }
        while (input.next() != JsonToken.END) {
            // the rest has to be JSON, too
        }
        return id.filter(text -> !text.isBlank());
    }

    private Optional<String> idOrNothing(byte[] body) {
        try {
            return id(body);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
