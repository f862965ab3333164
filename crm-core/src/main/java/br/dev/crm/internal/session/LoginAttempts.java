package br.dev.crm.internal.session;

import br.dev.crm.internal.attempt.Attempt;
import org.jspecify.annotations.Nullable;

/** How often one login was tried, by all calls together that it passed through. Used by one thread at a time. */
final class LoginAttempts {
    private int count;
    private int refusals;
    private @Nullable Attempt<?> last;

    /** Another attempt begins; returns its number, from 1. */
    int next() {
        count++;
        return count;
    }

    /** Keeps how an attempt ended. */
    void ended(Attempt<?> attempt) {
        last = attempt;
        if (attempt.isRateLimited()) {
            refusals++;
            count--;
        }
    }

    /** Returns how many ended with 429, which does not count as an attempt. */
    int refusals() {
        return refusals;
    }

    int count() {
        return count;
    }

    /** Returns how the last attempt ended, as whoever else waited sees it: it was not their deadline that passed. */
    @Nullable
    Attempt<?> last() {
        return last instanceof Attempt.Failure<?> failure
                ? new Attempt.Failure<>(failure.exception(), failure.peer(), false)
                : last;
    }
}
