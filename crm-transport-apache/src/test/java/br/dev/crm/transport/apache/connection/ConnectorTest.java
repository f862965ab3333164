package br.dev.crm.transport.apache.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.dev.crm.testkit.call.TestCalls;
import br.dev.crm.testkit.server.RawServer;
import br.dev.crm.testkit.server.Script;
import br.dev.crm.testkit.server.SilentPort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.io.ConnectionEndpoint;
import org.apache.hc.core5.concurrent.Cancellable;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.junit.jupiter.api.Test;

/** Moments while connecting that a whole call meets too seldom: an abort that finds no socket yet, and no time left. */
class ConnectorTest {
    private static final Duration CONNECT = Duration.ofMillis(400);
    private static final InetAddress OTHER = other();

    private final Connector connector =
            new Connector(DefaultSchemePortResolver.INSTANCE, SystemDefaultDnsResolver.INSTANCE, scheme -> null);

    private static InetAddress other() {
        try {
            return InetAddress.getByAddress(new byte[] {127, 0, 0, 2});
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void opensNoSocketOnceTheCallHasEnded() throws IOException {
        EndableUser user = new EndableUser();
        ConnectContext context = new ConnectContext(user, Timeout.ofSeconds(1));
        user.ended = true;
        try (RawServer server = RawServer.playing(Script.stall());
                UnloggedConnection connection = new UnloggedConnection(PoolSetup.HTTP1)) {
            HttpHost host = new HttpHost(
                    "http", server.address().getAddress(), server.address().getPort());

            assertThatThrownBy(() ->
                            connector.connect(connection, host, null, null, null, SocketConfig.DEFAULT, null, context))
                    .isInstanceOf(CancellationException.class);
            assertThat(connection.isOpen()).isFalse();
            assertThat(server.connections()).isZero();
        }
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
    void readsNothingMoreWhenConnectingHasTakenAllTheTime() throws IOException, InterruptedException {
        try (RawServer server = RawServer.playing(Script.write("x").then(Script.stall()));
                ChannelSocket socket = ChannelSocket.open()) {
            socket.connect(server.address());
            assertThat(socket.getInputStream().read()).isEqualTo('x');
            ConnectDeadline deadline = new ConnectDeadline(Timeout.ofMilliseconds(1));
            socket.boundBy(deadline);
            Thread.sleep(5);

            assertThatThrownBy(() -> socket.getInputStream().read())
                    .isInstanceOf(SocketTimeoutException.class)
                    .hasMessage("No time is left to connect");
        }
    }

    @Test
    void leavesTimeForTheAddressBehindOneThatIsSilent() throws IOException {
        try (RawServer server = RawServer.playing(Script.stall());
                SilentPort silent = new SilentPort(OTHER, server.port());
                UnloggedConnection connection = new UnloggedConnection(PoolSetup.HTTP1)) {
            connect(connection, server.port(), OTHER, server.address().getAddress());

            assertThat(connection.getRemoteAddress()).isEqualTo(server.address());
            assertThat(silent.uri().getPort()).isEqualTo(server.port());
        }
    }

    @Test
    void triesAllAddressesWithinTheTimeOfOneCall() throws IOException {
        try (SilentPort silent = new SilentPort(OTHER, 0);
                UnloggedConnection connection = new UnloggedConnection(PoolSetup.HTTP1)) {
            long start = System.nanoTime();

            assertThatThrownBy(() -> connect(connection, silent.uri().getPort(), OTHER, OTHER, OTHER, OTHER, OTHER))
                    .isInstanceOf(SocketTimeoutException.class);
            // The time of each would be five times that.
            assertThat(TestCalls.since(start)).isLessThan(CONNECT.multipliedBy(3));
        }
    }

    private static void connect(UnloggedConnection connection, int port, InetAddress... addresses) throws IOException {
        DnsResolver names = new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) {
                return addresses;
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
        Timeout timeout = Timeout.of(CONNECT);
        new Connector(DefaultSchemePortResolver.INSTANCE, names, scheme -> null)
                .connect(
                        connection,
                        new HttpHost("http", "crm.invalid", port),
                        null,
                        null,
                        null,
                        timeout,
                        SocketConfig.DEFAULT,
                        null,
                        new ConnectContext(new EndableUser(), timeout));
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
