package br.dev.crm.testkit.transport;

import static br.dev.crm.testkit.call.TestCalls.get;
import static br.dev.crm.testkit.call.TestCalls.post;
import static br.dev.crm.testkit.call.TestCalls.send;
import static br.dev.crm.testkit.call.TestCalls.settings;
import static br.dev.crm.testkit.call.TestCalls.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.dev.crm.http.Delivery;
import br.dev.crm.spi.http.HttpTransport;
import br.dev.crm.spi.http.HttpTransportProvider;
import br.dev.crm.spi.http.TransportException;
import br.dev.crm.testkit.call.CallInThread;
import br.dev.crm.testkit.server.RawServer;
import br.dev.crm.testkit.server.Responses;
import br.dev.crm.testkit.server.Script;
import br.dev.crm.testkit.server.StallingServer;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A connection is used again when it is safe to, and never otherwise. */
public abstract class ConnectionContractTests extends TransportContractTests {
    private static final int CALLS = 20;

    protected ConnectionContractTests(Supplier<HttpTransportProvider> provider) {
        super(provider);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello",
                "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 204 No Content\r\n\r\n",
                "HTTP/1.1 503 No\r\nContent-Length: 2\r\n\r\nno",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n"
            })
    @DisplayName("T28 A connection is used again once the body was read to its end.")
    void usesAConnectionAgain(String response) throws IOException {
        RawServer server = responding(response);
        HttpTransport transport = transport();
        for (int i = 0; i < CALLS; i++) {
            text(transport, post(server.uri("/x")));
        }

        assertEquals(CALLS, server.requests().size());
        assertEquals(1, server.connections());
    }

    @Test
    @DisplayName("T29 A connection is not used again when the server says so.")
    void usesNoConnectionAgainThatTheServerCloses() throws IOException, InterruptedException {
        assertUsedOnce("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 5\r\n\r\nhello");
    }

    @Test
    @DisplayName("T30 A connection is not used again after a response of HTTP/1.0.")
    void usesNoConnectionAgainOfOldServers() throws IOException, InterruptedException {
        assertUsedOnce("HTTP/1.0 200 OK\r\nContent-Length: 5\r\n\r\nhello");
    }

    private void assertUsedOnce(String response) throws IOException, InterruptedException {
        RawServer server = responding(response);
        HttpTransport transport = transport();
        for (int i = 0; i < 3; i++) {
            assertEquals("hello", text(transport, post(server.uri("/x"))));
        }

        assertEquals(3, server.connections());
        assertAllGivenUp(server);
    }

    @Test
    @DisplayName("T31 A body that is closed before its end gives its connection up.")
    void givesAConnectionUpWithItsBody() throws IOException, InterruptedException {
        RawServer server = closing(StallingServer.inBody());
        InputStream body = send(transport(), get(server.uri("/x"))).body();
        assertEquals('h', body.read());
        body.close();

        assertAllGivenUp(server);
    }

    @Test
    @DisplayName("T32 A POST after 500 ms of rest succeeds although the server has closed the connection meanwhile.")
    void survivesStaleConnections() throws IOException, InterruptedException {
        RawServer server = playing(Script.respondUntilIdle(Responses.ok("hi"), Duration.ofMillis(250)));
        HttpTransport transport = transport();
        for (int round = 1; round <= 3; round++) {
            sideBySide(CALLS, transport, server);
            assertEquals(CALLS * round, server.requests().size());
            Thread.sleep(500);
        }
    }

    private static void sideBySide(int count, HttpTransport transport, RawServer server) throws InterruptedException {
        List<CallInThread> calls = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            calls.add(CallInThread.start(() -> text(transport, post(server.uri("/x")))));
        }
        for (CallInThread call : calls) {
            call.success();
        }
    }

    @Test
    @DisplayName("T33 Bytes behind a response are never taken for the next one.")
    void deliversNothingThatCameBehindAResponse() throws IOException {
        Script stray = Script.respond(Responses.ok("first") + Responses.ok("stray"));
        Script good = Script.respond(Responses.ok("second"));
        RawServer server = playing(Script.onFirstConnection(stray.then(good), good));
        HttpTransport transport = transport();

        assertEquals("first", text(transport, post(server.uri("/x"))));
        assertEquals("second", text(transport, post(server.uri("/x"))));
    }

    @Test
    @DisplayName("T34 As many calls as there may be connections run side by side.")
    void runsCallsSideBySide() throws IOException, InterruptedException {
        RawServer server = playing(
                Script.readRequest().then(Script.pause(Duration.ofMillis(500))).then(Script.write(Responses.ok("hi"))));
        HttpTransport transport = transport(settings().withMaxConnections(CALLS));
        long start = System.nanoTime();
        sideBySide(CALLS, transport, server);

        assertWithin(Duration.ofSeconds(5), start);
        assertEquals(CALLS, server.connections());
    }

    @Test
    @DisplayName("T35 A call for which there is no connection in time is NOT_SENT and a time-out.")
    void waitsForAConnectionOnlySoLong() throws IOException, InterruptedException {
        RawServer server = closing(StallingServer.beforeHeaders());
        HttpTransport transport =
                transport(settings().withMaxConnections(2).withConnectionWait(Duration.ofMillis(300)));
        for (int i = 0; i < 2; i++) {
            CallInThread.start(() -> text(transport, post(server.uri("/x"))));
        }
        server.awaitRequests(2);

        CallInThread third = CallInThread.start(() -> text(transport, post(server.uri("/x"))));
        TransportException failure = third.failureWithin(Duration.ofSeconds(3));
        assertEquals(Delivery.NOT_SENT, failure.delivery());
        assertTrue(failure.isTimeout());
        assertEquals(2, server.connections());
    }
}
