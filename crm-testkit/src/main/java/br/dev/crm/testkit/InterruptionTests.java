package br.dev.crm.testkit;

import static br.dev.crm.testkit.call.TestCalls.failureOf;
import static br.dev.crm.testkit.call.TestCalls.post;
import static br.dev.crm.testkit.call.TestCalls.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.dev.crm.http.Delivery;
import br.dev.crm.spi.http.HttpCall;
import br.dev.crm.spi.http.HttpTransport;
import br.dev.crm.testkit.call.CallInThread;
import br.dev.crm.testkit.server.RawServer;
import br.dev.crm.testkit.server.Responses;
import br.dev.crm.testkit.server.StallingServer;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What becomes of a thread's interruption flag, tested more closely than the contract demands. Extend it beside
 * {@link HttpTransportContract}.
 */
public abstract class InterruptionTests {
    private HttpTransport transport;

    /** Makes the suite; for subclasses. */
    protected InterruptionTests() {}

    /** Returns a new transport that waits 8 s for a connection or response or longer; it is closed after the test. */
    protected abstract HttpTransport newTransport();

    @BeforeEach
    final void start() {
        transport = newTransport();
    }

    @AfterEach
    final void stop() {
        transport.close();
    }

    /** Returns the transport of this test. */
    protected final HttpTransport transport() {
        return transport;
    }

    /** Returns a POST to this server that is not sent yet. */
    protected final HttpCall call(RawServer server) {
        return transport.prepare(post(server.uri("/x")));
    }

    @Test
    final void beforeSendingSendsNothingAndKeepsTheFlag() throws InterruptedException {
        try (RawServer server = RawServer.responding(Responses.ok("hi"))) {
            HttpCall call = call(server);
            CallInThread work = CallInThread.start(() -> {
                Thread.currentThread().interrupt();
                return call.send();
            });

            assertEquals(Delivery.NOT_SENT, work.failure().delivery());
            assertTrue(work.endedInterrupted());
            assertEquals(0, server.connections());
        }
    }

    @Test
    final void keepsTheFlagWhenTheCallIsAbortedRightAfter() throws InterruptedException {
        try (RawServer server = StallingServer.beforeHeaders()) {
            for (int i = 0; i < 30; i++) {
                HttpCall call = call(server);
                CallInThread work = CallInThread.start(call::send);
                server.awaitRequests(i + 1);
                work.interrupt();
                call.abort();

                work.failure();
                assertTrue(work.endedInterrupted());
            }
        }
    }

    @Test
    final void doesNotSpoilTheNextCallOfTheThread() throws IOException, InterruptedException {
        try (RawServer stalling = StallingServer.beforeHeaders();
                RawServer server = RawServer.responding(Responses.ok("hi"))) {
            HttpCall call = call(stalling);
            CallInThread aborting = CallInThread.start(() -> {
                Thread.sleep(100);
                call.abort();
                return call;
            });
            failureOf(call::send);
            aborting.join();

            assertEquals("hi", text(call(server).send()));
        }
    }
}
