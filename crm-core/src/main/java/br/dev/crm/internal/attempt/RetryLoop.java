package br.dev.crm.internal.attempt;

import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Repeats an operation until it is decided that it is over: the one loop of calls and logins. Thread-safe. */
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
     * Returns the response of a success.
     *
     * @throws X when there is none to be had
     */
    public <B, X extends Exception> Attempt.Response<B> run(RetriedOperation<B, X> operation)
            throws X, InterruptedException {
        while (true) {
            Attempt<B> attempt = operation.attempt();
            RetryContext context = operation.context(attempt);
            RetryDecision decision = decider.decide(context);
            if (LOG.isDebugEnabled()) {
                LOG.debug("{}: attempt {} ended with {}, {}", operation, context.number(), attempt, decision);
            }
            if (decision instanceof RetryDecision.Accept) {
                return (Attempt.Response<B>) attempt;
            } else if (decision instanceof RetryDecision.LogInAndRepeat) {
                operation.giveUpSession();
                operation.loggingInAgain();
            } else if (decision instanceof RetryDecision.WaitAndRepeat repeat) {
                operation.waiting(repeat, attempt);
                if (timing.await(closed, repeat.pause())) {
                    throw operation.closed(attempt);
                }
            } else if (decision instanceof RetryDecision.VerifyDeleted) {
                if (!operation.verifyDeleted()) {
                    throw operation.failure(attempt, RetryDecision.Reason.FINAL);
                }
                Attempt.Response<B> refusal = (Attempt.Response<B>) attempt;
                return Attempt.Response.error(refusal.status(), refusal.headers(), new byte[0], SessionSign.NONE);
            } else {
                RetryDecision.Reason reason = ((RetryDecision.Fail) decision).reason();
                if (reason == RetryDecision.Reason.SESSION_IN_DOUBT) {
                    operation.giveUpSession();
                }
                throw operation.failure(attempt, reason);
            }
        }
    }
}
