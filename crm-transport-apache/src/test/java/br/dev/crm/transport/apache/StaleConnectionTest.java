package br.dev.crm.transport.apache;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.spi.http.HttpTransport;
import br.dev.crm.spi.http.TransportException;
import br.dev.crm.spi.http.TransportSettings;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A server that answers once on each connection, and closes it as soon as the response was read, without a word. */
class StaleConnectionTest {
    /** 50 in the full build; each takes a handshake or two. */
    private static final int WRITES = Boolean.getBoolean("crm.full") ? 50 : 10;

    private static final List<Integer> IDLE_MILLIS = List.of(10, 50, 200, 1_000);
    private static final TestAuthority AUTHORITY = new TestAuthority();
    private static final SSLContext TLS = AUTHORITY.server(CertificateKind.GOOD, "localhost");
    private static final TransportSettings SETTINGS = ApacheTransports.settings()
            .withConnectTimeout(Duration.ofSeconds(8))
            .withSslContext(AUTHORITY.client());

    @Test
    void failsNoWriteAtAnyIdleTime() throws InterruptedException {
        Map<String, Round> rounds = new TreeMap<>();
        for (int idle : IDLE_MILLIS) {
            rounds.put("http " + idle, new Round(null, Script.close(), idle));
            rounds.put("https " + idle, new Round(TLS, Script.shutdownOutput(), idle));
        }
        rounds.put("http half closed 10", new Round(null, Script.shutdownOutput(), 10));
        rounds.put("http reset 10", new Round(null, Script.reset(), 10));
        rounds.put("https reset 10", new Round(TLS, Script.reset(), 10));
        rounds.put("https without a farewell 10", new Round(TLS, Script.cut(), 10));
        for (Round round : rounds.values()) {
            round.end();
        }

        rounds.forEach((name, round) -> Figures.add(
                "stale-writes-failed", "apache " + name + " ms idle", round.failed.get(), "of " + WRITES, "= 0"));
        assertThat(rounds.values()).allSatisfy(round -> assertThat(round.failed).hasValue(0));
    }

    /**
     * So many writes, each after its connection lay idle for so long, by as many threads as do that in about a second.
     */
    private static final class Round {
        private final AtomicInteger failed = new AtomicInteger();
        private final List<CallInThread> threads = new ArrayList<>();

        Round(@Nullable SSLContext tls, Script end, int idleMillis) {
            int each = Math.max(1, 500 / idleMillis);
            for (int begun = 0; begun < WRITES; begun += each) {
                int writes = Math.min(each, WRITES - begun);
                threads.add(CallInThread.start(() -> write(tls, end, idleMillis, writes)));
            }
        }

        private int write(@Nullable SSLContext tls, Script end, int idleMillis, int times)
                throws IOException, InterruptedException {
            Semaphore wasRead = new Semaphore(0);
            Semaphore closed = new Semaphore(0);
            Script script = Script.respond(Responses.ok("hi"))
                    .then(connection -> wasRead.acquire())
                    .then(end)
                    .then(connection -> closed.release());
            try (RawServer server = tls == null ? RawServer.playing(script) : RawServer.playing(script, tls);
                    HttpTransport transport = new ApacheTransport(SETTINGS)) {
                TestCalls.text(transport, TestCalls.post(server.uri("localhost", "/x")));
                for (int i = 0; i < times; i++) {
                    wasRead.release();
                    closed.acquire();
                    Thread.sleep(idleMillis);
                    try {
                        TestCalls.text(transport, TestCalls.post(server.uri("localhost", "/x")));
                    } catch (TransportException e) {
                        failed.incrementAndGet();
                        TestCalls.text(transport, TestCalls.post(server.uri("localhost", "/x")));
                    }
                }
                return times;
            }
        }

        void end() throws InterruptedException {
            for (CallInThread thread : threads) {
                thread.success();
            }
        }
    }
}
