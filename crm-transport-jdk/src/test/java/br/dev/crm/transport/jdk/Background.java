package br.dev.crm.transport.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.spi.http.TransportException;
import java.time.Duration;
import java.util.concurrent.Callable;

/** Work on a thread of its own, of which a test wants to know how it ended. */
final class Background {
    private static final long MILLIS_TO_WAIT = 8_000;

    private final Thread thread;
    private volatile Throwable failure;
    private volatile boolean flagged;

    private Background(Callable<?> work) {
        thread = new Thread(() -> run(work), "background");
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

    /** Waits until the thread sleeps in the same place for a while. */
    void awaitStandstill() throws InterruptedException {
        int still = 0;
        for (int i = 0; i < 500 && still < 15; i++) {
            Thread.sleep(10);
            Thread.State state = thread.getState();
            still = state == Thread.State.WAITING || state == Thread.State.TIMED_WAITING ? still + 1 : 0;
        }
        assertThat(still).as("the work waits").isEqualTo(15);
    }

    void join() throws InterruptedException {
        thread.join(MILLIS_TO_WAIT);
        assertThat(thread.isAlive()).as("the work still runs").isFalse();
    }

    /** Waits for the end and returns the exception that the work ended with. */
    TransportException failure() throws InterruptedException {
        join();
        assertThat(failure).isInstanceOf(TransportException.class);
        return (TransportException) failure;
    }

    /** Returns whether the thread's interruption flag was set at the end. */
    boolean endedInterrupted() {
        return flagged;
    }

    static Duration since(long nanoTime) {
        return Duration.ofNanos(System.nanoTime() - nanoTime);
    }
}
