package br.dev.crm.testkit.call;

import br.dev.crm.spi.http.TransportException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;

/**
 * A call on a thread of its own, of which a test wants to know how it ended. The thread is a daemon. Thread-safe.
 *
 * <p>Where a method expects something, it throws an {@link AssertionError} when that is not so.
 */
public final class CallInThread {
    /** The name of every such thread, for tests that count threads. */
    public static final String THREAD_NAME = "call-in-thread";

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Thread thread;
    private volatile @Nullable Throwable thrown;
    private volatile boolean flagged;

    private CallInThread(Callable<?> work) {
        thread = new Thread(() -> run(work), THREAD_NAME);
        thread.setDaemon(true);
    }

    /** Starts a thread that runs this once; the result is dropped. */
    public static CallInThread start(Callable<?> work) {
        CallInThread call = new CallInThread(work);
        call.thread.start();
        return call;
    }

    private void run(Callable<?> work) {
        try {
            work.call();
        } catch (Throwable e) {
            thrown = e;
        }
        flagged = Thread.currentThread().isInterrupted();
    }

    /** Interrupts the thread. */
    public void interrupt() {
        thread.interrupt();
    }

    /** Waits at most five seconds until the stack of the thread has not changed for 150 ms, and expects that. */
    public void awaitBlocked() throws InterruptedException {
        int still = 0;
        StackTraceElement[] last = {};
        for (int i = 0; i < 500 && still < 15; i++) {
            Thread.sleep(10);
            StackTraceElement[] now = thread.getStackTrace();
            still = now.length > 0 && Arrays.equals(now, last) ? still + 1 : 0;
            last = now;
        }
        Assertions.assertEquals(15, still, "the call is not blocked");
    }

    /** Waits for the end and returns whether it came within the time. */
    public boolean endsWithin(Duration time) throws InterruptedException {
        thread.join(time.toMillis());
        return !thread.isAlive();
    }

    /** Expects the end within ten seconds, whatever it is. */
    public void join() throws InterruptedException {
        assertEndsWithin(PATIENCE);
    }

    private void assertEndsWithin(Duration time) throws InterruptedException {
        Assertions.assertTrue(endsWithin(time), "the call is still in flight");
    }

    /** Expects the call to end within ten seconds without an exception. */
    public void success() throws InterruptedException {
        join();
        Throwable reason = thrown;
        if (reason != null) {
            Assertions.fail("the call failed", reason);
        }
    }

    /** Expects the call to end within ten seconds with the transport's own exception, and returns it. */
    public TransportException failure() throws InterruptedException {
        return failureWithin(PATIENCE);
    }

    /** Expects the call to end within the time with the transport's own exception, and returns it. */
    public TransportException failureWithin(Duration time) throws InterruptedException {
        assertEndsWithin(time);
        return Assertions.assertInstanceOf(TransportException.class, thrown);
    }

    /** Returns what the call ended with, or empty when it succeeded or still runs. */
    public Optional<Throwable> thrown() {
        return Optional.ofNullable(thrown);
    }

    /** Returns whether the thread's interruption flag was set at the end. */
    public boolean endedInterrupted() {
        return flagged;
    }
}
