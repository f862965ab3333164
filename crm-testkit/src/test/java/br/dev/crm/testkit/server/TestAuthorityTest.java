package br.dev.crm.testkit.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
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
    void everyKindIsShownToAClient(CertificateKind kind) throws IOException, GeneralSecurityException {
        try (RawServer server = RawServer.playing(Script.stall(), AUTHORITY.server(kind, "localhost"));
                Socket plain = new Socket(InetAddress.getLoopbackAddress(), server.port());
                SSLSocket socket = (SSLSocket)
                        credulous().getSocketFactory().createSocket(plain, "localhost", server.port(), true)) {
            socket.startHandshake();

            X509Certificate shown = (X509Certificate) socket.getSession().getPeerCertificates()[0];
            assertThat(shown.getSubjectX500Principal().getName()).startsWith("CN=");
        }
    }

    private static SSLContext credulous() throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Credulous()}, null);
        return context;
    }

    /** The extended kind, so that the JVM adds no checks of its own. */
    private static final class Credulous extends X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
