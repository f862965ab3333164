package br.dev.crm.benchmarks.result;

import br.dev.crm.benchmarks.load.Cost;
import br.dev.crm.benchmarks.peer.PeerKind;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** One number out of many rounds. */
public final class BenchmarkFigures {
    private static final double UNSTEADY = 1.25;

    private final Results results;

    public BenchmarkFigures(Results results) {
        this.results = results;
    }

    /**
     * Returns CPU time of a client as a multiple of another's: within each fork, over all of its rounds, and of these
     * the median. Empty when one of the two was not measured.
     */
    public OptionalDouble cpuRatio(String combination, PeerKind kind, PeerKind base) {
        return ratio(combination, kind, base, BenchmarkFigures::cpu);
    }

    /** Returns elapsed time as a multiple, made like {@link #cpuRatio}. */
    public OptionalDouble wallRatio(String combination, PeerKind kind, PeerKind base) {
        return ratio(combination, kind, base, BenchmarkFigures::wall);
    }

    /** Returns whether the forks differ so much about the CPU time that the median says little: by a quarter. */
    public boolean isUnsteady(String combination, PeerKind kind, PeerKind base) {
        DoubleSummaryStatistics forks = ratios(combination, kind, base, BenchmarkFigures::cpu)
                .mapToDouble(Double::doubleValue)
                .filter(Double::isFinite)
                .summaryStatistics();
        return forks.getCount() > 1 && forks.getMax() / forks.getMin() > UNSTEADY;
    }

    private OptionalDouble ratio(
            String combination, PeerKind kind, PeerKind base, ToDoubleFunction<List<Sample>> perCall) {
        return Median.of(ratios(combination, kind, base, perCall));
    }

    private Stream<Double> ratios(
            String combination, PeerKind kind, PeerKind base, ToDoubleFunction<List<Sample>> perCall) {
        List<Sample> own = results.samples(combination, kind);
        List<Sample> others = results.samples(combination, base);
        return own.stream().mapToInt(Sample::fork).distinct().mapToObj(fork -> {
            List<Sample> ownOfFork = ofFork(own, fork);
            List<Sample> othersOfFork = ofFork(others, fork);
            return othersOfFork.isEmpty()
                    ? Double.NaN
                    : perCall.applyAsDouble(ownOfFork) / perCall.applyAsDouble(othersOfFork);
        });
    }

    /** Returns nanoseconds of CPU time a call, the median over forks. */
    public OptionalDouble cpuNanos(String combination, PeerKind kind) {
        return overForks(combination, kind, BenchmarkFigures::cpu);
    }

    /** Returns elapsed nanoseconds a call, the median over forks. */
    public OptionalDouble wallNanos(String combination, PeerKind kind) {
        return overForks(combination, kind, BenchmarkFigures::wall);
    }

    /**
     * Returns bytes a call: of each fork the round with the fewest, for what the compiler has not yet optimised away is
     * no part of it, and of these the median.
     */
    public OptionalDouble bytes(String combination, PeerKind kind) {
        return overForks(combination, kind, BenchmarkFigures::fewestBytes);
    }

    /** Returns bytes a call of the one round of all forks that had the fewest. */
    public OptionalDouble fewestBytes(String combination, PeerKind kind) {
        List<Sample> samples = results.samples(combination, kind);
        return samples.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(fewestBytes(samples));
    }

    /** Returns the nanoseconds that 99 of 100 calls did not exceed: the median over all rounds. */
    public OptionalDouble p99Nanos(String combination, PeerKind kind) {
        return Median.of(results.samples(combination, kind).stream()
                .map(sample -> (double) sample.cost().p99Nanos()));
    }

    /** Returns how many threads were started a call, the median over all rounds. */
    public OptionalDouble threads(String combination, PeerKind kind) {
        return Median.of(results.samples(combination, kind).stream()
                .map(sample -> (double) sample.cost().threads() / sample.cost().calls()));
    }

    private OptionalDouble overForks(String combination, PeerKind kind, ToDoubleFunction<List<Sample>> figure) {
        List<Sample> samples = results.samples(combination, kind);
        return Median.of(samples.stream()
                .mapToInt(Sample::fork)
                .distinct()
                .mapToObj(fork -> figure.applyAsDouble(ofFork(samples, fork))));
    }

    private static List<Sample> ofFork(List<Sample> samples, int fork) {
        return samples.stream().filter(sample -> sample.fork() == fork).toList();
    }

    private static double cpu(List<Sample> samples) {
        return sum(samples, Cost::cpuNanos) / sum(samples, Cost::calls);
    }

    private static double wall(List<Sample> samples) {
        return sum(samples, Cost::wallNanos) / sum(samples, Cost::calls);
    }

    private static double fewestBytes(List<Sample> samples) {
        return samples.stream()
                .mapToDouble(
                        sample -> (double) sample.cost().bytes() / sample.cost().calls())
                .min()
                .orElseThrow();
    }

    private static double sum(List<Sample> samples, ToDoubleFunction<Cost> part) {
        return samples.stream()
                .mapToDouble(sample -> part.applyAsDouble(sample.cost()))
                .sum();
    }
}
