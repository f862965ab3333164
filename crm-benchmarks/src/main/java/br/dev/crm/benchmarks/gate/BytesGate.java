package br.dev.crm.benchmarks.gate;

import br.dev.crm.benchmarks.harness.ByteCosts;
import br.dev.crm.benchmarks.peer.PeerKind;
import br.dev.crm.benchmarks.report.FigureRows;
import br.dev.crm.benchmarks.result.BenchmarkFigures;
import br.dev.crm.benchmarks.result.Combinations;
import br.dev.crm.benchmarks.result.Results;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Bytes of our calls against what is recorded. */
public final class BytesGate {
    private static final int MOST_FORKS = 3;

    private final ByteCosts costs;
    private final Path recordedFile;

    public BytesGate(ByteCosts costs, Path recordedFile) {
        this.costs = costs;
        this.recordedFile = recordedFile;
    }

    /**
     * Measures every combination once; one that seems to have grown twice more at most, since a compiler that decided
     * otherwise in one process is no change of ours. The fewest bytes count.
     *
     * @return what does not keep to it
     */
    public List<BytesCheck> run(Path figures) throws IOException, InterruptedException {
        RecordedBytes recorded = RecordedBytes.read(recordedFile);
        List<PeerKind> open = new ArrayList<>(PeerKind.ours());
        Results results = new Results();
        List<String> rows = new ArrayList<>();
        List<BytesCheck> broken = new ArrayList<>();
        for (int fork = 0; fork < MOST_FORKS && !open.isEmpty(); fork++) {
            costs.measure(open, fork, results);
            boolean last = fork == MOST_FORKS - 1;
            for (PeerKind kind : List.copyOf(open)) {
                List<BytesCheck> checks = checks(kind, results, recorded);
                boolean kept = checks.stream().allMatch(BytesCheck::isKept);
                if (kept || last) {
                    open.remove(kind);
                    checks.forEach(check -> print(check, rows));
                    checks.stream().filter(check -> !check.isKept()).forEach(broken::add);
                }
            }
        }
        FigureRows.append(figures, rows);
        return broken;
    }

    /** Measures every combination three times and records the fewest bytes. */
    public void record() throws IOException, InterruptedException {
        RecordedBytes recorded = RecordedBytes.read(recordedFile);
        Results results = new Results();
        for (int fork = 0; fork < MOST_FORKS; fork++) {
            costs.measure(PeerKind.ours(), fork, results);
        }
        for (PeerKind kind : PeerKind.ours()) {
            for (BytesCheck check : checks(kind, results, recorded)) {
                System.out.println("benchmarks: " + check);
                recorded.put(kind, check.combination(), check.measured().orElseThrow());
            }
        }
        recorded.write(recordedFile);
    }

    private static void print(BytesCheck check, List<String> rows) {
        System.out.println("benchmarks: " + check);
        check.measured()
                .ifPresent(bytes -> rows.add(FigureRows.bytesRow(
                        check.combination(), check.kind(), Runtime.version().toString(), bytes, check.mark())));
    }

    private static List<BytesCheck> checks(PeerKind kind, Results results, RecordedBytes recorded) {
        List<BytesCheck> checks = new ArrayList<>();
        for (String combination : Combinations.CALLS) {
            OptionalDouble fewest = new BenchmarkFigures(results).fewestBytes(combination, kind);
            checks.add(new BytesCheck(kind, combination, fewest, recorded.of(kind, combination)));
        }
        return checks;
    }
}
