package br.dev.crm.transport.jdk;

import br.dev.crm.spi.http.TransportSettings;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/** Makes the {@link HttpClient} that does nothing by itself. */
final class ClientSetup {
    private static final Set<String> TOO_OLD = Set.of("SSLv2Hello", "SSLv3", "TLSv1", "TLSv1.1");

    private ClientSetup() {}

    static HttpClient client(TransportSettings settings) {
        SSLContext context = settings.sslContext() == null ? defaultContext() : settings.sslContext();
        ProxySelector proxies =
                settings.proxySelector() == null ? HttpClient.Builder.NO_PROXY : settings.proxySelector();
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connectTimeout())
                .proxy(proxies)
                .sslContext(context)
                .sslParameters(parameters(context))
                // Only hands buffers over, so the selector's thread can do it: the default executor's threads are up
                // to half of what a call costs.
                .executor(Runnable::run)
                .build();
    }

    private static SSLContext defaultContext() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("The JVM's default SSLContext cannot be made: check javax.net.ssl.*", e);
        }
    }

    private static SSLParameters parameters(SSLContext context) {
        SSLParameters parameters = context.getDefaultSSLParameters();
        parameters.setProtocols(fromTls12(parameters.getProtocols()));
        return parameters;
    }

    /** Returns these protocols without those older than TLS 1.2, which a JVM's settings may bring back. */
    static String[] fromTls12(String... protocols) {
        return Arrays.stream(protocols)
                .filter(protocol -> !TOO_OLD.contains(protocol))
                .toArray(String[]::new);
    }
}
