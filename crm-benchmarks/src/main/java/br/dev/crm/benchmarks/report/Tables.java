package br.dev.crm.benchmarks.report;

import br.dev.crm.benchmarks.contract.NotOffered;
import br.dev.crm.benchmarks.peer.PeerKind;
import br.dev.crm.benchmarks.result.BenchmarkFigures;
import br.dev.crm.benchmarks.result.Combinations;
import br.dev.crm.benchmarks.result.Results;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Function;

/** The tables of clients: a row for each, in which a failure stands where its figures would. */
final class Tables {
    private final Results results;
    private final BenchmarkFigures figures;
    private final Phrases phrases;
    private final Numbers numbers;

    Tables(Results results, Phrases phrases) {
        this.results = results;
        this.figures = new BenchmarkFigures(results);
        this.phrases = phrases;
        this.numbers = new Numbers(phrases.language());
    }

    /** CPU time and bytes of the calls of one thread. */
    String calls() {
        List<String> heads = new ArrayList<>(List.of(phrases.of("head.client")));
        Combinations.CALLS.forEach(combination -> heads.add(phrases.combination(combination)));
        return table(heads, kind -> {
            List<String> row = new ArrayList<>();
            for (String combination : Combinations.CALLS) {
                row.add(orFailure(
                        combination,
                        kind,
                        () -> marked(kind, cpu(combination, kind)) + " · "
                                + numbers.bytes(figures.bytes(combination, kind))));
            }
            return row;
        });
    }

    /** Many calls at a time. */
    String load() {
        List<String> combinations = new ArrayList<>(List.of(Combinations.THREADS, Combinations.ASYNC));
        if (results.fact(Combinations.OTHER_JDK).isPresent()) {
            combinations.add(Combinations.VIRTUAL);
        }
        List<String> heads = new ArrayList<>(List.of(phrases.of("head.client")));
        combinations.forEach(combination -> heads.add(phrases.combination(combination)));
        return table(heads, kind -> {
            List<String> row = new ArrayList<>();
            for (String combination : combinations) {
                row.add(orFailure(combination, kind, () -> load(combination, kind)));
            }
            return row;
        });
    }

    private String load(String combination, PeerKind kind) {
        boolean startsThreads = figures.threads(combination, kind).orElse(0) > 0.5;
        return marked(kind, combination.equals(Combinations.ASYNC) ? asyncCpu(kind) : cpu(combination, kind))
                + " · " + (startsThreads ? "≥ " : "") + numbers.bytes(figures.bytes(combination, kind))
                + " · " + phrases.of("per-second", numbers.perSecond(figures.wallNanos(combination, kind)))
                + " · " + numbers.millis(figures.p99Nanos(combination, kind));
    }

    /** Apache's classic client has no asynchronous calls: there all are compared with the JDK's. */
    private String asyncCpu(PeerKind kind) {
        return cpu(Combinations.ASYNC, kind, PeerKind.JDK_GSON);
    }

    /** Streams in small heaps. */
    String streams() {
        PeerKind best = new BestPeer(figures).ofStream(Combinations.STREAM_48);
        List<String> heads = List.of(
                phrases.of("head.client"),
                phrases.combination(Combinations.STREAM_48),
                phrases.combination(Combinations.STREAM_24),
                phrases.of("head.bytes-per-record"));
        return table(
                heads,
                kind -> List.of(
                        stream(Combinations.STREAM_48, kind, best),
                        stream(Combinations.STREAM_24, kind, best),
                        numbers.bytes(figures.bytes(Combinations.STREAM_48, kind))));
    }

    private String stream(String combination, PeerKind kind, PeerKind best) {
        return orFailure(
                combination,
                kind,
                () -> marked(kind, cpu(combination, kind, best)) + " · "
                        + numbers.micros(figures.cpuNanos(combination, kind)));
    }

    /** From the start of a process to its first response, and what lies on the disk. */
    String starts() {
        List<String> heads = List.of(
                phrases.of("head.client"),
                phrases.combination(Combinations.START_HTTP),
                phrases.combination(Combinations.START_HTTPS),
                phrases.of("head.closure"),
                phrases.combination(Combinations.BUILD),
                phrases.of("head.idle-threads"),
                phrases.of("head.idle-heap"));
        return table(
                heads,
                kind -> List.of(
                        orFailure(Combinations.START_HTTP, kind, () -> start(Combinations.START_HTTP, kind)),
                        orFailure(Combinations.START_HTTPS, kind, () -> start(Combinations.START_HTTPS, kind)),
                        fact(Combinations.CLOSURE, kind, numbers::kibibytes),
                        orFailure(
                                Combinations.BUILD,
                                kind,
                                () -> numbers.micros(figures.cpuNanos(Combinations.BUILD, kind)) + " · "
                                        + numbers.bytes(figures.bytes(Combinations.BUILD, kind))),
                        fact(Combinations.IDLE_THREADS, kind, value -> numbers.ratio(value / 20)),
                        fact(Combinations.IDLE_HEAP, kind, numbers::bytes)));
    }

    private String start(String combination, PeerKind kind) {
        return marked(kind, numbers.ratio(figures.wallRatio(combination, kind, kind.baseline()))) + " · "
                + numbers.millis(figures.wallNanos(combination, kind));
    }

    private String cpu(String combination, PeerKind kind) {
        return cpu(combination, kind, kind.baseline());
    }

    /** A multiple about which the forks differ much is marked as about so. */
    private String cpu(String combination, PeerKind kind, PeerKind base) {
        return (figures.isUnsteady(combination, kind, base) ? "≈ " : "")
                + numbers.ratio(figures.cpuRatio(combination, kind, base));
    }

    private static String marked(PeerKind kind, String text) {
        return kind.isOurs() ? "**" + text + "**" : text;
    }

    private String fact(String name, PeerKind kind, DoubleFunction<String> format) {
        return results.fact(name, kind).map(Double::valueOf).map(format::apply).orElse("–");
    }

    @FunctionalInterface
    private interface Text {
        String get();
    }

    private String orFailure(String combination, PeerKind kind, Text text) {
        return results.failure(combination, kind)
                .map(reason -> reason.equals(NotOffered.ASYNCHRONOUS)
                        ? phrases.of("not-offered")
                        : phrases.of("failed") + ": " + shortened(reason))
                .orElseGet(() -> figures.cpuNanos(combination, kind).isEmpty() ? "–" : text.get());
    }

    private static String shortened(String reason) {
        return reason.length() > 60 ? reason.substring(0, 60) + "…" : reason;
    }

    private String table(List<String> heads, Function<PeerKind, List<String>> combinations) {
        MarkdownTable table = new MarkdownTable(heads);
        for (PeerKind kind : PeerKind.values()) {
            List<String> row = new ArrayList<>();
            row.add(kind.isOurs() ? "**" + phrases.peer(kind) + "**" : phrases.peer(kind));
            row.addAll(combinations.apply(kind));
            table.row(row);
        }
        return table.toString();
    }
}
