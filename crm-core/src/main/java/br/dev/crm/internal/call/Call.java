package br.dev.crm.internal.call;

import br.dev.crm.error.CrmException;
import br.dev.crm.internal.attempt.Attempt;
import br.dev.crm.internal.attempt.CallEvents;
import br.dev.crm.internal.attempt.CallState;
import br.dev.crm.internal.attempt.Deadline;
import br.dev.crm.internal.exchange.InFlightLimiter;
import br.dev.crm.internal.exchange.InFlightLimiter.Permit;
import br.dev.crm.internal.exchange.Sender;
import br.dev.crm.request.Action;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One call from its permit to its response or exception. Used by one thread at a time. */
final class Call {
    private static final Logger LOG = LoggerFactory.getLogger(Call.class);

    private final PreparedCall prepared;
    private final CallContext context;
    private final InFlightLimiter permits;
    private final CallEvents events;
    private final CallState state;

    Call(PreparedCall prepared, CallContext context, InFlightLimiter permits, CallEvents events) {
        this.prepared = prepared;
        this.context = context;
        this.permits = permits;
        this.events = events;
        this.state = prepared.state();
    }

    Deadline deadline() {
        return prepared.deadline();
    }

    CallState state() {
        return state;
    }

    /** Returns where the request goes. */
    URI uri() {
        return prepared.encoded().uri();
    }

    /**
     * What is made of the response to a request that was carried out.
     *
     * @param <B> its body
     */
    interface Handler<B, R> {

        /**
         * Returns the result of the call.
         *
         * @param permit released when the call returns, unless it is transferred
         */
        R handle(Attempt.Response<B> response, Permit permit);
    }

    /** Runs the call to its end, on this thread, after a wait for a permit of so long at most. */
    <B, R> R run(Duration longestWait, Sender<B> sender, Handler<B, R> handler) {
        events.callStarted();
        @Nullable Throwable failure = null;
        try (Permit permit = permit(longestWait)) {
            warnIfNotIdempotent();
            Attempt.Response<B> response = context.loop().run(new CallOperation<>(context, prepared, sender, events));
            accept();
            return handler.handle(response, permit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            CrmException cancelled = state.cancelled(CallState.INTERRUPTED, e);
            failure = cancelled;
            throw cancelled;
        } catch (RuntimeException | Error e) {
            failure = e;
            throw e;
        } finally {
            events.callEnded(failure, state.sent(), deadline().elapsed());
        }
    }

    private Permit permit(Duration longestWait) throws InterruptedException {
        @Nullable Permit permit = permits.acquire(longestWait, deadline(), events);
        if (permit == null) {
            throw state.noPermit();
        }
        return permit;
    }

    private void warnIfNotIdempotent() {
        if (prepared.request().action() == Action.UPSERT
                && LOG.isWarnEnabled()
                && !prepared.idempotent().getAsBoolean()) {
            LOG.warn(
                    "{}: the record does not carry the key of the filter, so the same upsert may insert it again",
                    prepared.request());
        }
    }

    private void accept() {
        if (state.sent() == 1) {
            context.budget().refill();
        }
        state.executed();
    }
}
