package br.dev.crm.transport.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.http.Delivery;
import br.dev.crm.spi.http.HttpCall;
import br.dev.crm.spi.http.HttpTransport;
import br.dev.crm.testkit.InterruptionTests;
import br.dev.crm.testkit.call.CallInThread;
import br.dev.crm.testkit.call.TestCalls;
import br.dev.crm.testkit.server.RawServer;
import br.dev.crm.testkit.server.SilentPort;
import br.dev.crm.testkit.server.StallingServer;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class InterruptionTest extends InterruptionTests {
    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    @Override
    protected HttpTransport newTransport() {
        return new JdkTransportProvider().create(TestCalls.settings().withConnectTimeout(Duration.ofSeconds(8)));
    }

    private static void assertEndsAtOnce(CallInThread work) throws InterruptedException {
        work.awaitBlocked();
        long start = System.nanoTime();
        work.interrupt();

        assertThat(work.failure().isTimeout()).isFalse();
        assertThat(work.endedInterrupted()).isTrue();
        assertThat(TestCalls.since(start)).isLessThan(AT_ONCE);
    }

    @Test
    void endsConnectingAndKeepsTheFlag() throws IOException, InterruptedException {
        try (SilentPort port = new SilentPort()) {
            HttpCall call = transport().prepare(TestCalls.post(port.uri()));

            assertEndsAtOnce(CallInThread.start(call::send));
        }
    }

    @Test
    void endsTheWaitForHeadersAndKeepsTheFlag() throws InterruptedException {
        try (RawServer server = StallingServer.beforeHeaders()) {
            CallInThread work = CallInThread.start(call(server)::send);

            assertEndsAtOnce(work);
            assertThat(work.failure().delivery()).isEqualTo(Delivery.UNKNOWN);
            TestCalls.assertGivenUp(server);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void endsAReadOfTheBodyAndKeepsTheFlag() throws InterruptedException {
        try (RawServer server = StallingServer.inBody()) {
            HttpCall call = call(server);

            assertEndsAtOnce(CallInThread.start(() -> TestCalls.text(call.send())));
            TestCalls.assertGivenUp(server);
        }
    }
}
