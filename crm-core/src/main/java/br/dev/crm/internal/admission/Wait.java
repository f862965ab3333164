package br.dev.crm.internal.admission;

import br.dev.crm.internal.attempt.Timing;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What a call waits for before it goes on. A thread can wait for it, or be spared: then a task is run when it is over.
 * It ends once; whether what was waited for has come is to be asked again. Thread-safe.
 */
public final class Wait {
    private final Duration least;
    private final Duration longest;
    private final CountDownLatch over;
    private final AtomicReference<@Nullable Runnable> task = new AtomicReference<>();

    private Wait(Duration least, Duration longest, CountDownLatch over) {
        this.least = least;
        this.longest = longest;
        this.over = over;
    }

    /**
     * Returns a wait of this time.
     *
     * @param closed ends it before
     */
    public static Wait pause(Duration time, CountDownLatch closed) {
        return new Wait(time, time, closed);
    }

    /** Returns a wait that lasts at least and at most this long, unless it is ended. */
    static Wait between(Duration least, Duration longest) {
        return new Wait(least, longest, new CountDownLatch(1));
    }

    /** Returns a wait that is over. */
    static Wait over() {
        return new Wait(Duration.ZERO, Duration.ZERO, new CountDownLatch(0));
    }

    /** Returns how long it lasts for sure, unless the client is closed; not negative. */
    public Duration least() {
        return least;
    }

    /** Returns how long it lasts at most. */
    public Duration longest() {
        return longest;
    }

    /** Waits on this thread. */
    public void await(Timing timing) throws InterruptedException {
        timing.await(over, longest);
    }

    /** Runs a quick task when it is ended before its time, on the thread that ends it; called once. */
    public void whenEnded(Runnable next) {
        task.set(next);
        if (over.getCount() == 0) {
            runOnce();
        }
    }

    /** Ends it before its time. */
    void end() {
        over.countDown();
        runOnce();
    }

    private void runOnce() {
        @Nullable Runnable next = task.getAndSet(null);
        if (next != null) {
            next.run();
        }
    }
}
