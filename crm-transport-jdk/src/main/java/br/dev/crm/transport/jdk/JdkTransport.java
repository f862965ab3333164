package br.dev.crm.transport.jdk;

import br.dev.crm.spi.http.HttpCall;
import br.dev.crm.spi.http.HttpRequest;
import br.dev.crm.spi.http.HttpTransport;
import br.dev.crm.spi.http.TransportException;
import br.dev.crm.spi.http.TransportSettings;
import br.dev.crm.transport.jdk.inspection.InspectedSslContext;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One {@link java.net.http.HttpClient} and the calls that are under way on it. Thread-safe. */
final class JdkTransport implements HttpTransport {
    private final TransportSettings settings;
    private final boolean ownTimer;
    private final ClientExecutor executor = new ClientExecutor();

    /** Every call with the client that sends it, which may be one that was replaced. */
    private final Map<JdkCall, CountedClient> underWay = new ConcurrentHashMap<>();

    private volatile boolean cancelsFailed;

    /** Holds null once closed, so that a closed transport keeps no client alive. */
    private final AtomicReference<@Nullable CountedClient> current;

    JdkTransport(TransportSettings settings, boolean ownTimer) {
        this.settings = settings;
        this.ownTimer = ownTimer;
        current = new AtomicReference<>(newClient());
    }

    private CountedClient newClient() {
        return new CountedClient(ClientSetup.client(settings, executor));
    }

    @Override
    public HttpCall prepare(HttpRequest request) {
        return new JdkCall(this, request);
    }

    Duration responseTimeout() {
        return settings.responseTimeout();
    }

    /** Returns whether a {@link HeaderTimer} bounds the wait for headers, in place of the client's own time-out. */
    boolean ownTimer() {
        return ownTimer;
    }

    /** Returns whether an exchange that fails is to be {@linkplain CancelledExchange cancelled}. */
    boolean cancelsFailed() {
        return cancelsFailed;
    }

    /**
     * Returns what the parser of a response's body needs: by TLS no chunk reaches it that {@link InspectedSslContext}
     * has not seen.
     */
    ParserGuard guard(URI uri, HttpHeaders fields) {
        boolean looseChunks = "http".equalsIgnoreCase(uri.getScheme())
                && fields.firstValue("Transfer-Encoding").isPresent();
        return looseChunks ? executor.guard() : ParserGuard.NONE;
    }

    /** Enters the call among those that {@link #close()} ends and returns the client that sends it. */
    CountedClient enter(JdkCall call) throws TransportException {
        for (CountedClient open = current.get(); open != null; open = current.get()) {
            if (open.enter()) {
                underWay.put(call, open);
                if (current.get() != null) {
                    return open;
                }
                leave(call);
            }
        }
        throw TransportException.notSent("The transport is closed.", null);
    }

    /** Says that the call is over; twice is fine. */
    void leave(JdkCall call) {
        CountedClient used = underWay.remove(call);
        if (used != null) {
            used.leave();
        }
    }

    /**
     * A client that cannot read the head of a response leaves the connection open and forgets it. Where the end of a
     * client closes that, too, the calls that come get a new client, and the old one ends with its last call; elsewhere
     * they get the same one, and each exchange that fails from now on is cancelled, which closes its connection.
     */
    void headUnreadable(CountedClient used) {
        if (!ClientShutdown.closesAll()) {
            cancelsFailed = true;
            return;
        }
        if (current.get() != used) {
            return;
        }
        CountedClient fresh = newClient();
        if (current.compareAndSet(used, fresh)) {
            used.replace();
        } else {
            fresh.replace();
        }
    }

    @Override
    public void close() {
        CountedClient open = current.getAndSet(null);
        if (open == null) {
            return;
        }
        Set<CountedClient> clients = new HashSet<>(underWay.values());
        clients.add(open);
        underWay.keySet().forEach(call -> call.end(() -> TransportException.unknown("The transport was closed", null)));
        clients.forEach(CountedClient::end);
        executor.close();
    }

    /** Returns how many calls are under way, and whether the transport is closed. */
    @Override
    public String toString() {
        return "transport jdk, " + underWay.size() + " calls under way" + (current.get() == null ? ", closed" : "");
    }
}
