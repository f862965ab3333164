package br.dev.crm.transport.apache.connection;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SchemePortResolver;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.io.HttpClientConnectionOperator;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Lookup;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.net.NamedEndpoint;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Opens sockets unless the call has ended, within the time that it has. An end that comes before finds no socket to
 * close, one that comes later finds it in a {@link UnloggedConnection}, which takes no socket once closed: nothing is
 * in between.
 *
 * <p>The pool asks for a socket by one method before HttpClient 5.6, and by another one since: both are here, and only
 * what all of these versions have is called.
 */
final class Connector implements HttpClientConnectionOperator {
    private final DnsResolver names;

    /** Opens a socket to one address. */
    private final HttpClientConnectionOperator one;

    Connector(SchemePortResolver ports, DnsResolver names, Lookup<TlsSocketStrategy> tls) {
        this.names = names;
        one = new DefaultHttpClientConnectionOperator(proxy -> ChannelSocket.open(), ports, names, tls) {
            @Override
            protected void onBeforeSocketConnect(HttpContext context, HttpHost host) {
                ((ConnectContext) context).refuseIfEnded();
            }
        };
    }

    @Override
    public void connect(
            ManagedHttpClientConnection connection,
            HttpHost host,
            @Nullable InetSocketAddress local,
            @Nullable TimeValue timeout,
            SocketConfig sockets,
            HttpContext context)
            throws IOException {
        connect(connection, host, null, local, null, sockets, null, context);
    }

    /** Called since HttpClient 5.6. */
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
        connect(connection, host, name, local, timeout, sockets, attachment, context);
    }

    /** Tries the addresses of the host one after the other; each has its share of the time that is left. */
    @Override
    public void connect(
            ManagedHttpClientConnection connection,
            HttpHost host,
            @Nullable NamedEndpoint name,
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
            HttpHost address = new HttpHost(host.getSchemeName(), addresses[i], host.getHostName(), host.getPort());
            Timeout share = deadline.share(addresses.length - i);
            try {
                one.connect(connection, address, name, local, share, sockets, attachment, context);
                return;
            } catch (IOException e) {
                failure = e;
            }
        }
        throw failure == null ? new IOException("The host has no address") : failure;
    }

    @Override
    public void upgrade(ManagedHttpClientConnection connection, HttpHost host, HttpContext context) throws IOException {
        one.upgrade(connection, host, context);
    }

    @Override
    public void upgrade(
            ManagedHttpClientConnection connection,
            HttpHost host,
            @Nullable NamedEndpoint name,
            @Nullable Object attachment,
            HttpContext context)
            throws IOException {
        one.upgrade(connection, host, name, attachment, context);
    }
}
