package br.dev.crm.ratelimit.bucket4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenBucketLimiterTest {
    private static final Duration FOR_EVER = Duration.ofSeconds(Long.MAX_VALUE);

    private final VirtualClock clock = new VirtualClock();
    private final TokenBucketLimiter limiter =
            new TokenBucketLimiter(RateLimit.perSecond(50).burst(3), clock);

    @Test
    void handsOutTheBurstAtOnceAndThenPermitsInOrder() {
        assertThat(List.of(reserve(), reserve(), reserve(), reserve(), reserve()))
                .containsExactly(0L, 0L, 0L, 20L, 40L);
    }

    @Test
    void countsTheTimeThatHasPassed() {
        for (int i = 0; i < 5; i++) {
            reserve();
        }
        clock.move(Duration.ofMillis(50));

        assertThat(reserve()).isEqualTo(10);
    }

    @Test
    void reservesAPermitThatJustFits() {
        takeBurst();

        assertThat(limiter.reserve(Duration.ofMillis(20))).contains(Duration.ofMillis(20));
    }

    @Test
    void reservesNothingWhenThePermitComesTooLate() {
        takeBurst();

        for (int i = 0; i < 1_000; i++) {
            assertThat(limiter.reserve(Duration.ofMillis(20).minusNanos(1))).isEmpty();
        }

        assertThat(reserve()).isEqualTo(20);
    }

    @Test
    void handsOutAPermitThatIsThereToACallerWithoutTime() {
        assertThat(limiter.reserve(Duration.ZERO)).contains(Duration.ZERO);
        takeBurst();
        assertThat(limiter.reserve(Duration.ZERO)).isEmpty();
    }

    @Test
    void reservesNothingForACallerThatIsTooLateAlready() {
        assertThat(limiter.reserve(Duration.ofNanos(-1))).isEmpty();
        assertThat(List.of(reserve(), reserve(), reserve())).containsOnly(0L);
    }

    @Test
    void staysAsItIsWhenItIsNotAdaptive() {
        TokenBucketLimiter fixed =
                new TokenBucketLimiter(RateLimit.perSecond(50).adaptive(false), clock);

        fixed.responded(true);

        assertThat(fixed.rate()).isEqualTo(50);
        assertThat(fixed.reserve(Duration.ZERO)).contains(Duration.ZERO);
    }

    @Test
    void stopsForASecondAndGoesOnWithoutABurstAfterARefusal() {
        for (int i = 0; i < 20; i++) {
            limiter.responded(false);
        }

        limiter.responded(true);

        assertThat(limiter.rate()).isEqualTo(20 * 0.93);
        assertThat(List.of(reserve(), reserve())).containsExactly(1_000L, 1_053L);
        clock.move(Duration.ofMinutes(5));
        assertThat(List.of(reserve(), reserve())).containsExactly(0L, 53L);
    }

    @Test
    void hasItsBurstAgainOnceItIsBackAtTheRateThatWasSet() {
        limiter.responded(true);
        for (int i = 0; i < 100; i++) {
            clock.move(Duration.ofSeconds(1));
            limiter.reserve(Duration.ofNanos(-1));
            takeBurst();
            reserve();
            limiter.responded(false);
        }
        clock.move(Duration.ofDays(1));

        assertThat(limiter.rate()).isEqualTo(50);
        assertThat(List.of(reserve(), reserve(), reserve(), reserve())).containsExactly(0L, 0L, 0L, 20L);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void letsNoPermitOvertakeAnEarlierOneWhateverTheRateDoes(long seed) {
        Random random = new Random(seed);
        long last = Long.MIN_VALUE;
        int slowDowns = 0;
        for (int i = 0; i < 20_000; i++) {
            double before = limiter.rate();
            switch (random.nextInt(4)) {
                case 0 -> limiter.responded(random.nextInt(200) == 0);
                case 1 -> clock.move(Duration.ofNanos(random.nextInt(30_000_000)));
                default -> {
                    Duration longest = Duration.ofMillis(random.nextInt(3_000));
                    Duration wait = limiter.reserve(longest).orElse(null);
                    if (wait != null) {
                        long granted = clock.currentTimeNanos() + wait.toNanos();
                        assertThat(wait).isBetween(Duration.ZERO, longest);
                        assertThat(granted).isGreaterThanOrEqualTo(last);
                        last = granted;
                    }
                }
            }
            slowDowns += limiter.rate() < before ? 1 : 0;
        }
        assertThat(slowDowns).isPositive();
    }

    @Test
    @Timeout(60)
    void handsOutExactlyTheRateToAThousandThreads() throws InterruptedException {
        TokenBucketLimiter even = new TokenBucketLimiter(RateLimit.perSecond(50), clock);
        Queue<Long> waits = new ConcurrentLinkedQueue<>();
        CountDownLatch start = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            Thread thread = new Thread(() -> {
                awaitQuietly(start);
                waits.add(even.reserve(FOR_EVER).orElseThrow().toMillis());
            });
            thread.start();
            threads.add(thread);
        }

        start.countDown();
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(waits)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.range(0, 1_000).map(i -> i * 20).boxed().toList());
    }

    @Test
    void runsOnTheClockOfTheMachine() {
        TokenBucketLimiter real = TokenBucketLimiter.of(RateLimit.perSecond(1));

        assertThat(real.reserve(Duration.ZERO)).contains(Duration.ZERO);
        assertThat(real.reserve(FOR_EVER).orElseThrow()).isBetween(Duration.ZERO, Duration.ofSeconds(1));
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void takeBurst() {
        for (int i = 0; i < 3; i++) {
            limiter.reserve(Duration.ZERO);
        }
    }

    /** Returns the wait in milliseconds. */
    private long reserve() {
        return limiter.reserve(FOR_EVER).orElseThrow().toMillis();
    }
}
