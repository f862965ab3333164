package br.dev.crm.benchmarks.report;

import br.dev.crm.benchmarks.peer.PeerKind;
import br.dev.crm.benchmarks.result.Cells;
import br.dev.crm.benchmarks.result.Figures;
import br.dev.crm.benchmarks.result.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** The figures as rows of the build's {@code figures.csv}: name, cell, value, unit, pass mark. */
public final class FigureRows {
    private final Results results;
    private final Figures figures;
    private final List<String> rows = new ArrayList<>();

    public FigureRows(Results results) {
        this.results = results;
        this.figures = new Figures(results);
    }

    /** Appends all that was measured. */
    public void write(Path file) throws IOException {
        for (PeerKind kind : PeerKind.values()) {
            for (String cell : Cells.CALLS) {
                bytes(cell, kind, "-");
                cpu(cell, kind, kind.baseline());
            }
            cpu(Cells.THREADS, kind, kind.baseline());
            cpu(Cells.ASYNC, kind, PeerKind.JDK_GSON);
            cpu(Cells.VIRTUAL, kind, kind.baseline());
            streams(kind);
            for (String cell : List.of(Cells.START_HTTP, Cells.START_HTTPS)) {
                row("start-ratio", cell, kind, figures.wallRatio(cell, kind, kind.baseline()), "%.3f", "ratio", "-");
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
    public static String bytesRow(String cell, PeerKind kind, String jdk, double bytes, String mark) {
        return String.join(
                ",", "bytes-per-call", cell(cell, kind, jdk), String.format(Locale.ROOT, "%.0f", bytes), "bytes", mark);
    }

    private void bytes(String cell, PeerKind kind, String mark) {
        figures.bytes(cell, kind).ifPresent(value -> rows.add(bytesRow(cell, kind, jdkOf(cell), value, mark)));
    }

    private void cpu(String cell, PeerKind kind, PeerKind base) {
        row("cpu-ratio", cell, kind, figures.cpuRatio(cell, kind, base), "%.3f", "ratio", "-");
    }

    private void streams(PeerKind kind) {
        PeerKind best = new BestPeer(figures).ofStream(Cells.STREAM_48);
        for (String cell : List.of(Cells.STREAM_48, Cells.STREAM_24)) {
            row("stream-ratio", cell, kind, figures.cpuRatio(cell, kind, best), "%.3f", "ratio", "-");
            row("stream-bytes", cell, kind, figures.bytes(cell, kind), "%.0f", "bytes/record", "-");
        }
    }

    private void row(
            String name, String cell, PeerKind kind, OptionalDouble value, String format, String unit, String mark) {
        value.ifPresent(number -> rows.add(String.join(
                ",", name, cell(cell, kind, jdkOf(cell)), String.format(Locale.ROOT, format, number), unit, mark)));
    }

    /** Workload, and combination or peer; no comma may stand in it. */
    private static String cell(String cell, PeerKind kind, String jdk) {
        String who = kind.isOurs() ? kind.combination() : Page.label(kind).replace(",", "");
        return cell + " " + who + " jdk" + Runtime.Version.parse(jdk).feature();
    }

    private String jdkOf(String cell) {
        String jdk = results.fact(Cells.JDK).orElseThrow();
        return cell.equals(Cells.VIRTUAL) ? results.fact(Cells.OTHER_JDK).orElse(jdk) : jdk;
    }
}
