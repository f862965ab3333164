package br.dev.crm.internal.pipeline;

import java.time.Duration;

/** When a call began and when it has to be over. */
final class Deadline {
    private final Timing timing;
    private final long start;
    private final Duration limit;

    private Deadline(Timing timing, Duration limit) {
        this.timing = timing;
        this.start = timing.nanoTime();
        this.limit = limit;
    }

    static Deadline in(Duration limit, Timing timing) {
        return new Deadline(timing, limit);
    }

    Duration elapsed() {
        return Duration.ofNanos(timing.nanoTime() - start);
    }

    /** Time that is left; negative once the deadline has passed. */
    Duration left() {
        return limit.minus(elapsed());
    }

    boolean hasPassed() {
        return left().isNegative();
    }

    Duration limit() {
        return limit;
    }
}
