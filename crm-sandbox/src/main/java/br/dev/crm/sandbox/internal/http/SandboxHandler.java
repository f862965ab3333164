package br.dev.crm.sandbox.internal.http;

import br.dev.crm.sandbox.fault.Fault;
import br.dev.crm.sandbox.internal.ledger.Ledgers;
import br.dev.crm.sandbox.internal.list.ListBody;
import br.dev.crm.sandbox.internal.settings.Latency;
import br.dev.crm.sandbox.internal.settings.SandboxSettings;
import br.dev.crm.sandbox.internal.store.AffectedRecords;
import br.dev.crm.sandbox.internal.store.RecordStore;
import br.dev.crm.sandbox.internal.store.RefusedException;
import br.dev.crm.sandbox.internal.webhook.Webhooks;
import br.dev.crm.sandbox.request.HandledRequest;
import br.dev.crm.sandbox.request.SandboxAction;
import br.dev.crm.sandbox.request.SandboxRequest;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Reads every request whole, applies the faults, routes, records and responds. */
public final class SandboxHandler implements HttpHandler {
    private static final int STREAM_BUFFER_BYTES = 64 * 1024;

    private final Latency latency;
    private final Webhooks webhooks;
    private final RequestLog log;
    private final Ledgers ledgers;
    private final FaultQueue faults;
    private final CountDownLatch closing;
    private final LoginEndpoint login;
    private final IntegrationEndpoint integration;

    /** @param closing ends the wait of delayed requests when it reaches zero */
    public SandboxHandler(
            SandboxSettings settings,
            Sessions sessions,
            LockOut lockOut,
            SlidingWindowLimit rateLimit,
            Permissions permissions,
            RecordStore store,
            RequestLog log,
            Ledgers ledgers,
            FaultQueue faults,
            Webhooks webhooks,
            CountDownLatch closing) {
        this.latency = settings.latency();
        this.webhooks = webhooks;
        this.log = log;
        this.ledgers = ledgers;
        this.faults = faults;
        this.closing = closing;
        this.login = new LoginEndpoint(settings.users(), sessions, lockOut);
        this.integration = new IntegrationEndpoint(settings, sessions, rateLimit, permissions, store);
    }

    /**
     * Serves one request.
     *
     * @throws IOException if the connection is broken, or is to be cut; the server then closes it
     */
    @Override
    public void handle(HttpExchange exchange) throws IOException {
        boolean whole = true;
        try {
            RequestBody body = RequestBody.read(exchange.getRequestBody());
            SandboxRequest request = describe(exchange, body);
            SandboxResponse response = applyFaults(request, body);
            if (response == null || closesWithin(latency.of(request.number()))) {
                // The server closes a connection whose handler throws.
                throw new IOException("the connection is cut on purpose");
            }
            ListBody list = response.list();
            if (list == null || !list.streamed()) {
                whole = !response.cut();
                send(exchange, response, list == null ? bytes(response.body()) : bytes(list));
            } else {
                // To close the exchange would end the response properly, whatever is missing.
                whole = false;
                stream(exchange, response, list);
                whole = true;
            }
        } finally {
            if (whole) {
                exchange.close();
            }
        }
    }

    static SandboxResponse methodNotAllowed(String allowed) {
        return SandboxResponse.error(405, "method-not-allowed", "the method is not supported here", "use " + allowed)
                .with("Allow", allowed);
    }

