package br.dev.crm.internal.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.internal.attempt.Deadline;
import br.dev.crm.internal.attempt.Timing;
import br.dev.crm.spi.http.HttpCall;
import br.dev.crm.spi.http.HttpResponse;
import java.time.Duration;
import java.util.List;
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
    void nothingThatFailsInOneCallKeepsOthersFromBeingEnded() throws InterruptedException {
        List<Throwable> failures = List.of(
                new IllegalStateException("broken transport"),
                new StackOverflowError(),
                new OutOfMemoryError("none left"),
                new LinkageError("gone"),
                new ThreadDeath());
        for (Throwable failure : failures) {
            CountDownLatch later = new CountDownLatch(1);
            watchdog.overWait(() -> throwAnything(failure), in(1));
            watchdog.overWait(later::countDown, in(100));

            assertThat(later.await(10, TimeUnit.SECONDS)).as("%s", failure).isTrue();
        }
    }

    @SuppressWarnings("unchecked") // a transport of somebody else may throw what it likes
    private static <X extends Throwable> void throwAnything(Throwable failure) throws X {
        throw (X) failure;
    }

    @Test
    void aDeadlineBeyondAllNumbersIsNoneThatPasses() throws InterruptedException {
        AtomicInteger ended = new AtomicInteger();
        CountDownLatch later = new CountDownLatch(1);
        watchdog.overWait(ended::incrementAndGet, Deadline.in(Duration.ofSeconds(Long.MAX_VALUE), Timing.SYSTEM));
        watchdog.overWait(later::countDown, in(100));

        assertThat(later.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(ended).hasValue(0);
    }

    @Test
    void closingItEndsAllCallsAlthoughOneCannotBeEnded() {
        AtomicInteger ended = new AtomicInteger();
        watchdog.over(call(() -> throwAnything(new IllegalStateException("broken"))), in(60_000));
        watchdog.over(call(ended::incrementAndGet), in(60_000));
        watchdog.over(call(() -> throwAnything(new StackOverflowError())), in(60_000));

        watchdog.close();

        assertThat(ended).hasValue(1);
    }

    private static HttpCall call(Runnable abort) {
        return new HttpCall() {
            @Override
            public HttpResponse send() {
                throw new UnsupportedOperationException();
            }

            @Override
            public void abort() {
                abort.run();
            }
        };
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
