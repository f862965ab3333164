package br.dev.crm.transport.apache.connection;

import java.io.IOException;
import java.net.Socket;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.DefaultHostnameVerifier;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.config.Lookup;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.reactor.ssl.SSLBufferMode;
import org.jspecify.annotations.Nullable;

/** TLS 1.2 or newer with the host's name checked; the handshake has what is left of the time to connect. */
final class TlsWithinConnectTime implements TlsSocketStrategy {
    private static final Set<String> TOO_OLD = Set.of("SSLv2Hello", "SSLv3", "TLSv1", "TLSv1.1");

    private final TlsSocketStrategy library;

    private TlsWithinConnectTime(SSLContext context) {
        library = new DefaultClientTlsStrategy(
                context,
                fromTls12(context.getDefaultSSLParameters().getProtocols()),
                null,
                SSLBufferMode.STATIC,
                HostnameVerificationPolicy.BOTH,
                new DefaultHostnameVerifier());
    }

    static Lookup<TlsSocketStrategy> lookup(@Nullable SSLContext context) {
        TlsSocketStrategy tls = new TlsWithinConnectTime(context == null ? defaultContext() : context);
        return scheme -> "https".equals(scheme) ? tls : null;
    }

    @Override
    public SSLSocket upgrade(Socket socket, String host, int port, @Nullable Object attachment, HttpContext context)
            throws IOException {
        if (context instanceof ConnectContext call) {
            socket.setSoTimeout(call.timeToConnect().toMillisecondsIntBound());
        }
        return library.upgrade(socket, host, port, attachment, context);
    }

    private static SSLContext defaultContext() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("The JVM's default SSLContext cannot be made: check javax.net.ssl.*", e);
        }
    }

    /** Returns these protocols without those older than TLS 1.2, which a JVM's settings may bring back. */
    static String[] fromTls12(String... protocols) {
        return Arrays.stream(protocols)
                .filter(protocol -> !TOO_OLD.contains(protocol))
                .toArray(String[]::new);
    }
}
