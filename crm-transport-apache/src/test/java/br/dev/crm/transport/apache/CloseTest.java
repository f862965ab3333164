package br.dev.crm.transport.apache;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.http.Delivery;
import br.dev.crm.spi.http.HttpCall;
import br.dev.crm.spi.http.HttpTransport;
import br.dev.crm.testkit.call.CallInThread;
import br.dev.crm.testkit.call.TestCalls;
import br.dev.crm.testkit.server.RawServer;
import br.dev.crm.testkit.server.Responses;
import br.dev.crm.testkit.server.SilentPort;
import br.dev.crm.testkit.server.StallingServer;
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
    private final ApacheTransport transport = ApacheTransports.transport();

    @AfterEach
    void stop() {
        transport.close();
    }

    /** Every thread but those of the tests themselves. */
    private Set<Thread> own() {
        Set<Thread> own = new HashSet<>(Thread.getAllStackTraces().keySet());
        own.removeAll(before);
        own.removeIf(thread -> thread.getName().startsWith("raw-server-"));
        own.removeIf(thread -> thread.getName().equals(CallInThread.THREAD_NAME));
        return own;
    }

    private HttpCall post(RawServer server) {
        return transport.prepare(TestCalls.post(server.uri("/x")));
    }

    @Test
    void startsNoThread() throws IOException {
        try (RawServer server = RawServer.responding(Responses.ok("hi"))) {
            TestCalls.text(post(server).send());

            assertThat(own()).isEmpty();
        }
    }

    @Test
    void endsTheIdleConnections() throws IOException, InterruptedException {
        try (RawServer server = RawServer.responding(Responses.ok("hi"))) {
            TestCalls.text(post(server).send());
            transport.close();

            TestCalls.assertGivenUp(server);
        }
    }

    @Test
    void endsFiftyCallsInFlight() throws InterruptedException {
        try (RawServer headers = StallingServer.beforeHeaders();
                RawServer bodies = StallingServer.inBody()) {
            List<CallInThread> work = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                HttpCall call = post(i % 2 == 0 ? headers : bodies);
                work.add(CallInThread.start(() -> TestCalls.text(call.send())));
            }
            headers.awaitRequests(25);
            bodies.awaitRequests(25);
            work.get(49).awaitBlocked();
            long start = System.nanoTime();
            transport.close();

            for (CallInThread each : work) {
                assertThat(each.failure().delivery()).isEqualTo(Delivery.UNKNOWN);
                assertThat(each.endedInterrupted()).isFalse();
            }
            assertThat(TestCalls.since(start)).isLessThan(SOON);
            TestCalls.assertGivenUp(headers);
            TestCalls.assertGivenUp(bodies);
        }
    }

    @Test
    void endsACallThatIsConnecting() throws IOException, InterruptedException {
        try (SilentPort port = new SilentPort()) {
            HttpCall call = transport.prepare(TestCalls.post(port.uri()));
            CallInThread work = CallInThread.start(call::send);
            work.awaitBlocked();
            long start = System.nanoTime();
            transport.close();

            assertThat(work.failure().delivery()).isEqualTo(Delivery.NOT_SENT);
            assertThat(TestCalls.since(start)).isLessThan(SOON);
        }
    }

    @Test
    void sendsNothingAfterwards() {
        try (RawServer server = RawServer.responding(Responses.ok("hi"))) {
            HttpCall prepared = post(server);
            transport.close();

            assertThat(TestCalls.failureOf(prepared::send).delivery()).isEqualTo(Delivery.NOT_SENT);
            assertThat(TestCalls.failureOf(() -> post(server).send()).delivery())
                    .isEqualTo(Delivery.NOT_SENT);
            assertThat(server.connections()).isZero();
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
        try (RawServer server = RawServer.responding(Responses.ok("hi"));
                HttpTransport other = ApacheTransports.transport()) {
            transport.close();

            assertThat(TestCalls.text(other, TestCalls.get(server.uri("/x")))).isEqualTo("hi");
        }
    }

    @Test
    void endsACallThatWaitsForAConnection() throws InterruptedException {
        ApacheTransport one = ApacheTransports.limitedTo(1);
        try (RawServer server = StallingServer.beforeHeaders()) {
            HttpCall first = one.prepare(TestCalls.get(server.uri("/x")));
            HttpCall second = one.prepare(TestCalls.get(server.uri("/x")));
            CallInThread sending = CallInThread.start(first::send);
            server.awaitRequests(1);
            CallInThread waiting = CallInThread.start(second::send);
            waiting.awaitBlocked();
            one.close();

            assertThat(waiting.failure().delivery()).isEqualTo(Delivery.NOT_SENT);
            assertThat(sending.failure().delivery()).isEqualTo(Delivery.UNKNOWN);
        }
    }
}
