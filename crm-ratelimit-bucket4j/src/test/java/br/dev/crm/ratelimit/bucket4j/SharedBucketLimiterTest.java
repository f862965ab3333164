package br.dev.crm.ratelimit.bucket4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SharedBucketLimiterTest {
    private final VirtualClock clock = new VirtualClock();
    private final SharedBucketLimiter limiter = new SharedBucketLimiter(Bucket.builder()
            .addLimit(limit -> limit.capacity(1).refillGreedy(50, Duration.ofSeconds(1)))
            .withCustomTimePrecision(clock)
            .build());

    @Test
    void reservesInOrderWithoutAWaitOfItsOwn() {
        assertThat(limiter.reserve(Duration.ZERO)).contains(Duration.ZERO);
        assertThat(limiter.reserve(Duration.ofMinutes(1))).contains(Duration.ofMillis(20));
        assertThat(limiter.reserve(Duration.ofMinutes(1))).contains(Duration.ofMillis(40));
    }

    @Test
    void reservesNothingWhenThePermitComesTooLate() {
        limiter.reserve(Duration.ZERO);

        assertThat(limiter.reserve(Duration.ZERO)).isEmpty();
        assertThat(limiter.reserve(Duration.ofMillis(19))).isEmpty();
        assertThat(limiter.reserve(Duration.ofMillis(20))).contains(Duration.ofMillis(20));
    }
}
