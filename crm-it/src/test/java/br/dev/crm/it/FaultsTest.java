package br.dev.crm.it;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.testkit.Figures;
import br.dev.crm.testkit.server.RawServer;
import br.dev.crm.testkit.server.Script;
import br.dev.crm.testkit.server.ServerFault;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Every fault of a server meets a create of a whole client: it ends in time with the right exception, or with the
 * answer that the RFC grants, is sent once, and the next calls succeed.
 */
class FaultsTest {
    @ParameterizedTest
    @FieldSource("br.dev.crm.it.Cell#ALL")
    void everyFaultIsSurvived(Cell cell) throws InterruptedException {
        Trials trials = new Trials();
        for (ServerFault fault : ServerFault.values()) {
            trials.add(fault.name(), () -> problem(cell, fault));
        }

        Map<String, String> problems = trials.run();

        int all = trials.size();
        Figures.add("faults-survived", cell.toString(), all - problems.size(), "of " + all, "= " + all);
        assertThat(problems).isEmpty();
    }

    private static Optional<String> problem(Cell cell, ServerFault fault) {
        Script healthy =
                Script.respond(request -> FaultTrial.healthy(request.method())).forever();
        try (RawServer server =
                RawServer.playing(Script.onFirstConnection(fault.script().then(healthy), healthy))) {
            Optional<String> problem = new FaultTrial(cell, server.uri("/integration"), 1)
                    .run(id -> fault.mayRespond() && id.equals("1"), () -> {});
            long creates = server.requests().stream()
                    .filter(request -> request.method().equals("POST"))
                    .count();
            return problem.or(
                    () -> creates == 1 ? Optional.empty() : Optional.of("the create was sent " + creates + " times"));
        }
    }
}
