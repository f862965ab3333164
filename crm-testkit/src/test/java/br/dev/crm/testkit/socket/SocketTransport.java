package br.dev.crm.testkit.socket;

import br.dev.crm.spi.http.HttpCall;
import br.dev.crm.spi.http.HttpRequest;
import br.dev.crm.spi.http.HttpTransport;
import br.dev.crm.spi.http.TransportException;
import br.dev.crm.spi.http.TransportSettings;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Blocking sockets and a pool of them; no thread of its own. */
final class SocketTransport implements HttpTransport {
    private final TransportSettings settings;
    private final SocketPool pool;
    private final Set<SocketCall> underWay = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    SocketTransport(TransportSettings settings) {
        this.settings = settings;
        pool = new SocketPool(settings.maxConnections());
    }

    @Override
    public HttpCall prepare(HttpRequest request) {
        return new SocketCall(this, request);
    }

    TransportSettings settings() {
        return settings;
    }

    SocketPool pool() {
        return pool;
    }

    void enter(SocketCall call) throws TransportException {
        underWay.add(call);
        if (closed) {
            underWay.remove(call);
            throw TransportException.notSent("The transport is closed.", null);
        }
    }

    void leave(SocketCall call) {
        underWay.remove(call);
    }

    @Override
    public void close() {
        closed = true;
        underWay.forEach(SocketCall::abort);
        pool.close();
    }
}
