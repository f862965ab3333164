package br.dev.crm.transport.apache;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.http.Delivery;
import br.dev.crm.spi.http.TransportException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProxyTest {
    private static TestCertificate certificate;

    @BeforeAll
    static void make(@TempDir Path directory) throws IOException, InterruptedException, GeneralSecurityException {
        certificate = TestCertificate.forLocalhost(directory);
    }

    private static ApacheTransport through(Proxy... proxies) {
        ProxySelector selector = new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                return List.of(proxies);
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
        };
        return new ApacheTransport(Calls.settings().withProxySelector(selector).withSslContext(certificate.context()));
    }

    private static Proxy at(ScriptedServer proxy) {
        return new Proxy(
                Proxy.Type.HTTP,
                InetSocketAddress.createUnresolved("127.0.0.1", proxy.uri("/").getPort()));
    }

    @Test
    void getsTheWholeUriOfAPlainRequest() throws IOException {
        try (ScriptedServer proxy = ScriptedServer.answering(Calls.ok("hi"));
                ApacheTransport transport = through(at(proxy))) {
            assertThat(Calls.text(transport, Calls.get(URI.create("http://crm.invalid:81/a%2Fb?c=%20"))))
                    .isEqualTo("hi");

            ReceivedRequest received = proxy.requests().get(0);
            assertThat(received.line()).isEqualTo("GET http://crm.invalid:81/a%2Fb?c=%20 HTTP/1.1");
            assertThat(received.values("Host")).containsExactly("crm.invalid:81");
        }
    }

    @Test
    void seesNothingOfATlsRequestButTheServersName() throws IOException {
        SSLContext tls = certificate.context();
        try (ScriptedServer proxy = ScriptedServer.running(connection -> {
                    connection.readRequest();
                    connection.write("HTTP/1.1 200 Go on\r\n\r\n");
                    ServerConnection secure = connection.upgraded(socket -> secured(tls, socket));
                    while (secure.readRequest() != null) {
                        secure.write(Calls.ok("secret"));
                    }
                });
                ApacheTransport transport = through(at(proxy))) {
            for (int i = 0; i < 3; i++) {
                assertThat(Calls.text(transport, Calls.get(URI.create("https://localhost:444/x"))))
                        .isEqualTo("secret");
            }

            assertThat(proxy.connections()).hasSize(1);
            assertThat(proxy.requests()).hasSize(4);
            assertThat(proxy.requests().get(0).line()).isEqualTo("CONNECT localhost:444 HTTP/1.1");
            assertThat(proxy.requests().get(0).fields()).containsExactly("Host: localhost:444");
            assertThat(proxy.requests().get(1).line()).isEqualTo("GET /x HTTP/1.1");
        }
    }

    private static Socket secured(SSLContext tls, Socket socket) throws IOException {
        SSLSocket secure = (SSLSocket) tls.getSocketFactory().createSocket(socket, "localhost", 0, true);
        secure.setUseClientMode(false);
        return secure;
    }

    @Test
    void thatRefusesATunnelGetsNoRequest() throws IOException {
        try (ScriptedServer proxy = ScriptedServer.answering(
                        "HTTP/1.1 407 Who\r\nProxy-Authenticate: Basic\r\nContent-Length: 0\r\n\r\n");
                ApacheTransport transport = through(at(proxy))) {
            var call = transport.prepare(Calls.post(URI.create("https://localhost:444/x"), new byte[] {'1'}));

            TransportException failure = Calls.failureOf(call::send);

            assertThat(failure.delivery()).isEqualTo(Delivery.NOT_SENT);
            assertThat(failure).hasMessageContaining("407");
            assertThat(proxy.requests()).hasSize(1);
            assertThat(transport.connections().stats().getLeased()).isZero();
        }
    }

    @Test
    void isPassedOverWhenTheSelectorSaysDirect() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(Calls.ok("hi"));
                ApacheTransport transport = through(Proxy.NO_PROXY)) {
            Calls.text(transport, Calls.get(server.uri("/x")));

            assertThat(server.requests().get(0).line()).isEqualTo("GET /x HTTP/1.1");
        }
    }
}
