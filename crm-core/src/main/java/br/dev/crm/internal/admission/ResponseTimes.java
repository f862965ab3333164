package br.dev.crm.internal.admission;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;

/** How long a response may take, by those that came last. Thread-safe. */
final class ResponseTimes {
    private static final int KEPT = 32;
    private static final Duration LEAST = Duration.ofMillis(100);

    private final long least;
    private final long most;
    private final AtomicLongArray nanos = new AtomicLongArray(KEPT);
    private final AtomicInteger next = new AtomicInteger();

    /**
     * Begins with 100 ms.
     *
     * @param most the longest that is expected
     */
    ResponseTimes(Duration most) {
        this.most = most.toNanos();
        this.least = Math.min(LEAST.toNanos(), this.most);
    }

    /** Is told how long a response took. */
    void took(Duration elapsed) {
        nanos.set(Math.floorMod(next.getAndIncrement(), KEPT), elapsed.toNanos());
    }

    /** Is told that a call was refused because of them: one slow response must not refuse all shorter deadlines. */
    void refused() {
        for (int i = 0; i < KEPT; i++) {
            nanos.updateAndGet(i, each -> each / 2);
        }
    }

    /** Returns the slowest of the last 32, at least 100 ms unless the most is less. */
    Duration slowest() {
        long slowest = least;
        for (int i = 0; i < KEPT; i++) {
            slowest = Math.max(slowest, nanos.get(i));
        }
        return Duration.ofNanos(Math.min(slowest, most));
    }
}
