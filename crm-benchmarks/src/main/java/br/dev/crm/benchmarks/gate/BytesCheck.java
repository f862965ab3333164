package br.dev.crm.benchmarks.gate;

import br.dev.crm.benchmarks.peer.PeerKind;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * One figure beside what is recorded.
 *
 * @param kind whose
 * @param combination of what
 * @param measured bytes a call; empty when it could not be measured
 * @param recorded bytes a call; empty when nothing is recorded
 */
public record BytesCheck(PeerKind kind, String combination, OptionalDouble measured, OptionalLong recorded) {
    /** How much more is no failure. */
    static final double TOLERANCE = 1.03;

    /** Returns whether the figure keeps to what is recorded. */
    public boolean isKept() {
        return measured.isPresent() && recorded.isPresent() && measured.getAsDouble() <= most();
    }

    private double most() {
        return recorded.orElse(0) * TOLERANCE;
    }

    /** Returns the mark as the build's figures have it. */
    public String mark() {
        return String.format(Locale.ROOT, "<= %.0f", most());
    }

    /** Returns what a person has to know. */
    @Override
    public String toString() {
        String name = kind.combination() + " " + combination;
        if (measured.isEmpty()) {
            return name + ": could not be measured";
        }
        if (recorded.isEmpty()) {
            return String.format(Locale.ROOT, "%s: %.0f bytes, nothing is recorded", name, measured.getAsDouble());
        }
        double percent = (measured.getAsDouble() / recorded.getAsLong() - 1) * 100;
        return String.format(
                Locale.ROOT,
                "%s: %.0f bytes, recorded %d (%+.1f %%)",
                name,
                measured.getAsDouble(),
                recorded.getAsLong(),
                percent);
    }
}
