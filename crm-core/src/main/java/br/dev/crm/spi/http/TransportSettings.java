package br.dev.crm.spi.http;

import java.net.ProxySelector;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * What a transport has to obey. Immutable; further settings may come.
 *
 * <p>Times are from a nanosecond to 365 days. A library that counts in milliseconds gets them rounded up, for its 0
 * often means no limit, and one that takes an {@code int} gets its greatest value for what is longer.
 *
 * <p>No time bounds the sending of a body by itself: a transport may count it as time for the response or not at all,
 * for the core aborts the call at its deadline.
 */
public final class TransportSettings {
    private final Duration connectTimeout;
    private final Duration responseTimeout;
    private final Duration connectionWait;
    private final int maxConnections;
    private final @Nullable SSLContext sslContext;
    private final @Nullable ProxySelector proxySelector;

    private TransportSettings(
            Duration connectTimeout,
            Duration responseTimeout,
            Duration connectionWait,
            int maxConnections,
            @Nullable SSLContext sslContext,
            @Nullable ProxySelector proxySelector) {
        this.connectTimeout = connectTimeout;
        this.responseTimeout = responseTimeout;
        this.connectionWait = connectionWait;
        this.maxConnections = maxConnections;
        this.sslContext = sslContext;
        this.proxySelector = proxySelector;
    }

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

    /** Returns the time for a new connection, its TLS handshake included; positive, at most 365 days. */
    public Duration connectTimeout() {
        return connectTimeout;
    }

    /**
     * Returns the time for the first byte of a response and for each pause between two of its bytes; positive, at most
     * 365 days.
     */
    public Duration responseTimeout() {
        return responseTimeout;
    }

    /** Returns the time for a connection when all are in use; positive, at most 365 days. */
    public Duration connectionWait() {
        return connectionWait;
    }

    /** Returns the most connections at a time, 1 to 10,000. The core keeps calls in flight within it. */
    public int maxConnections() {
        return maxConnections;
    }

    /**
     * Returns whom to trust for https; null for the default of the JVM. Host names are checked in any case, and the
     * context alone decides: a library that wants a trust manager beside it must not decide by that one.
     */
    public @Nullable SSLContext sslContext() {
        return sslContext;
    }

    /** Returns what chooses the proxy of a request; null for a direct connection. */
    public @Nullable ProxySelector proxySelector() {
        return proxySelector;
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
