package br.dev.crm.transport.apache;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.http.Delivery;
import br.dev.crm.spi.http.TransportException;
import br.dev.crm.testkit.call.TestCalls;
import br.dev.crm.testkit.server.CertificateKind;
import br.dev.crm.testkit.server.RawServer;
import br.dev.crm.testkit.server.RecordedRequest;
import br.dev.crm.testkit.server.Responses;
import br.dev.crm.testkit.server.Script;
import br.dev.crm.testkit.server.TestAuthority;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;

class ProxyTest {
    private static final TestAuthority AUTHORITY = new TestAuthority();

    private static ApacheTransport through(Proxy... proxies) {
        ProxySelector selector = new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                return List.of(proxies);
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
        };
        return new ApacheTransport(
                ApacheTransports.settings().withProxySelector(selector).withSslContext(AUTHORITY.client()));
    }

    private static Proxy at(RawServer proxy) {
        return new Proxy(
                Proxy.Type.HTTP,
                InetSocketAddress.createUnresolved("127.0.0.1", proxy.uri("/").getPort()));
    }

    @Test
    void getsTheWholeUriOfAPlainRequest() throws IOException {
        try (RawServer proxy = RawServer.responding(Responses.ok("hi"));
                ApacheTransport transport = through(at(proxy))) {
            assertThat(TestCalls.text(transport, TestCalls.get(URI.create("http://crm.invalid:81/a%2Fb?c=%20"))))
                    .isEqualTo("hi");

            RecordedRequest received = proxy.requests().get(0);
            assertThat(received.requestLine()).isEqualTo("GET http://crm.invalid:81/a%2Fb?c=%20 HTTP/1.1");
            assertThat(received.values("Host")).containsExactly("crm.invalid:81");
        }
    }

    @Test
    void seesNothingOfATlsRequestButTheServersName() throws IOException {
        SSLContext tls = AUTHORITY.server(CertificateKind.GOOD, "localhost");
        try (RawServer server =
                        RawServer.playing(Script.respond(Responses.ok("secret")).forever(), tls);
                RawServer proxy = RawServer.playing(Script.tunnelTo(server.port()));
                ApacheTransport transport = through(at(proxy))) {
            for (int i = 0; i < 3; i++) {
                assertThat(TestCalls.text(transport, TestCalls.get(URI.create("https://localhost:444/x"))))
                        .isEqualTo("secret");
            }

            assertThat(proxy.connections()).isEqualTo(1);
            assertThat(proxy.requests()).hasSize(1);
            assertThat(proxy.requests().get(0).requestLine()).isEqualTo("CONNECT localhost:444 HTTP/1.1");
            assertThat(proxy.requests().get(0).fields()).containsExactly("Host: localhost:444");
            assertThat(server.requests()).hasSize(3);
            assertThat(server.requests().get(0).requestLine()).isEqualTo("GET /x HTTP/1.1");
        }
    }

    @Test
    void thatRefusesATunnelGetsNoRequest() {
        try (RawServer proxy = RawServer.responding(
                        "HTTP/1.1 407 Who\r\nProxy-Authenticate: Basic\r\nContent-Length: 0\r\n\r\n");
                ApacheTransport transport = through(at(proxy))) {
            var call = transport.prepare(TestCalls.post(URI.create("https://localhost:444/x")));

            TransportException failure = TestCalls.failureOf(call::send);

            assertThat(failure.delivery()).isEqualTo(Delivery.NOT_SENT);
            assertThat(failure).hasMessageContaining("407");
            assertThat(proxy.requests()).hasSize(1);
            assertThat(transport.connections().stats().getLeased()).isZero();
        }
    }

    /** It would come before all that TLS protects. */
    @Test
    void cannotSlipAResponseInBehindItsConsentToATunnel() {
        SSLContext tls = AUTHORITY.server(CertificateKind.GOOD, "localhost");
        try (RawServer server =
                        RawServer.playing(Script.respond(Responses.ok("secret")).forever(), tls);
                RawServer proxy = RawServer.playing(Script.readHeaders()
                        .then(Script.write("HTTP/1.1 200 OK\r\n\r\n" + Responses.ok("poison")))
                        .then(connection -> connection.joinTo(server.port())));
                ApacheTransport transport = through(at(proxy))) {
            var call = transport.prepare(TestCalls.post(URI.create("https://localhost:444/x")));

            assertThat(TestCalls.failureOf(() -> TestCalls.text(call.send())).delivery())
                    .isEqualTo(Delivery.NOT_SENT);
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void isPassedOverWhenTheSelectorSaysDirect() throws IOException {
        try (RawServer server = RawServer.responding(Responses.ok("hi"));
                ApacheTransport transport = through(Proxy.NO_PROXY)) {
            TestCalls.text(transport, TestCalls.get(server.uri("/x")));

            assertThat(server.requests().get(0).requestLine()).isEqualTo("GET /x HTTP/1.1");
        }
    }
}
