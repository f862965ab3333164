package br.dev.crm.transport.jdk;

import br.dev.crm.spi.http.HttpCall;
import br.dev.crm.spi.http.HttpRequest;
import br.dev.crm.spi.http.HttpTransport;
import br.dev.crm.spi.http.TransportException;
import br.dev.crm.spi.http.TransportSettings;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One {@link HttpClient} and the calls that are under way on it. Thread-safe. */
final class JdkTransport implements HttpTransport {
    private final Duration responseTimeout;
    private final boolean ownTimer;
    private final Set<JdkCall> underWay = ConcurrentHashMap.newKeySet();

    /** Holds null once closed, so that a closed transport keeps no client alive. */
    private final AtomicReference<@Nullable HttpClient> client;

    JdkTransport(TransportSettings settings, boolean ownTimer) {
        this.ownTimer = ownTimer;
        responseTimeout = settings.responseTimeout();
        client = new AtomicReference<>(ClientSetup.client(settings));
    }

    @Override
    public HttpCall prepare(HttpRequest request) {
        return new JdkCall(this, request);
    }

    Duration responseTimeout() {
        return responseTimeout;
    }

    /** Returns whether a {@link HeaderTimer} bounds the wait for headers, in place of the client's own time-out. */
    boolean ownTimer() {
        return ownTimer;
    }

    /** Enters the call among those that {@link #close()} ends and returns the client that sends it. */
    HttpClient enter(JdkCall call) throws TransportException {
        underWay.add(call);
        HttpClient open = client.get();
        if (open == null) {
            underWay.remove(call);
            throw TransportException.notSent("The transport is closed.", null);
        }
        return open;
    }

    void leave(JdkCall call) {
        underWay.remove(call);
    }

    @Override
    public void close() {
        HttpClient open = client.getAndSet(null);
        if (open == null) {
            return;
        }
        underWay.forEach(call -> call.end(() -> TransportException.unknown("The transport was closed", null)));
        ClientShutdown.end(open);
    }

    /** Returns how many calls are under way, and whether the transport is closed. */
    @Override
    public String toString() {
        return "transport jdk, " + underWay.size() + " calls under way" + (client.get() == null ? ", closed" : "");
    }
}
