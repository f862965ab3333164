package br.dev.crm.testkit.broken;

import br.dev.crm.spi.http.HttpCall;
import br.dev.crm.spi.http.HttpRequest;
import br.dev.crm.spi.http.HttpResponse;
import br.dev.crm.spi.http.HttpTransport;
import br.dev.crm.spi.http.TransportException;
import java.net.URI;

/** A call that a breakage may send as often as it likes. */
final class BrokenCall implements HttpCall {
    private final BrokenTransport transport;
    private final Breakage breakage;
    private final HttpTransport good;
    private final HttpRequest request;
    private volatile HttpCall current;
    private volatile boolean aborted;

    BrokenCall(BrokenTransport transport, Breakage breakage, HttpTransport good, HttpRequest request) {
        this.transport = transport;
        this.breakage = breakage;
        this.good = good;
        this.request = breakage.request(request, transport);
        current = good.prepare(this.request);
    }

    BrokenTransport transport() {
        return transport;
    }

    boolean isAborted() {
        return aborted;
    }

    @Override
    public HttpResponse send() throws TransportException {
        return breakage.send(this);
    }

    HttpResponse sendWell() throws TransportException {
        return sendWell(request.uri());
    }

    HttpResponse sendWell(URI uri) throws TransportException {
        HttpCall call = good.prepare(new HttpRequest(request.method(), uri, request.headers(), request.body()));
        current = call;
        if (aborted) {
            breakage.abort(call);
        }
        return call.send();
    }

    @Override
    public void abort() {
        aborted = true;
        breakage.abort(current);
    }
}
