package br.dev.crm.retry;

import java.time.Duration;

/**
 * A wait that doubles from attempt to attempt, with full randomness: the wait is chosen evenly from nothing up to the
 * bound. Immutable.
 *
 * @param first bound of the wait after the first attempt; positive
 * @param cap largest bound; at least {@code first}, at most 365 days
 */
public record Backoff(Duration first, Duration cap) {
    private static final Duration LONGEST = Duration.ofDays(365);

    /**
     * Checks both durations.
     *
     * @throws IllegalArgumentException when {@code first} is not positive, or {@code cap} is smaller or longer than 365
     *     days
     */
    public Backoff {
        if (first.isZero() || first.isNegative() || cap.compareTo(first) < 0 || cap.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "The first wait must be positive, and the cap at least as long and at most" + " 365 days, were "
                            + first + " and " + cap);
        }
    }

    /** Returns 200 ms, doubled each time, up to 20 s. */
    public static Backoff defaults() {
        return new Backoff(Duration.ofMillis(200), Duration.ofSeconds(20));
    }

    /** Returns this backoff with another first bound, and a cap that is no smaller. */
    public Backoff from(Duration newFirst) {
        return new Backoff(newFirst, cap.compareTo(newFirst) < 0 ? newFirst : cap);
    }

    /**
     * Returns the wait after a failed attempt.
     *
     * @param attempt 1 for the first
     * @param randomness from 0 (inclusive) to 1 (exclusive), chosen at random
     */
    public Duration waitAfter(int attempt, double randomness) {
        Duration bound = first;
        for (int i = 1; i < attempt && bound.compareTo(cap) < 0; i++) {
            bound = bound.multipliedBy(2);
        }
        Duration capped = bound.compareTo(cap) < 0 ? bound : cap;
        return Duration.ofNanos((long) (capped.toNanos() * randomness));
    }
}
