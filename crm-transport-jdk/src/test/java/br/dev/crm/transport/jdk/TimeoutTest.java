package br.dev.crm.transport.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.http.Delivery;
import br.dev.crm.spi.http.HttpRequest;
import br.dev.crm.spi.http.HttpTransport;
import br.dev.crm.testkit.call.TestCalls;
import br.dev.crm.testkit.server.RawServer;
import br.dev.crm.testkit.server.Script;
import br.dev.crm.testkit.server.StallingServer;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeoutTest {
    private static final Duration SHORT = Duration.ofMillis(300);

    private static HttpTransport transport(boolean ownTimer) {
        return new JdkTransport(TestCalls.settings().withResponseTimeout(SHORT), ownTimer);
    }

    private static HttpRequest post(RawServer server) {
        return TestCalls.post(server.uri("/x"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void endsTheWaitForAResponseThatDoesNotBegin(boolean ownTimer) throws InterruptedException {
        try (RawServer server = StallingServer.beforeHeaders();
                HttpTransport transport = transport(ownTimer)) {
            TestCalls.assertTimesOut(
                    Delivery.UNKNOWN,
                    SHORT,
                    () -> transport.prepare(post(server)).send());
            assertThat(server.requests()).hasSize(1);
            TestCalls.assertGivenUp(server);
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void endsTheWaitForHeadersThatStop(boolean ownTimer) throws InterruptedException {
        try (RawServer server = StallingServer.inHeaders();
                HttpTransport transport = transport(ownTimer)) {
            TestCalls.assertTimesOut(
                    Delivery.UNKNOWN,
                    SHORT,
                    () -> transport.prepare(post(server)).send());
            TestCalls.assertGivenUp(server);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void lastsAsLongAsTheBodyKeepsComing(boolean ownTimer) throws IOException {
        if (!ownTimer && HeaderTimer.neededHere()) {
            return;
        }
        try (RawServer server = RawServer.playing(Script.respond("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n")
                        .then(Script.drip("x".repeat(10), Duration.ofMillis(100))));
                HttpTransport transport = transport(ownTimer)) {
            assertThat(TestCalls.text(transport, post(server))).isEqualTo("xxxxxxxxxx");
        }
    }
}
