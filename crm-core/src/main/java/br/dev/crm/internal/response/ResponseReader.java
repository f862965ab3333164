package br.dev.crm.internal.response;

import br.dev.crm.document.Document;
import br.dev.crm.internal.attempt.Attempt;
import br.dev.crm.internal.json.BindingCache;
import br.dev.crm.internal.settings.ClientSettings;
import br.dev.crm.internal.settings.EnvelopeCapture;
import br.dev.crm.internal.settings.ListEnvelope;
import br.dev.crm.request.Action;
import br.dev.crm.request.CrmRequest;
import br.dev.crm.request.Written;
import br.dev.crm.spi.json.JsonBinding;
import br.dev.crm.spi.json.JsonException;
import br.dev.crm.spi.json.JsonInput;
import br.dev.crm.spi.json.JsonLimits;
import br.dev.crm.spi.json.JsonOutput;
import br.dev.crm.spi.json.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the body of a success as what the request asked for. */
public final class ResponseReader {
    private static final String ID = "id";
    private static final int PLAIN_ID_BYTES = 80;
    private static final byte[] NO_ENVELOPE = new byte[0];

    /** A bare UUID or number, without quotes; the literals of JSON are no ids. */
    private static final Pattern PLAIN_ID = Pattern.compile("(?!true$|false$|null$)[A-Za-z0-9_-]{1,64}");

    /** Reads over a value. */
    private static final JsonBinding<Object> SKIPPED = new JsonBinding<>() {
        @Override
        public Object read(JsonInput input) throws IOException {
            input.skipValue();
            return true;
        }

        @Override
        public void write(@Nullable Object value, JsonOutput out) {
            throw new UnsupportedOperationException();
        }
    };

    private final BindingCache bindings;
    private final JsonLimits limits;
    private final ListEnvelope envelope;
    private final @Nullable Function<Document, Optional<String>> idReader;

    /** Makes the reader of a client. */
    public ResponseReader(BindingCache bindings, ClientSettings settings) {
        this.bindings = bindings;
        this.limits = settings.jsonLimits();
        this.envelope = settings.listEnvelope();
        this.idReader = settings.idReader();
    }

    /**
     * Returns what the response says: records, or what is known of a write.
     *
     * @throws JsonException when the body is something else
     */
    public Object read(CrmRequest<?> request, Attempt.Response<?> response, byte[] body) throws IOException {
        return request.action() == Action.LIST
                ? models(body, bindings.of(request.recordType().orElseThrow()))
                : written(request.action(), response, body);
    }

    private Written written(Action action, Attempt.Response<?> response, byte[] body) throws IOException {
        Optional<String> id = action == Action.CREATE ? createdId(body) : idOrNothing(body);
        return Written.of(id.orElse(null), response.status(), response.headers(), body);
    }

    /** A create without a body, or with JSON that has no id, has been created; its id is unknown. */
    private Optional<String> createdId(byte[] body) throws IOException {
        for (byte b : body) {
            if (b > ' ' || b < 0) {
                return id(body);
            }
        }
        return Optional.empty();
    }

    /** Returns whether the body is a list that has no records; false for everything else. */
    public boolean isEmptyList(byte[] body) {
        try {
            return models(body, SKIPPED).isEmpty();
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Returns the records of a list as JSON, each for itself, and what stands around the list.
     *
     * @throws JsonException when the body is something else
     */
    public PageContent page(byte[] body) throws IOException {
        List<byte[]> records = new ArrayList<>();
        JsonInput input = input(body);
        @Nullable EnvelopeCapture around = input.peek() == JsonToken.BEGIN_OBJECT ? new EnvelopeCapture() : null;
        ListEnvelope.Enclosing enclosing = envelope.enter(input, around);
        while (input.peek() != JsonToken.END_ARRAY) {
            records.add(input.nextValueAsBytes().readAllBytes());
        }
        enclosing.leave(input);
        return new PageContent(records, around == null ? NO_ENVELOPE : around.toByteArray());
    }

    private JsonInput input(byte[] body) {
        return JsonInput.of(body, 0, body.length, limits);
    }

    private List<Object> models(byte[] body, JsonBinding<Object> binding) throws IOException {
        List<Object> records = new ArrayList<>();
        JsonInput input = input(body);
        ListEnvelope.Enclosing enclosing = envelope.enter(input);
        while (input.peek() != JsonToken.END_ARRAY) {
            records.add(record(input, binding));
        }
        enclosing.leave(input);
        return List.copyOf(records);
    }

    /**
     * Returns the next record.
     *
     * @throws JsonException when it is null or does not fit
     */
    static Object record(JsonInput input, JsonBinding<Object> binding) throws IOException {
        @Nullable Object value = binding.read(input);
        if (value == null) {
            throw new JsonException("A record is null", input.path(), null);
        }
        return value;
    }

    /**
     * The vendor says that the id is in the body and not in which shape: an object with an id, a text, a number, or
     * plain text.
     */
    private Optional<String> id(byte[] body) throws IOException {
        String plain = new String(body, 0, Math.min(body.length, PLAIN_ID_BYTES), StandardCharsets.UTF_8).strip();
        if (idReader != null && plain.startsWith("{")) {
            return ownId(document(body));
        }
        if (body.length < PLAIN_ID_BYTES && PLAIN_ID.matcher(plain).matches()) {
            return Optional.of(plain);
        }
        JsonInput input = input(body);
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

    /**
     * What a function of the user's finds; with one that fails the response cannot be read, not a foreign exception.
     */
    private Optional<String> ownId(Document document) throws JsonException {
        try {
            return Objects.requireNonNull(
                    Objects.requireNonNull(idReader).apply(document), "The function for the id gave null");
        } catch (RuntimeException e) {
            throw new JsonException("The function for the id (createdId) failed", "$", e);
        }
    }

    private Document document(byte[] body) throws IOException {
        @Nullable Document document = Document.binding().read(input(body));
        return document == null ? Document.empty() : document;
    }

    private Optional<String> idOrNothing(byte[] body) {
        try {
            return id(body);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
