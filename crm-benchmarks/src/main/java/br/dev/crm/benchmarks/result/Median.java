package br.dev.crm.benchmarks.result;

import java.util.OptionalDouble;
import java.util.stream.Stream;

/** The value in the middle: one fork that was disturbed does not move it. */
final class Median {
    private Median() {}

    /** Returns the median of what is a number; empty when nothing is. */
    static OptionalDouble of(Stream<Double> values) {
        double[] sorted = values.mapToDouble(Double::doubleValue)
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        if (sorted.length == 0) {
            return OptionalDouble.empty();
        }
        int middle = sorted.length / 2;
        return OptionalDouble.of(sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2);
    }
}
