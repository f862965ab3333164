package br.dev.crm.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.dev.crm.spi.http.HttpResponse;
import br.dev.crm.spi.http.HttpTransport;
import br.dev.crm.testkit.server.Answers;
import br.dev.crm.testkit.server.RawServer;
import br.dev.crm.testkit.server.Script;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes back is what the server sent, to the byte. */
abstract class AnswerSentences extends TransportSentences {

    AnswerSentences(HttpTransportContract contract) {
        super(contract);
    }

    private HttpResponse answer(String text) throws IOException {
        return send(transport(), post(answering(text).uri("/x")));
    }

    private HttpResponse answerAndClose(String text) throws IOException {
        return send(transport(), post(playing(Script.answer(text)).uri("/x")));
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
        HttpResponse answer = answer(Answers.of(
                200, "hi", "Set-Cookie: b=2", "X-Latin: \u00e9", "set-cookie: a=1", "X-Empty:", "X-Wide:  \t a b \t "));

        assertEquals(List.of("b=2", "a=1"), answer.headers().all("SET-COOKIE"));
        assertEquals(List.of("\u00e9"), answer.headers().all("x-latin"));
        assertEquals(List.of(""), answer.headers().all("x-empty"));
        assertEquals(List.of("a b"), answer.headers().all("x-wide"));
        assertEquals(List.of("2"), answer.headers().all("content-length"));
        assertEquals(6, answer.headers().size());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 16_383, 16_384, 16_385, 1 << 20, 10 << 20})
    @DisplayName("T19 A body of announced length arrives unaltered, from 0 to 10 MiB.")
    void readsABodyOfAnnouncedLength(int size) throws IOException {
        String body = random(size);

        assertSame(body, text(answer(Answers.ok(body))));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4_096, 100_000, 10 << 20})
    @DisplayName("T20 A body in chunks arrives unaltered, from 0 to 10 MiB.")
    void readsChunks(int size) throws IOException {
        String body = random(size);

        assertSame(body, text(answer(Answers.chunked(body, 7_000))));
    }

    @Test
    @DisplayName("T21 Extensions of chunks and trailing fields are no part of a body.")
    void leavesChunkExtensionsOut() throws IOException {
        String chunks = "00002;name=\"value\"\r\nhe\r\n3\r\nllo\r\n0\r\nX-Trailer: 1\r\n\r\n";
        HttpResponse answer = answer("HTTP/1.1 200 OK\r\ntransfer-encoding: Chunked\r\n\r\n" + chunks);

        assertEquals("hello", text(answer));
    }

    @Test
    @DisplayName("T22 A body without length ends with its connection, and so does one of HTTP/1.0.")
    void readsUntilTheConnectionEnds() throws IOException {
        assertEquals("until the end", text(answerAndClose("HTTP/1.1 200 OK\r\n\r\nuntil the end")));
        assertEquals("as before", text(answerAndClose("HTTP/1.0 200 OK\r\nX: 1\r\n\r\nas before")));
        assertEquals("ten", text(answerAndClose("HTTP/1.0 200 OK\r\nContent-Length: 3\r\n\r\nten")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 204 No Content\r\n\r\n",
                "HTTP/1.1 304 Not Modified\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
            })
    @DisplayName("T23 An answer without content has an empty body, never none.")
    void reportsAnEmptyBody(String text) throws IOException {
        assertEquals("", text(answer(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 100 Continue\r\n\r\n",
                "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n",
                "HTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 102 Processing\r\n\r\n"
            })
    @DisplayName("T24 Interim answers are passed over.")
    void passesInterimAnswersOver(String interim) throws IOException {
        HttpResponse answer = answer(interim + Answers.ok("final"));

        assertEquals(200, answer.status());
        assertEquals("final", text(answer));
    }

    @Test
    @DisplayName("T25 The answer is there with its headers, and its bytes as they come.")
    void streams() throws IOException {
        RawServer server = playing(Script.answer("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n")
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
        RawServer server = playing(Script.answer("HTTP/1.1 200 OK\r\nContent-Length: " + size + "\r\n\r\n")
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
        InputStream whole = answer(Answers.ok("\u00ff1")).body();
        assertEquals(0xff, whole.read());
        assertEquals('1', whole.read());
        assertEquals(-1, whole.read());
        assertEquals(-1, whole.read(new byte[8]));
        whole.close();

        InputStream closed = answer(Answers.ok("rest")).body();
        assertEquals('r', closed.read());
        closed.close();
        assertThrows(IOException.class, closed::read);
        closed.close();
    }
}
