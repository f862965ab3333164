package br.dev.crm.it.faults;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.it.support.Combination;
import br.dev.crm.it.support.ConcurrentChecks;
import br.dev.crm.it.support.ForEachCombination;
import br.dev.crm.testkit.Figures;
import br.dev.crm.testkit.server.RawServer;
import br.dev.crm.testkit.server.ServerFault;
import java.util.Map;
import java.util.Optional;

/**
 * Every fault of a server meets a create of a whole client: it ends in time with the right exception, or with the
 * response that the RFC grants, is sent once, and the next calls succeed.
 */
public class ServerFaultsTest {
    @ForEachCombination
    void everyFaultIsSurvived(Combination combination) throws InterruptedException {
        ConcurrentChecks checks = new ConcurrentChecks();
        for (ServerFault fault : ServerFault.values()) {
            checks.add(fault.name(), () -> problem(combination, fault));
        }

        Map<String, String> problems = checks.run();

        int all = checks.size();
        Figures.add("faults-survived", combination.toString(), all - problems.size(), "of " + all, "= " + all);
        assertThat(problems).isEmpty();
    }

    private static Optional<String> problem(Combination combination, ServerFault fault) {
        try (RawServer server = FaultScenario.faultyOnce(fault)) {
            Optional<String> problem = new FaultScenario(combination, server.uri("/integration"), 1)
                    .run(id -> fault.mayRespond() && id.equals("1"), () -> {});
            long creates = server.requests().stream()
                    .filter(request -> request.method().equals("POST"))
                    .count();
            return problem.or(
                    () -> creates == 1 ? Optional.empty() : Optional.of("the create was sent " + creates + " times"));
        }
    }
}
