package br.dev.crm.internal.validation;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Which durations may be set: what is longer than a year is a mistake, and would overflow somewhere. */
public final class DurationRules {
    private static final Duration LONGEST = Duration.ofDays(365);

    private DurationRules() {}

    /** Adds a violation unless the duration is positive and at most 365 days. */
    public static void check(Violations violations, String name, @Nullable Duration value) {
        if (value == null) {
            violations.add(name + " must not be null.");
        } else if (value.isZero() || value.isNegative()) {
            violations.add(name + " must be positive, was " + value + ".");
        } else if (value.compareTo(LONGEST) > 0) {
            violations.add(name + " must be at most 365 days, was " + value + ".");
        }
    }
}
