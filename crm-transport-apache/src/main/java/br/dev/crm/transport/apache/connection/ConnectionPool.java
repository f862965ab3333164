package br.dev.crm.transport.apache.connection;

import br.dev.crm.http.Delivery;
import br.dev.crm.spi.http.TransportException;
import br.dev.crm.spi.http.TransportSettings;
import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.io.ConnectionEndpoint;
import org.apache.hc.client5.http.io.LeaseRequest;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.pool.PoolStats;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** The pool, and what a call does with it. Thread-safe. */
public final class ConnectionPool {
    /** Names every lease and exchange in the library's own log, where each connection has a number. */
    private static final String LOG_ID = "crm";

    private static final long NANOS_BETWEEN_EVICTIONS = 5_000_000_000L;

    private final PoolingHttpClientConnectionManager pool;
    private final ConnectionEndpoint.RequestExecutor executor =
            new HttpRequestExecutor(PoolSetup.HTTP1, null, null)::execute;
    private final Timeout connectionWait;
    private final Timeout connectTimeout;
    private final Timeout responseTimeout;
    private final AtomicLong nextEviction = new AtomicLong(System.nanoTime() + NANOS_BETWEEN_EVICTIONS);

    /** Makes an empty pool. */
    public ConnectionPool(TransportSettings settings) {
        pool = PoolSetup.pool(settings);
        connectionWait = PoolSetup.timeout(settings.connectionWait());
        connectTimeout = PoolSetup.timeout(settings.connectTimeout());
        responseTimeout = PoolSetup.timeout(settings.responseTimeout());
    }

    /** Returns how long a call may take to connect. */
    public Timeout connectTimeout() {
        return connectTimeout;
    }

    /** Waits for a connection, which need not be connected yet, and lets its user hold it. */
    public ConnectionEndpoint lease(ConnectionUser user, RequestRoute route) throws TransportException {
        evictNowAndThen();
        LeaseRequest lease = pool.lease(LOG_ID, route.http(), connectionWait, null);
        user.waitFor(lease);
        try {
            ConnectionEndpoint leased = lease.get(connectionWait);
            user.hold(leased);
            return leased;
        } catch (InterruptedException e) {
            withdraw(lease);
            Thread.currentThread().interrupt();
            throw TransportException.notSent("Interrupted while waiting for a connection", e);
        } catch (TimeoutException e) {
            withdraw(lease);
            throw tooLate(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TimeoutException) {
                throw tooLate(e);
            }
            throw TransportException.notSent(
                    "No connection from the pool: " + FailureText.reason(e), FailureText.unquoted(e));
        }
    }

    private static TransportException tooLate(Exception cause) {
        return TransportException.timeout("All connections were in use for too long", Delivery.NOT_SENT, cause);
    }

    /** The pool may grant a connection at the very moment at which the wait for it ends; it would stay leased. */
    private void withdraw(LeaseRequest lease) {
        lease.cancel();
        try {
            release(lease.get(Timeout.ONE_MILLISECOND), null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (CancellationException | ExecutionException | TimeoutException e) {
            // The usual case: nothing was granted.
            return;
        }
    }

    /** Connects unless that is done already: through a proxy, if the route has one, and with TLS for https. */
    public void connect(ConnectionEndpoint endpoint, RequestRoute route, ConnectContext context)
            throws IOException, HttpException {
        if (endpoint.isConnected()) {
            return;
        }
        // Out with one that was closed while idle: it takes no other socket.
        endpoint.close(CloseMode.IMMEDIATE);
        pool.connect(endpoint, context.deadline().left(), context);
        if (route.http().isTunnelled()) {
            Tunnel.check(endpoint.execute(LOG_ID, Tunnel.request(route), executor, context));
            pool.upgrade(endpoint, context);
        }
        context.deadline().lift();
    }

    /** Sends the request and returns the response with its body unread. */
    public ClassicHttpResponse execute(ConnectionEndpoint endpoint, ClassicHttpRequest request, ConnectContext context)
            throws IOException, HttpException {
        endpoint.setSocketTimeout(responseTimeout);
        return endpoint.execute(LOG_ID, request, executor, context);
    }

    /** Takes a connection back, to be kept for a while or, without a time, to be closed. */
    public void release(ConnectionEndpoint endpoint, @Nullable TimeValue keepAlive) {
        if (keepAlive == null) {
            endpoint.close(CloseMode.IMMEDIATE);
        }
        try {
            pool.release(endpoint, null, keepAlive == null ? TimeValue.ZERO_MILLISECONDS : keepAlive);
        } catch (IllegalStateException e) {
            // The pool was closed at this moment, and with it the connection.
            return;
        }
    }

    /** In place of a thread: a connection that is past its time is closed by a later call, or by {@link #close()}. */
    private void evictNowAndThen() {
        long due = nextEviction.get();
        long now = System.nanoTime();
        if (now - due >= 0 && nextEviction.compareAndSet(due, now + NANOS_BETWEEN_EVICTIONS)) {
            pool.closeExpired();
        }
    }

    /** Returns how many connections are leased and how many calls wait for one. */
    public PoolStats stats() {
        return pool.getTotalStats();
    }

    /** Closes the idle connections, and every other one when it comes back. */
    public void close() {
        pool.close(CloseMode.GRACEFUL);
    }
}
