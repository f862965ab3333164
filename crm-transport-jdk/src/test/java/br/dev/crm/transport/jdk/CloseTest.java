package br.dev.crm.transport.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.error.Delivery;
import br.dev.crm.spi.HttpCall;
import br.dev.crm.spi.HttpTransport;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CloseTest {
    private static final Duration SOON = Duration.ofSeconds(2);

    private Set<Thread> before;
    private HttpTransport transport;

    @BeforeEach
    void start() {
        before = selectors();
        transport = Calls.transport();
    }

    private static Set<Thread> selectors() {
        Set<Thread> found = new HashSet<>(Thread.getAllStackTraces().keySet());
        found.removeIf(thread -> !thread.getName().endsWith("SelectorManager"));
        return found;
    }

    private Set<Thread> own() {
        Set<Thread> own = selectors();
        own.removeAll(before);
        return own;
    }

    private void assertThreadGone(long start) throws InterruptedException {
        while (!own().isEmpty() && Background.since(start).compareTo(SOON) < 0) {
            Thread.sleep(10);
        }
        assertThat(own()).isEmpty();
    }

    private HttpCall post(ScriptedServer server) {
        return transport.prepare(Calls.post(server.uri("/x"), new byte[] {'1'}));
    }

    @Test
    void endsTheThreadOfATransportThatWasNeverUsed() throws InterruptedException {
        assertThat(own()).hasSize(1);
        long start = System.nanoTime();
        transport.close();

        assertThreadGone(start);
    }

    @Test
    void endsTheThreadAndTheIdleConnections() throws IOException, InterruptedException {
        try (ScriptedServer server = ScriptedServer.answering(Calls.ok("hi"))) {
            Calls.text(post(server).send());
            long start = System.nanoTime();
            transport.close();

            assertThreadGone(start);
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
            assertThreadGone(start);
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

            work.failure();
            assertThreadGone(start);
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

        assertThat(own()).isEmpty();
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
    void keepsTheFlagOfAThreadThatIsInterrupted() throws InterruptedException {
        Thread.currentThread().interrupt();
        long start = System.nanoTime();
        transport.close();

        assertThat(Thread.interrupted()).isTrue();
        assertThreadGone(start);
    }
}
