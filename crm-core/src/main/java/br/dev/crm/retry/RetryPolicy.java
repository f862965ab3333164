package br.dev.crm.retry;

import java.time.Duration;

/**
 * How often and after which wait a request is sent again. Immutable.
 *
 * <p>It does not say <em>what</em> may be sent again: a create that may have been executed, or an upsert without a key,
 * is never sent again whatever stands here.
 *
 * @param maxAttempts how often a request is sent at most, the first time included; at least 1. The one repeat after a
 *     new login does not count
 * @param backoff the wait after a fault
 * @param rateLimitBackoff the wait after a 429 that names none
 * @param maxRetryAfter the longest wait that is accepted from the CRM; a longer one fails the call at once
 */
public record RetryPolicy(int maxAttempts, Backoff backoff, Backoff rateLimitBackoff, Duration maxRetryAfter) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException when {@code maxAttempts} is below 1 or {@code maxRetryAfter} negative
     */
    public RetryPolicy {
        if (maxAttempts < 1 || maxRetryAfter.isNegative()) {
            throw new IllegalArgumentException(
                    "At least one attempt and no negative wait: " + maxAttempts + ", " + maxRetryAfter);
        }
    }

    /** Returns 3 attempts, waits from 200 ms and after a 429 from 1 s, and at most 60 s on demand of the CRM. */
    public static RetryPolicy defaults() {
        Backoff backoff = Backoff.defaults();
        return new RetryPolicy(3, backoff, backoff.from(Duration.ofSeconds(1)), Duration.ofMinutes(1));
    }

    /** Returns the policy that sends nothing twice, apart from the one repeat after a new login. */
    public static RetryPolicy never() {
        return defaults().withMaxAttempts(1);
    }

    /** Returns this policy with another number of attempts, at least 1. */
    public RetryPolicy withMaxAttempts(int value) {
        return new RetryPolicy(value, backoff, rateLimitBackoff, maxRetryAfter);
    }

    /** Returns this policy with another wait after a fault. */
    public RetryPolicy withBackoff(Backoff value) {
        return new RetryPolicy(maxAttempts, value, rateLimitBackoff, maxRetryAfter);
    }

    /** Returns this policy with another wait after a 429 that names none. */
    public RetryPolicy withRateLimitBackoff(Backoff value) {
        return new RetryPolicy(maxAttempts, backoff, value, maxRetryAfter);
    }

    /** Returns this policy with another longest wait that is accepted from the CRM. */
    public RetryPolicy withMaxRetryAfter(Duration value) {
        return new RetryPolicy(maxAttempts, backoff, rateLimitBackoff, value);
    }
}
