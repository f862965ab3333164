package br.dev.crm.transport.apache;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.http.Delivery;
import br.dev.crm.spi.http.HttpCall;
import br.dev.crm.spi.http.HttpResponse;
import br.dev.crm.spi.http.HttpTransport;
import br.dev.crm.testkit.AbortRaceTests;
import br.dev.crm.testkit.call.CallInThread;
import br.dev.crm.testkit.call.TestCalls;
import br.dev.crm.testkit.server.RawServer;
import br.dev.crm.testkit.server.Responses;
import br.dev.crm.testkit.server.Script;
import br.dev.crm.testkit.server.SilentPort;
import br.dev.crm.testkit.server.StallingServer;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AbortTest extends AbortRaceTests {
    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    private final ApacheTransport transport = ApacheTransports.transport();

    @AfterEach
    void closeOwn() {
        transport.close();
    }

    @Override
    protected HttpTransport newTransport() {
        return ApacheTransports.transport();
    }

    @Override
    protected void assertIdle(HttpTransport used) {
        assertThat(used).hasToString("transport apache, 0 calls under way");
        assertThat(((ApacheTransport) used).connections().stats().getLeased()).isZero();
    }

    @Override
    protected List<String> messagesOfAnAbort() {
        return List.of("aborted");
    }

    private HttpCall post(RawServer server) {
        return transport.prepare(TestCalls.post(server.uri("/x")));
    }

    private static void assertEndsAtOnce(CallInThread work, HttpCall call) throws InterruptedException {
        assertEndsAtOnce(work, call, Delivery.UNKNOWN);
    }

    private static void assertEndsAtOnce(CallInThread work, HttpCall call, Delivery delivery)
            throws InterruptedException {
        work.awaitBlocked();
        long start = System.nanoTime();
        call.abort();

        assertThat(work.failure().delivery()).isEqualTo(delivery);
        assertThat(work.failure().isTimeout()).isFalse();
        assertThat(work.endedInterrupted()).isFalse();
        assertThat(TestCalls.since(start)).isLessThan(AT_ONCE);
    }

    @Test
    void beforeSendingSendsNothing() {
        try (RawServer server = RawServer.responding(Responses.ok("hi"))) {
            HttpCall call = post(server);
            call.abort();

            assertThat(TestCalls.failureOf(call::send).delivery()).isEqualTo(Delivery.NOT_SENT);
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void endsConnecting() throws IOException, InterruptedException {
        try (SilentPort port = new SilentPort();
                HttpTransport patient = new ApacheTransportProvider()
                        .create(ApacheTransports.settings().withConnectTimeout(Duration.ofSeconds(8)))) {
            HttpCall call = patient.prepare(TestCalls.post(port.uri()));

            assertEndsAtOnce(CallInThread.start(call::send), call, Delivery.NOT_SENT);
        }
    }

    @Test
    void endsTheTlsHandshake() throws InterruptedException {
        try (RawServer server = RawServer.playing(Script.stall());
                HttpTransport patient =
                        new ApacheTransport(ApacheTransports.settings().withConnectTimeout(Duration.ofSeconds(8)))) {
            URI https = URI.create(server.uri("/x").toString().replace("http:", "https:"));
            HttpCall call = patient.prepare(TestCalls.post(https));

            assertEndsAtOnce(CallInThread.start(call::send), call, Delivery.NOT_SENT);
            TestCalls.assertGivenUp(server);
        }
    }

    @Test
    void endsTheWaitForAConnection() throws IOException, InterruptedException {
        try (RawServer server = StallingServer.inBody();
                ApacheTransport one = ApacheTransports.limitedTo(1)) {
            HttpResponse held = one.prepare(TestCalls.get(server.uri("/x"))).send();
            HttpCall call = one.prepare(TestCalls.post(server.uri("/x")));

            assertEndsAtOnce(CallInThread.start(call::send), call, Delivery.NOT_SENT);
            held.body().close();
            assertThat(one.connections().stats().getLeased()).isZero();
            assertThat(one.connections().stats().getPending()).isZero();
        }
    }

    @Test
    void endsTheWaitForHeaders() throws InterruptedException {
        try (RawServer server = StallingServer.beforeHeaders()) {
            HttpCall call = post(server);

            assertEndsAtOnce(CallInThread.start(call::send), call);
            TestCalls.assertGivenUp(server);
        }
    }

    @Test
    void endsTheWaitForTheRestOfTheHeaders() throws InterruptedException {
        try (RawServer server = StallingServer.inHeaders()) {
            HttpCall call = post(server);

            assertEndsAtOnce(CallInThread.start(call::send), call);
            TestCalls.assertGivenUp(server);
        }
    }

    @Test
    void endsAReadOfTheBody() throws InterruptedException {
        try (RawServer server = StallingServer.inBody()) {
            HttpCall call = post(server);

            assertEndsAtOnce(CallInThread.start(() -> TestCalls.text(call.send())), call);
            TestCalls.assertGivenUp(server);
        }
    }

    @Test
    void endsABodyThatNobodyReads() throws IOException, InterruptedException {
        try (RawServer server = StallingServer.inBody()) {
            HttpCall call = post(server);
            HttpResponse response = call.send();
            call.abort();

            TestCalls.assertGivenUp(server);
            assertThat(TestCalls.failureOf(() -> TestCalls.text(response)).delivery())
                    .isEqualTo(Delivery.UNKNOWN);
        }
    }

    @Test
    void endsARequestBodyThatTheServerDoesNotTake() throws InterruptedException {
        try (RawServer server =
                RawServer.playing(Script.pause(Duration.ofSeconds(1)).then(Script.stall()))) {
            HttpCall call = transport.prepare(TestCalls.post(server.uri("/x"), new byte[32 << 20]));

            assertEndsAtOnce(CallInThread.start(call::send), call);
            TestCalls.assertGivenUp(server);
        }
    }

    @Test
    void changesNothingOnceTheCallIsOver() throws IOException {
        try (RawServer server = RawServer.responding(Responses.ok("hi"))) {
            HttpCall call = post(server);
            assertThat(TestCalls.text(call.send())).isEqualTo("hi");
            call.abort();
            call.abort();

            assertThat(TestCalls.text(post(server).send())).isEqualTo("hi");
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    /** Twenty threads share four connections, so that aborts meet every stage, the wait for a connection among them. */
    @Test
    void leavesNoConnectionLeasedAfterAThousandAborts() throws IOException, InterruptedException {
        try (RawServer server = slow();
                ApacheTransport four = ApacheTransports.limitedTo(4)) {
            List<CallInThread> work = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                work.add(CallInThread.start(() -> abortFifty(four, server)));
            }
            for (CallInThread each : work) {
                each.join();
                assertThat(each.endedInterrupted()).isFalse();
            }

            assertThat(four.connections().stats().getLeased()).isZero();
            assertThat(four.connections().stats().getPending()).isZero();
            assertThat(four).hasToString("transport apache, 0 calls under way");
            assertThat(TestCalls.text(four, TestCalls.get(server.uri("/x")))).isEqualTo("hello");
        }
    }

    private static RawServer slow() {
        return RawServer.playing(connection -> {
            while (true) {
                connection.readRequest();
                Thread.sleep(ThreadLocalRandom.current().nextInt(3));
                Script.write("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhe").run(connection);
                Thread.sleep(ThreadLocalRandom.current().nextInt(3));
                Script.write("llo").run(connection);
            }
        });
    }

    private static Void abortFifty(HttpTransport transport, RawServer server) throws InterruptedException {
        for (int i = 0; i < 50; i++) {
            HttpCall call = transport.prepare(TestCalls.post(server.uri("/x")));
            CallInThread aborting = CallInThread.start(() -> {
                Thread.sleep(0, ThreadLocalRandom.current().nextInt(999_999));
                Thread.sleep(ThreadLocalRandom.current().nextInt(8));
                call.abort();
                return call;
            });
            try {
                TestCalls.text(call.send());
            } catch (IOException e) {
                assertThat(e).hasMessageContaining("aborted");
            }
            aborting.join();
        }
        return null;
    }
}
