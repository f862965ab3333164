package br.dev.crm.transport.apache;

import br.dev.crm.spi.http.HttpCall;
import br.dev.crm.spi.http.HttpRequest;
import br.dev.crm.spi.http.HttpTransport;
import br.dev.crm.spi.http.TransportException;
import br.dev.crm.spi.http.TransportSettings;
import br.dev.crm.transport.apache.connection.ConnectionPool;
import br.dev.crm.transport.apache.connection.RouteFinder;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** One pool of connections and the calls that are under way on it. Thread-safe. */
final class ApacheTransport implements HttpTransport {
    static final String CLOSED = "The transport was closed";

    private final ConnectionPool connections;
    private final RouteFinder routes;
    private final Set<ApacheCall> underWay = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    ApacheTransport(TransportSettings settings) {
        connections = new ConnectionPool(settings);
        routes = new RouteFinder(settings.proxySelector());
    }

    @Override
    public HttpCall prepare(HttpRequest request) {
        return new ApacheCall(this, request);
    }

    ConnectionPool connections() {
        return connections;
    }

    RouteFinder routes() {
        return routes;
    }

    boolean isClosed() {
        return closed;
    }

    /** Enters the call among those that {@link #close()} ends. */
    void enter(ApacheCall call) throws TransportException {
        underWay.add(call);
        if (closed) {
            underWay.remove(call);
            throw TransportException.notSent("The transport is closed", null);
        }
    }

    void leave(ApacheCall call) {
        underWay.remove(call);
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        underWay.forEach(call -> call.end(CLOSED));
        connections.close();
    }

    /** Returns how many calls are under way, and whether the transport is closed. */
    @Override
    public String toString() {
        return "transport apache, " + underWay.size() + " calls under way" + (closed ? ", closed" : "");
    }
}
