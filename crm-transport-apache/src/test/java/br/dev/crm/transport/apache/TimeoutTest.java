package br.dev.crm.transport.apache;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.http.Delivery;
import br.dev.crm.spi.http.HttpRequest;
import br.dev.crm.spi.http.HttpResponse;
import br.dev.crm.spi.http.HttpTransport;
import br.dev.crm.spi.http.TransportException;
import br.dev.crm.testkit.call.TestCalls;
import br.dev.crm.testkit.server.RawServer;
import br.dev.crm.testkit.server.Script;
import br.dev.crm.testkit.server.SilentPort;
import br.dev.crm.testkit.server.StallingServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TimeoutTest {
    private static final Duration SHORT = Duration.ofMillis(300);

    private static HttpTransport transport() {
        return ApacheTransports.patientFor(SHORT);
    }

    private static HttpRequest post(RawServer server) {
        return TestCalls.post(server.uri("/x"));
    }

    @Test
    void endsTheWaitForAResponseThatDoesNotBegin() throws InterruptedException {
        try (RawServer server = StallingServer.beforeHeaders();
                HttpTransport transport = transport()) {
            TestCalls.assertTimesOut(
                    Delivery.UNKNOWN,
                    SHORT,
                    () -> transport.prepare(post(server)).send());
            assertThat(server.requests()).hasSize(1);
            TestCalls.assertGivenUp(server);
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
        }
    }

    @Test
    void endsTheWaitForHeadersThatStop() throws InterruptedException {
        try (RawServer server = StallingServer.inHeaders();
                HttpTransport transport = transport()) {
            TestCalls.assertTimesOut(
                    Delivery.UNKNOWN,
                    SHORT,
                    () -> transport.prepare(post(server)).send());
            TestCalls.assertGivenUp(server);
        }
    }

    @Test
    void endsTheWaitForABodyThatStops() throws IOException, InterruptedException {
        try (RawServer server = StallingServer.inBody();
                HttpTransport transport = transport()) {
            var body = transport.prepare(post(server)).send().body();
            TestCalls.assertTimesOut(Delivery.UNKNOWN, SHORT, body::readAllBytes);
            TestCalls.assertGivenUp(server);
        }
    }

    @Test
    void lastsAsLongAsTheBodyKeepsComing() throws IOException {
        try (RawServer server = RawServer.playing(Script.respond("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n")
                        .then(Script.drip("x".repeat(10), Duration.ofMillis(100))));
                HttpTransport transport = transport()) {
            assertThat(TestCalls.text(transport, post(server))).isEqualTo("xxxxxxxxxx");
        }
    }

    @Test
    void saysThatNothingWasSentWhenConnectingTakesTooLong() throws IOException {
        try (SilentPort port = new SilentPort();
                HttpTransport transport = new ApacheTransportProvider()
                        .create(ApacheTransports.settings().withConnectTimeout(SHORT))) {
            TestCalls.assertTimesOut(
                    Delivery.NOT_SENT,
                    SHORT,
                    () -> transport.prepare(TestCalls.post(port.uri())).send());
        }
    }

    @Test
    void saysThatNothingWasSentWhenTheConnectionIsRefused() throws IOException {
        int port;
        try (ServerSocket closedSoon = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closedSoon.getLocalPort();
        }
        try (HttpTransport transport = ApacheTransports.transport()) {
            HttpRequest request = TestCalls.post(URI.create("http://127.0.0.1:" + port + "/x"));

            TransportException failure =
                    TestCalls.failureOf(() -> transport.prepare(request).send());

            assertThat(failure.delivery()).isEqualTo(Delivery.NOT_SENT);
            assertThat(failure.isTimeout()).isFalse();
        }
    }

    @Test
    void saysThatNothingWasSentWhenTheTlsHandshakeTakesTooLong() throws InterruptedException {
        try (RawServer server = RawServer.playing(Script.stall());
                HttpTransport transport =
                        new ApacheTransport(ApacheTransports.settings().withConnectTimeout(SHORT))) {
            URI https = URI.create(server.uri("/x").toString().replace("http:", "https:"));
            TestCalls.assertTimesOut(
                    Delivery.NOT_SENT,
                    SHORT,
                    () -> transport.prepare(TestCalls.post(https)).send());
            TestCalls.assertGivenUp(server);
        }
    }

    @Test
    void saysThatNothingWasSentWhenAllConnectionsAreInUseForTooLong() throws IOException {
        try (RawServer server = StallingServer.inBody();
                ApacheTransport transport = new ApacheTransport(
                        ApacheTransports.settings().withMaxConnections(1).withConnectionWait(SHORT))) {
            HttpResponse held = transport.prepare(post(server)).send();
            TestCalls.assertTimesOut(
                    Delivery.NOT_SENT,
                    SHORT,
                    () -> transport.prepare(post(server)).send());
            held.body().close();
            assertThat(transport.connections().stats().getLeased()).isZero();
            assertThat(transport.connections().stats().getPending()).isZero();
        }
    }

    @Test
    void saysThatNothingWasSentToAHostThatHasNoAddress() {
        try (HttpTransport transport = ApacheTransports.transport()) {
            HttpRequest request = TestCalls.post(URI.create("http://nowhere.invalid/x"));

            TransportException failure =
                    TestCalls.failureOf(() -> transport.prepare(request).send());

            assertThat(failure.delivery()).isEqualTo(Delivery.NOT_SENT);
        }
    }
}
