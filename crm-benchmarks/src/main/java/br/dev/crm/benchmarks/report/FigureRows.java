package br.dev.crm.benchmarks.report;

import br.dev.crm.benchmarks.peer.PeerKind;
import br.dev.crm.benchmarks.result.BenchmarkFigures;
import br.dev.crm.benchmarks.result.Combinations;
import br.dev.crm.benchmarks.result.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** The figures as rows of the build's {@code figures.csv}: name, combination, value, unit, pass mark. */
public final class FigureRows {
    private final Results results;
    private final BenchmarkFigures figures;
    private final List<String> rows = new ArrayList<>();

    public FigureRows(Results results) {
        this.results = results;
        this.figures = new BenchmarkFigures(results);
    }

    /** Appends all that was measured. */
    public void write(Path file) throws IOException {
        for (PeerKind kind : PeerKind.values()) {
            for (String combination : Combinations.CALLS) {
                bytes(combination, kind, "-");
                cpu(combination, kind, kind.baseline());
            }
            cpu(Combinations.THREADS, kind, kind.baseline());
            cpu(Combinations.ASYNC, kind, PeerKind.JDK_GSON);
            cpu(Combinations.VIRTUAL, kind, kind.baseline());
            streams(kind);
            for (String combination : List.of(Combinations.START_HTTP, Combinations.START_HTTPS)) {
                row(
                        "start-ratio",
                        combination,
                        kind,
                        figures.wallRatio(combination, kind, kind.baseline()),
                        "%.3f",
                        "ratio",
                        "-");
            }
        }
        append(file);
    }

    /** Appends bytes of a call with the mark that they have to keep. */
    public static void append(Path file, List<String> rows) throws IOException {
        if (file.getParent() != null) {
            Files.createDirectories(file.getParent());
        }
        Files.write(file, rows, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private void append(Path file) throws IOException {
        append(file, rows);
    }

    /** Returns one row about bytes. */
    public static String bytesRow(String combination, PeerKind kind, String jdk, double bytes, String mark) {
        return String.join(
                ",",
                "bytes-per-call",
                combination(combination, kind, jdk),
                String.format(Locale.ROOT, "%.0f", bytes),
                "bytes",
                mark);
    }

    private void bytes(String combination, PeerKind kind, String mark) {
        figures.bytes(combination, kind)
                .ifPresent(value -> rows.add(bytesRow(combination, kind, jdkOf(combination), value, mark)));
    }

    private void cpu(String combination, PeerKind kind, PeerKind base) {
        row("cpu-ratio", combination, kind, figures.cpuRatio(combination, kind, base), "%.3f", "ratio", "-");
    }

    private void streams(PeerKind kind) {
        PeerKind best = new BestPeer(figures).ofStream(Combinations.STREAM_48);
        for (String combination : List.of(Combinations.STREAM_48, Combinations.STREAM_24)) {
            row("stream-ratio", combination, kind, figures.cpuRatio(combination, kind, best), "%.3f", "ratio", "-");
            row("stream-bytes", combination, kind, figures.bytes(combination, kind), "%.0f", "bytes/record", "-");
        }
    }

    private void row(
            String name,
            String combination,
            PeerKind kind,
            OptionalDouble value,
            String format,
            String unit,
            String mark) {
        value.ifPresent(number -> rows.add(String.join(
                ",",
                name,
                combination(combination, kind, jdkOf(combination)),
                String.format(Locale.ROOT, format, number),
                unit,
                mark)));
    }

    /** Workload, and combination or peer; no comma may stand in it. */
    private static String combination(String combination, PeerKind kind, String jdk) {
        String who =
                kind.isOurs() ? kind.combination() : PerformancePage.label(kind).replace(",", "");
        return combination + " " + who + " jdk" + Runtime.Version.parse(jdk).feature();
    }

    private String jdkOf(String combination) {
        String jdk = results.fact(Combinations.JDK).orElseThrow();
        return combination.equals(Combinations.VIRTUAL)
                ? results.fact(Combinations.OTHER_JDK).orElse(jdk)
                : jdk;
    }
}
