package br.dev.crm.sandbox.internal.settings;

import br.dev.crm.sandbox.internal.random.SeededRandomness;
import java.time.Duration;

/**
 * How long every response waits.
 *
 * @param least the shortest wait
 * @param most the longest wait
 * @param seed decides, together with the number of the request, what lies between
 */
public record Latency(Duration least, Duration most, long seed) {
    /** No wait. */
    public static final Latency NONE = new Latency(Duration.ZERO, Duration.ZERO, 0);

    private static final Duration LONGEST = Duration.ofDays(1);

    public Duration of(long number) {
        long span = most.minus(least).toNanos();
        return span == 0 ? least : least.plusNanos((long) (span * SeededRandomness.fraction(seed, number)));
    }

    public boolean valid() {
        return !least.isNegative() && most.compareTo(least) >= 0 && most.compareTo(LONGEST) <= 0;
    }
}
