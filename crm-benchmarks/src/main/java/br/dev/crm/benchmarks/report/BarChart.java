package br.dev.crm.benchmarks.report;

import br.dev.crm.benchmarks.load.Workload;
import br.dev.crm.benchmarks.peer.PeerKind;
import br.dev.crm.benchmarks.result.BenchmarkFigures;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** CPU time a call of the clients over Apache HttpClient and of Retrofit, as an SVG that is written here. */
final class BarChart {
    private static final List<String> CELLS =
            List.of(Workload.CREATE.label(), Workload.FIND.label(), Workload.LIST_100.label());

    private static final int WIDTH = 860;
    private static final int LABELS = 240;
    private static final int VALUES = 60;
    private static final int ROW = 22;
    private static final int TITLE = 46;
    private static final int PANEL_GAP = 40;

    private final BenchmarkFigures figures;
    private final Phrases phrases;
    private final Numbers numbers;
    private final List<PeerKind> kinds = Arrays.stream(PeerKind.values())
            .filter(kind -> kind.baseline() == PeerKind.APACHE_GSON)
            .toList();

    BarChart(BenchmarkFigures figures, Phrases phrases) {
        this.figures = figures;
        this.phrases = phrases;
        this.numbers = new Numbers(phrases.language());
    }

    @Override
    public String toString() {
        int panel = PANEL_GAP + kinds.size() * ROW;
        int height = TITLE + CELLS.size() * panel + 24;
        StringBuilder svg = new StringBuilder();
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + WIDTH + " " + height + "\" width=\""
                + WIDTH + "\" height=\"" + height + "\" role=\"img\" font-family=\"Helvetica, Arial, sans-serif\""
                + " font-size=\"13\">\n");
        svg.append("<title>").append(Xml.escaped(phrases.of("chart.title"))).append("</title>\n");
        svg.append(STYLE);
        svg.append("<rect class=\"page\" width=\"" + WIDTH + "\" height=\"" + height + "\" rx=\"8\"/>\n");
        text(svg, "title", 20, 30, "start", phrases.of("chart.title"));
        int top = TITLE;
        for (String combination : CELLS) {
            panel(svg, combination, top);
            top += panel;
        }
        return svg.append("</svg>\n").toString();
    }

    private static final String STYLE = """
            <style>
            .page { fill: #ffffff; } .text { fill: #1f2328; }
            .value { fill: #1f2328; stroke: #ffffff; stroke-width: 4px; paint-order: stroke; } .title { fill: #1f2328; font-weight: bold; font-size: 15px; }
            .head { fill: #1f2328; font-weight: bold; } .other { fill: #8c959f; } .floor { fill: #d0d7de; } .ours { fill: #0969da; }
            .one { stroke: #57606a; stroke-dasharray: 3 3; }
            @media (prefers-color-scheme: dark) {
            .page { fill: #0d1117; } .text, .title, .head { fill: #e6edf3; } .other { fill: #768390; } .floor { fill: #444c56; }
            .value { fill: #e6edf3; stroke: #0d1117; } .ours { fill: #4493f8; } .one { stroke: #adbac7; }
            }
            </style>
            """;

    private void panel(StringBuilder svg, String combination, int top) {
        text(svg, "head", 20, top + 24, "start", phrases.combination(combination));
        double most = kinds.stream()
                .map(kind -> ratio(combination, kind))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .max()
                .orElse(1);
        double scale = (WIDTH - LABELS - VALUES) / Math.max(most, 1);
        int y = top + PANEL_GAP - 6;
        String one = coordinate(LABELS + scale);
        svg.append("<line class=\"one\" x1=\"" + one + "\" x2=\"" + one + "\" y1=\"" + (y - 2) + "\" y2=\""
                + (y + kinds.size() * ROW) + "\"/>\n");
        for (PeerKind kind : kinds) {
            row(svg, combination, kind, y, scale);
            y += ROW;
        }
    }

    private void row(StringBuilder svg, String combination, PeerKind kind, int y, double scale) {
        OptionalDouble ratio = ratio(combination, kind);
        text(svg, kind.isOurs() ? "head" : "text", LABELS - 8, y + 14, "end", phrases.peer(kind));
        if (ratio.isPresent()) {
            double length = ratio.getAsDouble() * scale;
            String style = kind.isOurs() ? "ours" : kind.isFloor() ? "floor" : "other";
            svg.append("<rect class=\"" + style + "\" x=\"" + LABELS + "\" y=\"" + (y + 2) + "\" width=\""
                    + coordinate(length) + "\" height=\"" + (ROW - 6) + "\" rx=\"2\"/>\n");
            text(svg, "value", LABELS + length + 6, y + 14, "start", numbers.ratio(ratio));
        } else {
            text(svg, "text", LABELS + 6, y + 14, "start", phrases.of("failed"));
        }
    }

    private OptionalDouble ratio(String combination, PeerKind kind) {
        return figures.cpuRatio(combination, kind, PeerKind.APACHE_GSON);
    }

    private static void text(StringBuilder svg, String style, double x, int y, String anchor, String text) {
        svg.append("<text class=\"" + style + "\" x=\"" + coordinate(x) + "\" y=\"" + y + "\" text-anchor=\"" + anchor
                + "\">" + Xml.escaped(text) + "</text>\n");
    }

    private static String coordinate(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
