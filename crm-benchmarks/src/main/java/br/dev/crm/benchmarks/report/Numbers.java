package br.dev.crm.benchmarks.report;

import java.util.Locale;
import java.util.OptionalDouble;

/** Numbers as one writes them in a language. */
final class Numbers {
    private static final double MEGABYTE = 1e6;
    private static final String NONE = "–";

    private final Locale locale;

    Numbers(Language language) {
        this.locale = language.locale();
    }

    /** Returns a multiple, such as {@code 0.70}; a dash when there is none. */
    String ratio(OptionalDouble value) {
        return value.isEmpty() ? NONE : ratio(value.getAsDouble());
    }

    String ratio(double value) {
        return String.format(locale, value < 10 ? "%.2f" : "%.1f", value);
    }

    /** Returns bytes, from a megabyte on in megabytes. */
    String bytes(OptionalDouble value) {
        return value.isEmpty() ? NONE : bytes(value.getAsDouble());
    }

    String bytes(double value) {
        return value < MEGABYTE
                ? String.format(locale, "%,d B", Math.round(value))
                : String.format(locale, "%.1f MB", value / MEGABYTE);
    }

    String kibibytes(double value) {
        return String.format(locale, "%,d KiB", Math.round(value / 1024));
    }

    String count(double value) {
        return String.format(locale, "%,d", Math.round(value));
    }

    String millis(OptionalDouble nanos) {
        if (nanos.isEmpty()) {
            return NONE;
        }
        double millis = nanos.getAsDouble() / 1e6;
        return String.format(locale, millis < 10 ? "%.1f ms" : "%,.0f ms", millis);
    }

    String micros(OptionalDouble nanos) {
        return nanos.isEmpty() ? NONE : String.format(locale, "%.1f µs", nanos.getAsDouble() / 1e3);
    }

    /** Returns calls a second out of the time of one. */
    String perSecond(OptionalDouble nanos) {
        return nanos.isEmpty() ? NONE : count(1e9 / nanos.getAsDouble());
    }
}
