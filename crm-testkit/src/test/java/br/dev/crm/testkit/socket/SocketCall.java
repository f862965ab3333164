package br.dev.crm.testkit.socket;

import br.dev.crm.http.Delivery;
import br.dev.crm.spi.http.HttpCall;
import br.dev.crm.spi.http.HttpRequest;
import br.dev.crm.spi.http.HttpResponse;
import br.dev.crm.spi.http.TransportException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/** One request on a connection of its own or of the pool; {@link #abort()} cuts it. */
final class SocketCall implements HttpCall {
    private final SocketTransport transport;
    private final HttpRequest request;
    private final AtomicBoolean over = new AtomicBoolean();
    private volatile SocketConnection connection;
    private volatile boolean aborted;

    SocketCall(SocketTransport transport, HttpRequest request) {
        this.transport = transport;
        this.request = request;
    }

    @Override
    public HttpResponse send() throws TransportException {
        SocketRoute route = SocketRoute.of(request.uri(), transport.settings());
        byte[] head = RequestText.head(request, route);
        transport.enter(this);
        boolean hasPermit = false;
        try {
            transport.pool().acquirePermit(transport.settings().connectionWait(), () -> aborted);
            hasPermit = true;
            connect(route);
            return exchange(head);
        } catch (TransportException e) {
            if (hasPermit) {
                finish(false);
            }
            transport.leave(this);
            throw e;
        }
    }

    private void connect(SocketRoute route) throws TransportException {
        SocketConnection taken = transport.pool().take(route);
        try {
            connection = taken == null ? new SocketConnection(route) : taken;
            if (aborted) {
                throw TransportException.notSent("The call was aborted before it was sent", null);
            }
            if (taken == null) {
                connection.connect(transport.settings());
            }
        } catch (TransportException e) {
            throw TransportException.notSent(e.getMessage(), e);
        } catch (SocketTimeoutException e) {
            throw TransportException.timeout("No connection in time", Delivery.NOT_SENT, e);
        } catch (IOException e) {
            throw TransportException.notSent("No connection", e);
        }
    }

    private HttpResponse exchange(byte[] head) throws TransportException {
        IOException unsent = write(head);
        try {
            ResponseHead response = ResponseHead.read(connection.in());
            boolean keeps = unsent == null && response.keepsConnection();
            SocketBody body = new SocketBody(this, connection.in(), response.length(), keeps);
            return new HttpResponse(response.status(), response.fields(), body);
        } catch (IOException e) {
            throw failure(unsent == null ? e : unsent);
        }
    }

    /** Returns why the request was not sent to its end, or null: the server may have responded all the same. */
    private IOException write(byte[] head) {
        try {
            connection.write(head, request.body());
            return null;
        } catch (IOException e) {
            return e;
        }
    }

    TransportException failure(IOException e) {
        if (aborted) {
            return TransportException.unknown("The call was aborted", e);
        }
        if (e instanceof TransportException own) {
            return own;
        }
        return e instanceof SocketTimeoutException
                ? TransportException.timeout("No response in time", Delivery.UNKNOWN, e)
                : TransportException.unknown("The connection broke", e);
    }

    boolean isAborted() {
        return aborted;
    }

    /** Ends the call's hold on its connection, once. */
    void finish(boolean reusable) {
        if (!over.compareAndSet(false, true)) {
            return;
        }
        if (reusable && !aborted) {
            transport.pool().giveBack(connection);
        } else if (connection != null) {
            connection.cut();
        }
        transport.pool().releasePermit();
        transport.leave(this);
    }

    @Override
    public void abort() {
        aborted = true;
        SocketConnection open = connection;
        if (open != null && !over.get()) {
            open.cut();
        }
    }
}
