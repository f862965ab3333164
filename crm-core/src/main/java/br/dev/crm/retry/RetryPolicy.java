package br.dev.crm.retry;

import java.time.Duration;
import java.util.Objects;

/**
 * How often and after which wait a request is sent again. Immutable; further rules may come.
 *
 * <p>It does not say <em>what</em> may be sent again: a create that may have been executed, or an upsert without a key,
 * is never sent again whatever stands here.
 */
public final class RetryPolicy {
    private static final Duration LONGEST = Duration.ofDays(365);

    private final int maxAttempts;
    private final Backoff backoff;
    private final Backoff rateLimitBackoff;
    private final Duration maxRetryAfter;

    private RetryPolicy(int maxAttempts, Backoff backoff, Backoff rateLimitBackoff, Duration maxRetryAfter) {
        if (maxAttempts < 1) {
            throw new IllegalArgumentException("maxAttempts must be at least 1, was " + maxAttempts);
        }
        if (maxRetryAfter.isNegative() || maxRetryAfter.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "maxRetryAfter must not be negative nor longer than 365 days, was " + maxRetryAfter);
        }
        this.maxAttempts = maxAttempts;
        this.backoff = Objects.requireNonNull(backoff, "backoff");
        this.rateLimitBackoff = Objects.requireNonNull(rateLimitBackoff, "rateLimitBackoff");
        this.maxRetryAfter = maxRetryAfter;
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

    /**
     * Returns how often a request is sent at most, the first time included; at least 1. The one repeat after a new
     * login does not count, nor does what the CRM refused with 429, unless this is 1: then nothing is repeated after a
     * 429 either.
     */
    public int maxAttempts() {
        return maxAttempts;
    }

    /** Returns the wait after a fault. */
    public Backoff backoff() {
        return backoff;
    }

    /** Returns the wait after a 429 that names none. */
    public Backoff rateLimitBackoff() {
        return rateLimitBackoff;
    }

    /**
     * Returns the longest wait that is accepted from the CRM; a longer one fails the call at once. After a 429 all
     * other requests of the client wait as long as the CRM asks, but no longer than this.
     */
    public Duration maxRetryAfter() {
        return maxRetryAfter;
    }

    /**
     * Returns this policy with another number of attempts.
     *
     * @throws IllegalArgumentException when it is below 1
     */
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

    /**
     * Returns this policy with another longest wait that is accepted from the CRM.
     *
     * @throws IllegalArgumentException when it is negative or longer than 365 days
     */
    public RetryPolicy withMaxRetryAfter(Duration value) {
        return new RetryPolicy(maxAttempts, backoff, rateLimitBackoff, value);
    }
}
