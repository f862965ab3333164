package br.dev.crm.transport.apache;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.http.Delivery;
import br.dev.crm.spi.http.HttpTransport;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsTest {
    private static TestCertificate certificate;

    @BeforeAll
    static void make(@TempDir Path directory) throws IOException, InterruptedException, GeneralSecurityException {
        certificate = TestCertificate.forLocalhost(directory);
    }

    private static HttpTransport trusting(SSLContext context) {
        return new ApacheTransportProvider().create(Calls.settings().withSslContext(context));
    }

    private static ScriptedServer server() throws IOException {
        return ScriptedServer.runningOn(certificate.context().getServerSocketFactory(), connection -> {
            while (connection.readRequest() != null) {
                connection.write(Calls.ok("secret"));
            }
        });
    }

    private static URI https(ScriptedServer server, String host) {
        return URI.create("https://" + host + ":" + server.uri("/").getPort() + "/x");
    }

    @Test
    void talksToAServerWhoseCertificateIsTrusted() throws IOException {
        try (ScriptedServer server = server();
                HttpTransport transport = trusting(certificate.context())) {
            for (int i = 0; i < 5; i++) {
                assertThat(Calls.text(transport, Calls.post(https(server, "localhost"), new byte[] {'1'})))
                        .isEqualTo("secret");
            }

            assertThat(server.connections()).hasSize(1);
        }
    }

    @Test
    void sendsNothingToAServerThatIsNotTrusted() throws IOException {
        assertNothingSent("localhost", null);
    }

    @Test
    void sendsNothingToAServerOfAnotherName() throws IOException {
        assertNothingSent("127.0.0.1", certificate.context());
    }

    private static void assertNothingSent(String host, SSLContext context) throws IOException {
        try (ScriptedServer server = server();
                HttpTransport transport = trusting(context)) {
            var call = transport.prepare(Calls.post(https(server, host), new byte[] {'1'}));

            assertThat(Calls.failureOf(call::send).delivery()).isEqualTo(Delivery.NOT_SENT);
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void failsOnAServerThatDoesNotSpeakTls() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(Calls.ok("plain"));
                HttpTransport transport = trusting(null)) {
            var call = transport.prepare(Calls.get(https(server, "localhost")));

            assertThat(Calls.failureOf(call::send)).isNotNull();
        }
    }

    @Test
    void offersNoProtocolOlderThanTls12() {
        assertThat(TlsWithinConnectTime.fromTls12("TLSv1.3", "TLSv1.2", "TLSv1.1", "TLSv1", "SSLv3", "SSLv2Hello"))
                .containsExactly("TLSv1.3", "TLSv1.2");
    }
}
