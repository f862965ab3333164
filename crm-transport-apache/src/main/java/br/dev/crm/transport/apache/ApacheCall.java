package br.dev.crm.transport.apache;

import br.dev.crm.spi.http.HttpCall;
import br.dev.crm.spi.http.HttpRequest;
import br.dev.crm.spi.http.HttpResponse;
import br.dev.crm.spi.http.TransportException;
import br.dev.crm.transport.apache.connection.ConnectContext;
import br.dev.crm.transport.apache.connection.ConnectionPool;
import br.dev.crm.transport.apache.connection.ConnectionUser;
import br.dev.crm.transport.apache.connection.KeepAlive;
import br.dev.crm.transport.apache.connection.RequestRoute;
import br.dev.crm.transport.apache.connection.TransportExceptionMapping;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.hc.client5.http.io.ConnectionEndpoint;
import org.apache.hc.core5.concurrent.Cancellable;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.jspecify.annotations.Nullable;

/**
 * One request, sent on the caller's thread. The thread that sends or reads is the only one that hands a connection
 * back; {@link #end} merely breaks what that thread waits for. The lock keeps the two apart, so that a connection which
 * was handed back is never broken under the call that has it next.
 */
final class ApacheCall implements HttpCall, ConnectionUser {
    private final ApacheTransport transport;
    private final HttpRequest request;

    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Cancellable waitsFor;
    private @Nullable ConnectionEndpoint endpoint;

    /** Why the call was ended, or null. */
    private volatile @Nullable String end;

    private volatile boolean sent;

    ApacheCall(ApacheTransport transport, HttpRequest request) {
        this.transport = transport;
        this.request = request;
    }

    @Override
    public HttpResponse send() throws TransportException {
        transport.enter(this);
        boolean received = false;
        try {
            HttpResponse response = exchange();
            received = true;
            return response;
        } catch (IOException | HttpException | RuntimeException e) {
            throw reason(e);
        } finally {
            if (!received) {
                giveUp();
            }
        }
    }

    private HttpResponse exchange() throws IOException, HttpException {
        refuseIfOver();
        RequestRoute route = transport.routes().find(request.uri());
        ClassicHttpRequest translated = RequestTranslation.translate(request, route);
        ConnectionPool connections = transport.connections();
        ConnectionEndpoint connection = connections.lease(this, route);
        ConnectContext context = new ConnectContext(this, connections.connectTimeout());
        connections.connect(connection, route, context);
        refuseIfOver();
        sent = true;
        ClassicHttpResponse response = connections.execute(connection, translated, context);
        String reason = end;
        if (reason != null) {
            throw TransportException.unknown(reason, null);
        }
        return ResponseTranslation.translate(response, bodyOf(translated, response, context));
    }

    private InputStream bodyOf(ClassicHttpRequest translated, ClassicHttpResponse response, ConnectContext context)
            throws IOException, TransportException {
        ResponseTranslation.check(response);
        TimeValue keepAlive = KeepAlive.duration(translated, response, context);
        HttpEntity entity = response.getEntity();
        if (entity == null || entity.getContentLength() == 0) {
            handBack(keepAlive);
            return InputStream.nullInputStream();
        }
        return new ResponseBody(this, entity.getContent(), entity.getContentLength(), keepAlive);
    }

    private void refuseIfOver() throws TransportException {
        String reason = end;
        if (reason != null) {
            throw TransportException.notSent(reason, null);
        }
        if (transport
                .isClosed()) { // a connection that the close of the transport has freed is no connection to send on
            throw TransportException.notSent(ApacheTransport.CLOSED, null);
        }
        if (Thread.currentThread().isInterrupted()) {
            throw TransportException.notSent("Interrupted before sending", null);
        }
    }

    /** Returns what a failure of the library means, or the end of this call as its reason. */
    TransportException reason(Exception failure) {
        String reason = end;
        if (reason != null) {
            return TransportExceptionMapping.ended(reason, sent, failure);
        }
        return sent
                ? TransportExceptionMapping.afterSending(failure)
                : TransportExceptionMapping.beforeSending(failure);
    }

    @Override
    public boolean isEnded() {
        return end != null;
    }

    @Override
    public void waitFor(Cancellable wait) {
        lock.lock();
        try {
            waitsFor = wait;
            if (end != null) {
                wait.cancel();
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void hold(ConnectionEndpoint leased) {
        lock.lock();
        try {
            waitsFor = null;
            endpoint = leased;
        } finally {
            lock.unlock();
        }
    }

    /** Gives the connection back for the next call, or up when there is no time for which it may be kept. */
    void handBack(@Nullable TimeValue keepAlive) {
        ConnectionEndpoint done = letGo();
        if (done != null) {
            transport.connections().release(done, end == null ? keepAlive : null);
        }
        transport.leave(this);
    }

    /** Gives the connection up. */
    void giveUp() {
        handBack(null);
    }

    private @Nullable ConnectionEndpoint letGo() {
        lock.lock();
        try {
            ConnectionEndpoint held = endpoint;
            endpoint = null;
            waitsFor = null;
            return held;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void abort() {
        end("The call was aborted");
    }

    /** Ends the call for this reason, unless it is over or ended already. */
    void end(String reason) {
        lock.lock();
        try {
            if (end != null) {
                return;
            }
            end = reason;
            if (waitsFor != null) {
                waitsFor.cancel();
            }
            if (endpoint != null) {
                endpoint.close(CloseMode.IMMEDIATE);
            }
        } finally {
            lock.unlock();
        }
    }
}
