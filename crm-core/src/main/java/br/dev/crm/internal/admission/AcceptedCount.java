package br.dev.crm.internal.admission;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** About how many requests the CRM accepted in a second just now. Cheap rather than exact. Thread-safe. */
final class AcceptedCount {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final AtomicLong start = new AtomicLong();
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicInteger before = new AtomicInteger();

    /** Counts one. */
    void add(long now) {
        long began = start.get();
        if (now - began >= SECOND && start.compareAndSet(began, now)) {
            int counted = count.getAndSet(0);
            before.set(now - began < 2 * SECOND ? counted : 0);
        }
        count.incrementAndGet();
    }

    /** Returns the count of this second or of the one before, whichever is more. */
    int perSecond() {
        return Math.max(count.get(), before.get());
    }
}
