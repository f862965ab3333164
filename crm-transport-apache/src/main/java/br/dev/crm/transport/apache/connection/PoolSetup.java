package br.dev.crm.transport.apache.connection;

import br.dev.crm.spi.http.TransportSettings;
import br.dev.crm.transport.apache.message.HeadBounds;
import java.time.Duration;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.pool.PoolReusePolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** Makes the pool of connections that do nothing by themselves. */
final class PoolSetup {
    static final Http1Config HTTP1 = Http1Config.custom()
            // The library refuses what reaches these, and counts a line with its end.
            .setMaxHeaderCount(HeadBounds.MOST_FIELDS + 1)
            .setMaxLineLength(HeadBounds.MOST_OF_A_LINE + 2)
            .setMaxEmptyLineCount(1)
            .build();

    private static final TimeValue LIFE = TimeValue.ofMinutes(5);

    private static final Duration LONGEST = Duration.ofMillis(Integer.MAX_VALUE);

    private PoolSetup() {}

    static PoolingHttpClientConnectionManager pool(TransportSettings settings) {
        PoolingHttpClientConnectionManager pool = new PoolingHttpClientConnectionManager(
                new Connector(
                        DefaultSchemePortResolver.INSTANCE,
                        SystemDefaultDnsResolver.INSTANCE,
                        Tls12OrNewer.lookup(settings.sslContext())),
                PoolConcurrencyPolicy.STRICT,
                PoolReusePolicy.LIFO,
                LIFE,
                // Closes without a farewell of TLS, so that it does not matter that the pool is locked meanwhile.
                ignored -> new UnloggedConnection(HTTP1));
        pool.setMaxTotal(settings.maxConnections());
        pool.setDefaultMaxPerRoute(settings.maxConnections());
        pool.setDefaultConnectionConfig(ConnectionConfig.custom()
                .setConnectTimeout(timeout(settings.connectTimeout()))
                .setSocketTimeout(timeout(settings.responseTimeout()))
                // The library would wait for a millisecond; the connection looks for itself when it is leased.
                .setValidateAfterInactivity(TimeValue.NEG_ONE_MILLISECOND)
                .setTimeToLive(LIFE)
                .build());
        return pool;
    }

    /** Returns a time that a socket can count: whole milliseconds from 1 on, since it takes 0 for ever. */
    static Timeout timeout(Duration time) {
        Duration bounded = time.compareTo(LONGEST) > 0 ? LONGEST : time;
        return Timeout.ofMilliseconds(Math.max(1, bounded.toMillis()));
    }
}
