package br.dev.crm.internal.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

/** The clock, the waits and the chance that the pipeline depends on; tests bring their own. */
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
        public void sleep(Duration duration) throws InterruptedException {
            Thread.sleep(duration.toMillis(), duration.toNanosPart() % 1_000_000);
        }

        @Override
        public double jitter() {
            return ThreadLocalRandom.current().nextDouble();
        }
    };

    /** Returns the nanoseconds of a clock that only goes forward. */
    long nanoTime();

    /** Returns the time of day, for dates that the CRM sends. */
    Instant now();

    /** Waits. */
    void sleep(Duration duration) throws InterruptedException;

    /** Returns a number from 0 (inclusive) to 1 (exclusive) by chance. */
    double jitter();
}
