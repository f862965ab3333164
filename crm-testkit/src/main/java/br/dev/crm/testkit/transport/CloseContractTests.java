package br.dev.crm.testkit.transport;

import static br.dev.crm.testkit.call.TestCalls.failureOf;
import static br.dev.crm.testkit.call.TestCalls.post;
import static br.dev.crm.testkit.call.TestCalls.send;
import static br.dev.crm.testkit.call.TestCalls.settings;
import static br.dev.crm.testkit.call.TestCalls.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import br.dev.crm.http.Delivery;
import br.dev.crm.spi.http.HttpCall;
import br.dev.crm.spi.http.HttpTransport;
import br.dev.crm.spi.http.HttpTransportProvider;
import br.dev.crm.testkit.call.CallInThread;
import br.dev.crm.testkit.server.RawServer;
import br.dev.crm.testkit.server.Responses;
import br.dev.crm.testkit.server.SilentPort;
import br.dev.crm.testkit.server.StallingServer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A closed transport is gone: no call, no connection, no thread. */
public abstract class CloseContractTests extends TransportContractTests {
    private static final int CALLS = 50;
    private static final int ROUNDS = 10;

    protected CloseContractTests(Supplier<HttpTransportProvider> provider) {
        super(provider);
    }

    @Test
    @DisplayName("T53 close() ends 50 calls in flight within 2 s, whatever they wait for.")
    void endsCallsInFlight() throws IOException, InterruptedException {
        RawServer waiting = closing(StallingServer.beforeHeaders());
        RawServer reading = closing(StallingServer.inBody());
        SilentPort silent = closing(new SilentPort());
        HttpTransport transport =
                transport(settings().withMaxConnections(CALLS + 1).withConnectTimeout(Duration.ofSeconds(8)));
        List<CallInThread> work = new ArrayList<>();
        for (int i = 0; i < CALLS; i++) {
            HttpCall call = transport.prepare(post((i % 2 == 0 ? waiting : reading).uri("/x")));
            work.add(CallInThread.start(() -> text(call.send())));
        }
        work.add(CallInThread.start(() -> send(transport, post(silent.uri()))));
        waiting.awaitRequests(CALLS / 2);
        reading.awaitRequests(CALLS / 2);
        Thread.sleep(200);
        long start = System.nanoTime();
        transport.close();

        for (CallInThread each : work) {
            each.failureWithin(AT_ONCE);
            assertFalse(each.endedInterrupted(), "the flag of interruption is set");
        }
        assertWithin(AT_ONCE, start);
        assertAllGivenUp(waiting);
        assertAllGivenUp(reading);
    }

    @Test
    @DisplayName("T54 After close() a call means NOT_SENT, and close() may come twice.")
    void sendsNothingAfterwards() {
        RawServer server = responding(Responses.ok("hi"));
        HttpTransport transport = transport();
        HttpCall prepared = transport.prepare(post(server.uri("/x")));
        transport.close();
        transport.close();

        assertEquals(Delivery.NOT_SENT, failureOf(prepared::send).delivery());
        assertEquals(
                Delivery.NOT_SENT,
                failureOf(() -> send(transport, post(server.uri("/x")))).delivery());
        assertEquals(0, server.connections());
    }

    @Test
    @DisplayName("T55 A closed transport leaves no connection, and no thread but those that the next one uses as well.")
    void leavesNothing() throws IOException, InterruptedException {
        ThreadLeakDetector threads = ThreadLeakDetector.after(this::useAndClose);
        for (int i = 0; i < ROUNDS; i++) {
            useAndClose();
        }

        threads.assertNotGrown(ROUNDS);
    }

    private void useAndClose() throws IOException, InterruptedException {
        RawServer server = responding(Responses.ok("hi"));
        HttpTransport transport = transport();
        text(transport, post(server.uri("/x")));
        transport.close();
        assertAllGivenUp(server);
    }

    @Test
    @DisplayName("T56 Closing a transport touches no other one.")
    void touchesNoOther() throws IOException {
        RawServer server = responding(Responses.ok("hi"));
        HttpTransport other = transport();
        text(other, post(server.uri("/x")));
        HttpTransport closed = transport();
        text(closed, post(server.uri("/x")));
        closed.close();

        assertEquals("hi", text(other, post(server.uri("/x"))));
        assertEquals(2, server.connections());
    }
}
