package br.dev.crm.transport.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.http.Delivery;
import br.dev.crm.spi.http.HttpCall;
import br.dev.crm.spi.http.HttpTransport;
import br.dev.crm.testkit.Figures;
import br.dev.crm.testkit.call.CallInThread;
import br.dev.crm.testkit.call.TestCalls;
import br.dev.crm.testkit.server.RawServer;
import br.dev.crm.testkit.server.Responses;
import br.dev.crm.testkit.server.Script;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The client's parser never comes back from these sizes. By TLS it does not meet them, which T74 shows; without, its
 * thread is stopped, which no JVM can from 20 on: there each of these would keep a processor busy until the tests end.
 */
@EnabledForJreRange(max = JRE.JAVA_19)
class EndlessChunkTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final List<String> ENDLESS =
            List.of("80000000", "C0000000", "2\r\nhi\r\n80000000", "FFFFFFFE", "180000001");
    private static final String HEAD = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";

    private final HttpTransport transport =
            new JdkTransportProvider().create(TestCalls.settings().withResponseTimeout(Duration.ofSeconds(30)));

    private static RawServer server(String chunks) {
        Script endless = Script.respond(HEAD + chunks).then(Script.stall());
        return RawServer.playing(Script.onFirstConnection(
                endless, Script.respond(Responses.chunked("healthy", 2)).forever()));
    }

    /** Returns whether a thread of this JVM is within the parser of chunks. */
    static boolean isParsing() {
        return Thread.getAllStackTraces().values().stream()
                .flatMap(Arrays::stream)
                .anyMatch(frame -> frame.getClassName().endsWith("ChunkedBodyParser"));
    }

    private static void assertNobodyParses(Duration within) throws InterruptedException {
        long start = System.nanoTime();
        while (isParsing() && TestCalls.since(start).compareTo(within) < 0) {
            Thread.sleep(20);
        }
        assertThat(isParsing()).isFalse();
    }

    @Test
    void endTheirCallsSoonAndHarmNoOther() throws IOException, InterruptedException {
        List<RawServer> servers = new ArrayList<>();
        List<CallInThread> calls = new ArrayList<>();
        try (transport) {
            long start = System.nanoTime();
            for (String chunks : ENDLESS) {
                RawServer server = server(chunks + "\r\n" + "x".repeat(40_000));
                servers.add(server);
                calls.add(CallInThread.start(() -> TestCalls.text(transport, TestCalls.post(server.uri("/x")))));
                server.awaitRequests(1);
            }
            assertHealthy(servers);
            for (CallInThread call : calls) {
                assertThat(call.failureWithin(SOON).delivery()).isEqualTo(Delivery.UNKNOWN);
            }
            Figures.add("endless-chunks-ms", "jdk", TestCalls.since(start).toMillis(), "ms", "<= 10000");
            assertNobodyParses(SOON);
            assertHealthy(servers);
        } finally {
            servers.forEach(RawServer::close);
        }
    }

    private void assertHealthy(List<RawServer> servers) throws IOException {
        for (RawServer server : servers) {
            assertThat(TestCalls.text(transport, TestCalls.post(server.uri("/x"))))
                    .isEqualTo("healthy");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void areStoppedAfterTheirCallWasAbortedOrItsTransportClosed(boolean byClose)
            throws IOException, InterruptedException {
        try (RawServer server = server("80000000\r\n" + "x".repeat(40_000));
                transport) {
            HttpCall call = transport.prepare(TestCalls.post(server.uri("/x")));
            CallInThread work = CallInThread.start(() -> TestCalls.text(call.send()));
            long start = System.nanoTime();
            while (!isParsing() && TestCalls.since(start).compareTo(SOON) < 0) {
                Thread.sleep(5);
            }
            assertThat(isParsing()).isTrue();
            if (byClose) {
                transport.close();
            } else {
                call.abort();
            }

            work.failureWithin(Duration.ofSeconds(2));
            assertNobodyParses(SOON);
        }
    }
}
