package br.dev.crm.sandbox.internal.http;

import br.dev.crm.sandbox.Fault;
import br.dev.crm.sandbox.RecordedRequest;
import br.dev.crm.sandbox.SandboxAction;
import br.dev.crm.sandbox.SandboxRequest;
import br.dev.crm.sandbox.internal.ledger.Ledgers;
import br.dev.crm.sandbox.internal.store.RecordStore;
import br.dev.crm.sandbox.internal.store.RefusedException;
import br.dev.crm.sandbox.internal.store.Touched;
import br.dev.crm.sandbox.internal.webhook.Webhooks;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Reads every request whole, lets the faults have their way, routes, records and answers. */
public final class SandboxHandler implements HttpHandler {
    private static final int STREAM_BUFFER_BYTES = 64 * 1024;

    private final Latency latency;
    private final Webhooks webhooks;
    private final RequestLog log;
    private final Ledgers ledgers;
    private final Faults faults;
    private final CountDownLatch closing;
    private final LoginEndpoint login;
    private final IntegrationEndpoint integration;

    /** @param closing ends the wait of delayed requests when it reaches zero */
    public SandboxHandler(
            Settings settings,
            Sessions sessions,
            RateLimit rateLimit,
            Permissions permissions,
            RecordStore store,
            RequestLog log,
            Ledgers ledgers,
            Faults faults,
            Webhooks webhooks,
            CountDownLatch closing) {
        this.latency = settings.latency();
        this.webhooks = webhooks;
        this.log = log;
        this.ledgers = ledgers;
        this.faults = faults;
        this.closing = closing;
        this.login = new LoginEndpoint(settings.users(), sessions);
        this.integration = new IntegrationEndpoint(settings, sessions, rateLimit, permissions, store);
    }

    /**
     * Answers one request.
     *
     * @throws IOException if the connection is broken, or is to be cut; the server then closes it
     */
    @Override
    public void handle(HttpExchange exchange) throws IOException {
        boolean whole = true;
        try {
            RequestBody body = RequestBody.read(exchange.getRequestBody());
            SandboxRequest request = describe(exchange, body);
            Answer answer = misbehave(request, body);
            if (answer == null || closesWithin(latency.of(request.number()))) {
                // The server closes a connection whose handler throws.
                throw new IOException("the connection is cut on purpose");
            }
            ListBody list = answer.list();
            if (list == null || !list.streamed()) {
                send(exchange, answer, list == null ? bytes(answer.body()) : bytes(list));
            } else {
                // To close the exchange would end the answer properly, whatever is missing.
                whole = false;
                stream(exchange, answer, list);
                whole = true;
            }
        } finally {
            if (whole) {
                exchange.close();
            }
        }
    }

    static Answer methodNotAllowed(String allowed) {
        return Answer.error(405, "method-not-allowed", "the verb is not supported here", "use " + allowed)
                .with("Allow", allowed);
    }

    private SandboxRequest describe(HttpExchange exchange, RequestBody body) {
        String method = exchange.getRequestMethod();
        String path = exchange.getRequestURI().getPath();
        Headers headers = exchange.getRequestHeaders();
        SandboxAction action = null;
        if (path.equals(Paths.INTEGRATION)) {
            action = IntegrationHeaders.action(method, headers);
        } else if (path.equals(Paths.LOGIN) && method.equals("POST")) {
            action = SandboxAction.LOGIN;
        }
        return new SandboxRequest(
                log.arrived(action),
                method,
                path,
                exchange.getRequestURI().getRawQuery(),
                headers,
                action,
                headers.getFirst(IntegrationHeaders.SERVICE),
                headers.getFirst(IntegrationHeaders.RESOURCE),
                headers.getFirst(IntegrationHeaders.FILTER),
                action == SandboxAction.LOGIN ? "" : body.text());
    }

