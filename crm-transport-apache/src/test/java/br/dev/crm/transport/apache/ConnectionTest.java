package br.dev.crm.transport.apache;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.spi.http.HttpRequest;
import br.dev.crm.testkit.call.TestCalls;
import br.dev.crm.testkit.server.CertificateKind;
import br.dev.crm.testkit.server.RawServer;
import br.dev.crm.testkit.server.Responses;
import br.dev.crm.testkit.server.Script;
import br.dev.crm.testkit.server.StallingServer;
import br.dev.crm.testkit.server.TestAuthority;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionTest {
    private final ApacheTransport transport = ApacheTransports.transport();

    @AfterEach
    void stop() {
        transport.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello",
                "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 204 No Content\r\n\r\n",
                "HTTP/1.1 404 Not Found\r\nContent-Length: 2\r\n\r\nno",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n"
            })
    void isReusedOnceTheBodyWasReadToItsEnd(String response) throws IOException {
        try (RawServer server = RawServer.responding(response)) {
            for (int i = 0; i < 20; i++) {
                TestCalls.text(transport, TestCalls.post(server.uri("/x")));
            }

            assertThat(server.connections()).isEqualTo(1);
            assertThat(server.requests()).hasSize(20);
        }
    }

    @Test
    void isReusedWhenAllBytesWereReadButNotTheEnd() throws IOException {
        try (RawServer server = RawServer.responding(Responses.ok("hello"))) {
            for (int i = 0; i < 20; i++) {
                try (InputStream body = transport
                        .prepare(TestCalls.get(server.uri("/x")))
                        .send()
                        .body()) {
                    body.readNBytes(5);
                }
            }

            assertThat(server.requests()).hasSize(20);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5})
    void isGivenUpWhenTheBodyIsClosedBeforeItsEnd(int read) throws IOException, InterruptedException {
        try (RawServer server = StallingServer.inBody()) {
            try (InputStream body =
                    transport.prepare(TestCalls.get(server.uri("/x"))).send().body()) {
                body.readNBytes(read);
            }

            TestCalls.assertGivenUp(server);
        }
    }

    @Test
    void isGivenUpWhenTheResponseIsRefused() throws InterruptedException {
        try (RawServer server = StallingServer.after("HTTP/1.1 700 Odd\r\nContent-Length: 100\r\n\r\nhello")) {
            HttpRequest request = TestCalls.post(server.uri("/x"));
            assertThat(TestCalls.failureOf(() -> transport.prepare(request).send()))
                    .isNotNull();

            TestCalls.assertGivenUp(server);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 20})
    void deliversNothingThatCameBehindTheResponseBefore(int millisLater) throws IOException, InterruptedException {
        try (RawServer server =
                RawServer.playing(Script.respond(Responses.ok("real") + (millisLater == 0 ? Responses.ok("stray") : ""))
                        .then(Script.pause(Duration.ofMillis(millisLater / 2)))
                        .then(Script.write(Responses.ok("stray")))
                        .then(Script.stall()))) {
            HttpRequest request = TestCalls.post(server.uri("/x"));
            assertThat(TestCalls.text(transport, request)).isEqualTo("real");
            while (server.written()
                    < Responses.ok("real").length() + Responses.ok("stray").length()) {
                Thread.sleep(1);
            }

            assertThat(TestCalls.text(transport, request)).isEqualTo("real");
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    /** The end of the body and the stray response are in one record, which TLS decrypts as a whole. */
    @Test
    void deliversNothingThatTlsHasDecryptedAlready() throws IOException {
        TestAuthority authority = new TestAuthority();
        byte[] body = new byte[20_000];
        Script first = Script.respond(Responses.ok("x".repeat(body.length)) + Responses.ok("stray"));
        Script later = Script.respond(Responses.ok("real"));
        try (RawServer server = RawServer.playing(
                        Script.onFirstConnection(first.then(later), later),
                        authority.server(CertificateKind.GOOD, "localhost"));
                ApacheTransport tls =
                        new ApacheTransport(ApacheTransports.settings().withSslContext(authority.client()))) {
            HttpRequest request = TestCalls.post(server.uri("localhost", "/x"));

            try (InputStream in = tls.prepare(request).send().body()) {
                assertThat(in.readNBytes(body, 0, body.length)).isEqualTo(body.length);
                assertThat(in.read()).isEqualTo(-1);
            }
            assertThat(TestCalls.text(tls, request)).isEqualTo("real");
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @Test
    void isReplacedBeforeAPostWhenTheServerHasClosedIt() throws IOException, InterruptedException {
        try (RawServer server =
                RawServer.playing(Script.respond(Responses.ok("hi")).then(Script.pause(Duration.ofMillis(3))))) {
            for (int i = 0; i < 20; i++) {
                assertThat(TestCalls.text(transport, TestCalls.post(server.uri("/x"))))
                        .isEqualTo("hi");
                Thread.sleep(30);
            }

            assertThat(server.requests()).hasSize(20);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Connection: close", "Keep-Alive: timeout=0"})
    void isGivenUpWhenTheServerSaysSo(String field) throws IOException {
        try (RawServer server =
                RawServer.responding("HTTP/1.1 200 OK\r\n" + field + "\r\nContent-Length: 2\r\n\r\nhi")) {
            TestCalls.text(transport, TestCalls.get(server.uri("/x")));
            TestCalls.text(transport, TestCalls.get(server.uri("/x")));

            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @Test
    void readsNoFurtherAheadThanAFewBuffers() throws IOException, InterruptedException {
        int size = 64 << 20;
        try (RawServer server = RawServer.playing(connection -> {
            connection.readRequest();
            Script.write("HTTP/1.1 200 OK\r\nContent-Length: " + size + "\r\n\r\n")
                    .run(connection);
            byte[] piece = new byte[1 << 16];
            for (int sent = 0; sent < size; sent += piece.length) {
                connection.write(piece);
            }
        })) {
            try (InputStream body =
                    transport.prepare(TestCalls.get(server.uri("/x"))).send().body()) {
                assertThat(body.read()).isZero();
                Thread.sleep(300);

                // What the sockets of both sides hold, and a fraction of the body.
                assertThat(server.written()).isLessThan(size / 2);
                assertThat(body.readAllBytes()).hasSize(size - 1);
            }
        }
    }
}
