package br.dev.crm.testkit;

import br.dev.crm.spi.http.TransportException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;

/** Work on a thread of its own, of which a test wants to know how it ended. */
final class Background {
    static final String THREAD = "contract-background";

    private final Thread thread;
    private volatile @Nullable Throwable failure;
    private volatile boolean flagged;

    private Background(Callable<?> work) {
        thread = new Thread(() -> run(work), THREAD);
        thread.setDaemon(true);
    }

    static Background start(Callable<?> work) {
        Background background = new Background(work);
        background.thread.start();
        return background;
    }

    private void run(Callable<?> work) {
        try {
            work.call();
        } catch (Throwable e) {
            failure = e;
        }
        flagged = Thread.currentThread().isInterrupted();
    }

    void interrupt() {
        thread.interrupt();
    }

    /** Waits for the end and returns whether it came within the time. */
    boolean endsWithin(Duration time) throws InterruptedException {
        thread.join(time.toMillis());
        return !thread.isAlive();
    }

    /** Expects the work to end without an exception. */
    void success() throws InterruptedException {
        Assertions.assertTrue(endsWithin(Duration.ofSeconds(10)), "the call is still under way");
        Throwable reason = failure;
        if (reason != null) {
            Assertions.fail("the call failed", reason);
        }
    }

    /** Expects the work to end within the time with the transport's own exception, and returns it. */
    TransportException failureWithin(Duration time) throws InterruptedException {
        Assertions.assertTrue(endsWithin(time), "the call is still under way");
        return Assertions.assertInstanceOf(TransportException.class, failure);
    }

    /** Returns what the work ended with, or empty when it succeeded or still runs. */
    Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    /** Returns whether the thread's interruption flag was set at the end. */
    boolean endedInterrupted() {
        return flagged;
    }
}
