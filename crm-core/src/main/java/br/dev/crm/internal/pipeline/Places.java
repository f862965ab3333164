package br.dev.crm.internal.pipeline;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The places of calls in flight: as many as there are connections, so that no transport is asked for one it does not
 * have. Fair.
 */
final class Places {
    private final Semaphore free;
    private final Duration longestWait;

    Places(int count, Duration longestWait) {
        this.free = new Semaphore(count, true);
        this.longestWait = longestWait;
    }

    /** Takes a place; false when none became free in time. */
    boolean take(Deadline deadline) throws InterruptedException {
        Duration left = deadline.left();
        Duration wait = left.compareTo(longestWait) < 0 ? left : longestWait;
        return free.tryAcquire(Math.max(0, wait.toNanos()), TimeUnit.NANOSECONDS);
    }

    void giveBack() {
        free.release();
    }
}
