package br.dev.crm.testkit.socket;

import br.dev.crm.spi.http.TransportSettings;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;

/** Where a request goes, and through which proxy; null for none. */
record SocketRoute(boolean tls, String host, int port, InetSocketAddress proxy) {

    static SocketRoute of(URI uri, TransportSettings settings) {
        boolean tls = uri.getScheme().equals("https");
        int port = uri.getPort() < 0 ? (tls ? 443 : 80) : uri.getPort();
        InetSocketAddress proxy = null;
        if (settings.proxySelector() != null) {
            Proxy chosen = settings.proxySelector().select(uri).get(0);
            proxy = chosen.type() == Proxy.Type.HTTP ? (InetSocketAddress) chosen.address() : null;
        }
        return new SocketRoute(tls, uri.getHost(), port, proxy);
    }

    boolean throughTunnel() {
        return tls && proxy != null;
    }
}
