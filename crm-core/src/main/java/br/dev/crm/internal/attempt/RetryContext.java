package br.dev.crm.internal.attempt;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * All that a decision depends on.
 *
 * @param attempt how the attempt ended
 * @param idempotent whether executing the request twice ends in the same state as once; asked only when it matters
 * @param number of the attempt, 1 for the first; the repeat after a new login does not count, nor what ended with 429
 * @param refusals how often it ended with 429, this attempt included
 * @param loggedInAgain whether this call has already led to a new login
 * @param maybeDeleted whether this is a delete of which an earlier attempt may have been executed
 * @param timeLeft until the deadline
 * @param retryAfter how long the CRM asks to wait; null when it does not
 * @param randomness from 0 (inclusive) to 1 (exclusive)
 * @param budgetAllows whether the client may still retry
 */
public record RetryContext(
        Attempt<?> attempt,
        BooleanSupplier idempotent,
        int number,
        int refusals,
        boolean loggedInAgain,
        boolean maybeDeleted,
        Duration timeLeft,
        @Nullable Duration retryAfter,
        double randomness,
        boolean budgetAllows) {}
