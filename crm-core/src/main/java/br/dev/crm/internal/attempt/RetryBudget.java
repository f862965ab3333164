package br.dev.crm.internal.attempt;

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

    /** Returns whether a retry could be paid. */
    public boolean allows(boolean afterTimeout) {
        return tokens.get() >= cost(afterTimeout);
    }

    /** Pays for a retry. */
    public void pay(boolean afterTimeout) {
        tokens.updateAndGet(now -> Math.max(0, now - cost(afterTimeout)));
    }

    /** Is told that a call succeeded at its first try. */
    public void refill() {
        if (tokens.get() < FULL) {
            tokens.updateAndGet(now -> Math.min(FULL, now + 1));
        }
    }

    private static int cost(boolean afterTimeout) {
        return afterTimeout ? RETRY_AFTER_TIMEOUT : RETRY;
    }
}
