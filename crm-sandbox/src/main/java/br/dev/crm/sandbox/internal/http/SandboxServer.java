package br.dev.crm.sandbox.internal.http;

import br.dev.crm.sandbox.fault.FaultPlan;
import br.dev.crm.sandbox.internal.ledger.Ledgers;
import br.dev.crm.sandbox.internal.settings.SandboxSettings;
import br.dev.crm.sandbox.internal.store.RecordStore;
import br.dev.crm.sandbox.internal.webhook.Webhooks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;

/** All that a running sandbox consists of: its state, and the listener that serves requests with it. */
public final class SandboxServer implements AutoCloseable {
    private final Sessions sessions;
    private final LockOut lockOut = new LockOut();
    private final SlidingWindowLimit rateLimit;
    private final Permissions permissions = new Permissions();
    private final RecordStore store;
    private final RequestLog log;
    private final Ledgers ledgers;
    private final FaultQueue faults;
    private final Webhooks webhooks;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final HttpListener listener;
    private final URI integrationUri;
    private final URI loginUri;

    private SandboxServer(SandboxSettings settings, FaultPlan plan) throws IOException {
        this.sessions = new Sessions(settings);
        this.rateLimit = new SlidingWindowLimit(settings.clock());
        this.store = new RecordStore(
                settings::rulesOf,
                settings.updateStyle(),
                () -> UUID.randomUUID().toString());
        this.log = new RequestLog(settings.keptRequests());
        this.ledgers = new Ledgers(settings.ledgers(), settings.filterSyntax());
        this.faults = new FaultQueue(plan);
        this.webhooks = new Webhooks(settings.clock(), settings.keptRequests());
        InetSocketAddress address = new InetSocketAddress(settings.host(), settings.port());
        this.listener = HttpListener.open(
                address,
                settings.threads(),
                new SandboxHandler(
                        settings,
                        sessions,
                        lockOut,
                        rateLimit,
                        permissions,
                        store,
                        log,
                        ledgers,
                        faults,
                        webhooks,
                        closing));
        boolean anywhere = address.getAddress().isAnyLocalAddress();
        String host = anywhere ? "127.0.0.1" : settings.host();
        this.integrationUri = uri(host, SandboxPaths.INTEGRATION);
        this.loginUri = uri(host, SandboxPaths.LOGIN);
    }

    /**
     * Binds the address and starts to serve.
     *
     * @throws UncheckedIOException if the address cannot be bound
     */
    public static SandboxServer open(SandboxSettings settings, FaultPlan plan) {
        try {
            return new SandboxServer(settings, plan);
        } catch (IOException unbound) {
            throw new UncheckedIOException(
                    "cannot listen on " + settings.host() + ":" + settings.port() + ": " + unbound.getMessage(),
                    unbound);
        }
    }

    /** Returns the open sessions. */
    public Sessions sessions() {
        return sessions;
    }

    /** Returns who is locked out. */
    public LockOut lockOut() {
        return lockOut;
    }

    /** Returns the rate limit. */
    public SlidingWindowLimit rateLimit() {
        return rateLimit;
    }

    /** Returns what is denied. */
    public Permissions permissions() {
        return permissions;
    }

    /** Returns the records. */
    public RecordStore store() {
        return store;
    }

    /** Returns the requests that were read. */
    public RequestLog log() {
        return log;
    }

    /** Returns the ledgers. */
    public Ledgers ledgers() {
        return ledgers;
    }

    /** Returns what goes wrong next. */
    public FaultQueue faults() {
        return faults;
    }

    /** Returns the webhooks. */
    public Webhooks webhooks() {
        return webhooks;
    }

    /** Returns the URI that takes lists and writes. */
    public URI integrationUri() {
        return integrationUri;
    }

    /** Returns the URI that takes logins. */
    public URI loginUri() {
        return loginUri;
    }

    /** Returns the port that is bound. */
    public int port() {
        return listener.port();
    }

    /** Forgets what was stored, received, entered and sent, and the queued faults. */
    public void clear() {
        store.clear();
        log.clear();
        ledgers.clear();
        webhooks.clear();
        faults.clear();
        lockOut.clear();
    }

    /** Ends the waits of delayed requests, closes every connection and stops the webhooks. */
    @Override
    public void close() {
        closing.countDown();
        listener.close();
        webhooks.close();
    }

    private URI uri(String host, String path) {
        try {
            return new URI("http", null, host, listener.port(), path, null, null);
        } catch (URISyntaxException notAHost) {
            listener.close();
            throw new IllegalArgumentException("not a host: " + host, notAHost);
        }
    }
}
