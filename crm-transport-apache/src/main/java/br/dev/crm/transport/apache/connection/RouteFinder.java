package br.dev.crm.transport.apache.connection;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.net.URIAuthority;
import org.jspecify.annotations.Nullable;

/** Finds the way to a server: direct, or through the first HTTP proxy that the selector names. Thread-safe. */
public final class RouteFinder {
    private final @Nullable ProxySelector proxies;

    /** A client talks to one server, or two: the last one is remembered. */
    private volatile @Nullable Found last;

    private record Found(
            String scheme, String authority, @Nullable InetSocketAddress proxy, RequestRoute route) {
        boolean matches(URI uri, @Nullable InetSocketAddress wanted) {
            return scheme.equals(uri.getScheme())
                    && authority.equals(uri.getRawAuthority())
                    && (wanted == null ? proxy == null : wanted.equals(proxy));
        }
    }

    /** Makes a finder; null for no proxy. */
    public RouteFinder(@Nullable ProxySelector proxies) {
        this.proxies = proxies;
    }

    /**
     * Returns the way to the server of this URI.
     *
     * @throws IllegalArgumentException when the URI is not http or https, or has no host
     */
    public RequestRoute find(URI uri) {
        InetSocketAddress proxy = proxies == null ? null : proxy(proxies.select(uri));
        Found found = last;
        if (found == null || !found.matches(uri, proxy)) {
            found = new Found(uri.getScheme(), uri.getRawAuthority(), proxy, make(uri, proxy));
            last = found;
        }
        return found.route();
    }

    private static @Nullable InetSocketAddress proxy(List<Proxy> choices) {
        for (Proxy choice : choices) {
            if (choice.type() == Proxy.Type.DIRECT) {
                return null;
            }
            if (choice.type() == Proxy.Type.HTTP && choice.address() instanceof InetSocketAddress address) {
                return address;
            }
        }
        return null;
    }

    private static RequestRoute make(URI uri, @Nullable InetSocketAddress proxy) {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        String host = uri.getHost();
        if (host == null || !(scheme.equals("http") || scheme.equals("https"))) {
            throw new IllegalArgumentException("the URI is not http or https, or has no host");
        }
        boolean secure = scheme.equals("https");
        int port = uri.getPort() == -1 ? (secure ? 443 : 80) : uri.getPort();
        String plain = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        HttpHost target = new HttpHost(scheme, plain, port);
        String field = port == (secure ? 443 : 80) ? host : host + ":" + port;
        return new RequestRoute(
                route(target, proxy, secure),
                new URIAuthority(plain, uri.getPort()),
                new BasicHeader("Host", field),
                proxy != null && !secure);
    }

    private static HttpRoute route(HttpHost target, @Nullable InetSocketAddress proxy, boolean secure) {
        return proxy == null
                ? new HttpRoute(target, null, secure)
                : new HttpRoute(target, null, new HttpHost("http", proxy.getHostString(), proxy.getPort()), secure);
    }
}
