package br.dev.crm.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.benchmarks.load.Workload;
import br.dev.crm.benchmarks.peer.PeerKind;
import br.dev.crm.benchmarks.process.ProcessFailure;
import br.dev.crm.benchmarks.result.Results;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class ForkTest {
    private static final String COST = "10 1000 1000 500 7 0";
    private static final List<PeerKind> KINDS = List.of(PeerKind.APACHE_GSON, PeerKind.FEIGN, PeerKind.SPRING);

    private final Results results = new Results();
    private final List<String> asked = new ArrayList<>();
    private final Queue<String> costs = new ArrayDeque<>();

    @Test
    void aPeerThatThrowsStopsItsRowAndNotTheTable() throws InterruptedException {
        run(PeerKind.FEIGN, "measure FIND", "java.net.SocketException: Connection reset");

        assertThat(results.failure("find", PeerKind.FEIGN)).contains("java.net.SocketException: Connection reset");
        assertThat(results.samples("find", PeerKind.FEIGN)).isEmpty();
        assertThat(results.samples("create", PeerKind.FEIGN)).hasSize(2);
        assertThat(results.samples("find", PeerKind.APACHE_GSON)).hasSize(2);
        assertThat(results.samples("find", PeerKind.SPRING)).hasSize(2);
    }

    @Test
    void aPeerThatReturnsTheWrongRecordIsNotMeasured() throws InterruptedException {
        run(PeerKind.SPRING, "verify CREATE", "the id: 1 was due, got 2");

        assertThat(results.failure("create", PeerKind.SPRING)).contains("the id: 1 was due, got 2");
        assertThat(asked).doesNotContain("SPRING measure CREATE 5 1").contains("SPRING measure FIND 5 1");
    }

    @Test
    void aProcessThatDoesNotStartLosesItsRowsAlone() throws InterruptedException {
        new Fork(stage(), 0, results).run(KINDS, (kind, heap, connections) -> {
            if (kind == PeerKind.FEIGN) {
                throw new ProcessFailure("the process could not be started", null);
            }
            return new Scripted(kind, "", "");
        });

        assertThat(results.failures()).hasSize(2);
        assertThat(results.samples("create", PeerKind.SPRING)).hasSize(2);
    }

    @Test
    void roundsAreInTurn() throws InterruptedException {
        run(PeerKind.FEIGN, "nothing", "");

        assertThat(asked.stream().filter(line -> line.endsWith("measure CREATE 7 1")))
                .containsExactly(
                        "APACHE_GSON measure CREATE 7 1",
                        "FEIGN measure CREATE 7 1",
                        "SPRING measure CREATE 7 1",
                        "APACHE_GSON measure CREATE 7 1",
                        "FEIGN measure CREATE 7 1",
                        "SPRING measure CREATE 7 1");
    }

    @Test
    void aWorkloadIsWarmedUpUntilTwoRoundsCostTheSameAndNotForEver() throws InterruptedException {
        costs.addAll(List.of("10 1000", "10 9000", "10 8000", "10 2000", "10 2050"));
        run(PeerKind.FEIGN, "nothing", "");

        assertThat(asked.stream().filter("APACHE_GSON measure CREATE 5 1"::equals))
                .hasSize(1 + 4);
        assertThat(asked.stream().filter("SPRING measure CREATE 5 1"::equals)).hasSize(1 + 2);
    }

    private void run(PeerKind failing, String at, String reason) throws InterruptedException {
        new Fork(stage(), 0, results)
                .run(
                        KINDS,
                        (kind, heap, connections) ->
                                kind == failing ? new Scripted(kind, at, reason) : new Scripted(kind, "", ""));
    }

    private static Stage stage() {
        Map<String, Workload> workloads = new LinkedHashMap<>();
        workloads.put("create", Workload.CREATE);
        workloads.put("find", Workload.FIND);
        return new Stage(workloads, 64, 1, 1, Duration.ofMillis(5), 4, 2, Duration.ofMillis(7), false);
    }

    private final class Scripted implements PeerProcess {
        private final PeerKind kind;
        private final String failsAt;
        private final String reason;

        Scripted(PeerKind kind, String failsAt, String reason) {
            this.kind = kind;
            this.failsAt = failsAt;
            this.reason = reason;
        }

        @Override
        public String ask(String command) throws ProcessFailure {
            asked.add(kind + " " + command);
            if (!failsAt.isEmpty() && command.startsWith(failsAt)) {
                throw new ProcessFailure(reason, null);
            }
            boolean next = kind == PeerKind.APACHE_GSON && !costs.isEmpty() && command.equals("measure CREATE 5 1");
            return next ? costs.remove() + " 1000 500 7 0" : COST;
        }

        @Override
        public void close() {}
    }
}