    private SandboxRequest describe(HttpExchange exchange, RequestBody body) {
        String method = exchange.getRequestMethod();
        String path = exchange.getRequestURI().getPath();
        Headers headers = exchange.getRequestHeaders();
        SandboxAction action = null;
        if (path.equals(SandboxPaths.INTEGRATION)) {
            action = IntegrationHeaders.action(method, headers);
        } else if (path.equals(SandboxPaths.LOGIN) && method.equals("POST")) {
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

    /** Returns the response, or null if the connection is to be cut. */
    private @Nullable SandboxResponse applyFaults(SandboxRequest request, RequestBody body) {
        Fault fault;
        try {
            fault = faults.next(request).orElse(null);
        } catch (RuntimeException broken) {
            return recorded(request, ActionResult.refused(internalError(broken)), null);
        }
        if (fault == null) {
            return recorded(request, route(request, body), null);
        }
        boolean tellsTheTruth = fault.effect() != Fault.Effect.RESPONSE && fault.effect() != Fault.Effect.CUT;
        boolean executes = fault.executed() || tellsTheTruth;
        boolean closed = !fault.executed() && closesWithin(fault.delay());
        ActionResult result = executes && !closed ? route(request, body) : null;
        closed = closed || (fault.executed() && closesWithin(fault.delay()));
        boolean executed = result != null && result.executed();
        AffectedRecords affected = result == null ? AffectedRecords.NOTHING : result.affected();
        if (closed || fault.effect() == Fault.Effect.CUT) {
            log.add(new HandledRequest(request, 0, executed));
            ledgers.enter(request, affected, executed, 0, fault);
            return null;
        }
        return recorded(
                request,
                result != null && tellsTheTruth
                        ? result.changedBy(fault)
                        : new ActionResult(faulty(fault), executed, affected),
                fault);
    }

    private ActionResult route(SandboxRequest request, RequestBody body) {
        try {
            if (request.action() == SandboxAction.LOGIN) {
                return login.handle(body);
            }
            return switch (request.path()) {
                case SandboxPaths.INTEGRATION -> integrated(request, body);
                case SandboxPaths.LOGIN -> ActionResult.refused(methodNotAllowed("POST"));
                case SandboxPaths.LOGIN_PAGE -> ActionResult.refused(NoSessionResponses.page());
                default ->
                    ActionResult.refused(SandboxResponse.error(
                            404,
                            "path-unknown",
                            "there is no such path",
                            "use " + SandboxPaths.INTEGRATION + " and " + SandboxPaths.LOGIN));
            };
        } catch (RefusedException refused) {
            return ActionResult.refused(SandboxResponse.of(refused));
        } catch (RuntimeException broken) {
            return ActionResult.refused(internalError(broken));
        }
    }

    private ActionResult integrated(SandboxRequest request, RequestBody body) throws RefusedException {
        ActionResult result = integration.handle(request, body);
        if (request.action() != SandboxAction.DELETE) {
            webhooks.publish(request, result.affected());
        }
        return result;
    }

    private SandboxResponse recorded(SandboxRequest request, ActionResult result, @Nullable Fault fault) {
        // Before the response is sent, so that whoever has the response finds the request in the log.
        int status = result.response().status();
        log.add(new HandledRequest(request, status, result.executed()));
        ledgers.enter(request, result.affected(), result.executed(), status, fault);
        return result.response();
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

    private static SandboxResponse faulty(Fault fault) {
        String body = fault.body();
        SandboxResponse response = body == null
                ? SandboxResponse.error(
                        fault.status(), "fault-injected", "this response was asked for", "by the test or its plan")
                : SandboxResponse.jsonText(fault.status(), body);
        return response.changedBy(fault);
    }

    private static SandboxResponse internalError(RuntimeException broken) {
        return SandboxResponse.error(500, "sandbox-error", "a fault plan or a validation failed", broken.toString());
    }

    private static byte[] bytes(String body) {
        return body.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(ListBody list) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        list.writeTo(written);
        return written.toByteArray();
    }

    private static void send(HttpExchange exchange, SandboxResponse response, byte[] bytes) throws IOException {
        setHeaders(exchange, response);
        boolean bodiless = bytes.length == 0 || response.status() == 204 || response.status() == 304;
        exchange.sendResponseHeaders(response.status(), bodiless ? -1 : bytes.length);
        if (!bodiless) {
            exchange.getResponseBody().write(bytes, 0, response.cut() ? bytes.length / 2 : bytes.length);
        }
        if (response.cut()) {
            exchange.getResponseBody().flush();
            throw new IOException("the body is cut on purpose");
        }
    }

    private static void stream(HttpExchange exchange, SandboxResponse response, ListBody list) throws IOException {
        setHeaders(exchange, response);
        exchange.sendResponseHeaders(response.status(), 0);
        OutputStream out = new BufferedOutputStream(exchange.getResponseBody(), STREAM_BUFFER_BYTES);
        list.writeTo(out);
        out.flush();
        if (list.brokenOff()) {
            throw new IOException("the response is broken off on purpose");
        }
    }

    private static void setHeaders(HttpExchange exchange, SandboxResponse response) {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", response.contentType());
        response.headers().forEach(header -> {
            if (header.getKey().equalsIgnoreCase("Content-Type")) {
                headers.set(header.getKey(), header.getValue());
            } else {
                headers.add(header.getKey(), header.getValue());
            }
        });
    }
}
