package br.dev.crm.transport.apache;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.http.Delivery;
import br.dev.crm.spi.http.HttpCall;
import br.dev.crm.spi.http.HttpResponse;
import br.dev.crm.spi.http.HttpTransport;
import br.dev.crm.spi.http.TransportException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AbortTest {
    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    private final ApacheTransport transport = Calls.transport();

    @AfterEach
    void stop() {
        transport.close();
    }

    private HttpCall post(ScriptedServer server) {
        return transport.prepare(Calls.post(server.uri("/x"), new byte[] {'1'}));
    }

    private static void assertEndsAtOnce(Background work, HttpCall call) throws InterruptedException {
        assertEndsAtOnce(work, call, Delivery.UNKNOWN);
    }

    private static void assertEndsAtOnce(Background work, HttpCall call, Delivery delivery)
            throws InterruptedException {
        work.awaitStandstill();
        long start = System.nanoTime();
        call.abort();

        assertThat(work.failure().delivery()).isEqualTo(delivery);
        assertThat(work.failure().isTimeout()).isFalse();
        assertThat(work.endedInterrupted()).isFalse();
        assertThat(Background.since(start)).isLessThan(AT_ONCE);
    }

    @Test
    void beforeSendingSendsNothing() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(Calls.ok("hi"))) {
            HttpCall call = post(server);
            call.abort();

            assertThat(Calls.failureOf(call::send).delivery()).isEqualTo(Delivery.NOT_SENT);
            assertThat(server.connections()).isEmpty();
        }
    }

    @Test
    void endsConnecting() throws IOException, InterruptedException {
        try (FullBacklog port = new FullBacklog();
                HttpTransport patient = new ApacheTransportProvider()
                        .create(Calls.settings().withConnectTimeout(Duration.ofSeconds(8)))) {
            HttpCall call = patient.prepare(Calls.post(port.uri(), new byte[] {'1'}));

            assertEndsAtOnce(Background.start(call::send), call, Delivery.NOT_SENT);
        }
    }

    @Test
    void endsTheTlsHandshake() throws IOException, InterruptedException {
        try (ScriptedServer server = ScriptedServer.running(ServerConnection::awaitGone);
                HttpTransport patient =
                        new ApacheTransport(Calls.settings().withConnectTimeout(Duration.ofSeconds(8)))) {
            URI https = URI.create(server.uri("/x").toString().replace("http:", "https:"));
            HttpCall call = patient.prepare(Calls.post(https, new byte[] {'1'}));

            assertEndsAtOnce(Background.start(call::send), call, Delivery.NOT_SENT);
            assertThat(server.connections().get(0).wasGivenUp()).isTrue();
        }
    }

    @Test
    void endsTheWaitForAConnection() throws IOException, InterruptedException {
        try (ScriptedServer server = Stalls.inBody();
                ApacheTransport one = Calls.limitedTo(1)) {
            HttpResponse held = one.prepare(Calls.get(server.uri("/x"))).send();
            HttpCall call = one.prepare(Calls.post(server.uri("/x"), new byte[] {'1'}));

            assertEndsAtOnce(Background.start(call::send), call, Delivery.NOT_SENT);
            held.body().close();
            assertThat(one.connections().stats().getLeased()).isZero();
            assertThat(one.connections().stats().getPending()).isZero();
        }
    }

    @Test
    void endsTheWaitForHeaders() throws IOException, InterruptedException {
        try (ScriptedServer server = Stalls.beforeHeaders()) {
            HttpCall call = post(server);

            assertEndsAtOnce(Background.start(call::send), call);
            assertThat(server.connections().get(0).wasGivenUp()).isTrue();
        }
    }

    @Test
    void endsTheWaitForTheRestOfTheHeaders() throws IOException, InterruptedException {
        try (ScriptedServer server = Stalls.inHeaders()) {
            HttpCall call = post(server);

            assertEndsAtOnce(Background.start(call::send), call);
            assertThat(server.connections().get(0).wasGivenUp()).isTrue();
        }
    }

    @Test
    void endsAReadOfTheBody() throws IOException, InterruptedException {
        try (ScriptedServer server = Stalls.inBody()) {
            HttpCall call = post(server);

            assertEndsAtOnce(Background.start(() -> Calls.text(call.send())), call);
            assertThat(server.connections().get(0).wasGivenUp()).isTrue();
        }
    }

    @Test
    void endsABodyThatNobodyReads() throws IOException, InterruptedException {
        try (ScriptedServer server = Stalls.inBody()) {
            HttpCall call = post(server);
            HttpResponse answer = call.send();
            call.abort();

            assertThat(server.connections().get(0).wasGivenUp()).isTrue();
            assertThat(Calls.failureOf(() -> Calls.text(answer)).delivery()).isEqualTo(Delivery.UNKNOWN);
        }
    }

    @Test
    void endsARequestBodyThatTheServerDoesNotTake() throws IOException, InterruptedException {
        try (ScriptedServer server = ScriptedServer.running(connection -> {
            Thread.sleep(1_000);
            connection.awaitGone();
        })) {
            HttpCall call = transport.prepare(Calls.post(server.uri("/x"), new byte[32 << 20]));

            assertEndsAtOnce(Background.start(call::send), call);
            assertThat(server.connections().get(0).wasGivenUp()).isTrue();
        }
    }

    @Test
    void changesNothingOnceTheCallIsOver() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(Calls.ok("hi"))) {
            HttpCall call = post(server);
            assertThat(Calls.text(call.send())).isEqualTo("hi");
            call.abort();
            call.abort();

            assertThat(Calls.text(post(server).send())).isEqualTo("hi");
            assertThat(server.connections()).hasSize(1);
        }
    }

    @Test
    void leavesNothingBehindAHundredTimes() throws IOException, InterruptedException {
        try (ScriptedServer server = Stalls.beforeHeaders()) {
            List<Background> work = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                HttpCall call = post(server);
                work.add(Background.start(call::send));
                work.add(Background.start(() -> {
                    Thread.sleep(ThreadLocalRandom.current().nextInt(100));
                    call.abort();
                    return call;
                }));
            }
            for (int i = 0; i < work.size(); i += 2) {
                work.get(i).failure();
                assertThat(work.get(i).endedInterrupted()).isFalse();
            }

            for (ServerConnection connection : server.connections()) {
                assertThat(connection.wasGivenUp()).isTrue();
            }
            assertThat(transport).hasToString("transport apache, 0 calls under way");
            assertThat(transport.connections().stats().getLeased()).isZero();
        }
    }

    /** Twenty threads share four connections, so that aborts meet every stage, the wait for a connection among them. */
    @Test
    void leavesNoConnectionLeasedAfterAThousandAborts() throws IOException, InterruptedException {
        try (ScriptedServer server = slow();
                ApacheTransport four = Calls.limitedTo(4)) {
            List<Background> work = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                work.add(Background.start(() -> abortFifty(four, server)));
            }
            for (Background each : work) {
                each.join();
                assertThat(each.endedInterrupted()).isFalse();
            }

            assertThat(four.connections().stats().getLeased()).isZero();
            assertThat(four.connections().stats().getPending()).isZero();
            assertThat(four).hasToString("transport apache, 0 calls under way");
            assertThat(Calls.text(four, Calls.get(server.uri("/x")))).isEqualTo("hello");
        }
    }

    private static ScriptedServer slow() throws IOException {
        return ScriptedServer.running(connection -> {
            while (connection.readRequest() != null) {
                Thread.sleep(ThreadLocalRandom.current().nextInt(3));
                connection.write("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhe");
                Thread.sleep(ThreadLocalRandom.current().nextInt(3));
                connection.write("llo");
            }
        });
    }

    private static Void abortFifty(HttpTransport transport, ScriptedServer server) throws InterruptedException {
        for (int i = 0; i < 50; i++) {
            HttpCall call = transport.prepare(Calls.post(server.uri("/x"), new byte[] {'1'}));
            Background aborting = Background.start(() -> {
                Thread.sleep(0, ThreadLocalRandom.current().nextInt(999_999));
                Thread.sleep(ThreadLocalRandom.current().nextInt(8));
                call.abort();
                return call;
            });
            try {
                Calls.text(call.send());
            } catch (IOException e) {
                assertThat(e).hasMessageContaining("aborted");
            }
            aborting.join();
        }
        return null;
    }

    /** The abort comes while the answer comes: whoever is first, no interruption and no connection stays behind. */
    @Test
    void leavesNothingBehindWhenTheAnswerComesAtTheSameTime() throws IOException, InterruptedException {
        try (ScriptedServer server = ScriptedServer.answering(Calls.ok("hello"))) {
            for (int i = 0; i < 500; i++) {
                HttpCall call = post(server);
                long pause = ThreadLocalRandom.current().nextLong(600_000);
                Background aborting = Background.start(() -> {
                    long start = System.nanoTime();
                    while (System.nanoTime() - start < pause) {
                        Thread.onSpinWait();
                    }
                    call.abort();
                    return call;
                });
                try {
                    assertThat(Calls.text(call.send())).isEqualTo("hello");
                } catch (TransportException e) {
                    assertThat(e.getMessage()).contains("aborted");
                }
                aborting.join();
                assertThat(Thread.interrupted()).isFalse();
            }
            assertThat(Calls.text(post(server).send())).isEqualTo("hello");
            assertThat(transport).hasToString("transport apache, 0 calls under way");
            assertThat(transport.connections().stats().getLeased()).isZero();
        }
    }
}
