package br.dev.crm.examples.okhttp;

import br.dev.crm.http.Delivery;
import br.dev.crm.http.HttpHeaders;
import br.dev.crm.spi.UnquotedException;
import br.dev.crm.spi.http.HttpCall;
import br.dev.crm.spi.http.HttpRequest;
import br.dev.crm.spi.http.HttpResponse;
import br.dev.crm.spi.http.TransportException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.Proxy;
import java.net.SocketTimeoutException;
import java.util.Objects;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Request;
import okhttp3.Response;

/** One request; also what OkHttp tells about it while it is sent. */
final class OkHttpCall extends EventListener implements HttpCall {
    private final OkHttpTransport transport;
    private final HttpRequest request;
    private volatile Call call;
    private volatile boolean aborted;
    private volatile boolean sent;
    private volatile boolean used;
    private volatile int status;

    OkHttpCall(OkHttpTransport transport, HttpRequest request) {
        this.transport = transport;
        this.request = request;
    }

    /** Returns the call of ours that OkHttp's was made for. */
    static OkHttpCall of(Call call) {
        return Objects.requireNonNull(call.request().tag(OkHttpCall.class));
    }

    @Override
    public HttpResponse send() throws TransportException {
        transport.enter(this);
        boolean received = false;
        try {
            HttpResponse response = response(execute(RequestTranslation.translate(request, this)));
            received = true;
            return response;
        } catch (Exception e) {
            if (e instanceof InterruptedException) {
                // OkHttp is written in Kotlin, which declares no exceptions.
                Thread.currentThread().interrupt();
            }
            throw failure(e);
        } finally {
            if (!received) {
                leave();
            }
        }
    }

    /** Takes the next connection where one of the pool turns out to be closed; each is left behind for good. */
    private Response execute(Request translated) throws IOException {
        while (true) {
            call = transport.client().newCall(translated);
            if (aborted) {
                throw TransportException.notSent("The call was aborted before it was sent", null);
            }
            if (Thread.currentThread().isInterrupted()) {
                throw TransportException.notSent("Interrupted before sending", null);
            }
            try {
                used = true;
                return call.execute();
            } catch (StaleConnectionException e) {
                // Nothing has left: the next connection is tried, in the end a new one.
            }
        }
    }

    @Override
    public void connectStart(Call ignored, InetSocketAddress address, Proxy proxy) {
        used = false;
    }

    boolean connectionIsUsed() {
        return used;
    }

    @Override
    public void requestHeadersStart(Call ignored) {
        sent = true;
    }

    void received(int code) {
        status = code;
    }

    private HttpResponse response(Response response) {
        HttpHeaders.Builder fields = HttpHeaders.builder();
        response.headers().forEach(field -> fields.add(field.getFirst(), field.getSecond()));
        InputStream body = new OkHttpBody(this, response.body().byteStream());
        return new HttpResponse(status, fields.build(), body);
    }

    TransportException failure(Exception failure) {
        if (failure instanceof TransportException own) {
            return own;
        }
        Throwable e = UnquotedException.of(failure, OkHttpCall::quotesNothing);
        if (aborted) {
            return sent
                    ? TransportException.unknown("The call was aborted", e)
                    : TransportException.notSent("The call was aborted", e);
        }
        if (failure instanceof SocketTimeoutException) {
            return sent
                    ? TransportException.timeout("No response in time", Delivery.UNKNOWN, e)
                    : TransportException.timeout("No connection in time", Delivery.NOT_SENT, e);
        }
        return sent
                ? TransportException.unknown("The connection broke", e)
                : TransportException.notSent("No connection", e);
    }

    /** OkHttp quotes a status line that it cannot read, in a ProtocolException. */
    private static boolean quotesNothing(Throwable thrown) {
        return !(thrown instanceof ProtocolException);
    }

    boolean isAborted() {
        return aborted;
    }

    void leave() {
        transport.leave(this);
    }

    /** Closes the connection of a body that is not read to its end. */
    void giveUp() {
        Call open = call;
        if (open != null) {
            open.cancel();
        }
    }

    @Override
    public void abort() {
        aborted = true;
        giveUp();
    }
}
