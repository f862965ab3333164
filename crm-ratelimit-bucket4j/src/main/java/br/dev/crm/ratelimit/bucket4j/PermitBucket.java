package br.dev.crm.ratelimit.bucket4j;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.TokensInheritanceStrategy;
import io.github.bucket4j.local.SynchronizationStrategy;
import java.time.Duration;

/**
 * Hands out turns at a rate that may change. For one thread at a time.
 *
 * <p>A token is a nanosecond: the bucket gains one each nanosecond whatever the rate, and a turn takes as many as lie
 * between two turns. So a change of the rate never moves a turn that was handed out, nor lets a later one overtake it,
 * and there is no rounding (Bucket4j drops fractions of tokens when the refill changes).
 */
final class Turns {
    private final Bucket bucket;
    private long price;

    /** Begins with a full bucket of {@code burst} turns at {@code rate} turns a second. */
    Turns(double rate, int burst, TimeMeter clock) {
        this.price = price(rate);
        this.bucket = Bucket.builder()
                .addLimit(limit -> limit.capacity(burst * price).refillGreedy(1, Duration.ofNanos(1)))
                .withCustomTimePrecision(clock)
                .withSynchronizationStrategy(SynchronizationStrategy.NONE)
                .build();
    }

    /** Returns how many nanoseconds the next turn is away, 0 when it is there; takes nothing. */
    long untilNext() {
        return bucket.estimateAbilityToConsume(price).getNanosToWaitForRefill();
    }

    /** Takes the next turn. */
    void take() {
        bucket.consumeIgnoringRateLimits(price);
    }

    /** Hands out further turns at another rate, and saves up another number of turns. */
    void change(double rate, int burst) {
        price = price(rate);
        BucketConfiguration configuration = BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(burst * price).refillGreedy(1, Duration.ofNanos(1)))
                .build();
        bucket.replaceConfiguration(configuration, TokensInheritanceStrategy.AS_IS);
    }

    /** Puts the next turn off, so that it is at least so many nanoseconds away. */
    void putOff(long nanos) {
        long missing = nanos - untilNext();
        if (missing > 0) {
            // What was saved up would shorten the wait.
            long saved = Math.max(0, bucket.getAvailableTokens() - price);
            bucket.consumeIgnoringRateLimits(missing + saved);
        }
    }

    private static long price(double rate) {
        return Math.round(1e9 / rate);
    }
}
