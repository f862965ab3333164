package br.dev.crm.it.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.dev.crm.CrmClient;
import br.dev.crm.error.CrmException;
import br.dev.crm.error.TransportFailureException;
import br.dev.crm.http.Delivery;
import br.dev.crm.it.support.Combination;
import br.dev.crm.it.support.ConcurrentChecks;
import br.dev.crm.it.support.CustomerRequests;
import br.dev.crm.it.support.ForEachCombination;
import br.dev.crm.it.support.ScriptedCrm;
import br.dev.crm.request.CrmRequest;
import br.dev.crm.request.CrmResponse;
import br.dev.crm.testkit.server.RawServer;
import br.dev.crm.testkit.server.ServerFault;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** A fault that occurs once costs what may be sent again an attempt, and nothing else. */
public class RetryAfterFaultTest {
    private static final Duration RESPONSE_TIMEOUT = Duration.ofMillis(500);

    /** Only the deadline, or the limit of a body, ends these: they leave no time for a repeat, or are not lost. */
    private static final Set<ServerFault> ENDLESS = EnumSet.of(
            ServerFault.DRIPPING_HEADERS,
            ServerFault.DRIPPING_BODY,
            ServerFault.ENDLESS_INTERIM,
            ServerFault.ENDLESS_BODY);

    @ForEachCombination
    void whatMayBeSentAgainSucceedsWithinThreeAttempts(Combination combination) throws InterruptedException {
        ConcurrentChecks checks = new ConcurrentChecks();
        for (ServerFault fault : ServerFault.values()) {
            if (!fault.mayRespond() && !ENDLESS.contains(fault)) {
                for (CrmRequest<?> request : CustomerRequests.repeatable()) {
                    checks.add(fault + ", " + request, () -> problem(combination, fault, request));
                }
            }
        }

        assertThat(checks.size()).isGreaterThanOrEqualTo(80);
        assertThat(checks.run()).isEmpty();
    }

    @ForEachCombination
    void aCreateThatSurelyDidNotLeaveIsTriedThreeTimesAndSaysSo(Combination combination) {
        RawServer closed = RawServer.responding("");
        closed.close();
        try (RawServer login = RawServer.responding(ScriptedCrm.session("s1"));
                CrmClient client = client(combination, closed.uri("/integration"), login)) {
            assertThatThrownBy(() -> client.send(CustomerRequests.create()))
                    .isInstanceOfSatisfying(TransportFailureException.class, e -> {
                        assertThat(e.delivery()).isEqualTo(Delivery.NOT_SENT);
                        assertThat(e.attempts()).isEqualTo(3);
                    });
        }
    }

    private static Optional<String> problem(Combination combination, ServerFault fault, CrmRequest<?> request) {
        try (RawServer login = RawServer.responding(ScriptedCrm.session("s1"));
                RawServer server = FaultScenario.faultyOnce(fault);
                CrmClient client = client(combination, server.uri("/integration"), login)) {
            CrmResponse<?> response = client.send(request);
            return response.attempts() <= 3 ? Optional.empty() : Optional.of(response.toString());
        } catch (CrmException e) {
            return Optional.of(e.toString());
        }
    }

    private static CrmClient client(Combination combination, URI integration, RawServer login) {
        return new FaultScenario(combination, integration, 1).client(login.uri("/api/login"), RESPONSE_TIMEOUT);
    }
}
