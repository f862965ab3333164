package br.dev.crm.benchmarks.report;

import br.dev.crm.benchmarks.peer.PeerKind;
import br.dev.crm.benchmarks.result.Cells;
import br.dev.crm.benchmarks.result.Figures;
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

    private final Figures figures;
    private final BestPeer best;
    private final Phrases phrases;
    private final Numbers numbers;

    Losses(Figures figures, Phrases phrases) {
        this.figures = figures;
        this.best = new BestPeer(figures);
        this.phrases = phrases;
        this.numbers = new Numbers(phrases.language());
    }

    /** Returns one line for each row that is lost. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        List<String> cells = new ArrayList<>(Cells.CALLS);
        cells.addAll(List.of(Cells.THREADS, Cells.VIRTUAL));
        for (PeerKind ours : PeerKind.ours()) {
            for (String cell : cells) {
                cpu(cell, ours, best.ofCpu(cell, ours)).ifPresent(lines::add);
                bytes(cell, ours).ifPresent(lines::add);
            }
            PeerKind raw = PeerKind.JDK_GSON;
            cpu(Cells.ASYNC, ours, Optional.of(raw)).ifPresent(lines::add);
            for (String cell : List.of(Cells.STREAM_48, Cells.STREAM_24)) {
                cpu(cell, ours, Optional.of(best.ofStream(cell))).ifPresent(lines::add);
            }
            for (String cell : List.of(Cells.START_HTTP, Cells.START_HTTPS)) {
                OptionalDouble ratio = figures.wallRatio(cell, ours, ours.baseline());
                line(ratio, START_NOISE, "loss.start", cell, ours, ours.baseline())
                        .ifPresent(lines::add);
            }
        }
        return lines;
    }

    private Optional<String> cpu(String cell, PeerKind ours, Optional<PeerKind> rival) {
        return rival.flatMap(kind -> line(figures.cpuRatio(cell, ours, kind), CPU_NOISE, "loss.cpu", cell, ours, kind));
    }

    private Optional<String> bytes(String cell, PeerKind ours) {
        return best.ofBytes(cell, ours).flatMap(kind -> {
            OptionalDouble own = figures.bytes(cell, ours);
            OptionalDouble ratio = own.isEmpty()
                    ? own
                    : OptionalDouble.of(
                            own.getAsDouble() / figures.bytes(cell, kind).getAsDouble());
            return line(ratio, BYTES_NOISE, "loss.bytes", cell, ours, kind);
        });
    }

    private Optional<String> line(
            OptionalDouble ratio, double noise, String key, String cell, PeerKind ours, PeerKind rival) {
        return ratio.isPresent() && ratio.getAsDouble() > noise
                ? Optional.of(phrases.of(
                        key,
                        phrases.cell(cell),
                        phrases.peer(ours),
                        numbers.ratio(ratio.getAsDouble()),
                        phrases.peer(rival)))
                : Optional.empty();
    }
}
