package br.dev.crm.testkit.transport;

import static br.dev.crm.testkit.call.TestCalls.get;
import static br.dev.crm.testkit.call.TestCalls.post;
import static br.dev.crm.testkit.call.TestCalls.send;
import static br.dev.crm.testkit.call.TestCalls.settings;
import static br.dev.crm.testkit.call.TestCalls.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.dev.crm.spi.http.HttpResponse;
import br.dev.crm.spi.http.HttpTransport;
import br.dev.crm.spi.http.HttpTransportProvider;
import br.dev.crm.testkit.server.RawServer;
import br.dev.crm.testkit.server.Responses;
import br.dev.crm.testkit.server.Script;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes back is what the server sent, to the byte. */
public abstract class ResponseContractTests extends TransportContractTests {

    protected ResponseContractTests(Supplier<HttpTransportProvider> provider) {
        super(provider);
    }

    private HttpResponse response(String text) throws IOException {
        return send(transport(), post(responding(text).uri("/x")));
    }

    private HttpResponse responseAndClose(String text) throws IOException {
        return send(transport(), post(playing(Script.respond(text)).uri("/x")));
    }

    private static String random(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static void assertSame(String expected, String actual) {
        assertTrue(expected.equals(actual), () -> expected.length() + " bytes sent, " + actual.length() + " read");
    }

    @Test
    @DisplayName("T18 Fields arrive with their values; repeated names keep their order, whatever their case.")
    void reportsFields() throws IOException {
        HttpResponse response = response(
                Responses.of(200, "hi", "Set-Cookie: b=2", "set-cookie: a=1", "X-Empty:", "X-Wide:  \t a b \t "));

        assertEquals(List.of("b=2", "a=1"), response.headers().all("SET-COOKIE"));
        assertEquals(List.of(""), response.headers().all("x-empty"));
        assertEquals(List.of("a b"), response.headers().all("x-wide"));
        assertEquals(List.of("2"), response.headers().all("content-length"));
        assertEquals(5, response.headers().size());
    }

    @Test
    @DisplayName("T81 The value of a field that is received is read as ISO-8859-1, a character for each byte.")
    void readsFieldsAsLatin1() throws IOException {
        HttpResponse response = response(Responses.of(200, "hi", "X-Latin: caf\u00e9", "X-Utf-8: caf\u00c3\u00a9"));

        assertEquals(List.of("caf\u00e9"), response.headers().all("x-latin"));
        assertEquals(List.of("caf\u00c3\u00a9"), response.headers().all("x-utf-8"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 16_383, 16_384, 16_385, 1 << 20, 10 << 20})
    @DisplayName("T19 A body of announced length arrives unaltered, from 0 to 10 MiB.")
    void readsABodyOfAnnouncedLength(int size) throws IOException {
        String body = random(size);

        assertSame(body, text(response(Responses.ok(body))));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4_096, 100_000, 10 << 20})
    @DisplayName("T20 A body in chunks arrives unaltered, from 0 to 10 MiB.")
    void readsChunks(int size) throws IOException {
        String body = random(size);

        assertSame(body, text(response(Responses.chunked(body, 7_000))));
    }

    @Test
    @DisplayName("T21 Extensions of chunks and trailing fields are no part of a body.")
    void leavesChunkExtensionsOut() throws IOException {
        String chunks = "00002;name=\"value\"\r\nhe\r\n3\r\nllo\r\n0\r\nX-Trailer: 1\r\n\r\n";
        HttpResponse response = response("HTTP/1.1 200 OK\r\ntransfer-encoding: Chunked\r\n\r\n" + chunks);

        assertEquals("hello", text(response));
    }

    @Test
    @DisplayName("T22 A body without length ends with its connection, and so does one of HTTP/1.0.")
    void readsUntilTheConnectionEnds() throws IOException {
        assertEquals("until the end", text(responseAndClose("HTTP/1.1 200 OK\r\n\r\nuntil the end")));
        assertEquals("as before", text(responseAndClose("HTTP/1.0 200 OK\r\nX: 1\r\n\r\nas before")));
        assertEquals("ten", text(responseAndClose("HTTP/1.0 200 OK\r\nContent-Length: 3\r\n\r\nten")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 204 No Content\r\n\r\n",
                "HTTP/1.1 304 Not Modified\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
            })
    @DisplayName("T23 A response without content has an empty body, never none.")
    void reportsAnEmptyBody(String text) throws IOException {
        assertEquals("", text(response(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 100 Continue\r\n\r\n",
                "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n",
                "HTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 102 Processing\r\n\r\n"
            })
    @DisplayName("T24 Interim responses are passed over.")
    void passesInterimResponsesOver(String interim) throws IOException {
        HttpResponse response = response(interim + Responses.ok("final"));

        assertEquals(200, response.status());
        assertEquals("final", text(response));
    }

    @Test
    @DisplayName("T69 A response that came before the whole body of the request was taken is the response, whatever"
            + " becomes of the connection.")
    void readsAResponseThatCameEarly() throws IOException {
        RawServer server = playing(Script.readHeaders()
                .then(Script.write(Responses.of(422, "too large")))
                .then(Script.pause(Duration.ofMillis(200)))
                .then(Script.reset()));

        HttpResponse response = send(transport(), post(server.uri("/x"), new byte[32 << 20]));

        assertEquals(422, response.status());
    }

    @Test
    @DisplayName("T25 The response is there with its headers, and its bytes as they come.")
    void streams() throws IOException {
        RawServer server = playing(Script.respond("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n")
                .then(Script.pause(Duration.ofMillis(200)))
                .then(Script.write("a"))
                .then(Script.stall()));
        HttpTransport transport = transport(settings().withResponseTimeout(Duration.ofSeconds(30)));
        long start = System.nanoTime();
        InputStream body = send(transport, get(server.uri("/x"))).body();

        assertEquals('a', body.read());
        assertWithin(Duration.ofSeconds(5), start);
        body.close();
    }

    @Test
    @DisplayName("T26 A body that nobody reads stops its server after a few buffers.")
    void readsNotFarAhead() throws IOException, InterruptedException {
        int size = 64 << 20;
        byte[] piece = new byte[1 << 16];
        RawServer server = playing(Script.respond("HTTP/1.1 200 OK\r\nContent-Length: " + size + "\r\n\r\n")
                .then(connection -> {
                    for (int sent = 0; sent < size; sent += piece.length) {
                        connection.write(piece);
                    }
                }));
        try (InputStream body = send(transport(), get(server.uri("/x"))).body()) {
            assertEquals(0, body.read());
            Thread.sleep(300);

            assertTrue(server.written() < size / 2, () -> server.written() + " bytes were taken unread");
            assertEquals(size - 1, body.transferTo(OutputStream.nullOutputStream()));
        }
    }

    @Test
    @DisplayName("T27 A body read past its end ends again, and one that is closed refuses to be read.")
    void endsAgain() throws IOException {
        InputStream whole = response(Responses.ok("\u00ff1")).body();
        assertEquals(0xff, whole.read());
        assertEquals('1', whole.read());
        assertEquals(-1, whole.read());
        assertEquals(-1, whole.read(new byte[8]));
        whole.close();

        InputStream closed = response(Responses.ok("rest")).body();
        assertEquals('r', closed.read());
        closed.close();
        assertThrows(IOException.class, closed::read);
        closed.close();
    }
}
