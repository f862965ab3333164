package br.dev.crm.internal.pipeline;

import br.dev.crm.error.Delivery;
import br.dev.crm.event.AttemptEnd;
import br.dev.crm.event.CallEnd;
import br.dev.crm.event.CallInfo;
import br.dev.crm.event.CallListener;
import br.dev.crm.event.WaitReason;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the listeners of a client what happens to one call; what they throw is none of the call's business. */
final class Events {
    private static final Logger LOG = LoggerFactory.getLogger(Events.class);

    /** For calls that nobody listens to. */
    static final Events NONE = new Events(List.of(), null);

    private final List<CallListener> listeners;
    private final @Nullable CallInfo call;

    Events(List<CallListener> listeners, @Nullable CallInfo call) {
        this.listeners = listeners;
        this.call = call;
    }

    void callStarted() {
        tell((listener, call) -> listener.callStarted(call));
    }

    void loginStarted() {
        tell((listener, call) -> listener.loginStarted(call));
    }

    void loginEnded(boolean loggedIn, Duration elapsed) {
        tell((listener, call) -> listener.loginEnded(call, loggedIn, elapsed));
    }

    void attemptStarted(int attempt) {
        tell((listener, call) -> listener.attemptStarted(call, attempt));
    }

    void attemptEnded(int number, Attempt attempt, Duration elapsed) {
        if (call == null) {
            return;
        }
        AttemptEnd end = attempt instanceof Attempt.Answered answered
                ? new AttemptEnd(number, answered.status(), Delivery.ANSWERED, elapsed)
                : new AttemptEnd(
                        number, null, ((Attempt.Lost) attempt).exception().delivery(), elapsed);
        tell((listener, call) -> listener.attemptEnded(call, end));
    }

    void waiting(WaitReason reason, Duration longest) {
        tell((listener, call) -> listener.waiting(call, reason, longest));
    }

    void callEnded(@Nullable Throwable failure, int attempts, Duration elapsed) {
        tell((listener, call) -> listener.callEnded(call, new CallEnd(failure, attempts, elapsed)));
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
}
