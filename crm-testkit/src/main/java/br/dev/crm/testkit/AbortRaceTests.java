package br.dev.crm.testkit;

import static br.dev.crm.testkit.call.TestCalls.assertGivenUp;
import static br.dev.crm.testkit.call.TestCalls.post;
import static br.dev.crm.testkit.call.TestCalls.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.dev.crm.spi.http.HttpCall;
import br.dev.crm.spi.http.HttpTransport;
import br.dev.crm.spi.http.TransportException;
import br.dev.crm.testkit.call.CallInThread;
import br.dev.crm.testkit.server.RawServer;
import br.dev.crm.testkit.server.Responses;
import br.dev.crm.testkit.server.StallingServer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What {@code abort()} leaves behind when it meets a response, repeated so often that each order comes up. Extend it
 * beside {@link HttpTransportContract} where a transport shows what it still holds.
 */
public abstract class AbortRaceTests {
    private HttpTransport transport;

    /** Makes the suite; for subclasses. */
    protected AbortRaceTests() {}

    /** Returns a new transport that waits 8 s for a response or longer; it is closed after the test. */
    protected abstract HttpTransport newTransport();

    /** Fails when this transport holds calls or connections although no call is in flight. */
    protected abstract void assertIdle(HttpTransport transport);

    /** Returns of which texts one stands in the message of a call that was aborted. */
    protected abstract List<String> messagesOfAnAbort();

    @BeforeEach
    final void start() {
        transport = newTransport();
    }

    @AfterEach
    final void stop() {
        transport.close();
    }

    private HttpCall call(RawServer server) {
        return transport.prepare(post(server.uri("/x")));
    }

    @Test
    final void leavesNothingBehindAHundredTimes() throws InterruptedException {
        try (RawServer server = StallingServer.beforeHeaders()) {
            List<CallInThread> work = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                HttpCall call = call(server);
                work.add(CallInThread.start(call::send));
                work.add(CallInThread.start(() -> {
                    Thread.sleep(ThreadLocalRandom.current().nextInt(100));
                    call.abort();
                    return call;
                }));
            }
            for (int i = 0; i < work.size(); i += 2) {
                work.get(i).failure();
                assertFalse(work.get(i).endedInterrupted());
            }

            assertGivenUp(server);
            assertIdle(transport);
        }
    }

    /** Whoever is first, the abort or the response, no interruption and no connection stays behind. */
    @Test
    final void leavesNothingBehindWhenTheResponseComesAtTheSameTime() throws IOException, InterruptedException {
        try (RawServer server = RawServer.responding(Responses.ok("hello"))) {
            for (int i = 0; i < 500; i++) {
                HttpCall call = call(server);
                long pause = ThreadLocalRandom.current().nextLong(600_000);
                CallInThread aborting = CallInThread.start(() -> {
                    long start = System.nanoTime();
                    while (System.nanoTime() - start < pause) {
                        Thread.onSpinWait();
                    }
                    call.abort();
                    return call;
                });
                try {
                    assertEquals("hello", text(call.send()));
                } catch (TransportException e) {
                    String message = String.valueOf(e.getMessage());
                    assertTrue(messagesOfAnAbort().stream().anyMatch(message::contains), message);
                }
                aborting.join();
                assertFalse(Thread.interrupted());
            }
            assertEquals("hello", text(call(server).send()));
            assertIdle(transport);
        }
    }
}
