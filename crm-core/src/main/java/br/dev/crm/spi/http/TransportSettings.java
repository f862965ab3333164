package br.dev.crm.spi.http;

import java.net.ProxySelector;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * What a transport has to obey. Immutable.
 *
 * @param connectTimeout for a new connection, its TLS handshake included; positive
 * @param responseTimeout for the first byte of a response and for each pause between two of its bytes; positive
 * @param connectionWait for a connection when all are in use; positive
 * @param maxConnections most connections at a time; at least 1. The core keeps calls in flight within it
 * @param sslContext for https; null for the default of the JVM. Host names are checked in any case
 * @param proxySelector chooses the proxy of a request; null for a direct connection
 */
public record TransportSettings(
        Duration connectTimeout,
        Duration responseTimeout,
        Duration connectionWait,
        int maxConnections,
        @Nullable SSLContext sslContext,
        @Nullable ProxySelector proxySelector) {

    /**
     * Returns 5 s to connect, 30 s for a response, 10 s for a connection, 20 connections, the JVM's TLS and proxy
     * settings.
     */
    public static TransportSettings defaults() {
        return new TransportSettings(
                Duration.ofSeconds(5),
                Duration.ofSeconds(30),
                Duration.ofSeconds(10),
                20,
                null,
                ProxySelector.getDefault());
    }

    /** Returns these settings with another time to connect. */
    public TransportSettings withConnectTimeout(Duration value) {
        return new TransportSettings(value, responseTimeout, connectionWait, maxConnections, sslContext, proxySelector);
    }

    /** Returns these settings with another time to wait for bytes of a response. */
    public TransportSettings withResponseTimeout(Duration value) {
        return new TransportSettings(connectTimeout, value, connectionWait, maxConnections, sslContext, proxySelector);
    }

    /** Returns these settings with another time to wait for a connection. */
    public TransportSettings withConnectionWait(Duration value) {
        return new TransportSettings(connectTimeout, responseTimeout, value, maxConnections, sslContext, proxySelector);
    }

    /** Returns these settings with another number of connections. */
    public TransportSettings withMaxConnections(int value) {
        return new TransportSettings(connectTimeout, responseTimeout, connectionWait, value, sslContext, proxySelector);
    }

    /** Returns these settings with another source of trust and keys for https; null for the JVM's. */
    public TransportSettings withSslContext(@Nullable SSLContext value) {
        return new TransportSettings(
                connectTimeout, responseTimeout, connectionWait, maxConnections, value, proxySelector);
    }

    /** Returns these settings with another choice of proxy; null for none. */
    public TransportSettings withProxySelector(@Nullable ProxySelector value) {
        return new TransportSettings(
                connectTimeout, responseTimeout, connectionWait, maxConnections, sslContext, value);
    }
}
