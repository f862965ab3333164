package br.dev.crm.testkit.transport;

import static br.dev.crm.testkit.call.TestCalls.assertTimesOut;
import static br.dev.crm.testkit.call.TestCalls.failureOf;
import static br.dev.crm.testkit.call.TestCalls.post;
import static br.dev.crm.testkit.call.TestCalls.send;
import static br.dev.crm.testkit.call.TestCalls.settings;
import static br.dev.crm.testkit.call.TestCalls.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.dev.crm.http.Delivery;
import br.dev.crm.spi.http.HttpTransport;
import br.dev.crm.spi.http.HttpTransportProvider;
import br.dev.crm.spi.http.TransportException;
import br.dev.crm.testkit.cases.EachCase;
import br.dev.crm.testkit.server.RawServer;
import br.dev.crm.testkit.server.Responses;
import br.dev.crm.testkit.server.Script;
import br.dev.crm.testkit.server.SilentPort;
import br.dev.crm.testkit.server.StallingServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A failure says whether the request may have arrived, and comes in time. */
public abstract class FailureContractTests extends TransportContractTests {
    private static final Duration SHORT = Duration.ofMillis(300);

    protected FailureContractTests(Supplier<HttpTransportProvider> provider) {
        super(provider);
    }

    private HttpTransport impatient() {
        return transport(settings().withResponseTimeout(SHORT));
    }

    @Test
    @DisplayName("T36 A connection that is refused means NOT_SENT.")
    void isNotSentWhereNobodyListens() throws IOException {
        int port;
        try (ServerSocket closedSoon = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            port = closedSoon.getLocalPort();
        }

        TransportException failure =
                failureOf(() -> send(transport(), post(URI.create("http://127.0.0.1:" + port + "/x"))));

        assertEquals(Delivery.NOT_SENT, failure.delivery());
        assertFalse(failure.isTimeout());
    }

    @Test
    @DisplayName("T37 A host that nobody knows means NOT_SENT.")
    void isNotSentToAnUnknownHost() {
        TransportException failure =
                failureOf(() -> send(transport(), post(URI.create("http://no-such-host.invalid/x"))));

        assertEquals(Delivery.NOT_SENT, failure.delivery());
    }

    @Test
    @DisplayName("T38 A connection that does not stand in time means NOT_SENT and a time-out.")
    void isNotSentWhenConnectingTakesTooLong() throws IOException {
        SilentPort port = closing(new SilentPort());
        HttpTransport transport = transport(settings().withConnectTimeout(SHORT));

        assertTimesOut(Delivery.NOT_SENT, SHORT, () -> send(transport, post(port.uri())));
    }

    @Test
    @DisplayName("T39 A response that does not begin in time means UNKNOWN and a time-out, and frees the connection.")
    void stopsWaitingForAResponse() throws InterruptedException {
        RawServer server = closing(StallingServer.beforeHeaders());
        HttpTransport transport = impatient();

        assertTimesOut(Delivery.UNKNOWN, SHORT, () -> send(transport, post(server.uri("/x"))));
        assertEquals(1, server.requests().size());
        assertAllGivenUp(server);
    }

    @Test
    @DisplayName("T40 Headers that stop mean UNKNOWN and a time-out, and free the connection.")
    void stopsWaitingForHeaders() throws InterruptedException {
        RawServer server = closing(StallingServer.inHeaders());
        HttpTransport transport = impatient();

        assertTimesOut(Delivery.UNKNOWN, SHORT, () -> send(transport, post(server.uri("/x"))));
        assertAllGivenUp(server);
    }

    @Test
    @DisplayName("T41 A body that stops means UNKNOWN and a time-out, and frees the connection.")
    void stopsWaitingForABody() throws IOException, InterruptedException {
        RawServer server = closing(StallingServer.inBody());
        InputStream body = send(impatient(), post(server.uri("/x"))).body();

        assertTimesOut(Delivery.UNKNOWN, SHORT, body::readAllBytes);
        body.close();
        assertAllGivenUp(server);
    }

    @Test
    @DisplayName("T42 A body that keeps coming is not ended by the time for a response.")
    void readsOnWhileBytesCome() throws IOException {
        RawServer server = playing(Script.respond("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n")
                .then(Script.drip("0123456789", Duration.ofMillis(100)))
                .then(Script.stall()));

        assertEquals("0123456789", text(impatient(), post(server.uri("/x"))));
    }

    @Test
    @DisplayName("T43 A body that breaks off is never taken for a whole one.")
    void takesNoPartForTheWhole() throws InterruptedException {
        String half = "x".repeat(100_000);
        List<String> heads = List.of(
                "HTTP/1.1 200 OK\r\nContent-Length: 200000\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n30d40\r\n");
        EachCase.of(heads, head -> {
            RawServer cut = playing(Script.respond(head + half));
            RawServer reset = playing(Script.respond(head + half).then(Script.reset()));
            for (RawServer server : new RawServer[] {cut, reset}) {
                TransportException failure = failureOf(() -> text(transport(), post(server.uri("/x"))));

                assertEquals(Delivery.UNKNOWN, failure.delivery());
                assertFalse(failure.isTimeout());
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT8760H", "PT596H31M23.648S"})
    @DisplayName("T77 Times of 365 days and less end nothing.")
    void waitsAsLongAsAllowed(Duration time) throws IOException {
        HttpTransport transport = transport(
                settings().withConnectTimeout(time).withResponseTimeout(time).withConnectionWait(time));
        for (String response : new String[] {Responses.ok("hi"), Responses.chunked("hi", 1)}) {
            RawServer server = playing(Script.readRequest()
                    .then(Script.pause(Duration.ofMillis(20)))
                    .then(Script.write(response))
                    .forever());

            assertEquals("hi", text(transport, post(server.uri("/x"))));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0.001S", "PT0.000000001S"})
    @DisplayName("T78 Times of a millisecond and less end what does not come, and are never taken for no limit.")
    void waitsNoLongerThanAllowed(Duration time) throws IOException, InterruptedException {
        RawServer stalling = closing(StallingServer.beforeHeaders());
        SilentPort silent = closing(new SilentPort());
        HttpTransport hasty = transport(settings().withResponseTimeout(time));
        HttpTransport connecting = transport(settings().withConnectTimeout(time));
        long start = System.nanoTime();

        assertTrue(failureOf(() -> send(hasty, post(stalling.uri("/x")))).isTimeout());
        TransportException failure = failureOf(() -> send(connecting, post(silent.uri())));
        assertTrue(failure.isTimeout());
        assertEquals(Delivery.NOT_SENT, failure.delivery());
        assertWithin(AT_ONCE, start);
        assertAllGivenUp(stalling);
    }
}
