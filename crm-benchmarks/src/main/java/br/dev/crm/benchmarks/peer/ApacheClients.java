package br.dev.crm.benchmarks.peer;

import br.dev.crm.benchmarks.contract.PeerSettings;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;

/** The Apache HttpClient under several peers: as it is made by default, with a larger pool where that is needed. */
final class ApacheClients {
    private ApacheClients() {}

    static CloseableHttpClient byDefault(PeerSettings settings) {
        return pooled(HttpClients.custom(), settings).build();
    }

    /** Without what a call of this protocol can do without: cookies, retries, redirects, gzip, authentication. */
    static CloseableHttpClient lean(PeerSettings settings) {
        HttpClientBuilder builder = HttpClients.custom()
                .disableCookieManagement()
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableContentCompression()
                .disableAuthCaching()
                .disableConnectionState();
        return pooled(builder, settings).build();
    }

    private static HttpClientBuilder pooled(HttpClientBuilder builder, PeerSettings settings) {
        return settings.needsLargePool()
                ? builder.setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setMaxConnPerRoute(settings.connections())
                        .setMaxConnTotal(settings.connections())
                        .build())
                : builder;
    }
}
