package br.dev.crm.internal.attempt;

import java.time.Duration;

/** When a call began and when it has to be over. */
public final class Deadline {
    private final Timing timing;
    private final long start;
    private final Duration limit;

    private Deadline(Timing timing, Duration limit) {
        this.timing = timing;
        this.start = timing.nanoTime();
        this.limit = limit;
    }

    /** Returns a deadline that begins now. */
    public static Deadline in(Duration limit, Timing timing) {
        return new Deadline(timing, limit);
    }

    /** Returns this deadline, or one in this time from now if that comes first. */
    public Deadline atMost(Duration time) {
        return left().compareTo(time) <= 0 ? this : new Deadline(timing, time);
    }

    /** Returns the time since it began. */
    public Duration elapsed() {
        return Duration.ofNanos(timing.nanoTime() - start);
    }

    /** Returns the time that is left; negative once the deadline has passed. */
    public Duration left() {
        return limit.minus(elapsed());
    }

    /** Returns whether it has passed. */
    public boolean hasPassed() {
        return left().isNegative();
    }

    /** Returns how long it was from its beginning. */
    public Duration limit() {
        return limit;
    }
}
