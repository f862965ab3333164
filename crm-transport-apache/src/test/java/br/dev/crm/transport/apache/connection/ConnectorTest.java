package br.dev.crm.transport.apache.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.dev.crm.testkit.server.RawServer;
import br.dev.crm.testkit.server.Script;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.CancellationException;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.io.ConnectionEndpoint;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.concurrent.Cancellable;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.junit.jupiter.api.Test;

/** Moments while connecting that a whole call meets too seldom: an abort that finds no socket yet, and no time left. */
class ConnectorTest {
    private final Connector connector =
            new Connector(DefaultSchemePortResolver.INSTANCE, SystemDefaultDnsResolver.INSTANCE, scheme -> null);

    @Test
    void opensNoSocketOnceTheCallHasEnded() {
        EndableUser user = new EndableUser();
        ConnectContext context = new ConnectContext(user, Timeout.ofSeconds(1));
        connector.onBeforeSocketConnect(context, new HttpHost("localhost"));
        user.ended = true;

        assertThatThrownBy(() -> connector.onBeforeSocketConnect(context, new HttpHost("localhost")))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void leavesNoSocketOpenInAConnectionThatWasClosedBefore() throws IOException {
        try (UnloggedConnection connection = new UnloggedConnection(PoolSetup.HTTP1);
                Socket socket = new Socket()) {
            connection.close(CloseMode.IMMEDIATE);

            assertThatThrownBy(() -> connection.bind(socket)).isInstanceOf(IOException.class);
            assertThat(socket.isClosed()).isTrue();
            assertThat(connection.isOpen()).isFalse();
        }
    }

    @Test
    void beginsNoTlsHandshakeWhenConnectingHasTakenAllTheTime() throws IOException, InterruptedException {
        try (RawServer server = RawServer.playing(Script.stall());
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            ConnectContext context = new ConnectContext(new EndableUser(), Timeout.ofMilliseconds(1));
            Thread.sleep(5);
            TlsSocketStrategy tls = TlsWithinConnectTime.lookup(null).lookup("https");

            assertThatThrownBy(() -> tls.upgrade(socket, "localhost", 443, null, context))
                    .isInstanceOf(SocketTimeoutException.class)
                    .hasMessage("No time is left to connect");
        }
    }

    private static final class EndableUser implements ConnectionUser {
        private boolean ended;

        @Override
        public void waitFor(Cancellable wait) {}

        @Override
        public void hold(ConnectionEndpoint leased) {}

        @Override
        public boolean isEnded() {
            return ended;
        }
    }
}
