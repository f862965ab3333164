package br.dev.crm.transport.apache;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.spi.http.HttpRequest;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionTest {
    private final ApacheTransport transport = Calls.transport();

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
    void isReusedOnceTheBodyWasReadToItsEnd(String answer) throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(answer)) {
            for (int i = 0; i < 20; i++) {
                Calls.text(transport, Calls.post(server.uri("/x"), new byte[] {'1'}));
            }

            assertThat(server.connections()).hasSize(1);
            assertThat(server.requests()).hasSize(20);
        }
    }

    @Test
    void isReusedWhenAllBytesWereReadButNotTheEnd() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(Calls.ok("hello"))) {
            for (int i = 0; i < 20; i++) {
                try (InputStream body =
                        transport.prepare(Calls.get(server.uri("/x"))).send().body()) {
                    body.readNBytes(5);
                }
            }

            assertThat(server.requests()).hasSize(20);
            assertThat(server.connections()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5})
    void isGivenUpWhenTheBodyIsClosedBeforeItsEnd(int read) throws IOException, InterruptedException {
        try (ScriptedServer server = ScriptedServer.running(connection -> {
            connection.readRequest();
            connection.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhello");
            connection.awaitGone();
        })) {
            try (InputStream body =
                    transport.prepare(Calls.get(server.uri("/x"))).send().body()) {
                body.readNBytes(read);
            }

            assertThat(server.connections().get(0).wasGivenUp()).isTrue();
        }
    }

    @Test
    void isGivenUpWhenTheAnswerIsRefused() throws IOException, InterruptedException {
        try (ScriptedServer server = ScriptedServer.running(connection -> {
            connection.readRequest();
            connection.write("HTTP/1.1 700 Odd\r\nContent-Length: 100\r\n\r\nhello");
            connection.awaitGone();
        })) {
            HttpRequest request = Calls.post(server.uri("/x"), new byte[] {'1'});
            assertThat(Calls.failureOf(() -> transport.prepare(request).send())).isNotNull();

            assertThat(server.connections().get(0).wasGivenUp()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 20, 200})
    void deliversNothingThatCameBehindTheAnswerBefore(int millisLater) throws IOException, InterruptedException {
        try (ScriptedServer server = ScriptedServer.running(connection -> {
            connection.readRequest();
            connection.write(Calls.ok("real") + (millisLater == 0 ? Calls.ok("stray") : ""));
            Thread.sleep(millisLater / 2);
            connection.write(Calls.ok("stray"));
            connection.awaitGone();
        })) {
            HttpRequest request = Calls.post(server.uri("/x"), new byte[] {'1'});
            assertThat(Calls.text(transport, request)).isEqualTo("real");
            Thread.sleep(millisLater);

            assertThat(Calls.text(transport, request)).isEqualTo("real");
            assertThat(server.connections()).hasSize(2);
        }
    }

    @Test
    void isReplacedBeforeAPostWhenTheServerHasClosedIt() throws IOException, InterruptedException {
        try (ScriptedServer server = ScriptedServer.running(connection -> {
            connection.readRequest();
            connection.write(Calls.ok("hi"));
            Thread.sleep(300);
        })) {
            for (int i = 0; i < 20; i++) {
                assertThat(Calls.text(transport, Calls.post(server.uri("/x"), new byte[] {'1'})))
                        .isEqualTo("hi");
                Thread.sleep(500);
            }

            assertThat(server.requests()).hasSize(20);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Connection: close", "Keep-Alive: timeout=0"})
    void isGivenUpWhenTheServerSaysSo(String field) throws IOException, InterruptedException {
        try (ScriptedServer server =
                ScriptedServer.answering("HTTP/1.1 200 OK\r\n" + field + "\r\nContent-Length: 2\r\n\r\nhi")) {
            Calls.text(transport, Calls.get(server.uri("/x")));
            Calls.text(transport, Calls.get(server.uri("/x")));

            assertThat(server.connections()).hasSize(2);
        }
    }

    @Test
    void readsNoFurtherAheadThanAFewBuffers() throws IOException, InterruptedException {
        int size = 64 << 20;
        try (ScriptedServer server = ScriptedServer.running(connection -> {
            connection.readRequest();
            connection.write("HTTP/1.1 200 OK\r\nContent-Length: " + size + "\r\n\r\n");
            byte[] piece = new byte[1 << 16];
            for (int sent = 0; sent < size; sent += piece.length) {
                connection.write(piece);
                connection.count(piece.length);
            }
        })) {
            try (InputStream body =
                    transport.prepare(Calls.get(server.uri("/x"))).send().body()) {
                assertThat(body.read()).isZero();
                Thread.sleep(300);

                // What the sockets of both sides hold, and a fraction of the body.
                assertThat(server.connections().get(0).counted()).isLessThan(size / 2);
                assertThat(body.readAllBytes()).hasSize(size - 1);
            }
        }
    }
}
