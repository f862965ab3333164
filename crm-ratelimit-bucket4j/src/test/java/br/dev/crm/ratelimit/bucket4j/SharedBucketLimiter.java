package br.dev.crm.ratelimit.bucket4j;

import br.dev.crm.spi.ratelimit.RateLimiter;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Optional;

/** The limiter of the README: reserves in any bucket, also one that lives in a database, with one command a permit. */
public final class SharedBucketLimiter implements RateLimiter {
    private final Bucket bucket;

    public SharedBucketLimiter(Bucket bucket) {
        this.bucket = bucket;
    }

    @Override
    public Optional<Duration> reserve(Duration longest) {
        // Bucket4j refuses a longest wait of nothing
        Duration most = longest.isZero() ? Duration.ofNanos(1) : longest;
        long[] wait = {0};
        boolean reserved = bucket.asBlocking().tryConsumeUninterruptibly(1, most, nanos -> wait[0] = nanos);
        return reserved ? Optional.of(Duration.ofNanos(wait[0])) : Optional.empty();
    }
}
