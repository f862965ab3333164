package br.dev.crm.internal.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.internal.attempt.Deadline;
import br.dev.crm.internal.attempt.Timing;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is watched over and for how long. */
class WatchdogTest {
    private final Watchdog watchdog = new Watchdog();

    @AfterEach
    void end() {
        watchdog.close();
    }

    private static Deadline in(long millis) {
        return Deadline.in(Duration.ofMillis(millis), Timing.SYSTEM);
    }

    @Test
    void aWaitThatNobodyWaitsForIsEndedOnceAndThenForgotten() throws InterruptedException {
        AtomicInteger ended = new AtomicInteger();
        CountDownLatch later = new CountDownLatch(1);

        watchdog.overWait(ended::incrementAndGet, in(1));
        watchdog.overWait(later::countDown, in(300));

        assertThat(later.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(ended).hasValue(1);
    }

    @Test
    void aWaitThatIsOverInTimeIsNotEnded() throws InterruptedException {
        AtomicInteger ended = new AtomicInteger();
        CountDownLatch later = new CountDownLatch(1);

        watchdog.overWait(ended::incrementAndGet, in(100)).close();
        watchdog.overWait(later::countDown, in(300));

        assertThat(later.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(ended).hasValue(0);
    }
}
