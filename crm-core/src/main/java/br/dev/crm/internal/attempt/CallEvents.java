package br.dev.crm.internal.attempt;

import br.dev.crm.event.AttemptEnd;
import br.dev.crm.event.CallEnd;
import br.dev.crm.event.CallInfo;
import br.dev.crm.event.CallListener;
import br.dev.crm.event.WaitReason;
import br.dev.crm.http.Delivery;
import br.dev.crm.request.CrmRequest;
import br.dev.crm.status.CrmStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the listeners of a client what happens to one call; what they throw is none of the call's business. */
public final class CallEvents {
    private static final Logger LOG = LoggerFactory.getLogger(CallEvents.class);

    /** For calls that nobody listens to. */
    public static final CallEvents NONE = new CallEvents(List.of(), null);

    private final List<CallListener> listeners;
    private final @Nullable CallInfo call;

    private CallEvents(List<CallListener> listeners, @Nullable CallInfo call) {
        this.listeners = listeners;
        this.call = call;
    }

    /**
     * Returns the events of a call.
     *
     * @param number counted by the client from 1
     */
    public static CallEvents of(List<CallListener> listeners, long number, CrmRequest<?> request) {
        return new CallEvents(listeners, new Call(number, request));
    }

    /** The call begins. */
    public void callStarted() {
        tell((listener, call) -> listener.callStarted(call));
    }

    /** Credentials are about to be sent on behalf of the call. */
    public void loginStarted() {
        tell((listener, call) -> listener.loginStarted(call));
    }

    /** A login on behalf of the call has ended. */
    public void loginEnded(boolean loggedIn, Duration elapsed) {
        tell((listener, call) -> listener.loginEnded(call, loggedIn, elapsed));
    }

    /** The request is about to be sent. */
    public void attemptStarted(int attempt) {
        tell((listener, call) -> listener.attemptStarted(call, attempt));
    }

    /** An attempt has ended. */
    public void attemptEnded(int number, Attempt<?> attempt, Duration elapsed) {
        if (call == null) {
            return;
        }
        Optional<Attempt.Response<?>> response =
                attempt instanceof Attempt.Response<?> came ? Optional.of(came) : Optional.empty();
        AttemptEnd end = new EndOfAttempt(
                number,
                response.map(Attempt.Response::status),
                attempt.delivery(),
                elapsed,
                response.flatMap(came -> came.headers().requestId()));
        tell((listener, call) -> listener.attemptEnded(call, end));
    }

    /** The call begins to wait. */
    public void waiting(WaitReason reason, Duration longest) {
        tell((listener, call) -> listener.waiting(call, reason, longest));
    }

    /** The call is over. */
    public void callEnded(@Nullable Throwable failure, int attempts, Duration elapsed) {
        tell((listener, call) ->
                listener.callEnded(call, new EndOfCall(Optional.ofNullable(failure), attempts, elapsed)));
    }

    private void tell(BiConsumer<CallListener, CallInfo> event) {
        if (call == null) {
            return;
        }
        for (CallListener listener : listeners) {
            try {
                event.accept(listener, call);
            } catch (RuntimeException e) {
                LOG.warn(
                        "A listener of calls failed, which is ignored: {}",
                        listener.getClass().getName(),
                        e);
            }
        }
    }

    private record Call(long number, CrmRequest<?> request) implements CallInfo {

        /** Returns number and request, without values and content of the record. */
        @Override
        public String toString() {
            return "call " + number + ": " + request;
        }
    }

    private record EndOfAttempt(
            int attempt, Optional<CrmStatus> status, Delivery delivery, Duration elapsed, Optional<String> requestId)
            implements AttemptEnd {}

    private record EndOfCall(Optional<Throwable> failure, int attempts, Duration elapsed) implements CallEnd {}
}
