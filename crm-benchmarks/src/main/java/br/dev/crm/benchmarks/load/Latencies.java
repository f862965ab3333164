package br.dev.crm.benchmarks.load;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/** How long each call took; made once, so that it costs the measured calls no bytes. Thread-safe. */
final class Latencies {
    private final long[] nanos = new long[1 << 20];
    private final AtomicInteger next = new AtomicInteger();

    /** Forgets what was. */
    void clear() {
        next.set(0);
    }

    void add(long duration) {
        int index = next.getAndIncrement();
        if (index < nanos.length) {
            nanos[index] = duration;
        }
    }

    /** Returns the value that 99 of 100 calls did not exceed; 0 when there are none. */
    long p99() {
        int count = Math.min(next.get(), nanos.length);
        if (count == 0) {
            return 0;
        }
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return sorted[Math.min(count - 1, count * 99 / 100)];
    }
}
