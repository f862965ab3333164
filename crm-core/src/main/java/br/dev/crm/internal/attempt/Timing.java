package br.dev.crm.internal.attempt;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/** The clock, the waits and the randomness that calls depend on; tests bring their own. */
public interface Timing {
    /** The real ones. */
    Timing SYSTEM = new Timing() {
        @Override
        public long nanoTime() {
            return System.nanoTime();
        }

        @Override
        public Instant now() {
            return Instant.now();
        }

        @Override
        public boolean await(CountDownLatch end, Duration most) throws InterruptedException {
            return end.await(most.toNanos(), TimeUnit.NANOSECONDS);
        }

        @Override
        public double randomness() {
            return ThreadLocalRandom.current().nextDouble();
        }
    };

    /** Returns the nanoseconds of a clock that only goes forward. */
    long nanoTime();

    /** Returns the time of day, for dates that the CRM sends. */
    Instant now();

    /** Waits until the latch is open, but no longer than this, and returns whether it is open. */
    boolean await(CountDownLatch end, Duration most) throws InterruptedException;

    /**
     * Runs a quick task after this time; no thread waits for it.
     *
     * @param alarm runs a task when a deadline has passed
     */
    default void runAfter(Duration time, Runnable task, BiConsumer<Runnable, Deadline> alarm) {
        alarm.accept(task, Deadline.in(time, this));
    }

    /** Returns a number from 0 (inclusive) to 1 (exclusive) at random. */
    double randomness();
}
