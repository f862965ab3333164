package br.dev.crm.testkit.transport;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.dev.crm.spi.http.HttpCall;
import br.dev.crm.spi.http.HttpTransport;
import br.dev.crm.spi.http.TransportException;
import br.dev.crm.testkit.call.CallInThread;
import br.dev.crm.testkit.call.TestCalls;
import br.dev.crm.testkit.server.RawServer;
import br.dev.crm.testkit.server.RecordedRequest;
import br.dev.crm.testkit.server.Responses;
import br.dev.crm.testkit.server.Script;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Aborts calls at random moments on as many threads as there may be connections, then looks for what is left. */
final class ThousandAborts {
    private static final int THREADS = 20;
    private static final int CALLS_EACH = 50;
    private static final Duration PROMPTLY = Duration.ofSeconds(5);
    private static final int MOST_MICROS = 4_000;

    /** Stalls before or in the response, or sends all of it, as the path says. */
    static final Script SCRIPT = connection -> {
        while (true) {
            RecordedRequest request = connection.readRequest();
            if (request.target().equals("/good")) {
                Script.write(Responses.ok("good")).run(connection);
            } else {
                Script.write(
                                request.target().equals("/body")
                                        ? "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhello"
                                        : "")
                        .then(Script.stall())
                        .run(connection);
                return;
            }
        }
    };

    private final HttpTransport transport;
    private final RawServer server;
    private final AtomicInteger ended = new AtomicInteger();
    private final ScheduledExecutorService aborting =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, CallInThread.THREAD_NAME));

    ThousandAborts(HttpTransport transport, RawServer server) {
        this.transport = transport;
        this.server = server;
    }

    void run() throws InterruptedException {
        try {
            List<CallInThread> workers = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                Random random = new Random(i);
                workers.add(CallInThread.start(() -> abortMany(random)));
            }
            for (CallInThread worker : workers) {
                assertTrue(worker.endsWithin(Duration.ofSeconds(15)), "an aborted call is still under way");
                worker.success();
                assertFalse(worker.endedInterrupted(), "the flag of interruption is set");
            }
        } finally {
            aborting.shutdownNow();
        }
        assertTrue(ended.get() > THREADS * CALLS_EACH / 2, "most calls stall and can only end by abort()");
        assertNothingIsTaken();
        transport.close();
        TransportContractTests.assertAllGivenUp(server);
    }

    private Void abortMany(Random random) throws IOException {
        String[] paths = {"/before", "/body", "/good"};
        for (int i = 0; i < CALLS_EACH; i++) {
            HttpCall call = transport.prepare(TestCalls.post(server.uri(paths[i % paths.length])));
            ScheduledFuture<?> unused =
                    aborting.schedule(call::abort, random.nextInt(MOST_MICROS), TimeUnit.MICROSECONDS);
            try {
                TestCalls.text(call.send());
            } catch (TransportException e) {
                ended.incrementAndGet();
            }
        }
        return null;
    }

    private void assertNothingIsTaken() throws InterruptedException {
        long start = System.nanoTime();
        List<CallInThread> calls = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            calls.add(CallInThread.start(() -> TestCalls.text(transport, TestCalls.post(server.uri("/good")))));
        }
        for (CallInThread call : calls) {
            call.success();
        }
        TransportContractTests.assertWithin(PROMPTLY, start);
    }
}
