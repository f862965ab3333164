package br.dev.crm.transport.apache;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.http.Delivery;
import br.dev.crm.spi.http.HttpCall;
import br.dev.crm.spi.http.HttpTransport;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CloseTest {
    private static final Duration SOON = Duration.ofSeconds(2);

    private final Set<Thread> before = Thread.getAllStackTraces().keySet();
    private final ApacheTransport transport = Calls.transport();

    @AfterEach
    void stop() {
        transport.close();
    }

    /** Every thread but those of the tests themselves. */
    private Set<Thread> own() {
        Set<Thread> own = new HashSet<>(Thread.getAllStackTraces().keySet());
        own.removeAll(before);
        own.removeIf(thread -> thread.getName().startsWith("scripted-"));
        own.removeIf(thread -> thread.getName().equals("background"));
        return own;
    }

    private HttpCall post(ScriptedServer server) {
        return transport.prepare(Calls.post(server.uri("/x"), new byte[] {'1'}));
    }

    @Test
    void startsNoThread() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(Calls.ok("hi"))) {
            Calls.text(post(server).send());

            assertThat(own()).isEmpty();
        }
    }

    @Test
    void endsTheIdleConnections() throws IOException, InterruptedException {
        try (ScriptedServer server = ScriptedServer.answering(Calls.ok("hi"))) {
            Calls.text(post(server).send());
            transport.close();

            assertThat(server.connections().get(0).wasGivenUp()).isTrue();
        }
    }

    @Test
    void endsFiftyCallsInFlight() throws IOException, InterruptedException {
        try (ScriptedServer headers = Stalls.beforeHeaders();
                ScriptedServer bodies = Stalls.inBody()) {
            List<Background> work = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                HttpCall call = post(i % 2 == 0 ? headers : bodies);
                work.add(Background.start(() -> Calls.text(call.send())));
            }
            Background.awaitRequests(headers, 25);
            Background.awaitRequests(bodies, 25);
            work.get(49).awaitStandstill();
            long start = System.nanoTime();
            transport.close();

            for (Background each : work) {
                assertThat(each.failure().delivery()).isEqualTo(Delivery.UNKNOWN);
                assertThat(each.endedInterrupted()).isFalse();
            }
            assertThat(Background.since(start)).isLessThan(SOON);
            for (ServerConnection connection : headers.connections()) {
                assertThat(connection.wasGivenUp()).isTrue();
            }
            for (ServerConnection connection : bodies.connections()) {
                assertThat(connection.wasGivenUp()).isTrue();
            }
        }
    }

    @Test
    void endsACallThatIsConnecting() throws IOException, InterruptedException {
        try (FullBacklog port = new FullBacklog()) {
            HttpCall call = transport.prepare(Calls.post(port.uri(), new byte[] {'1'}));
            Background work = Background.start(call::send);
            work.awaitStandstill();
            long start = System.nanoTime();
            transport.close();

            assertThat(work.failure().delivery()).isEqualTo(Delivery.NOT_SENT);
            assertThat(Background.since(start)).isLessThan(SOON);
        }
    }

    @Test
    void sendsNothingAfterwards() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(Calls.ok("hi"))) {
            HttpCall prepared = post(server);
            transport.close();

            assertThat(Calls.failureOf(prepared::send).delivery()).isEqualTo(Delivery.NOT_SENT);
            assertThat(Calls.failureOf(() -> post(server).send()).delivery()).isEqualTo(Delivery.NOT_SENT);
            assertThat(server.connections()).isEmpty();
        }
    }

    @Test
    void isFineTwice() {
        transport.close();
        transport.close();

        assertThat(transport).hasToString("transport apache, 0 calls under way, closed");
    }

    @Test
    void touchesNoOtherTransport() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(Calls.ok("hi"));
                HttpTransport other = Calls.transport()) {
            transport.close();

            assertThat(Calls.text(other, Calls.get(server.uri("/x")))).isEqualTo("hi");
        }
    }

    @Test
    void endsACallThatWaitsForAConnection() throws IOException, InterruptedException {
        ApacheTransport one = Calls.limitedTo(1);
        try (ScriptedServer server = Stalls.beforeHeaders()) {
            HttpCall first = one.prepare(Calls.get(server.uri("/x")));
            HttpCall second = one.prepare(Calls.get(server.uri("/x")));
            Background sending = Background.start(first::send);
            Background.awaitRequests(server, 1);
            Background waiting = Background.start(second::send);
            waiting.awaitStandstill();
            one.close();

            assertThat(waiting.failure().delivery()).isEqualTo(Delivery.NOT_SENT);
            assertThat(sending.failure().delivery()).isEqualTo(Delivery.UNKNOWN);
        }
    }
}
