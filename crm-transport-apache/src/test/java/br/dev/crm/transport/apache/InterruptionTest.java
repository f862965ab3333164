package br.dev.crm.transport.apache;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.http.Delivery;
import br.dev.crm.spi.http.HttpCall;
import br.dev.crm.spi.http.HttpResponse;
import br.dev.crm.spi.http.HttpTransport;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InterruptionTest {
    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    private final HttpTransport transport =
            new ApacheTransportProvider().create(Calls.settings().withConnectTimeout(Duration.ofSeconds(8)));

    @AfterEach
    void stop() {
        transport.close();
    }

    private HttpCall post(ScriptedServer server) {
        return transport.prepare(Calls.post(server.uri("/x"), new byte[] {'1'}));
    }

    @Test
    void beforeSendingSendsNothingAndKeepsTheFlag() throws IOException, InterruptedException {
        try (ScriptedServer server = ScriptedServer.answering(Calls.ok("hi"))) {
            HttpCall call = post(server);
            Background work = Background.start(() -> {
                Thread.currentThread().interrupt();
                return call.send();
            });

            assertThat(work.failure().delivery()).isEqualTo(Delivery.NOT_SENT);
            assertThat(work.endedInterrupted()).isTrue();
            assertThat(server.connections()).isEmpty();
        }
    }

    @Test
    void endsTheWaitForAConnectionAndKeepsTheFlag() throws IOException, InterruptedException {
        try (ScriptedServer server = Stalls.inBody();
                ApacheTransport one = Calls.limitedTo(1)) {
            HttpResponse held = one.prepare(Calls.get(server.uri("/x"))).send();
            Background work = Background.start(one.prepare(Calls.get(server.uri("/x")))::send);
            work.awaitStandstill();
            long start = System.nanoTime();
            work.interrupt();

            assertThat(work.failure().delivery()).isEqualTo(Delivery.NOT_SENT);
            assertThat(work.failure().isTimeout()).isFalse();
            assertThat(work.endedInterrupted()).isTrue();
            assertThat(Background.since(start)).isLessThan(AT_ONCE);
            held.body().close();
            assertThat(one.connections().stats().getLeased()).isZero();
            assertThat(one.connections().stats().getPending()).isZero();
        }
    }

    /** The pool grants a connection while the wait for it is interrupted: who is first must not matter. */
    @Test
    void leavesNoConnectionLeasedWhenItComesAtTheSameTime() throws IOException, InterruptedException {
        try (ScriptedServer server = ScriptedServer.answering(Calls.ok("hi"));
                ApacheTransport one = Calls.limitedTo(1)) {
            for (int i = 0; i < 300; i++) {
                HttpResponse held = one.prepare(Calls.get(server.uri("/x"))).send();
                Background waiting = Background.start(() -> Calls.text(one, Calls.get(server.uri("/x"))));
                while (one.connections().stats().getPending() == 0) {
                    Thread.onSpinWait();
                }
                Background interrupting = Background.start(() -> {
                    waiting.interrupt();
                    return waiting;
                });
                Calls.text(held);
                interrupting.join();
                waiting.join();

                assertThat(one.connections().stats().getLeased()).isZero();
            }
        }
    }

    /** A socket does not hear an interruption; the core's watchdog aborts such a call. */
    @Test
    void leavesAThreadThatReadsToAnAbort() throws IOException, InterruptedException {
        try (ScriptedServer server = Stalls.beforeHeaders()) {
            HttpCall call = post(server);
            Background work = Background.start(call::send);
            Background.awaitRequests(server, 1);
            work.interrupt();
            call.abort();

            assertThat(work.failure().delivery()).isEqualTo(Delivery.UNKNOWN);
            assertThat(work.endedInterrupted()).isTrue();
        }
    }

    @Test
    void keepsTheFlagWhenTheCallIsAbortedRightAfter() throws IOException, InterruptedException {
        try (ScriptedServer server = Stalls.beforeHeaders()) {
            for (int i = 0; i < 30; i++) {
                HttpCall call = post(server);
                Background work = Background.start(call::send);
                Background.awaitRequests(server, i + 1);
                work.interrupt();
                call.abort();

                work.failure();
                assertThat(work.endedInterrupted()).isTrue();
            }
        }
    }

    @Test
    void doesNotSpoilTheNextCallOfTheThread() throws IOException, InterruptedException {
        try (ScriptedServer stalling = Stalls.beforeHeaders();
                ScriptedServer server = ScriptedServer.answering(Calls.ok("hi"))) {
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
