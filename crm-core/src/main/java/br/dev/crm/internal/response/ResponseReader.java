package br.dev.crm.internal.response;

import br.dev.crm.error.CodecException;
import br.dev.crm.error.CrmException;
import br.dev.crm.error.ErrorCode;
import br.dev.crm.error.IncompleteListException;
import br.dev.crm.internal.attempt.Attempt;
import br.dev.crm.internal.attempt.CallState;
import br.dev.crm.internal.attempt.ExceptionMapping;
import br.dev.crm.internal.exchange.BodyText;
import br.dev.crm.internal.settings.ClientSettings;
import br.dev.crm.internal.settings.EnvelopeCapture;
import br.dev.crm.internal.settings.ListEnvelope;
import br.dev.crm.request.Action;
import br.dev.crm.request.Written;
import br.dev.crm.spi.json.JsonBinding;
import br.dev.crm.spi.json.JsonException;
import br.dev.crm.spi.json.JsonInput;
import br.dev.crm.spi.json.JsonLimits;
import br.dev.crm.spi.json.JsonOutput;
import br.dev.crm.spi.json.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what came back after a request was carried out: records, or what is known of a write. Thread-safe. */
public final class ResponseReader {
    private static final byte[] NOTHING = new byte[0];
    private static final int PARTIAL_CONTENT = 206;

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

    private final JsonLimits limits;
    private final ListEnvelope envelope;
    private final IdFinder ids;

    /** Makes the reader of a client. */
    public ResponseReader(ClientSettings settings) {
        this.limits = settings.jsonLimits();
        this.envelope = settings.listEnvelope();
        this.ids = new IdFinder(limits, settings.idReader());
    }

    /**
     * Returns what is known of a write.
     *
     * @throws CodecException when the response to a create is neither JSON nor an id, or the user's own function for
     *     the id fails
     */
    public Written written(Action action, Attempt.Response<byte[]> response, CallState state) {
        byte[] body = response.content() == null ? response.excerpt() : response.content();
        @Nullable String id = null;
        try {
            id = response.bodyFailure() == null ? ids.find(body) : idOfBroken(body, response.bodyFailure());
        } catch (IOException e) {
            if (action == Action.CREATE) {
                throw unreadable(e, body, state);
            }
        }
        return Written.of(id, response.status(), response.headers(), body);
    }

    /** The status has said that the write was done; only what can be no response of the CRM casts doubt on it. */
    private static @Nullable String idOfBroken(byte[] beginning, IOException failure) throws UnclearResponseException {
        if (!BodyText.canBeJsonOrId(beginning)) {
            throw new UnclearResponseException(failure);
        }
        return null;
    }

    /**
     * Returns the records of a list.
     *
     * @throws CodecException when the body is something else
     * @throws IncompleteListException when it is a part of the list
     */
    public List<Object> records(JsonBinding<Object> binding, Attempt.Response<byte[]> response, CallState state) {
        return read(response, state, List.of(), body -> models(body, binding));
    }

    /**
     * Returns the records of a list as JSON, each for itself, and what stands around the list.
     *
     * @throws CodecException when the body is something else
     * @throws IncompleteListException when it is a part of the list
     */
    public PageContent page(Attempt.Response<byte[]> response, CallState state) {
        return read(response, state, new PageContent(List.of(), NOTHING), this::page);
    }

    /**
     * Returns whether the list has no records.
     *
     * @throws CodecException when the body is something else
     * @throws IncompleteListException when it is a part of the list
     */
    public boolean isEmptyList(Attempt.Response<byte[]> response, CallState state) {
        return read(response, state, true, body -> models(body, SKIPPED).isEmpty());
    }

    /** What can be made of the bytes of a response. */
    private interface Parsing<V> {
        V parse(byte[] body) throws IOException;
    }

    private static <V> V read(Attempt.Response<byte[]> response, CallState state, V none, Parsing<V> parsing) {
        refuseUnusable(response, state);
        if (!response.status().hasBody()) {
            return none;
        }
        byte[] body = Objects.requireNonNull(response.content());
        try {
            return parsing.parse(body);
        } catch (IOException e) {
            throw unreadable(e, body, state);
        }
    }

    /**
     * Refuses a response to a list whose body cannot be used, or is but a part.
     *
     * @throws CodecException when it cannot be used
     * @throws IncompleteListException when it is a part of the list
     */
    public static void refuseUnusable(Attempt.Response<?> response, CallState state) {
        if (response.bodyFailure() != null) {
            throw unreadable(response.bodyFailure(), NOTHING, state);
        }
        if (response.status().code() == PARTIAL_CONTENT) {
            throw new IncompleteListException(state.facts(ErrorCode.INCOMPLETE_LIST)
                    .message("The CRM responded with 206, which is a part of the list; none of it was read")
                    .build());
        }
    }

    private static CrmException unreadable(IOException failure, byte[] body, CallState state) {
        IOException reason = failure;
        if (failure instanceof UnclearResponseException unclear) {
            state.unclear();
            reason = unclear.reason();
        }
        String path = reason instanceof JsonException json ? json.path() : "$";
        return ExceptionMapping.notDecoded(reason, path, body, state);
    }

    private PageContent page(byte[] body) throws IOException {
        List<byte[]> records = new ArrayList<>();
        JsonInput input = input(body);
        @Nullable EnvelopeCapture around = input.peek() == JsonToken.BEGIN_OBJECT ? new EnvelopeCapture() : null;
        ListEnvelope.Enclosing enclosing = envelope.enter(input, around);
        while (input.peek() != JsonToken.END_ARRAY) {
            records.add(input.nextValueAsBytes().readAllBytes());
        }
        enclosing.leave(input);
        return new PageContent(records, around == null ? NOTHING : around.toByteArray());
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
}
