package br.dev.crm.benchmarks.report;

import br.dev.crm.benchmarks.peer.PeerKind;
import br.dev.crm.benchmarks.result.BenchmarkFigures;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;

/** The best of what a user would pick instead; what is written by hand to the last byte is no such thing. */
final class BestPeer {
    private final BenchmarkFigures figures;

    BestPeer(BenchmarkFigures figures) {
        this.figures = figures;
    }

    /** Returns the client over the same HTTP library that takes the least CPU time. */
    Optional<PeerKind> ofCpu(String combination, PeerKind ours) {
        return least(
                rivals().filter(kind -> kind.baseline() == ours.baseline()),
                kind -> figures.cpuNanos(combination, kind));
    }

    /** Returns the client over the same HTTP library that takes the fewest bytes. */
    Optional<PeerKind> ofBytes(String combination, PeerKind ours) {
        return least(
                rivals().filter(kind -> kind.baseline() == ours.baseline()), kind -> figures.bytes(combination, kind));
    }

    /** Returns the client whose raw stream takes the least CPU time; raw Apache with Gson when none was measured. */
    PeerKind ofStream(String combination) {
        return least(rivals(), kind -> figures.cpuNanos(combination, kind)).orElse(PeerKind.APACHE_GSON);
    }

    private static Stream<PeerKind> rivals() {
        return Arrays.stream(PeerKind.values()).filter(kind -> !kind.isOurs() && !kind.isFloor());
    }

    private static Optional<PeerKind> least(Stream<PeerKind> kinds, Function<PeerKind, OptionalDouble> figure) {
        return kinds.filter(kind -> figure.apply(kind).isPresent())
                .min(Comparator.comparingDouble(kind -> figure.apply(kind).getAsDouble()));
    }
}
