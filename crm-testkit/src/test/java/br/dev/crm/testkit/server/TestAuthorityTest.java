package br.dev.crm.testkit.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TestAuthorityTest {
    private static final TestAuthority AUTHORITY = new TestAuthority();

    @Test
    void twelveKindsMustBeRefusedAndThreeAreGood() {
        assertThat(CertificateKind.values())
                .filteredOn(CertificateKind::mustBeRefused)
                .hasSize(12);
        assertThat(CertificateKind.values()).filteredOn(CertificateKind::isGood).hasSize(3);
    }

    /** What a client refuses, it must have been shown. The JVM's own server refuses to work with a weak key. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "WEAK_KEY")
    void everyKindIsShownToAClient(CertificateKind kind) throws IOException {
        try (RawServer server = RawServer.playing(Script.stall(), AUTHORITY.server(kind, "localhost"));
                Socket plain = new Socket(InetAddress.getLoopbackAddress(), server.port());
                SSLSocket socket = (SSLSocket)
                        TrustingAll.client().getSocketFactory().createSocket(plain, "localhost", server.port(), true)) {
            socket.startHandshake();

            X509Certificate shown = (X509Certificate) socket.getSession().getPeerCertificates()[0];
            assertThat(shown.getSubjectX500Principal().getName()).startsWith("CN=");
        }
    }
}
