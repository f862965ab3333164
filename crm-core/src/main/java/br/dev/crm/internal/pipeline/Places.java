package br.dev.crm.internal.pipeline;

import br.dev.crm.event.WaitReason;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The places of calls in flight: as many as there are connections, so that no transport is asked for one it does not
 * have. Fair.
 */
final class Places {
    private final Semaphore free;

    Places(int count) {
        this.free = new Semaphore(count, true);
    }

    /** Takes a place; false when none became free in time. */
    boolean take(Duration longest, Deadline deadline, Events events) throws InterruptedException {
        if (free.tryAcquire(0, TimeUnit.NANOSECONDS)) {
            return true;
        }
        Duration left = deadline.left();
        Duration most = left.compareTo(longest) < 0 ? left : longest;
        if (most.isNegative()) {
            return false;
        }
        events.waiting(WaitReason.PLACE, most);
        return free.tryAcquire(most.toNanos(), TimeUnit.NANOSECONDS);
    }

    void giveBack() {
        free.release();
    }
}
