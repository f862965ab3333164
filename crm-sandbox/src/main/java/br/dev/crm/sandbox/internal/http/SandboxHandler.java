package br.dev.crm.sandbox.internal.http;

import br.dev.crm.sandbox.Fault;
import br.dev.crm.sandbox.RecordedRequest;
import br.dev.crm.sandbox.SandboxAction;
import br.dev.crm.sandbox.SandboxRequest;
import br.dev.crm.sandbox.internal.store.RecordStore;
import br.dev.crm.sandbox.internal.store.RefusedException;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Reads every request whole, lets the faults have their way, routes, records and answers. */
public final class SandboxHandler implements HttpHandler {
    private final RequestLog log;
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
            Faults faults,
            CountDownLatch closing) {
        this.log = log;
        this.faults = faults;
        this.closing = closing;
        this.login = new LoginEndpoint(settings.users(), sessions);
        this.integration = new IntegrationEndpoint(settings, sessions, rateLimit, permissions, store);
    }

    /**
     * Answers one request.
     *
     * @throws IOException if the connection is broken, or is to be cut; the server then closes it without an answer
     */
    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            RequestBody body = RequestBody.read(exchange.getRequestBody());
            SandboxRequest request = describe(exchange, body);
            Answer answer = misbehave(request, body);
            if (answer == null) {
                // The server closes a connection whose handler throws.
                throw new IOException("the connection is cut on purpose");
            }
            send(exchange, answer);
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
            return recorded(request, Outcome.refused(brokenCode(broken)));
        }
        if (fault == null) {
            return recorded(request, route(request, body));
        }
        boolean executes = fault.executed() || fault.effect() == Fault.Effect.SLOW;
        boolean closed = !fault.executed() && closesWithin(fault.delay());
        Outcome outcome = executes && !closed ? route(request, body) : null;
        closed = closed || (fault.executed() && closesWithin(fault.delay()));
        boolean executed = outcome != null && outcome.executed();
        if (closed || fault.effect() == Fault.Effect.CUT) {
            log.add(new RecordedRequest(request, 0, executed));
            return null;
        }
        return recorded(
                request,
                outcome != null && fault.effect() == Fault.Effect.SLOW
                        ? outcome
                        : new Outcome(faulty(fault), executed));
    }

    private Outcome route(SandboxRequest request, RequestBody body) {
        try {
            if (request.action() == SandboxAction.LOGIN) {
                return login.answer(body);
            }
            return switch (request.path()) {
                case Paths.INTEGRATION -> integration.answer(request, body);
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

    private Answer recorded(SandboxRequest request, Outcome outcome) {
        // Before the answer is sent, so that whoever has the answer finds the request in the log.
        log.add(new RecordedRequest(request, outcome.answer().status(), outcome.executed()));
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

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", answer.contentType());
        answer.headers().forEach(header -> {
            if (header.getKey().equalsIgnoreCase("Content-Type")) {
                headers.set(header.getKey(), header.getValue());
            } else {
                headers.add(header.getKey(), header.getValue());
            }
        });
        boolean bodiless = bytes.length == 0 || answer.status() == 204 || answer.status() == 304;
        exchange.sendResponseHeaders(answer.status(), bodiless ? -1 : bytes.length);
        if (!bodiless) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
