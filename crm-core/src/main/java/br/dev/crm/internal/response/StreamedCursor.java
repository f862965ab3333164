package br.dev.crm.internal.response;

import br.dev.crm.error.CrmException;
import br.dev.crm.error.ErrorCode;
import br.dev.crm.error.IncompleteListException;
import br.dev.crm.internal.attempt.CallState;
import br.dev.crm.internal.attempt.ExceptionMapping;
import br.dev.crm.internal.exchange.StreamLeakDetector;
import br.dev.crm.internal.exchange.StreamingBody;
import br.dev.crm.internal.exchange.Watchdog;
import br.dev.crm.internal.settings.ClientSettings;
import br.dev.crm.internal.settings.ListEnvelope;
import br.dev.crm.spi.json.JsonBinding;
import br.dev.crm.spi.json.JsonException;
import br.dev.crm.spi.json.JsonInput;
import br.dev.crm.spi.json.JsonToken;
import java.io.IOException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The records of one response, read while it comes. */
public final class StreamedCursor implements RecordCursor {
    private final StreamingBody body;
    private final JsonInput input;
    private final JsonBinding<Object> binding;
    private final ListEnvelope envelope;
    private final CallState state;
    private final BooleanSupplier closed;
    private final StreamLeakDetector.Entry entry;
    private ListEnvelope.@Nullable Enclosing enclosing;
    private long count;
    private boolean over;

    /**
     * Makes the cursor.
     *
     * @param body closed with it
     * @param state of the call that brought the body
     * @param closed whether the client is closed
     * @param watchdog frees the body when the cursor is forgotten
     */
    public StreamedCursor(
            StreamingBody body,
            JsonBinding<Object> binding,
            ClientSettings settings,
            CallState state,
            BooleanSupplier closed,
            Watchdog watchdog) {
        this.body = body;
        this.binding = binding;
        this.state = state;
        this.closed = closed;
        this.envelope = settings.listEnvelope();
        this.input = JsonInput.of(body, settings.jsonLimits());
        this.entry = watchdog.overStream(this, body, state.toString());
    }

    @Override
    public @Nullable Object next() {
        if (over) {
            return null;
        }
        boolean failed = true;
        try {
            @Nullable Object next = read();
            failed = false;
            return next;
        } catch (JsonException e) {
            throw endedInside() ? brokenOff(e) : notDecoded(e);
        } catch (IOException e) {
            throw ended(e);
        } finally {
            if (failed) {
                close();
            }
        }
    }

    private @Nullable Object read() throws IOException {
        if (enclosing == null) {
            enclosing = envelope.enter(input);
        }
        if (input.peek() != JsonToken.END_ARRAY) {
            Object element = ResponseReader.record(input, binding);
            count++;
            return element;
        }
        enclosing.leave(input);
        readToTheEnd();
        close();
        return null;
    }

    /** So that the connection can be used again. */
    private void readToTheEnd() throws IOException {
        while (!body.isAtEnd()) {
            body.read(new byte[1], 0, 1);
        }
    }

    /** Whether the text ended inside of the list, or of the objects around it. */
    private boolean endedInside() {
        return body.isAtEnd() && (enclosing != null || input.depth() > 0);
    }

    private CrmException notDecoded(JsonException e) {
        return ExceptionMapping.notDecoded(e, e.path(), new byte[0], state);
    }

    private CrmException brokenOff(IOException e) {
        return new IncompleteListException(state.facts(ErrorCode.INCOMPLETE_LIST)
                .message("The list broke off after " + count + (count == 1 ? " record" : " records"))
                .count(count)
                .cause(e)
                .build());
    }

    private CrmException ended(IOException e) {
        if (closed.getAsBoolean()) {
            return state.cancelled(CallState.CLOSED, e);
        }
        return Thread.currentThread().isInterrupted() ? state.cancelled(CallState.INTERRUPTED, e) : brokenOff(e);
    }

    @Override
    public void close() {
        over = true;
        entry.closed();
        body.close();
    }
}
