package br.dev.crm.examples.okhttp;

import br.dev.crm.spi.http.HttpCall;
import br.dev.crm.spi.http.HttpRequest;
import br.dev.crm.spi.http.HttpTransport;
import br.dev.crm.spi.http.TransportException;
import br.dev.crm.spi.http.TransportSettings;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.OkHttpClient;

/** An {@link OkHttpClient} of its own that decides nothing, and the calls that are in flight on it. Thread-safe. */
final class OkHttpTransport implements HttpTransport {
    private final OkHttpClient client;
    private final Set<OkHttpCall> inFlight = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    OkHttpTransport(TransportSettings settings) {
        client = ClientSetup.client(settings);
    }

    OkHttpClient client() {
        return client;
    }

    @Override
    public HttpCall prepare(HttpRequest request) {
        return new OkHttpCall(this, request);
    }

    void enter(OkHttpCall call) throws TransportException {
        inFlight.add(call);
        if (closed) {
            leave(call);
            throw TransportException.notSent("The transport is closed", null);
        }
    }

    /**
     * A call is in flight until its body is read to the end or closed; OkHttp counts it until the headers are there.
     */
    void leave(OkHttpCall call) {
        inFlight.remove(call);
        if (closed) {
            client.connectionPool().evictAll();
        }
    }

    @Override
    public void close() {
        closed = true;
        inFlight.forEach(OkHttpCall::abort);
        client.connectionPool().evictAll();
    }
}
