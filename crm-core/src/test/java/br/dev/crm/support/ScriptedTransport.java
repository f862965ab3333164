package br.dev.crm.support;

import br.dev.crm.http.HttpHeaders;
import br.dev.crm.spi.http.HttpCall;
import br.dev.crm.spi.http.HttpRequest;
import br.dev.crm.spi.http.HttpResponse;
import br.dev.crm.spi.http.HttpTransport;
import br.dev.crm.spi.http.TransportException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A transport that responds from a script, and to a login by itself unless the script says otherwise. */
public final class ScriptedTransport implements HttpTransport {

    /** What one request is responded to with. */
    @FunctionalInterface
    public interface Step {
        HttpResponse respond(HttpRequest request) throws TransportException;
    }

    private final Deque<Step> steps = new ArrayDeque<>();
    private final Deque<Step> loginSteps = new ArrayDeque<>();
    private final List<HttpRequest> requests = new CopyOnWriteArrayList<>();
    private final List<HttpRequest> logins = new CopyOnWriteArrayList<>();
    private final AtomicInteger sessions = new AtomicInteger();
    private volatile boolean closed;

    public ScriptedTransport respond(int status, String body, String... headers) {
        return then(request -> response(status, body, headers));
    }

    public ScriptedTransport fail(TransportException failure) {
        return then(request -> {
            throw failure;
        });
    }

    public synchronized ScriptedTransport then(Step step) {
        steps.add(step);
        return this;
    }

    public synchronized ScriptedTransport loginResponse(int status, String body, String... headers) {
        return loginThen(request -> response(status, body, headers));
    }

    public synchronized ScriptedTransport loginThen(Step step) {
        loginSteps.add(step);
        return this;
    }

    public static HttpResponse response(int status, String body, String... headers) {
        return new HttpResponse(
                status, headers(headers), new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }

    private static HttpHeaders headers(String... headers) {
        HttpHeaders.Builder builder = HttpHeaders.builder();
        for (int i = 0; i < headers.length; i += 2) {
            builder.add(headers[i], headers[i + 1]);
        }
        return builder.build();
    }

    /** A body that breaks off after the text. */
    public static HttpResponse cutResponse(int status, String body, String... headers) {
        return new HttpResponse(
                status, headers(headers), Streams.breakingAfter(body, new IOException("the connection was reset")));
    }

    /** The requests that are no logins, in order. */
    public List<HttpRequest> requests() {
        return requests;
    }

    public List<HttpRequest> logins() {
        return logins;
    }

    public boolean isClosed() {
        return closed;
    }

    public HttpRequest lastRequest() {
        return requests.get(requests.size() - 1);
    }

    @Override
    public HttpCall prepare(HttpRequest request) {
        return new HttpCall() {
            @Override
            public HttpResponse send() throws TransportException {
                return next(request).respond(request);
            }

            @Override
            public void abort() {}
        };
    }

    private synchronized Step next(HttpRequest request) {
        if (request.uri().getPath().equals("/api/login")) {
            logins.add(request);
            Step step = loginSteps.poll();
            return step != null
                    ? step
                    : any ->
                            response(200, "{}", "Set-Cookie", "JSESSIONID=s" + sessions.incrementAndGet() + "; Path=/");
        }
        requests.add(request);
        Step step = steps.poll();
        if (step == null) {
            throw new AssertionError("Nothing is left in the script for " + request);
        }
        return step;
    }

    @Override
    public void close() {
        closed = true;
    }
}
