package br.dev.crm.transport.apache;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.http.Delivery;
import br.dev.crm.spi.http.HttpCall;
import br.dev.crm.spi.http.HttpResponse;
import br.dev.crm.spi.http.HttpTransport;
import br.dev.crm.spi.http.TransportException;
import br.dev.crm.testkit.InterruptionTests;
import br.dev.crm.testkit.call.CallInThread;
import br.dev.crm.testkit.call.TestCalls;
import br.dev.crm.testkit.server.RawServer;
import br.dev.crm.testkit.server.Responses;
import br.dev.crm.testkit.server.SilentPort;
import br.dev.crm.testkit.server.StallingServer;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InterruptionTest extends InterruptionTests {
    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    @Override
    protected HttpTransport newTransport() {
        return new ApacheTransportProvider()
                .create(ApacheTransports.settings().withConnectTimeout(Duration.ofSeconds(8)));
    }

    @Test
    void endsTheWaitForAConnectionAndKeepsTheFlag() throws IOException, InterruptedException {
        try (RawServer server = StallingServer.inBody();
                ApacheTransport one = ApacheTransports.limitedTo(1)) {
            HttpResponse held = one.prepare(TestCalls.get(server.uri("/x"))).send();
            CallInThread work = CallInThread.start(one.prepare(TestCalls.get(server.uri("/x")))::send);
            work.awaitBlocked();
            long start = System.nanoTime();
            work.interrupt();

            assertThat(work.failure().delivery()).isEqualTo(Delivery.NOT_SENT);
            assertThat(work.failure().isTimeout()).isFalse();
            assertThat(work.endedInterrupted()).isTrue();
            assertThat(TestCalls.since(start)).isLessThan(AT_ONCE);
            held.body().close();
            assertThat(one.connections().stats().getLeased()).isZero();
            assertThat(one.connections().stats().getPending()).isZero();
        }
    }

    /** The pool grants a connection while the wait for it is interrupted: who is first must not matter. */
    @Test
    void leavesNoConnectionLeasedWhenItComesAtTheSameTime() throws IOException, InterruptedException {
        try (RawServer server = RawServer.responding(Responses.ok("hi"));
                ApacheTransport one = ApacheTransports.limitedTo(1)) {
            for (int i = 0; i < 300; i++) {
                HttpResponse held = one.prepare(TestCalls.get(server.uri("/x"))).send();
                CallInThread waiting = CallInThread.start(() -> TestCalls.text(one, TestCalls.get(server.uri("/x"))));
                while (one.connections().stats().getPending() == 0) {
                    Thread.onSpinWait();
                }
                CallInThread interrupting = CallInThread.start(() -> {
                    waiting.interrupt();
                    return waiting;
                });
                TestCalls.text(held);
                interrupting.join();
                waiting.join();

                assertThat(one.connections().stats().getLeased()).isZero();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhello"})
    void endsTheWaitForBytesAndKeepsTheFlag(String start) throws InterruptedException {
        try (RawServer server = StallingServer.after(start)) {
            HttpCall call = call(server);
            CallInThread work = CallInThread.start(() -> TestCalls.text(call.send()));
            server.awaitRequests(1);
            work.awaitBlocked();
            work.interrupt();

            TransportException failure = work.failureWithin(AT_ONCE);
            assertThat(failure.delivery()).isEqualTo(Delivery.UNKNOWN);
            assertThat(failure.isTimeout()).isFalse();
            assertThat(failure).hasMessageContaining("Interrupted");
            assertThat(work.endedInterrupted()).isTrue();
            TestCalls.assertGivenUp(server);
        }
    }

    @Test
    void endsConnectingAndKeepsTheFlag() throws IOException, InterruptedException {
        try (SilentPort port = new SilentPort()) {
            HttpCall call = transport().prepare(TestCalls.post(port.uri()));
            CallInThread work = CallInThread.start(call::send);
            work.awaitBlocked();
            work.interrupt();

            assertThat(work.failureWithin(AT_ONCE).delivery()).isEqualTo(Delivery.NOT_SENT);
            assertThat(work.endedInterrupted()).isTrue();
        }
    }
}
