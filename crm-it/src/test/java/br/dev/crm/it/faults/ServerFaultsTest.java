package br.dev.crm.it.faults;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.it.support.Combination;
import br.dev.crm.it.support.ConcurrentChecks;
import br.dev.crm.it.support.ForEachCombination;
import br.dev.crm.testkit.Figures;
import br.dev.crm.testkit.server.RawServer;
import br.dev.crm.testkit.server.ServerFault;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Every fault of a server meets a create of a whole client: it ends in time with the right exception, or with the
 * response that the RFC grants, is sent once, and the next calls succeed.
 */
public class ServerFaultsTest {
    /** What breaks after a head that says 200: the create is done, its id is unknown. */
    private static final Set<ServerFault> BEHIND_A_WHOLE_HEAD = EnumSet.of(
            ServerFault.SHORT_BODY,
            ServerFault.SHORT_CHUNK,
            ServerFault.BAD_CHUNK,
            ServerFault.NEGATIVE_CHUNK,
            ServerFault.OVERSIZE_CHUNK,
            ServerFault.STALL_IN_BODY,
            ServerFault.DRIPPING_BODY,
            ServerFault.ENDLESS_BODY,
            ServerFault.LENGTH_HUGE,
            ServerFault.GZIP_BOMB,
            ServerFault.CORRUPT_GZIP);

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

    private static boolean isRight(ServerFault fault, String id) {
        return BEHIND_A_WHOLE_HEAD.contains(fault)
                ? id.equals(FaultScenario.UNKNOWN_ID)
                : fault.mayRespond() && id.equals("1");
    }

    private static Optional<String> problem(Combination combination, ServerFault fault) {
        try (RawServer server = FaultScenario.faultyOnce(fault)) {
            Optional<String> problem = new FaultScenario(combination, server.uri("/integration"), 1)
                    .run(id -> isRight(fault, id), () -> {});
            long creates = server.requests().stream()
                    .filter(request -> request.method().equals("POST"))
                    .count();
            return problem.or(
                    () -> creates == 1 ? Optional.empty() : Optional.of("the create was sent " + creates + " times"));
        }
    }
}
