package br.dev.crm.testkit.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RawServerTest {
    private static final String REQUEST = "POST /x?y=1 HTTP/1.1\r\nB: 2\r\na:1\r\nb: 3 \r\nContent-Length: 2\r\n\r\nhi";

    private static Socket connect(RawServer server) throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), server.port());
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String received(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    @Test
    void recordsARequestToTheByte() throws IOException, InterruptedException {
        try (RawServer server = RawServer.responding(Responses.ok("ok"));
                Socket socket = connect(server)) {
            send(socket, REQUEST);
            server.awaitRequests(1);

            RecordedRequest request = server.requests().get(0);
            assertThat(request.requestLine()).isEqualTo("POST /x?y=1 HTTP/1.1");
            assertThat(request.method()).isEqualTo("POST");
            assertThat(request.target()).isEqualTo("/x?y=1");
            assertThat(request.fields()).containsExactly("B: 2", "a:1", "b: 3 ", "Content-Length: 2");
            assertThat(request.values("b")).containsExactly("2", "3");
            assertThat(request.text()).isEqualTo("hi");
            assertThat(request).hasToString("POST /x?y=1 HTTP/1.1 [B, a, b, Content-Length], 2 bytes");
        }
    }

    @Test
    void readsTheChunksOfARequest() throws IOException, InterruptedException {
        try (RawServer server = RawServer.responding(Responses.ok("ok"));
                Socket socket = connect(server)) {
            send(
                    socket,
                    "POST /x HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n1;x\r\nh\r\n1\r\ni\r\n0\r\nT: 1\r\n\r\n");
            server.awaitRequests(1);

            assertThat(server.requests().get(0).text()).isEqualTo("hi");
        }
    }

    @Test
    void leavesTheBodyWhereOnlyTheHeadersAreAwaited() throws IOException, InterruptedException {
        try (RawServer server = RawServer.playing(Script.readHeaders().then(Script.stall()));
                Socket socket = connect(server)) {
            send(socket, "POST /x HTTP/1.1\r\nContent-Length: 2\r\n\r\n");
            server.awaitRequests(1);

            assertThat(server.requests().get(0).body()).isEmpty();
        }
    }

    @Test
    void playsScriptsOneAfterTheOtherAndClosesBehindTheLast() throws IOException {
        Script script = Script.respond("one ").then(Script.drip("two", Duration.ofMillis(1)));
        try (RawServer server = RawServer.playing(script);
                Socket socket = connect(server)) {
            send(socket, REQUEST);

            assertThat(received(socket)).isEqualTo("one two");
            assertThat(server.written()).isEqualTo(7);
        }
    }

    @Test
    void closesAConnectionThatIsIdle() throws IOException {
        try (RawServer server = RawServer.playing(Script.respondUntilIdle("ok", Duration.ofMillis(50)));
                Socket socket = connect(server)) {
            send(socket, REQUEST + REQUEST);

            assertThat(received(socket)).isEqualTo("okok");
            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    void resetsAConnection() throws IOException {
        try (RawServer server = RawServer.playing(Script.readRequest().then(Script.reset()));
                Socket socket = connect(server)) {
            send(socket, REQUEST);

            assertThatThrownBy(() -> received(socket)).isInstanceOf(SocketException.class);
        }
    }

    @Test
    void playsAnotherScriptOnLaterConnections() throws IOException {
        Script script = Script.onFirstConnection(Script.respond("first"), Script.respond("later"));
        try (RawServer server = RawServer.playing(script);
                Socket first = connect(server)) {
            send(first, REQUEST);
            assertThat(received(first)).isEqualTo("first");
            try (Socket second = connect(server)) {
                send(second, REQUEST);
                assertThat(received(second)).isEqualTo("later");
            }
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @Test
    void joinsATunnelToAnotherServer() throws IOException {
        try (RawServer target = RawServer.playing(Script.respond("target"));
                RawServer proxy = RawServer.playing(Script.tunnelTo(target.port()));
                Socket socket = connect(proxy)) {
            send(socket, "CONNECT x:443 HTTP/1.1\r\n\r\n" + REQUEST);

            assertThat(received(socket)).isEqualTo("HTTP/1.1 200 Connection established\r\n\r\ntarget");
            assertThat(target.requests().get(0).requestLine()).isEqualTo("POST /x?y=1 HTTP/1.1");
        }
    }

    @Test
    void seesWhetherAConnectionIsOpen() throws IOException, InterruptedException {
        try (RawServer server = RawServer.responding("ok")) {
            try (Socket socket = connect(server)) {
                send(socket, REQUEST);
                server.awaitRequests(1);
                assertThat(server.awaitNoConnection(Duration.ofMillis(50))).isFalse();
            }

            assertThat(server.awaitNoConnection(Duration.ofSeconds(5))).isTrue();
        }
    }

    @Test
    void leavesNoThreadAndNoConnectionOnceClosed() throws IOException, InterruptedException {
        RawServer server = RawServer.playing(Script.readRequest().then(Script.stall()));
        String threads = "raw-server-" + server.port();
        try (Socket socket = connect(server)) {
            send(socket, REQUEST);
            server.awaitRequests(1);
            server.close();
            server.close();

            assertThat(Thread.getAllStackTraces().keySet())
                    .noneMatch(thread -> thread.getName().startsWith(threads));
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }
}
