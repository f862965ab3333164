package br.dev.crm.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.dev.crm.CrmClient;
import br.dev.crm.error.CrmException;
import br.dev.crm.error.TransportFailureException;
import br.dev.crm.http.Delivery;
import br.dev.crm.request.CrmRequest;
import br.dev.crm.request.CrmResponse;
import br.dev.crm.testkit.server.RawServer;
import br.dev.crm.testkit.server.Script;
import br.dev.crm.testkit.server.ServerFault;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** A fault that occurs once costs what may be sent again an attempt, and nothing else. */
class OnceOnlyFaultsTest {
    private static final Duration RESPONSE_TIMEOUT = Duration.ofMillis(500);

    /** Only the deadline, or the limit of a body, ends these: they leave no time for a repeat, or are not lost. */
    private static final Set<ServerFault> ENDLESS = EnumSet.of(
            ServerFault.DRIPPING_HEADERS,
            ServerFault.DRIPPING_BODY,
            ServerFault.ENDLESS_INTERIM,
            ServerFault.ENDLESS_BODY);

    @ParameterizedTest
    @FieldSource("br.dev.crm.it.Cell#ALL")
    void whatMayBeSentAgainSucceedsWithinThreeAttempts(Cell cell) throws InterruptedException {
        Trials trials = new Trials();
        for (ServerFault fault : ServerFault.values()) {
            if (!fault.mayRespond() && !ENDLESS.contains(fault)) {
                for (CrmRequest<?> request : Calls.repeatable()) {
                    trials.add(fault + ", " + request, () -> problem(cell, fault, request));
                }
            }
        }

        assertThat(trials.size()).isGreaterThanOrEqualTo(80);
        assertThat(trials.run()).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("br.dev.crm.it.Cell#ALL")
    void aCreateThatSurelyDidNotLeaveIsTriedThreeTimesAndSaysSo(Cell cell) {
        RawServer closed = RawServer.responding("");
        closed.close();
        try (RawServer login = RawServer.responding(ScriptedCrm.session("s1"));
                CrmClient client = client(cell, closed.uri("/integration"), login)) {
            assertThatThrownBy(() -> client.send(Calls.create()))
                    .isInstanceOfSatisfying(TransportFailureException.class, e -> {
                        assertThat(e.delivery()).isEqualTo(Delivery.NOT_SENT);
                        assertThat(e.attempts()).isEqualTo(3);
                    });
        }
    }

    private static Optional<String> problem(Cell cell, ServerFault fault, CrmRequest<?> request) {
        Script healthy = Script.respond(received -> FaultTrial.healthy(received.method()))
                .forever();
        try (RawServer login = RawServer.responding(ScriptedCrm.session("s1"));
                RawServer server = RawServer.playing(
                        Script.onFirstConnection(fault.script().then(healthy), healthy));
                CrmClient client = client(cell, server.uri("/integration"), login)) {
            CrmResponse<?> answer = client.send(request);
            return answer.attempts() <= 3 ? Optional.empty() : Optional.of(answer.toString());
        } catch (CrmException e) {
            return Optional.of(e.toString());
        }
    }

    private static CrmClient client(Cell cell, URI integration, RawServer login) {
        return new FaultTrial(cell, integration, 1).client(login.uri("/api/login"), RESPONSE_TIMEOUT);
    }
}
