package br.dev.crm.internal.attempt;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Repeats an operation until it is decided that it is over: the one loop of calls and logins. A login waits on its
 * thread between two attempts; a call asks for one step after the other and waits as it likes. Thread-safe.
 */
public final class RetryLoop {
    private static final Logger LOG = LoggerFactory.getLogger(RetryLoop.class);

    private final RetryDecider decider;
    private final Timing timing;
    private final CountDownLatch closed;

    /**
     * Makes the loop of a client.
     *
     * @param closed ends its waits
     */
    public RetryLoop(RetryDecider decider, Timing timing, CountDownLatch closed) {
        this.decider = decider;
        this.timing = timing;
        this.closed = closed;
    }

    /**
     * What follows an attempt.
     *
     * @param response of a success; null when there is another attempt
     * @param pause before that; null for none
     */
    public record Step<B>(
            Attempt.@Nullable Response<B> response,
            @Nullable Duration pause) {}

    /**
     * Returns the response of a success; waits on this thread.
     *
     * @throws X when there is none to be had
     */
    public <B, X extends Exception> Attempt.Response<B> run(RetriedOperation<B, X> operation)
            throws X, InterruptedException {
        while (true) {
            Attempt<B> attempt = operation.attempt();
            Step<B> step = after(attempt, operation);
            if (step.response() != null) {
                return step.response();
            }
            if (step.pause() != null && timing.await(closed, step.pause())) {
                throw operation.closed(attempt);
            }
        }
    }

    /**
     * Makes one attempt and returns what follows.
     *
     * @throws X when nothing does
     */
    public <B, X extends Exception> Step<B> step(RetriedOperation<B, X> operation) throws X, InterruptedException {
        return after(operation.attempt(), operation);
    }

    private <B, X extends Exception> Step<B> after(Attempt<B> attempt, RetriedOperation<B, X> operation) throws X {
        RetryContext context = operation.context(attempt);
        boolean heldBack = attempt.isRateLimited()
                && operation.rateLimited(decider.waitOfAll(context), RetryDecider.isAsked(context));
        RetryDecision decision = decider.decide(context);
        if (LOG.isDebugEnabled()) {
            LOG.debug("{}: attempt {} ended with {}, {}", operation, context.number(), attempt, decision);
        }
        if (decision instanceof RetryDecision.Accept) {
            return new Step<>((Attempt.Response<B>) attempt, null);
        } else if (decision instanceof RetryDecision.LogInAndRepeat) {
            operation.giveUpSession();
            operation.loggingInAgain();
            return new Step<>(null, null);
        } else if (decision instanceof RetryDecision.WaitAndRepeat repeat) {
            operation.waiting(repeat, attempt);
            return new Step<>(null, heldBack ? null : repeat.pause());
        } else if (decision instanceof RetryDecision.VerifyDeleted) {
            if (!operation.verifyDeleted()) {
                throw operation.failure(attempt, RetryDecision.Reason.FINAL);
            }
            Attempt.Response<B> refusal = (Attempt.Response<B>) attempt;
            return new Step<>(
                    Attempt.Response.error(refusal.status(), refusal.headers(), new byte[0], SessionSign.NONE), null);
        }
        RetryDecision.Reason reason = ((RetryDecision.Fail) decision).reason();
        if (reason == RetryDecision.Reason.SESSION_IN_DOUBT) {
            operation.giveUpSession();
        }
        throw operation.failure(attempt, reason);
    }
}
