package br.dev.crm.internal.response;

import br.dev.crm.error.CodecException;
import br.dev.crm.error.CrmException;
import br.dev.crm.error.ErrorCode;
import br.dev.crm.error.ErrorFacts;
import br.dev.crm.error.ResumePoint;
import br.dev.crm.error.Situation;
import br.dev.crm.error.TransportFailureException;
import br.dev.crm.internal.attempt.CallState;
import br.dev.crm.internal.attempt.ExceptionMapping;
import br.dev.crm.internal.exchange.StreamLeakDetector;
import br.dev.crm.internal.exchange.StreamingBody;
import br.dev.crm.internal.exchange.Watchdog;
import br.dev.crm.internal.response.RecordDecoder.HandlerFailure;
import br.dev.crm.internal.settings.ClientSettings;
import br.dev.crm.internal.settings.ListEnvelope;
import br.dev.crm.paging.Paging;
import br.dev.crm.request.CrmRequest;
import br.dev.crm.spi.http.TransportException;
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
    private final ResumePoints points;
    private final ListPosition start;
    private final ListProgress progress;
    private final RecordDecoder decoder;
    private ListEnvelope.@Nullable Enclosing enclosing;
    private boolean over;

    /**
     * Makes the cursor.
     *
     * @param body closed with it
     * @param request says where the list is taken up, and who is told of unreadable records
     * @param state of the call that brought the body
     * @param closed whether the client is closed
     * @param watchdog frees the body when the cursor is forgotten
     */
    public StreamedCursor(
            StreamingBody body,
            JsonBinding<Object> binding,
            ClientSettings settings,
            CrmRequest<?> request,
            CallState state,
            BooleanSupplier closed,
            Watchdog watchdog) {
        this.body = body;
        this.binding = binding;
        this.state = state;
        this.closed = closed;
        this.envelope = settings.listEnvelope();
        this.input = JsonInput.of(body, settings.jsonLimits());
        this.points = new ResumePoints(request, Paging.none(), settings.filterDialect());
        this.start = points.start().orElse(ListPosition.BEGINNING);
        this.progress = new ListProgress(start.before());
        this.decoder = new RecordDecoder(
                binding, settings.jsonLimits(), request.unreadableHandler().orElse(null), progress);
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
        } catch (HandlerFailure e) {
            throw progress.brokenOff(facts().cause(e.thrown()), e.why(), point());
        } catch (CodecException e) {
            throw progress.ended(e, point());
        } catch (JsonException e) {
            throw endedInside() && progress.count() > 0
                    ? brokenOff(e)
                    : progress.ended(ExceptionMapping.notDecoded(e, e.path(), new byte[0], state), point());
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
            passOver(start.skip());
        }
        while (input.peek() != JsonToken.END_ARRAY) {
            @Nullable Object element = element();
            if (element != null) {
                return element;
            }
        }
        enclosing.leave(input);
        readToTheEnd();
        close();
        return null;
    }

    /** Passes over the records that an earlier reading has handed over. */
    private void passOver(long records) throws IOException {
        for (long i = 0; i < records; i++) {
            if (input.peek() == JsonToken.END_ARRAY) {
                throw ResumePoints.fewer(facts(), records, i);
            }
            input.skipValue();
        }
    }

    /**
     * Returns the next record, or null when it was handed to the handler of unreadable ones. For a handler the record
     * is taken out of the text first: a codec that fails leaves it somewhere inside.
     */
    private @Nullable Object element() throws IOException {
        if (decoder.passesOver()) {
            String path = input.path();
            return decoder.decode(input.nextValueAsBytes().readAllBytes(), path, state);
        }
        Object element = ResponseReader.record(input, binding);
        progress.recordCame();
        return element;
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

    private ErrorFacts.Builder facts() {
        return state.facts(ErrorCode.INCOMPLETE_LIST);
    }

    private @Nullable ResumePoint point() {
        return points.at(start.after(progress.count()));
    }

    private CrmException brokenOff(IOException e) {
        return progress.brokenOff(facts().cause(e), "", point());
    }

    private CrmException ended(IOException e) {
        if (closed.getAsBoolean()) {
            return state.closed(e);
        }
        if (Thread.currentThread().isInterrupted()) {
            return state.interrupted(e);
        }
        return progress.count() > 0 ? brokenOff(e) : lost(e);
    }

    /** Nothing of the list has come: to its reader that is as good as no response. */
    private CrmException lost(IOException e) {
        state.unclear();
        boolean timeout = e instanceof TransportException failure && failure.isTimeout();
        return new TransportFailureException(state.facts(ErrorCode.DELIVERY_UNKNOWN)
                .situation(timeout ? Situation.RESPONSE_TIMEOUT : null)
                .message("The response broke off before the first record of the list came")
                .timeout(timeout)
                .cause(e)
                .build());
    }

    @Override
    public void close() {
        over = true;
        entry.closed();
        body.close();
    }
}
