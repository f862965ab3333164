package br.dev.crm.transport.apache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.dev.crm.http.Delivery;
import br.dev.crm.spi.http.HttpResponse;
import br.dev.crm.spi.http.HttpTransport;
import br.dev.crm.spi.http.TransportException;
import br.dev.crm.testkit.call.TestCalls;
import br.dev.crm.testkit.server.RawServer;
import br.dev.crm.testkit.server.Responses;
import br.dev.crm.testkit.server.Script;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseTest {
    private final HttpTransport transport = ApacheTransports.transport();

    @AfterEach
    void stop() {
        transport.close();
    }

    /** Sends a POST to a server that responds with this and closes. */
    private HttpResponse response(String bytes) throws IOException {
        try (RawServer server = RawServer.playing(Script.respond(bytes))) {
            HttpResponse response =
                    transport.prepare(TestCalls.post(server.uri("/x"))).send();
            // Everything is in the socket already; the server is not needed to read it.
            return response;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 16_384, 16_385, 100_000, 1 << 20})
    void readsABodyOfKnownLengthUnaltered(int size) throws IOException {
        String body = random(size);
        try (RawServer server = RawServer.responding(Responses.ok(body))) {
            assertThat(TestCalls.text(transport, TestCalls.get(server.uri("/x")))
                            .equals(body))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4_096, 100_000, 1 << 20})
    void readsAChunkedBodyUnaltered(int size) throws IOException {
        String body = random(size);
        try (RawServer server = RawServer.responding(Responses.chunked(body, 7_000))) {
            assertThat(TestCalls.text(transport, TestCalls.get(server.uri("/x")))
                            .equals(body))
                    .isTrue();
        }
    }

    private static String random(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @Test
    void readsABodyThatEndsWithTheConnection() throws IOException {
        assertThat(TestCalls.text(response("HTTP/1.1 200 OK\r\n\r\nuntil the end")))
                .isEqualTo("until the end");
    }

    @Test
    void readsByteByByte() throws IOException {
        try (InputStream body = response(Responses.ok("\u00ff1")).body()) {
            assertThat(body.read()).isEqualTo(0xff);
            assertThat(body.read()).isEqualTo('1');
            assertThat(body.read()).isEqualTo(-1);
            assertThat(body.read()).isEqualTo(-1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 299, 301, 307, 400, 401, 404, 407, 429, 500, 503, 599})
    void reportsEveryStatusAsAResponse(int status) throws IOException {
        HttpResponse response = response("HTTP/1.1 " + status + " X\r\nContent-Length: 2\r\n\r\nhi");

        assertThat(response.status()).isEqualTo(status);
        assertThat(TestCalls.text(response)).isEqualTo("hi");
    }

    @Test
    void reportsAResponseWithoutContentWithAnEmptyBody() throws IOException {
        HttpResponse response = response("HTTP/1.1 204 No Content\r\n\r\n");

        assertThat(response.status()).isEqualTo(204);
        assertThat(TestCalls.text(response)).isEmpty();
    }

    @Test
    void passesInterimResponsesOver() throws IOException {
        assertThat(TestCalls.text(response("HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n" + Responses.ok("real"))))
                .isEqualTo("real");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 100 Continue\r\n\r\n",
                "HTTP/1.1 102 Processing\r\n\r\n",
                "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\nLink: </y>\r\n\r\n"
            })
    void passesTwentyInterimResponsesOver(String interim) throws IOException {
        try (RawServer server = RawServer.responding(interim.repeat(20) + Responses.ok("real"))) {
            for (int i = 0; i < 3; i++) {
                assertThat(TestCalls.text(transport, TestCalls.post(server.uri("/x"))))
                        .isEqualTo("real");
            }

            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void takesAsManyAndAsLongHeadersAsItSays() throws IOException {
        String end = "Content-Length: 2\r\n\r\nhi";
        String head = "HTTP/1.1 200 OK\r\n";
        String line = "X: " + "x".repeat((64 << 10) - 3) + "\r\n";

        assertThat(TestCalls.text(response(head + "X: a\r\n".repeat(999) + end)))
                .isEqualTo("hi");
        assertThat(TestCalls.failureOf(() -> response(head + "X: a\r\n".repeat(1_000) + end)))
                .isNotNull();
        assertThat(TestCalls.text(response(head + line + end))).isEqualTo("hi");
        assertThat(TestCalls.failureOf(() -> response(head + "X" + line + end))).isNotNull();
        assertThat(TestCalls.text(response(head + line.repeat(3) + end))).isEqualTo("hi");
        assertThat(TestCalls.failureOf(() -> response(head + line.repeat(4) + end)))
                .isNotNull();
    }

    @Test
    void keepsRepeatedFieldsInTheirOrder() throws IOException {
        HttpResponse response = response(
                "HTTP/1.1 200 OK\r\nSet-Cookie: b=2\r\nX: \u00e9\r\nset-cookie: a=1\r\nContent-Length: 0\r\n\r\n");

        assertThat(response.headers().all("Set-Cookie")).containsExactly("b=2", "a=1");
        assertThat(response.headers().first("x")).contains("\u00e9");
    }

    @Test
    void leavesACompressedBodyAsItIs() throws IOException {
        assertThat(TestCalls.text(response(
                        "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 3\r\n\r\n\u001f\u008b\b")))
                .isEqualTo("\u001f\u008b\b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 20",
                "HTTP/1.1 200 OK\r\nContent-Le",
                "garbage\r\n\r\n",
                "<html>old protocol</html>",
                "HTTP/1.1 099 X\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 600 X\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 999 X\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 abc X\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 2000 X\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 1000 X\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 0200 X\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 4294967496 X\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 99 X\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 20 X\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 +200 X\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 \r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1\t200 X\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 101 Switching Protocols\r\n\r\n",
                "HTTP/1.1 204 No Content\r\nContent-Length: 2\r\n\r\nhi",
                "HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\nhi",
                "HTTP/1.1 200 OK\r\nContent-Length: -2\r\n\r\nhi",
                "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\nhi",
                "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 1\r\n\r\nhi",
                "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n2\r\nhi\r\n0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nNot A Name: x\r\nContent-Length: 2\r\n\r\nhi",
                "HTTP/1.1 200 OK\r\nContent-Length: +2\r\n\r\nhi",
                "HTTP/1.1 200 OK\r\nContent-Length: +23\r\n\r\n01234567890123456789012",
                "HTTP/1.1 200 OK\r\nContent-Length: 0x2\r\n\r\nhi",
                "HTTP/1.1 200 OK\r\nContent-Length: 2 2\r\n\r\nhi",
                "HTTP/1.1 200 OK\r\nContent-Length: 18446744073709551618\r\n\r\nhi",
                "HTTP/1.1 200 OK\r\nContent-Length:\r\n\r\nhi",
                "HTTP/1.1 200 OK\r\nContent-Length: 2, 2\r\n\r\nhi",
                "HTTP/1.1 200 OK\r\nContent-Length : 2\r\n\r\nhi",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n0\r\n\r\n",
                "HTTP/1.1 204 No Content\r\nSet-Cookie: half",
                "HTTP/0.9 200 OK\r\nContent-Length: 0\r\n\r\n",
                "HTTP/2.0 200 OK\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nX: a\u0000b\r\nContent-Length: 2\r\n\r\nhi"
            })
    void refusesWhatIsNoResponse(String bytes) {
        TransportException failure = TestCalls.failureOf(() -> response(bytes));

        assertThat(failure.delivery()).isEqualTo(Delivery.UNKNOWN);
        assertThat(failure.isTimeout()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "X: ,100000",
        "X: a\\r\\n,1001",
        "HTTP/1.1 100 Continue\\r\\n\\r\\n,21",
        "HTTP/1.1 103 Hints\\r\\n\\r\\n,21"
    })
    void refusesHeadsWithoutEnd(String part, int times) {
        String repeated = part.replace("\\r\\n", "\r\n").repeat(times);
        String head = part.startsWith("HTTP") ? repeated : "HTTP/1.1 200 OK\r\n" + repeated + "\r\n\r\n";

        TransportException failure = TestCalls.failureOf(() -> response(head + Responses.ok("hi")));

        assertThat(failure.delivery()).isEqualTo(Delivery.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 50\r\n\r\nshort",
                "Transfer-Encoding: chunked\r\n\r\n5\r\nshort\r\n",
                "Transfer-Encoding: chunked\r\n\r\n0003\r\n123\r\n00",
                "Transfer-Encoding: chunked\r\n\r\n0003\r\n123\r\n0\r\n",
                "Transfer-Encoding: chunked\r\n\r\n0003\r\n123\r\n0\r\nT: 1",
                "Transfer-Encoding: chunked\r\n\r\n100000003\r\n123\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n0x3\r\n123\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n50\r\nshort",
                "Transfer-Encoding: chunked\r\n\r\n5\r\nshort\r\nZZ\r\n",
                "Transfer-Encoding: chunked\r\n\r\n5\r\nshort\r\n-1\r\n",
                "Transfer-Encoding: chunked\r\n\r\n5\r\nshort\r\nFFFFFFFFFFFFFFFF\r\n"
            })
    void neverTakesPartOfABodyForTheWhole(String rest) {
        TransportException failure = TestCalls.failureOf(() -> TestCalls.text(response("HTTP/1.1 200 OK\r\n" + rest)));

        assertThat(failure.delivery()).isEqualTo(Delivery.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 60_000, 1 << 20})
    void endsAtTrailingFieldsWithoutEnd(int length) throws IOException {
        String head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n";
        String field = "T: " + "x".repeat(length) + "\r\n";
        try (RawServer server =
                RawServer.playing(Script.respond(head).then(Script.write(field).forever()))) {
            InputStream body =
                    transport.prepare(TestCalls.post(server.uri("/x"))).send().body();
            assertThat(body.readNBytes(5)).asString(StandardCharsets.ISO_8859_1).isEqualTo("hello");

            TransportException failure = TestCalls.failureOf(body::read);

            assertThat(failure.delivery()).isEqualTo(Delivery.UNKNOWN);
            assertThat(failure.isTimeout()).isFalse();
            // What the sockets of both sides hold; a thousand lines of 60,000 would be 60 MB.
            assertThat(server.written()).isLessThan(24 << 20);
        }
    }

    @Test
    void readsNothingOnceClosed() throws IOException {
        InputStream body = response(Responses.ok("rest")).body();
        assertThat(body.read()).isEqualTo('r');
        body.close();

        assertThatThrownBy(body::read).isInstanceOf(IOException.class);
        assertThat(body.available()).isZero();
    }
}
