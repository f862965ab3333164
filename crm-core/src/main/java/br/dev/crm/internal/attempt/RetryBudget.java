package br.dev.crm.internal.attempt;

import br.dev.crm.http.Delivery;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Keeps a client from multiplying the load of a CRM that is failing: a retry takes from a bucket, a success at the
 * first try puts a little back, and an empty bucket ends retries at once. Never blocks. Thread-safe.
 */
public final class RetryBudget {
    private static final int FULL = 500;
    private static final int RETRY = 5;
    private static final int RETRY_AFTER_TIMEOUT = 10;

    private final AtomicInteger tokens = new AtomicInteger(FULL);

    /** Returns whether a retry after this attempt could be paid. */
    public boolean allows(Attempt<?> attempt) {
        return tokens.get() >= cost(attempt);
    }

    /** Pays for a retry after this attempt. */
    public void payFor(Attempt<?> attempt) {
        int cost = cost(attempt);
        if (cost > 0) {
            tokens.updateAndGet(now -> Math.max(0, now - cost));
        }
    }

    /** Is told that a call succeeded at its first try. */
    public void refill() {
        if (tokens.get() < FULL) {
            tokens.updateAndGet(now -> Math.min(FULL, now + 1));
        }
    }

    /** What did not leave, or was refused for its rate, is no sign of a CRM that fails. */
    private static int cost(Attempt<?> attempt) {
        if (attempt.isRateLimited() || attempt.delivery() == Delivery.NOT_SENT) {
            return 0;
        }
        return attempt instanceof Attempt.Failure<?> failure && failure.isTimeout() ? RETRY_AFTER_TIMEOUT : RETRY;
    }
}
