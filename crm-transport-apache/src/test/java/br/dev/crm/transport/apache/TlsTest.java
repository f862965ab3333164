package br.dev.crm.transport.apache;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.http.Delivery;
import br.dev.crm.spi.http.HttpTransport;
import br.dev.crm.testkit.call.TestCalls;
import br.dev.crm.testkit.server.CertificateKind;
import br.dev.crm.testkit.server.RawServer;
import br.dev.crm.testkit.server.Responses;
import br.dev.crm.testkit.server.Script;
import br.dev.crm.testkit.server.TestAuthority;
import java.io.IOException;
import java.net.URI;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;

class TlsTest {
    private static final TestAuthority AUTHORITY = new TestAuthority();

    private static HttpTransport trusting(SSLContext context) {
        return new ApacheTransportProvider().create(ApacheTransports.settings().withSslContext(context));
    }

    private static RawServer server() {
        return RawServer.playing(
                Script.respond(Responses.ok("secret")).forever(), AUTHORITY.server(CertificateKind.GOOD, "localhost"));
    }

    private static URI https(RawServer server, String host) {
        return URI.create("https://" + host + ":" + server.uri("/").getPort() + "/x");
    }

    @Test
    void talksToAServerWhoseCertificateIsTrusted() throws IOException {
        try (RawServer server = server();
                HttpTransport transport = trusting(AUTHORITY.client())) {
            for (int i = 0; i < 5; i++) {
                assertThat(TestCalls.text(transport, TestCalls.post(https(server, "localhost"))))
                        .isEqualTo("secret");
            }

            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void sendsNothingToAServerThatIsNotTrusted() throws IOException {
        assertNothingSent("localhost", null);
    }

    @Test
    void sendsNothingToAServerOfAnotherName() throws IOException {
        assertNothingSent("127.0.0.1", AUTHORITY.client());
    }

    private static void assertNothingSent(String host, SSLContext context) {
        try (RawServer server = server();
                HttpTransport transport = trusting(context)) {
            var call = transport.prepare(TestCalls.post(https(server, host)));

            assertThat(TestCalls.failureOf(call::send).delivery()).isEqualTo(Delivery.NOT_SENT);
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void failsOnAServerThatDoesNotSpeakTls() {
        try (RawServer server = RawServer.responding(Responses.ok("plain"));
                HttpTransport transport = trusting(null)) {
            var call = transport.prepare(TestCalls.get(https(server, "localhost")));

            assertThat(TestCalls.failureOf(call::send)).isNotNull();
        }
    }
}
