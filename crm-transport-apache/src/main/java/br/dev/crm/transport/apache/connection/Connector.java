package br.dev.crm.transport.apache.connection;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SchemePortResolver;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Lookup;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.net.NamedEndpoint;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Opens sockets unless the call has ended, within the time that it has. An end that comes before finds no socket to
 * close, one that comes later finds it in a {@link UnloggedConnection}, which takes no socket once closed: nothing is
 * in between.
 */
final class Connector extends DefaultHttpClientConnectionOperator {
    private final DnsResolver names;

    Connector(SchemePortResolver ports, DnsResolver names, Lookup<TlsSocketStrategy> tls) {
        super(proxy -> ChannelSocket.open(), ports, names, tls);
        this.names = names;
    }

    /** Tries the addresses of the host one after the other; each has its share of the time that is left. */
    @Override
    public void connect(
            ManagedHttpClientConnection connection,
            HttpHost host,
            @Nullable NamedEndpoint name,
            @Nullable Path unixSocket,
            @Nullable InetSocketAddress local,
            @Nullable Timeout timeout,
            SocketConfig sockets,
            @Nullable Object attachment,
            HttpContext context)
            throws IOException {
        ConnectDeadline deadline = ((ConnectContext) context).deadline();
        ((UnloggedConnection) connection).boundBy(deadline);
        InetAddress[] addresses = names.resolve(host.getHostName());
        @Nullable IOException failure = null;
        for (int i = 0; i < addresses.length; i++) {
            HttpHost one = new HttpHost(host.getSchemeName(), addresses[i], host.getHostName(), host.getPort());
            Timeout share = deadline.share(addresses.length - i);
            try {
                super.connect(connection, one, name, null, local, share, sockets, attachment, context);
                return;
            } catch (IOException e) {
                failure = e;
            }
        }
        throw failure == null ? new IOException("The host has no address") : failure;
    }

    @Override
    protected void onBeforeSocketConnect(HttpContext context, HttpHost host) {
        ((ConnectContext) context).refuseIfEnded();
    }
}
