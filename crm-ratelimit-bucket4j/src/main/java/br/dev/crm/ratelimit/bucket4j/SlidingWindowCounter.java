package br.dev.crm.ratelimit.bucket4j;

import java.util.concurrent.TimeUnit;

/** Counts what the CRM accepted in the last second, in cells of 20 ms. For one thread at a time. */
final class Acceptances {
    private static final long CELL = TimeUnit.MILLISECONDS.toNanos(20);

    /** A second of whole cells, and the one that is being filled. */
    private static final int CELLS = 51;

    private final int[] counts = new int[CELLS];
    private long newest = Long.MIN_VALUE;

    /** An answer that is no 429 came at {@code now}, in nanoseconds of any origin, never going back. */
    void add(long now) {
        forgetBefore(now);
        counts[index(newest)]++;
    }

    /** Returns how many came in the second before {@code now}. */
    int count(long now) {
        forgetBefore(now);
        int sum = 0;
        for (int count : counts) {
            sum += count;
        }
        return sum;
    }

    private void forgetBefore(long now) {
        long cell = Math.floorDiv(now, CELL);
        for (long gone = Math.max(newest + 1, cell - CELLS + 1); gone <= cell; gone++) {
            counts[index(gone)] = 0;
        }
        newest = Math.max(newest, cell);
    }

    private static int index(long cell) {
        return (int) Math.floorMod(cell, (long) CELLS);
    }
}
