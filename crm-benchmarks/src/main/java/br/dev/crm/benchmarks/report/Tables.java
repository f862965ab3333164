package br.dev.crm.benchmarks.report;

import br.dev.crm.benchmarks.contract.NotOffered;
import br.dev.crm.benchmarks.peer.PeerKind;
import br.dev.crm.benchmarks.result.Cells;
import br.dev.crm.benchmarks.result.Figures;
import br.dev.crm.benchmarks.result.Results;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Function;

/** The tables of clients: a row for each, in which a failure stands where its figures would. */
final class Tables {
    private final Results results;
    private final Figures figures;
    private final Phrases phrases;
    private final Numbers numbers;

    Tables(Results results, Phrases phrases) {
        this.results = results;
        this.figures = new Figures(results);
        this.phrases = phrases;
        this.numbers = new Numbers(phrases.language());
    }

    /** CPU time and bytes of the calls of one thread. */
    String calls() {
        List<String> heads = new ArrayList<>(List.of(phrases.of("head.client")));
        Cells.CALLS.forEach(cell -> heads.add(phrases.cell(cell)));
        return table(heads, kind -> {
            List<String> row = new ArrayList<>();
            for (String cell : Cells.CALLS) {
                row.add(orFailure(
                        cell,
                        kind,
                        () -> marked(kind, cpu(cell, kind)) + " · " + numbers.bytes(figures.bytes(cell, kind))));
            }
            return row;
        });
    }

    /** Many calls at a time. */
    String load() {
        List<String> cells = new ArrayList<>(List.of(Cells.THREADS, Cells.ASYNC));
        if (results.fact(Cells.OTHER_JDK).isPresent()) {
            cells.add(Cells.VIRTUAL);
        }
        List<String> heads = new ArrayList<>(List.of(phrases.of("head.client")));
        cells.forEach(cell -> heads.add(phrases.cell(cell)));
        return table(heads, kind -> {
            List<String> row = new ArrayList<>();
            for (String cell : cells) {
                row.add(orFailure(cell, kind, () -> load(cell, kind)));
            }
            return row;
        });
    }

    private String load(String cell, PeerKind kind) {
        boolean startsThreads = figures.threads(cell, kind).orElse(0) > 0.5;
        return marked(kind, cell.equals(Cells.ASYNC) ? asyncCpu(kind) : cpu(cell, kind))
                + " · " + (startsThreads ? "≥ " : "") + numbers.bytes(figures.bytes(cell, kind))
                + " · " + phrases.of("per-second", numbers.perSecond(figures.wallNanos(cell, kind)))
                + " · " + numbers.millis(figures.p99Nanos(cell, kind));
    }

    /** Apache's classic client has no asynchronous calls: there all are compared with the JDK's. */
    private String asyncCpu(PeerKind kind) {
        return cpu(Cells.ASYNC, kind, PeerKind.JDK_GSON);
    }

    /** Streams in small heaps. */
    String streams() {
        PeerKind best = new BestPeer(figures).ofStream(Cells.STREAM_48);
        List<String> heads = List.of(
                phrases.of("head.client"),
                phrases.cell(Cells.STREAM_48),
                phrases.cell(Cells.STREAM_24),
                phrases.of("head.bytes-per-record"));
        return table(
                heads,
                kind -> List.of(
                        stream(Cells.STREAM_48, kind, best),
                        stream(Cells.STREAM_24, kind, best),
                        numbers.bytes(figures.bytes(Cells.STREAM_48, kind))));
    }

    private String stream(String cell, PeerKind kind, PeerKind best) {
        return orFailure(
                cell,
                kind,
                () -> marked(kind, cpu(cell, kind, best)) + " · " + numbers.micros(figures.cpuNanos(cell, kind)));
    }

    /** From the start of a process to its first response, and what lies on the disk. */
    String starts() {
        List<String> heads = List.of(
                phrases.of("head.client"),
                phrases.cell(Cells.START_HTTP),
                phrases.cell(Cells.START_HTTPS),
                phrases.of("head.closure"),
                phrases.cell(Cells.BUILD),
                phrases.of("head.idle-threads"),
                phrases.of("head.idle-heap"));
        return table(
                heads,
                kind -> List.of(
                        orFailure(Cells.START_HTTP, kind, () -> start(Cells.START_HTTP, kind)),
                        orFailure(Cells.START_HTTPS, kind, () -> start(Cells.START_HTTPS, kind)),
                        fact(Cells.CLOSURE, kind, numbers::kibibytes),
                        orFailure(
                                Cells.BUILD,
                                kind,
                                () -> numbers.micros(figures.cpuNanos(Cells.BUILD, kind)) + " · "
                                        + numbers.bytes(figures.bytes(Cells.BUILD, kind))),
                        fact(Cells.IDLE_THREADS, kind, value -> numbers.ratio(value / 20)),
                        fact(Cells.IDLE_HEAP, kind, numbers::bytes)));
    }

    private String start(String cell, PeerKind kind) {
        return marked(kind, numbers.ratio(figures.wallRatio(cell, kind, kind.baseline()))) + " · "
                + numbers.millis(figures.wallNanos(cell, kind));
    }

    private String cpu(String cell, PeerKind kind) {
        return cpu(cell, kind, kind.baseline());
    }

    /** A multiple about which the forks differ much is marked as about so. */
    private String cpu(String cell, PeerKind kind, PeerKind base) {
        return (figures.isUnsteady(cell, kind, base) ? "≈ " : "") + numbers.ratio(figures.cpuRatio(cell, kind, base));
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

    private String orFailure(String cell, PeerKind kind, Text text) {
        return results.failure(cell, kind)
                .map(reason -> reason.equals(NotOffered.ASYNCHRONOUS)
                        ? phrases.of("not-offered")
                        : phrases.of("failed") + ": " + shortened(reason))
                .orElseGet(() -> figures.cpuNanos(cell, kind).isEmpty() ? "–" : text.get());
    }

    private static String shortened(String reason) {
        return reason.length() > 60 ? reason.substring(0, 60) + "…" : reason;
    }

    private String table(List<String> heads, Function<PeerKind, List<String>> cells) {
        MarkdownTable table = new MarkdownTable(heads);
        for (PeerKind kind : PeerKind.values()) {
            List<String> row = new ArrayList<>();
            row.add(kind.isOurs() ? "**" + phrases.peer(kind) + "**" : phrases.peer(kind));
            row.addAll(cells.apply(kind));
            table.row(row);
        }
        return table.toString();
    }
}
