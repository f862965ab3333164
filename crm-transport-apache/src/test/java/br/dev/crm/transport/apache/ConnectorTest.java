package br.dev.crm.transport.apache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.CancellationException;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.junit.jupiter.api.Test;

/** Moments while connecting that a whole call meets too seldom: an abort that finds no socket yet, and no time left. */
class ConnectorTest {
    private final Connector connector =
            new Connector(DefaultSchemePortResolver.INSTANCE, SystemDefaultDnsResolver.INSTANCE, scheme -> null);

    @Test
    void opensNoSocketOnceTheCallHasEnded() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(Calls.ok("hi"));
                ApacheTransport transport = Calls.transport()) {
            ApacheCall call = new ApacheCall(transport, Calls.get(server.uri("/x")));
            CallContext context = new CallContext(call, Timeout.ofSeconds(1));
            connector.onBeforeSocketConnect(context, new HttpHost("localhost"));
            call.abort();

            assertThatThrownBy(() -> connector.onBeforeSocketConnect(context, new HttpHost("localhost")))
                    .isInstanceOf(CancellationException.class);
        }
    }

    @Test
    void leavesNoSocketOpenInAConnectionThatWasClosedBefore() throws IOException {
        try (QuietConnection connection = new QuietConnection(PoolSetup.HTTP1);
                Socket socket = new Socket()) {
            connection.close(CloseMode.IMMEDIATE);

            assertThatThrownBy(() -> connection.bind(socket)).isInstanceOf(IOException.class);
            assertThat(socket.isClosed()).isTrue();
            assertThat(connection.isOpen()).isFalse();
        }
    }

    @Test
    void beginsNoTlsHandshakeWhenConnectingHasTakenAllTheTime() throws IOException, InterruptedException {
        try (ScriptedServer server = ScriptedServer.running(ServerConnection::awaitGone);
                ApacheTransport transport = Calls.transport();
                Socket socket = new Socket(
                        InetAddress.getLoopbackAddress(), server.uri("/").getPort())) {
            ApacheCall call = new ApacheCall(transport, Calls.get(server.uri("/x")));
            CallContext context = new CallContext(call, Timeout.ofMilliseconds(1));
            Thread.sleep(5);
            TlsSocketStrategy tls = TlsWithinConnectTime.lookup(null).lookup("https");

            assertThatThrownBy(() -> tls.upgrade(socket, "localhost", 443, null, context))
                    .isInstanceOf(SocketTimeoutException.class)
                    .hasMessage("No time is left to connect");
        }
    }
}
