package br.dev.crm.benchmarks.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import br.dev.crm.benchmarks.load.Cost;
import br.dev.crm.benchmarks.peer.PeerKind;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FiguresTest {
    private static final String CREATE = "create";

    private final Results results = new Results();
    private final BenchmarkFigures figures = new BenchmarkFigures(results);

    @Test
    void aRatioIsMadeWithinAForkAndTheMedianCounts() {
        int[] raw = {100, 1_000, 100};
        int[] ours = {70, 800, 5_000};
        for (int fork = 0; fork < 3; fork++) {
            results.add(CREATE, PeerKind.APACHE_GSON, fork, cost(raw[fork], 0));
            results.add(CREATE, PeerKind.OURS_APACHE_GSON, fork, cost(ours[fork], 0));
        }

        assertThat(figures.cpuRatio(CREATE, PeerKind.OURS_APACHE_GSON, PeerKind.APACHE_GSON)
                        .getAsDouble())
                .isCloseTo(0.8, within(1e-9));
    }

    @Test
    void ofBytesTheRoundWithTheFewestCounts() {
        results.add(CREATE, PeerKind.FEIGN, 0, cost(1, 900));
        results.add(CREATE, PeerKind.FEIGN, 0, cost(1, 700));
        results.add(CREATE, PeerKind.FEIGN, 1, cost(1, 720));
        results.add(CREATE, PeerKind.FEIGN, 2, cost(1, 710));

        assertThat(figures.bytes(CREATE, PeerKind.FEIGN)).hasValue(71);
        assertThat(figures.fewestBytes(CREATE, PeerKind.FEIGN)).hasValue(70);
    }

    @Test
    void whoHasFailedHasNoFigures() {
        results.add(CREATE, PeerKind.FEIGN, 0, cost(1, 900));
        results.fail(CREATE, PeerKind.FEIGN, "broke off");

        assertThat(figures.cpuNanos(CREATE, PeerKind.FEIGN)).isEmpty();
        assertThat(figures.cpuRatio(CREATE, PeerKind.SPRING, PeerKind.FEIGN)).isEmpty();
    }

    @Test
    void resultsAreAFileAndBack(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("results.tsv");
        results.add(CREATE, PeerKind.FEIGN, 2, cost(3, 900));
        results.fail(CREATE, PeerKind.SPRING, "the id: 1 was due, got 2");
        results.fact(Combinations.CLOSURE, PeerKind.GOOGLE, 17);

        ResultsFile.write(results, file);
        Results read = ResultsFile.read(file);

        assertThat(read.samples()).isEqualTo(results.samples());
        assertThat(read.failures()).isEqualTo(results.failures());
        assertThat(read.fact(Combinations.CLOSURE, PeerKind.GOOGLE)).contains("17");
    }

    private static Cost cost(long cpu, long bytes) {
        return new Cost(10, cpu, cpu, bytes, 1, 0);
    }
}
