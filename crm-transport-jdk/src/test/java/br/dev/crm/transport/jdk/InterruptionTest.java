package br.dev.crm.transport.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.http.Delivery;
import br.dev.crm.spi.http.HttpCall;
import br.dev.crm.spi.http.HttpTransport;
import br.dev.crm.testkit.server.Answers;
import br.dev.crm.testkit.server.RawServer;
import br.dev.crm.testkit.server.SilentPort;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InterruptionTest {
    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    private final HttpTransport transport =
            new JdkTransportProvider().create(Calls.settings().withConnectTimeout(Duration.ofSeconds(8)));

    @AfterEach
    void stop() {
        transport.close();
    }

    private HttpCall post(RawServer server) {
        return transport.prepare(Calls.post(server.uri("/x"), new byte[] {'1'}));
    }

    private static void assertEndsAtOnce(Background work) throws InterruptedException {
        work.awaitStandstill();
        long start = System.nanoTime();
        work.interrupt();

        assertThat(work.failure().isTimeout()).isFalse();
        assertThat(work.endedInterrupted()).isTrue();
        assertThat(Background.since(start)).isLessThan(AT_ONCE);
    }

    @Test
    void beforeSendingSendsNothingAndKeepsTheFlag() throws IOException, InterruptedException {
        try (RawServer server = RawServer.answering(Answers.ok("hi"))) {
            HttpCall call = post(server);
            Background work = Background.start(() -> {
                Thread.currentThread().interrupt();
                return call.send();
            });

            assertThat(work.failure().delivery()).isEqualTo(Delivery.NOT_SENT);
            assertThat(work.endedInterrupted()).isTrue();
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void endsConnectingAndKeepsTheFlag() throws IOException, InterruptedException {
        try (SilentPort port = new SilentPort()) {
            HttpCall call = transport.prepare(Calls.post(port.uri(), new byte[] {'1'}));

            assertEndsAtOnce(Background.start(call::send));
        }
    }

    @Test
    void endsTheWaitForHeadersAndKeepsTheFlag() throws IOException, InterruptedException {
        try (RawServer server = Stalls.beforeHeaders()) {
            Background work = Background.start(post(server)::send);

            assertEndsAtOnce(work);
            assertThat(work.failure().delivery()).isEqualTo(Delivery.UNKNOWN);
            assertThat(Calls.gaveUp(server)).isTrue();
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void endsAReadOfTheBodyAndKeepsTheFlag() throws IOException, InterruptedException {
        try (RawServer server = Stalls.inBody()) {
            HttpCall call = post(server);

            assertEndsAtOnce(Background.start(() -> Calls.text(call.send())));
            assertThat(Calls.gaveUp(server)).isTrue();
        }
    }

    @Test
    void keepsTheFlagWhenTheCallIsAbortedRightAfter() throws IOException, InterruptedException {
        try (RawServer server = Stalls.beforeHeaders()) {
            for (int i = 0; i < 30; i++) {
                HttpCall call = post(server);
                Background work = Background.start(call::send);
                server.awaitRequests(i + 1);
                work.interrupt();
                call.abort();

                work.failure();
                assertThat(work.endedInterrupted()).isTrue();
            }
        }
    }

    @Test
    void doesNotSpoilTheNextCallOfTheThread() throws IOException, InterruptedException {
        try (RawServer stalling = Stalls.beforeHeaders();
                RawServer server = RawServer.answering(Answers.ok("hi"))) {
            HttpCall call = post(stalling);
            Background aborting = Background.start(() -> {
                Thread.sleep(100);
                call.abort();
                return call;
            });
            Calls.failureOf(call::send);
            aborting.join();

            assertThat(Calls.text(post(server).send())).isEqualTo("hi");
        }
    }
}
