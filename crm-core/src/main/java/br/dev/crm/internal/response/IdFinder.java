package br.dev.crm.internal.response;

import br.dev.crm.document.Document;
import br.dev.crm.internal.exchange.BodyText;
import br.dev.crm.spi.UnquotedException;
import br.dev.crm.spi.json.JsonException;
import br.dev.crm.spi.json.JsonInput;
import br.dev.crm.spi.json.JsonLimits;
import br.dev.crm.spi.json.JsonToken;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds the id in the response to a write. The vendor says that it is in the body and not in which shape: an object
 * with an id, a text, a number, or a UUID or whole number without quotes. Thread-safe.
 */
final class IdFinder {
    private static final String ID = "id";

    private final JsonLimits limits;
    private final @Nullable Function<Document, Optional<String>> own;

    /**
     * Makes the finder of a client.
     *
     * @param own finds it in an object; null for its member {@code id}
     */
    IdFinder(JsonLimits limits, @Nullable Function<Document, Optional<String>> own) {
        this.limits = limits;
        this.own = own;
    }

    /**
     * Returns the id, or null when the body is empty, or JSON that has none.
     *
     * @throws UnclearResponseException when the body is something else
     * @throws JsonException when the user's own function fails, not with a foreign exception
     */
    @Nullable
    String find(byte[] body) throws IOException {
        if (BodyText.isBlank(body)) {
            return null;
        }
        if (BodyText.isId(body)) {
            return BodyText.text(body);
        }
        @Nullable Document object = null;
        Optional<String> id = Optional.empty();
        try {
            JsonInput input = input(body);
            if (own != null && input.peek() == JsonToken.BEGIN_OBJECT) {
                object = Document.binding().read(input);
            } else {
                id = value(input);
            }
            requireEnd(input);
        } catch (IOException e) {
            throw new UnclearResponseException(e);
        }
        return (object == null ? id : ownId(object))
                .filter(text -> !text.isBlank())
                .orElse(null);
    }

    private JsonInput input(byte[] body) {
        return JsonInput.of(body, 0, body.length, limits);
    }

    private static Optional<String> value(JsonInput input) throws IOException {
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
        return id;
    }

    private static void requireEnd(JsonInput input) throws IOException {
        while (input.next() != JsonToken.END) {
            // the rest has to be JSON, too
        }
    }

    private Optional<String> ownId(Document object) throws JsonException {
        try {
            return Objects.requireNonNull(
                    Objects.requireNonNull(own).apply(object), "The function for the id gave null");
        } catch (RuntimeException e) {
            throw new JsonException(
                    "The function for the id (createdId) failed", "$", UnquotedException.ofApplication(e, List.of()));
        }
    }
}
