package br.dev.crm.ratelimit.bucket4j;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.TokensInheritanceStrategy;
import io.github.bucket4j.local.SynchronizationStrategy;
import java.time.Duration;

/**
 * Grants permits at a rate that may change. For one thread at a time.
 *
 * <p>A token is a nanosecond: the bucket gains one each nanosecond whatever the rate, and a permit costs as many as lie
 * between two permits. So a change of the rate never moves a permit that was granted, nor lets a later one overtake it,
 * and there is no rounding (Bucket4j drops fractions of tokens when the refill changes).
 */
final class PermitBucket {
    private final Bucket bucket;
    private long cost;

    /** Begins with a full bucket of {@code burst} permits at {@code rate} permits a second. */
    PermitBucket(double rate, int burst, TimeMeter clock) {
        this.cost = cost(rate);
        this.bucket = Bucket.builder()
                .addLimit(limit -> limit.capacity(burst * cost).refillGreedy(1, Duration.ofNanos(1)))
                .withCustomTimePrecision(clock)
                .withSynchronizationStrategy(SynchronizationStrategy.NONE)
                .build();
    }

    /** Returns the nanoseconds to the next permit, 0 when it is available; takes nothing. */
    long untilNext() {
        return bucket.estimateAbilityToConsume(cost).getNanosToWaitForRefill();
    }

    /** Takes the next permit. */
    void take() {
        bucket.consumeIgnoringRateLimits(cost);
    }

    /** Grants further permits at another rate, and saves up another number of them. */
    void changeRate(double rate, int burst) {
        cost = cost(rate);
        BucketConfiguration configuration = BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(burst * cost).refillGreedy(1, Duration.ofNanos(1)))
                .build();
        bucket.replaceConfiguration(configuration, TokensInheritanceStrategy.AS_IS);
    }

    /** Delays the next permit, so that it is at least so many nanoseconds away. */
    void delayNext(long nanos) {
        long missing = nanos - untilNext();
        if (missing > 0) {
            // What was saved up would shorten the wait.
            long saved = Math.max(0, bucket.getAvailableTokens() - cost);
            bucket.consumeIgnoringRateLimits(missing + saved);
        }
    }

    private static long cost(double rate) {
        return Math.round(1e9 / rate);
    }
}
