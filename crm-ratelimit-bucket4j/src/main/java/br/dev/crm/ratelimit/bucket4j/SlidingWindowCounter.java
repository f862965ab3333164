package br.dev.crm.ratelimit.bucket4j;

import java.util.concurrent.TimeUnit;

/** Counts what the CRM accepted in the last second, in slots of 20 ms. For one thread at a time. */
final class SlidingWindowCounter {
    private static final long SLOT = TimeUnit.MILLISECONDS.toNanos(20);

    /** A second of whole slots, and the one that is being filled. */
    private static final int SLOTS = 51;

    private final int[] counts = new int[SLOTS];
    private long newest = Long.MIN_VALUE;

    /** Counts a response other than 429 at {@code now}, in nanoseconds of any origin, never going back. */
    void add(long now) {
        expire(now);
        counts[index(newest)]++;
    }

    /** Returns how many came in the second before {@code now}. */
    int count(long now) {
        expire(now);
        int sum = 0;
        for (int count : counts) {
            sum += count;
        }
        return sum;
    }

    private void expire(long now) {
        long slot = Math.floorDiv(now, SLOT);
        for (long expired = Math.max(newest + 1, slot - SLOTS + 1); expired <= slot; expired++) {
            counts[index(expired)] = 0;
        }
        newest = Math.max(newest, slot);
    }

    private static int index(long slot) {
        return (int) Math.floorMod(slot, (long) SLOTS);
    }
}
