package br.dev.crm.transport.apache;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.http.Delivery;
import br.dev.crm.spi.http.HttpRequest;
import br.dev.crm.spi.http.HttpResponse;
import br.dev.crm.spi.http.HttpTransport;
import br.dev.crm.spi.http.TransportException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TimeoutTest {
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration GENEROUS = Duration.ofSeconds(3);

    private static HttpTransport transport() {
        return Calls.patientFor(SHORT);
    }

    private static HttpRequest post(ScriptedServer server) {
        return Calls.post(server.uri("/x"), new byte[] {'1'});
    }

    private static void assertTimedOut(TransportException failure, Delivery delivery, long start) {
        assertThat(failure.isTimeout()).isTrue();
        assertThat(failure.delivery()).isEqualTo(delivery);
        assertThat(Background.since(start)).isBetween(SHORT.minusMillis(50), GENEROUS);
    }

    @Test
    void endsTheWaitForAnAnswerThatDoesNotBegin() throws IOException, InterruptedException {
        try (ScriptedServer server = Stalls.beforeHeaders();
                HttpTransport transport = transport()) {
            long start = System.nanoTime();

            assertTimedOut(Calls.failureOf(() -> transport.prepare(post(server)).send()), Delivery.UNKNOWN, start);
            assertThat(server.requests()).hasSize(1);
            assertThat(server.connections().get(0).wasGivenUp()).isTrue();
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
        }
    }

    @Test
    void endsTheWaitForHeadersThatStop() throws IOException, InterruptedException {
        try (ScriptedServer server = Stalls.inHeaders();
                HttpTransport transport = transport()) {
            long start = System.nanoTime();

            assertTimedOut(Calls.failureOf(() -> transport.prepare(post(server)).send()), Delivery.UNKNOWN, start);
            assertThat(server.connections().get(0).wasGivenUp()).isTrue();
        }
    }

    @Test
    void endsTheWaitForABodyThatStops() throws IOException, InterruptedException {
        try (ScriptedServer server = Stalls.inBody();
                HttpTransport transport = transport()) {
            var body = transport.prepare(post(server)).send().body();
            long start = System.nanoTime();

            assertTimedOut(Calls.failureOf(body::readAllBytes), Delivery.UNKNOWN, start);
            assertThat(server.connections().get(0).wasGivenUp()).isTrue();
        }
    }

    @Test
    void lastsAsLongAsTheBodyKeepsComing() throws IOException {
        try (ScriptedServer server = ScriptedServer.running(connection -> {
                    connection.readRequest();
                    connection.write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n");
                    for (int i = 0; i < 10; i++) {
                        Thread.sleep(100);
                        connection.write("x");
                    }
                });
                HttpTransport transport = transport()) {
            assertThat(Calls.text(transport, post(server))).isEqualTo("xxxxxxxxxx");
        }
    }

    @Test
    void saysThatNothingWasSentWhenConnectingTakesTooLong() throws IOException {
        try (FullBacklog port = new FullBacklog();
                HttpTransport transport =
                        new ApacheTransportProvider().create(Calls.settings().withConnectTimeout(SHORT))) {
            long start = System.nanoTime();

            assertTimedOut(
                    Calls.failureOf(() -> transport
                            .prepare(Calls.post(port.uri(), new byte[] {'1'}))
                            .send()),
                    Delivery.NOT_SENT,
                    start);
        }
    }

    @Test
    void saysThatNothingWasSentWhenTheConnectionIsRefused() throws IOException {
        int port;
        try (ServerSocket closedSoon = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closedSoon.getLocalPort();
        }
        try (HttpTransport transport = Calls.transport()) {
            HttpRequest request = Calls.post(URI.create("http://127.0.0.1:" + port + "/x"), new byte[] {'1'});

            TransportException failure =
                    Calls.failureOf(() -> transport.prepare(request).send());

            assertThat(failure.delivery()).isEqualTo(Delivery.NOT_SENT);
            assertThat(failure.isTimeout()).isFalse();
        }
    }

    @Test
    void saysThatNothingWasSentWhenTheTlsHandshakeTakesTooLong() throws IOException, InterruptedException {
        try (ScriptedServer server = ScriptedServer.running(ServerConnection::awaitGone);
                HttpTransport transport = new ApacheTransport(Calls.settings().withConnectTimeout(SHORT))) {
            URI https = URI.create(server.uri("/x").toString().replace("http:", "https:"));
            long start = System.nanoTime();

            assertTimedOut(
                    Calls.failureOf(() -> transport
                            .prepare(Calls.post(https, new byte[] {'1'}))
                            .send()),
                    Delivery.NOT_SENT,
                    start);
            assertThat(server.connections().get(0).wasGivenUp()).isTrue();
        }
    }

    @Test
    void saysThatNothingWasSentWhenAllConnectionsAreInUseForTooLong() throws IOException {
        try (ScriptedServer server = Stalls.inBody();
                ApacheTransport transport = new ApacheTransport(
                        Calls.settings().withMaxConnections(1).withConnectionWait(SHORT))) {
            HttpResponse held = transport.prepare(post(server)).send();
            long start = System.nanoTime();

            assertTimedOut(Calls.failureOf(() -> transport.prepare(post(server)).send()), Delivery.NOT_SENT, start);
            held.body().close();
            assertThat(transport.connections().stats().getLeased()).isZero();
            assertThat(transport.connections().stats().getPending()).isZero();
        }
    }

    @Test
    void saysThatNothingWasSentToAHostThatHasNoAddress() {
        try (HttpTransport transport = Calls.transport()) {
            HttpRequest request = Calls.post(URI.create("http://nowhere.invalid/x"), new byte[] {'1'});

            TransportException failure =
                    Calls.failureOf(() -> transport.prepare(request).send());

            assertThat(failure.delivery()).isEqualTo(Delivery.NOT_SENT);
        }
    }
}
