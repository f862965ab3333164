package br.dev.crm.benchmarks.report;

import br.dev.crm.benchmarks.peer.PeerKind;
import br.dev.crm.benchmarks.result.BenchmarkFigures;
import br.dev.crm.benchmarks.result.Combinations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Where a user would be better off with another client, said plainly: beyond what can be noise. */
final class Losses {
    /** CPU times that differ by less do not differ. */
    private static final double CPU_NOISE = 1.10;

    /** Bytes hardly vary. */
    private static final double BYTES_NOISE = 1.03;

    /** The machine starts processes less evenly than it makes calls. */
    private static final double START_NOISE = 1.05;

    private final BenchmarkFigures figures;
    private final BestPeer best;
    private final Phrases phrases;
    private final Numbers numbers;

    Losses(BenchmarkFigures figures, Phrases phrases) {
        this.figures = figures;
        this.best = new BestPeer(figures);
        this.phrases = phrases;
        this.numbers = new Numbers(phrases.language());
    }

    /** Returns one line for each row that is lost. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        List<String> combinations = new ArrayList<>(Combinations.CALLS);
        combinations.addAll(List.of(Combinations.THREADS, Combinations.VIRTUAL));
        for (PeerKind ours : PeerKind.ours()) {
            for (String combination : combinations) {
                cpu(combination, ours, best.ofCpu(combination, ours)).ifPresent(lines::add);
                bytes(combination, ours).ifPresent(lines::add);
            }
            PeerKind raw = PeerKind.JDK_GSON;
            cpu(Combinations.ASYNC, ours, Optional.of(raw)).ifPresent(lines::add);
            for (String combination : List.of(Combinations.STREAM_48, Combinations.STREAM_24)) {
                cpu(combination, ours, Optional.of(best.ofStream(combination))).ifPresent(lines::add);
            }
            for (String combination : List.of(Combinations.START_HTTP, Combinations.START_HTTPS)) {
                OptionalDouble ratio = figures.wallRatio(combination, ours, ours.baseline());
                line(ratio, START_NOISE, "loss.start", combination, ours, ours.baseline())
                        .ifPresent(lines::add);
            }
        }
        return lines;
    }

    private Optional<String> cpu(String combination, PeerKind ours, Optional<PeerKind> rival) {
        return rival.flatMap(kind ->
                line(figures.cpuRatio(combination, ours, kind), CPU_NOISE, "loss.cpu", combination, ours, kind));
    }

    private Optional<String> bytes(String combination, PeerKind ours) {
        return best.ofBytes(combination, ours).flatMap(kind -> {
            OptionalDouble own = figures.bytes(combination, ours);
            OptionalDouble ratio = own.isEmpty()
                    ? own
                    : OptionalDouble.of(
                            own.getAsDouble() / figures.bytes(combination, kind).getAsDouble());
            return line(ratio, BYTES_NOISE, "loss.bytes", combination, ours, kind);
        });
    }

    private Optional<String> line(
            OptionalDouble ratio, double noise, String key, String combination, PeerKind ours, PeerKind rival) {
        return ratio.isPresent() && ratio.getAsDouble() > noise
                ? Optional.of(phrases.of(
                        key,
                        phrases.combination(combination),
                        phrases.peer(ours),
                        numbers.ratio(ratio.getAsDouble()),
                        phrases.peer(rival)))
                : Optional.empty();
    }
}
