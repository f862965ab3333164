package br.dev.crm.examples.okhttp;

import br.dev.crm.spi.http.TransportSettings;
import java.net.Proxy;
import java.net.ProxySelector;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.Authenticator;
import okhttp3.ConnectionPool;
import okhttp3.CookieJar;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;

/** A client of OkHttp with all switched off that the core decides. */
final class ClientSetup {
    private static final long KEEP_ALIVE_SECONDS = 30;

    private ClientSetup() {}

    static OkHttpClient client(TransportSettings settings) {
        OkHttpClient.Builder builder = new OkHttpClient.Builder()
                .protocols(List.of(Protocol.HTTP_1_1))
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .cookieJar(CookieJar.NO_COOKIES)
                .authenticator(Authenticator.NONE)
                .proxyAuthenticator(Authenticator.NONE)
                .connectionPool(new ConnectionPool(settings.maxConnections(), KEEP_ALIVE_SECONDS, TimeUnit.SECONDS))
                .connectTimeout(millis(settings.connectTimeout()), TimeUnit.MILLISECONDS)
                .readTimeout(millis(settings.responseTimeout()), TimeUnit.MILLISECONDS)
                .writeTimeout(0, TimeUnit.MILLISECONDS)
                .sslSocketFactory(
                        new HandshakeSockets(settings, millis(settings.connectTimeout())), HandshakeSockets.unused())
                .eventListenerFactory(OkHttpCall::of)
                .addNetworkInterceptor(new PlainExchange());
        ProxySelector proxies = settings.proxySelector();
        if (proxies == null) {
            builder.proxy(Proxy.NO_PROXY);
        } else {
            builder.proxySelector(proxies);
        }
        return builder.build();
    }

    /** OkHttp takes whole milliseconds up to an int, and 0 for no limit. */
    private static int millis(Duration time) {
        return (int) Math.min(Integer.MAX_VALUE, time.plusNanos(999_999).toMillis());
    }
}
