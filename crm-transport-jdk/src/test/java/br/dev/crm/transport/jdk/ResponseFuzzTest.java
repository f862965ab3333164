package br.dev.crm.transport.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.spi.http.HttpCall;
import br.dev.crm.spi.http.HttpTransport;
import br.dev.crm.spi.http.TransportException;
import br.dev.crm.testkit.Figures;
import br.dev.crm.testkit.call.CallInThread;
import br.dev.crm.testkit.call.TestCalls;
import br.dev.crm.testkit.server.CertificateKind;
import br.dev.crm.testkit.server.RawServer;
import br.dev.crm.testkit.server.Responses;
import br.dev.crm.testkit.server.Script;
import br.dev.crm.testkit.server.TestAuthority;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Nothing that a server sends makes a call hang, or any other call fail. Takes minutes, so it runs with {@code -Pfull};
 * {@code crm.fuzz.seed} and {@code crm.fuzz.cases} choose other cases.
 */
@EnabledIfSystemProperty(named = "crm.full", matches = "true")
class ResponseFuzzTest {
    private static final TestAuthority AUTHORITY = new TestAuthority();
    private static final long SEED = Long.getLong("crm.fuzz.seed", 15_000_000);
    private static final int CASES = Integer.getInteger("crm.fuzz.cases", 4_000);
    private static final int SIDE_BY_SIDE = 4;
    private static final Duration RESPONSE_TIMEOUT = Duration.ofSeconds(2);
    private static final Duration DEADLINE = Duration.ofSeconds(5);
    private static final Duration SOON = Duration.ofSeconds(10);

    private final HttpTransport transport = new JdkTransportProvider()
            .create(TestCalls.settings().withSslContext(AUTHORITY.client()).withResponseTimeout(RESPONSE_TIMEOUT));
    private final AtomicLong next = new AtomicLong(SEED);
    private final Set<Long> open = ConcurrentHashMap.newKeySet();
    private final List<String> wrong = new CopyOnWriteArrayList<>();

    @Test
    void noResponseByTlsHangsOrHarmsAnotherCall() throws InterruptedException {
        try (RawServer odd = RawServer.playing(oddly(), AUTHORITY.server(CertificateKind.GOOD, "localhost"))) {
            run("https", odd);
        }
    }

    @Test
    void noResponseHangsOrHarmsAnotherCall() throws InterruptedException {
        if (Runtime.version().feature() > 19) {
            return; // Threads that parse for ever cannot be stopped there.
        }
        try (RawServer odd = RawServer.playing(oddly())) {
            run("http", odd);
        }
    }

    /** Sends the response that the path names by its seed, and closes, or waits for the client to. */
    private Script oddly() {
        return connection -> {
            long seed = Long.parseLong(connection.takeRequest().target().substring(1));
            open.add(seed);
            try (connection) {
                Script.write(FuzzedResponses.of(seed)).run(connection);
                if (seed % 32 == 0) {
                    Script.stall().run(connection);
                }
            } finally {
                open.remove(seed);
            }
        };
    }

    private void run(String scheme, RawServer odd) throws InterruptedException {
        try (RawServer healthy = RawServer.responding(Responses.ok("healthy"));
                transport) {
            CallInThread[] threads = new CallInThread[SIDE_BY_SIDE];
            for (int i = 0; i < threads.length; i++) {
                threads[i] = CallInThread.start(() -> {
                    for (long seed = next.getAndIncrement(); seed < SEED + CASES; seed = next.getAndIncrement()) {
                        send(seed, odd, healthy);
                    }
                    return null;
                });
            }
            for (CallInThread thread : threads) {
                while (!thread.endsWithin(SOON) && wrong.size() < 20) {
                    // Goes on while there are seeds.
                }
            }
            Figures.add("fuzzed-responses-survived", "jdk " + scheme, CASES - wrong.size(), "of " + CASES, "= all");
            assertThat(wrong).isEmpty();
            if (scheme.equals("https") || ClientShutdown.closesAll()) {
                assertThat(odd.awaitNoConnection(SOON))
                        .as("the connections of %s are still open", open)
                        .isTrue();
            }
            assertNobodyParses();
        }
    }

    private void send(long seed, RawServer odd, RawServer healthy) throws InterruptedException {
        HttpCall call = transport.prepare(TestCalls.post(odd.uri("localhost", "/" + seed)));
        CallInThread work = CallInThread.start(() -> TestCalls.text(call.send()));
        if (!work.endsWithin(DEADLINE)) {
            call.abort();
            if (!work.endsWithin(DEADLINE)) {
                wrong.add(seed + " hangs");
                return;
            }
        }
        work.thrown()
                .filter(thrown -> !(thrown instanceof TransportException))
                .ifPresent(thrown -> wrong.add(seed + " throws " + thrown));
        if (seed % 10 == 0) {
            try {
                assertThat(TestCalls.text(transport, TestCalls.post(healthy.uri("/x"))))
                        .isEqualTo("healthy");
            } catch (IOException e) {
                wrong.add("the call after " + seed + " fails: " + e);
            }
        }
    }

    private static void assertNobodyParses() throws InterruptedException {
        long start = System.nanoTime();
        while (EndlessChunkTest.isParsing() && TestCalls.since(start).compareTo(SOON) < 0) {
            Thread.sleep(20);
        }
        assertThat(EndlessChunkTest.isParsing()).isFalse();
    }
}
