package br.dev.crm.transport.apache.connection;

import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.DefaultHostnameVerifier;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.config.Lookup;
import org.apache.hc.core5.reactor.ssl.SSLBufferMode;
import org.jspecify.annotations.Nullable;

/** TLS 1.2 or newer with the host's name checked. */
final class Tls12OrNewer {
    private static final Set<String> TOO_OLD = Set.of("SSLv2Hello", "SSLv3", "TLSv1", "TLSv1.1");

    private Tls12OrNewer() {}

    /** Returns what secures connections to https, and nothing else; null for the JVM's default trust. */
    static Lookup<TlsSocketStrategy> lookup(@Nullable SSLContext context) {
        TlsSocketStrategy tls = strategy(context == null ? defaultContext() : context);
        return scheme -> "https".equals(scheme) ? tls : null;
    }

    private static TlsSocketStrategy strategy(SSLContext context) {
        return new DefaultClientTlsStrategy(
                context,
                fromTls12(context.getDefaultSSLParameters().getProtocols()),
                null,
                SSLBufferMode.STATIC,
                HostnameVerificationPolicy.BOTH,
                new DefaultHostnameVerifier());
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