    /** Returns the answer, or null if the connection is to be cut. */
    private @Nullable Answer misbehave(SandboxRequest request, RequestBody body) {
        Fault fault;
        try {
            fault = faults.next(request).orElse(null);
        } catch (RuntimeException broken) {
            return recorded(request, Outcome.refused(brokenCode(broken)), null);
        }
        if (fault == null) {
            return recorded(request, route(request, body), null);
        }
        boolean tellsTheTruth = fault.effect() == Fault.Effect.SLOW || fault.effect() == Fault.Effect.BREAK_OFF;
        boolean executes = fault.executed() || tellsTheTruth;
        boolean closed = !fault.executed() && closesWithin(fault.delay());
        Outcome outcome = executes && !closed ? route(request, body) : null;
        closed = closed || (fault.executed() && closesWithin(fault.delay()));
        boolean executed = outcome != null && outcome.executed();
        Touched touched = outcome == null ? Touched.NOTHING : outcome.touched();
        if (closed || fault.effect() == Fault.Effect.CUT) {
            log.add(new RecordedRequest(request, 0, executed));
            ledgers.enter(request, touched, executed, 0, fault);
            return null;
        }
        return recorded(
                request,
                outcome != null && tellsTheTruth
                        ? outcome.brokenOffBy(fault)
                        : new Outcome(faulty(fault), executed, touched),
                fault);
    }

    private Outcome route(SandboxRequest request, RequestBody body) {
        try {
            if (request.action() == SandboxAction.LOGIN) {
                return login.answer(body);
            }
            return switch (request.path()) {
                case Paths.INTEGRATION -> integrated(request, body);
                case Paths.LOGIN -> Outcome.refused(methodNotAllowed("POST"));
                case Paths.LOGIN_PAGE -> Outcome.refused(LoginPage.page());
                default ->
                    Outcome.refused(Answer.error(
                            404,
                            "path-unknown",
                            "nothing lives here",
                            "use " + Paths.INTEGRATION + " and " + Paths.LOGIN));
            };
        } catch (RefusedException refused) {
            return Outcome.refused(Answer.of(refused));
        } catch (RuntimeException broken) {
            return Outcome.refused(brokenCode(broken));
        }
    }

    private Outcome integrated(SandboxRequest request, RequestBody body) throws RefusedException {
        Outcome outcome = integration.answer(request, body);
        if (request.action() != SandboxAction.DELETE) {
            webhooks.tell(request, outcome.touched());
        }
        return outcome;
    }

    private Answer recorded(SandboxRequest request, Outcome outcome, @Nullable Fault fault) {
        // Before the answer is sent, so that whoever has the answer finds the request in the log.
        int status = outcome.answer().status();
        log.add(new RecordedRequest(request, status, outcome.executed()));
        ledgers.enter(request, outcome.touched(), outcome.executed(), status, fault);
        return outcome.answer();
    }

    /** Waits, and tells whether the sandbox is closed meanwhile. */
    private boolean closesWithin(Duration delay) {
        try {
            return !delay.isZero() && closing.await(delay.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static Answer faulty(Fault fault) {
        String body = fault.body();
        Answer answer = body == null
                ? Answer.error(fault.status(), "fault-injected", "this answer was asked for", "by the test or its plan")
                : Answer.jsonText(fault.status(), body);
        for (Map.Entry<String, String> header : fault.headers().entrySet()) {
            answer = answer.with(header.getKey(), header.getValue());
        }
        return answer;
    }

    private static Answer brokenCode(RuntimeException broken) {
        return Answer.error(500, "sandbox-error", "a fault plan or a validation failed", broken.toString());
    }

    private static byte[] bytes(String body) {
        return body.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(ListBody list) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        list.writeTo(written);
        return written.toByteArray();
    }

    private static void send(HttpExchange exchange, Answer answer, byte[] bytes) throws IOException {
        setHeaders(exchange, answer);
        boolean bodiless = bytes.length == 0 || answer.status() == 204 || answer.status() == 304;
        exchange.sendResponseHeaders(answer.status(), bodiless ? -1 : bytes.length);
        if (!bodiless) {
            exchange.getResponseBody().write(bytes);
        }
    }

    private static void stream(HttpExchange exchange, Answer answer, ListBody list) throws IOException {
        setHeaders(exchange, answer);
        exchange.sendResponseHeaders(answer.status(), 0);
        OutputStream out = new BufferedOutputStream(exchange.getResponseBody(), STREAM_BUFFER_BYTES);
        list.writeTo(out);
        out.flush();
        if (list.brokenOff()) {
            throw new IOException("the answer is broken off on purpose");
        }
    }

    private static void setHeaders(HttpExchange exchange, Answer answer) {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", answer.contentType());
        answer.headers().forEach(header -> {
            if (header.getKey().equalsIgnoreCase("Content-Type")) {
                headers.set(header.getKey(), header.getValue());
            } else {
                headers.add(header.getKey(), header.getValue());
            }
        });
    }
}
