package br.dev.crm.ratelimit.bucket4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PermitBucketTest {
    private static final long MILLI = 1_000_000L;

    private final VirtualClock clock = new VirtualClock();

    @Test
    void spacesPermitsToTheNanosecond() {
        PermitBucket bucket = new PermitBucket(3, 1, clock);
        bucket.take();
        bucket.take();
        bucket.take();

        assertThat(bucket.untilNext()).isEqualTo(999_999_999L);
    }

    @Test
    void savesUpNoMoreThanTheBurst() {
        PermitBucket bucket = new PermitBucket(50, 10, clock);
        clock.move(Duration.ofDays(400));

        for (int i = 0; i < 10; i++) {
            assertThat(bucket.untilNext()).isZero();
            bucket.take();
        }

        assertThat(bucket.untilNext()).isEqualTo(20 * MILLI);
    }

    @Test
    void holdsABurstOfAnySize() {
        PermitBucket bucket = new PermitBucket(1, Integer.MAX_VALUE, clock);
        bucket.take();
        clock.move(Duration.ofDays(10_000));

        assertThat(bucket.untilNext()).isZero();
    }

    @Test
    void leavesThePermitsThatAreTakenWhereTheyAreWhenTheRateChanges() {
        PermitBucket bucket = new PermitBucket(100, 1, clock);
        take(bucket, 5);

        bucket.changeRate(10, 1);
        bucket.take();

        // The fifth permit is 40 ms away, and those after it come every 100 ms
        assertThat(bucket.untilNext()).isEqualTo(40 * MILLI + 2 * 100 * MILLI);
    }

    @Test
    void losesNothingInAThousandChangesOfTheRate() {
        PermitBucket bucket = new PermitBucket(50, 1, clock);
        take(bucket, 51);
        for (int i = 0; i < 1_000; i++) {
            clock.move(Duration.ofNanos(777_777));
            bucket.changeRate(i % 2 == 0 ? 47.3 : 50, 1);
        }

        assertThat(bucket.untilNext()).isEqualTo(20 * MILLI + 50 * 20 * MILLI - 777_777_000L);
    }

    @Test
    void dropsWhatWasSavedUpBeyondANewBurst() {
        PermitBucket bucket = new PermitBucket(50, 10, clock);

        bucket.changeRate(50, 1);
        bucket.take();

        assertThat(bucket.untilNext()).isEqualTo(20 * MILLI);
    }

    @Test
    void putsOffTheNextPermitWhateverWasSavedUp() {
        PermitBucket bucket = new PermitBucket(50, 10, clock);

        bucket.delayNext(1_000 * MILLI);

        assertThat(bucket.untilNext()).isEqualTo(1_000 * MILLI);
    }

    @Test
    void doesNotPutOffAPermitThatIsLateEnough() {
        PermitBucket bucket = new PermitBucket(50, 1, clock);
        take(bucket, 10);

        bucket.delayNext(100 * MILLI);

        assertThat(bucket.untilNext()).isEqualTo(200 * MILLI);
    }

    private static void take(PermitBucket bucket, int count) {
        for (int i = 0; i < count; i++) {
            bucket.take();
        }
    }
}
