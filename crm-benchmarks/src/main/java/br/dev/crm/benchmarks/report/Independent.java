package br.dev.crm.benchmarks.report;

import br.dev.crm.benchmarks.load.Workload;
import br.dev.crm.benchmarks.peer.PeerKind;
import br.dev.crm.benchmarks.result.BenchmarkFigures;
import java.util.List;

/**
 * A measurement by others, with another harness and another stub server, of the commit with which this module began: 12
 * clients, 3 forks, JDK 17. Ours has to agree with it as long as nobody has made ours cheaper.
 */
final class Independent {
    private record Row(Workload workload, double bytes, double rawBytes, double cpuRatio) {}

    private static final List<Row> ROWS = List.of(
            new Row(Workload.CREATE, 7_443, 24_278, 0.70),
            new Row(Workload.FIND, 14_723, 24_466, 1.33),
            new Row(Workload.LIST_1, 18_638, 22_245, 0.99),
            new Row(Workload.LIST_100, 194_677, 156_983, 0.96),
            new Row(Workload.LIST_10000, 20.3e6, 13.7e6, 1.20));

    private final BenchmarkFigures figures;
    private final Phrases phrases;
    private final Numbers numbers;

    Independent(BenchmarkFigures figures, Phrases phrases) {
        this.figures = figures;
        this.phrases = phrases;
        this.numbers = new Numbers(phrases.language());
    }

    /** Each figure as ours → theirs. */
    @Override
    public String toString() {
        MarkdownTable table = new MarkdownTable(List.of(
                phrases.of("head.workload"),
                phrases.of("head.our-bytes"),
                phrases.of("head.raw-bytes"),
                phrases.of("head.our-cpu")));
        for (Row row : ROWS) {
            String combination = row.workload.label();
            PeerKind ours = PeerKind.OURS_APACHE_GSON;
            table.row(List.of(
                    phrases.combination(combination),
                    numbers.bytes(figures.bytes(combination, ours)) + " (" + numbers.bytes(row.bytes) + ")",
                    numbers.bytes(figures.bytes(combination, PeerKind.APACHE_GSON)) + " (" + numbers.bytes(row.rawBytes)
                            + ")",
                    numbers.ratio(figures.cpuRatio(combination, ours, PeerKind.APACHE_GSON)) + " ("
                            + numbers.ratio(row.cpuRatio) + ")"));
        }
        return table.toString();
    }
}
