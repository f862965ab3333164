package br.dev.crm.ratelimit.bucket4j;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.retry.RetryPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * 16 threads, the clock of the machine, and waits that are really waited: 150 calls, or as many as
 * {@code crm.load.calls} says. From 5,000 on the start weighs little and the marks themselves are asserted.
 */
class RealTimeTest {
    private static final int CALLERS = 16;
    private static final int CALLS = Integer.getInteger("crm.load.calls", 150);
    private static final long SEED = Long.getLong("crm.load.seed", 42);

    @ParameterizedTest
    @CsvSource({"true, true", "true, false", "false, true", "false, false"})
    @Timeout(600)
    void slowsDownToWhatTheCrmAccepts(boolean fixed, boolean retryAfter)
            throws InterruptedException, ExecutionException {
        CountingCrm crm = fixed ? CountingCrm.fixed(50, 0) : CountingCrm.sliding(50);
        TokenBucketLimiter limiter =
                TokenBucketLimiter.of(RateLimit.perSecond(500).burst(10));
        AtomicInteger toBegin = new AtomicInteger(CALLS);
        long begin = System.nanoTime();

        int mostAttempts = 0;
        ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
        try {
            List<Future<Integer>> callers = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                Random random = new Random(SEED + i);
                callers.add(threads.submit(() -> call(crm, limiter, toBegin, retryAfter, random)));
            }
            for (Future<Integer> caller : callers) {
                mostAttempts = Math.max(mostAttempts, caller.get());
            }
        } finally {
            threads.shutdownNow();
        }

        double goodput = CALLS / ((System.nanoTime() - begin) / 1e9);
        double requestsPerCall = (double) crm.requests() / CALLS;
        System.out.printf(
                "%s window, Retry-After %b, %d calls, seed %d: %.4f requests a call, %.2f/s, %d attempts%n",
                fixed ? "fixed" : "sliding", retryAfter, CALLS, SEED, requestsPerCall, goodput, mostAttempts);
        if (CALLS >= 5_000) {
            assertThat(requestsPerCall).isLessThanOrEqualTo(1.10);
            assertThat(goodput).isGreaterThanOrEqualTo(45);
            assertThat(mostAttempts).isLessThanOrEqualTo(3);
        } else {
            assertThat(crm.requests()).isLessThanOrEqualTo(CALLS * 11 / 10 + 3 * CALLERS);
            assertThat(goodput).isGreaterThanOrEqualTo(5);
        }
    }

    /** Makes calls until there are none to begin; returns the most attempts that one needed. */
    private static int call(
            CountingCrm crm, TokenBucketLimiter limiter, AtomicInteger toBegin, boolean retryAfter, Random random)
            throws InterruptedException {
        int most = 0;
        while (toBegin.getAndDecrement() > 0) {
            int attempt = 0;
            int seconds;
            do {
                attempt++;
                pause(limiter.reserve(Duration.ofMinutes(2)).orElseThrow());
                seconds = crm.ask(System.nanoTime());
                pause(Duration.ofMillis(5));
                limiter.responded(seconds > 0);
                if (seconds > 0) {
                    pause(
                            retryAfter
                                    ? Duration.ofSeconds(seconds)
                                    : RetryPolicy.defaults()
                                            .rateLimitBackoff()
                                            .waitAfter(attempt, random.nextDouble()));
                }
            } while (seconds > 0);
            most = Math.max(most, attempt);
        }
        return most;
    }

    private static void pause(Duration time) throws InterruptedException {
        if (!time.isZero()) {
            Thread.sleep(time.toMillis(), time.toNanosPart() % 1_000_000);
        }
    }
}
