package br.dev.crm.it.words;

import br.dev.crm.CrmClient;
import br.dev.crm.CrmClientBuilder;
import br.dev.crm.document.Document;
import br.dev.crm.error.ErrorCode;
import br.dev.crm.error.Situation;
import br.dev.crm.filter.Filter;
import br.dev.crm.it.support.Combination;
import br.dev.crm.it.support.CustomerRequests;
import br.dev.crm.it.support.NumberRecord;
import br.dev.crm.it.support.RetryPolicies;
import br.dev.crm.it.support.ScriptedCrm;
import br.dev.crm.it.support.ScriptedCrm.Service;
import br.dev.crm.request.CrmRequest;
import br.dev.crm.retry.RetryPolicy;
import br.dev.crm.testkit.server.CertificateKind;
import br.dev.crm.testkit.server.RawServer;
import br.dev.crm.testkit.server.Responses;
import br.dev.crm.testkit.server.Script;
import br.dev.crm.testkit.server.TestAuthority;
import java.net.InetAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A way to an error that people meet.
 *
 * @param title what happens, as a heading
 * @param code which code it ends with
 * @param situation null for none
 * @param run ends with the exception
 */
record Provocation(String title, ErrorCode code, @Nullable Situation situation, Run run) {
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Filter KEY = Filter.eq("v", 5);
    private static final Service LIST = Service.listOfOne();

    /** What a user does. */
    @FunctionalInterface
    interface Run {
        void with(Combination combination) throws Exception;
    }

    /** Returns all of them. */
    static List<Provocation> all() {
        List<Provocation> all = new ArrayList<>();
        addNetwork(all);
        addWaits(all);
        addStatuses(all);
        addBodies(all);
        addLogins(all);
        addOwn(all);
        return List.copyOf(all);
    }

    private static void addNetwork(List<Provocation> all) {
        all.add(new Provocation(
                "Name of the host mistyped",
                ErrorCode.NOT_SENT,
                Situation.HOST_UNKNOWN,
                combination -> list(combination.client(URI.create("https://crm.padaria.invalid/integration")))));
        all.add(new Provocation(
                "Server is down",
                ErrorCode.NOT_SENT,
                Situation.CONNECTION_REFUSED,
                combination ->
                        list(combination.client(URI.create("http://127.0.0.1:" + freePort() + "/integration")))));
        all.add(new Provocation(
                "Certificate of the company", ErrorCode.NOT_SENT, Situation.CERTIFICATE_REFUSED, combination -> {
                    try (RawServer server = RawServer.playing(
                            Script.stall(), new TestAuthority().server(CertificateKind.GOOD, "localhost"))) {
                        list(combination.client(URI.create("https://localhost:" + server.port() + "/integration")));
                    }
                }));
        all.add(new Provocation("https to a port of http", ErrorCode.NOT_SENT, Situation.NOT_TLS, combination -> {
            try (RawServer server = RawServer.playing(Script.write(Responses.of(400, "Bad Request"))
                    .then(Script.close())
                    .forever())) {
                list(combination.client(URI.create("https://127.0.0.1:" + server.port() + "/integration")));
            }
        }));
        all.add(new Provocation("http to a port of https", ErrorCode.NOT_SENT, Situation.LOGIN_UNCLEAR, combination -> {
            try (RawServer server =
                    RawServer.playing(Script.stall(), new TestAuthority().server(CertificateKind.GOOD, "localhost"))) {
                list(combination.client(URI.create("http://localhost:" + server.port() + "/integration")));
            }
        }));
        add(
                all,
                "Connection breaks while a create waits",
                ErrorCode.DELIVERY_UNKNOWN,
                null,
                Service.play(Script.reset()),
                Provocation::create);
        add(
                all,
                "Connection breaks while a list waits",
                ErrorCode.DELIVERY_UNKNOWN,
                null,
                Service.play(Script.reset()),
                Provocation::list);
    }

    private static void addWaits(List<Provocation> all) {
        Service stall = Service.play(Script.stall());
        add(
                all,
                "CRM does not respond to a create",
                ErrorCode.DELIVERY_UNKNOWN,
                Situation.RESPONSE_TIMEOUT,
                stall,
                Provocation::create);
        add(
                all,
                "CRM does not respond to a list",
                ErrorCode.DELIVERY_UNKNOWN,
                Situation.RESPONSE_TIMEOUT,
                stall,
                builder -> list(builder.retryPolicy(RetryPolicy.never())));
        add(
                all,
                "Deadline of a list passes",
                ErrorCode.DEADLINE_EXCEEDED,
                null,
                stall,
                builder -> list(builder.deadline(Duration.ofMillis(100))));
        add(all, "Client was closed", ErrorCode.CANCELLED, Situation.CLIENT_CLOSED, LIST, builder -> {
            CrmClient client = builder.build();
            client.close();
            client.send(CustomerRequests.list());
        });
        add(all, "Thread is interrupted", ErrorCode.CANCELLED, null, LIST, builder -> {
            Thread.currentThread().interrupt();
            try {
                create(builder);
            } finally {
                Thread.interrupted();
            }
        });
        add(all, "Streams that nobody closes", ErrorCode.NOT_ADMITTED, Situation.NO_PERMIT, LIST, builder -> {
            try (CrmClient client =
                    builder.maxConnections(1).connectionWait(SHORT).build()) {
                client.stream(CustomerRequests.list());
                client.send(CustomerRequests.create());
            }
        });
        add(
                all,
                "Rate limiter is full",
                ErrorCode.NOT_ADMITTED,
                Situation.RATE_LIMITER,
                LIST,
                builder -> list(builder.rateLimiter(longest -> Optional.empty())));
        add(
                all,
                "CRM asks for an hour",
                ErrorCode.RATE_LIMITED,
                null,
                Service.respond(Responses.of(429, "", "Retry-After: 3600")),
                Provocation::list);
    }

    private static void addStatuses(List<Provocation> all) {
        addStatus(
                all,
                "Unknown field in a filter",
                400,
                "{\"message\":\"unknown field 'nmae'\"}",
                ErrorCode.BAD_REQUEST,
                null,
                Provocation::list);
        addStatus(all, "Session is never accepted", 401, "", ErrorCode.UNAUTHORIZED, null, Provocation::list);
        addStatus(
                all,
                "Record exists already",
                409,
                "{\"message\":\"A1_COD must be unique\"}",
                ErrorCode.CONFLICT,
                null,
                Provocation::create);
        addStatus(
                all,
                "Record lacks a field",
                422,
                "{\"message\":\"name must not be empty\"}",
                ErrorCode.UNPROCESSABLE,
                null,
                Provocation::create);
        addStatus(
                all,
                "Nothing to delete",
                422,
                "{\"message\":\"no entity\"}",
                ErrorCode.UNPROCESSABLE,
                null,
                Provocation::delete);
        addStatus(
                all,
                "Warning of the CRM on a create",
                500,
                "{\"message\":\"workflow failed\"}",
                ErrorCode.SERVER_FAULT,
                null,
                Provocation::create);
        addStatus(all, "CRM fails for hours on a list", 500, "", ErrorCode.SERVER_FAULT, null, Provocation::list);
        addStatus(
                all,
                "Gateway fails on a create",
                502,
                "<html>Bad Gateway</html>",
                ErrorCode.GATEWAY_FAULT,
                null,
                Provocation::create);
        addStatus(all, "No permission", 503, "", ErrorCode.NO_PERMISSION, null, Provocation::list);
        addStatus(all, "Moved to https", 301, "", ErrorCode.UNDOCUMENTED, Situation.REDIRECT, Provocation::list);
        addStatus(
                all,
                "Forbidden by a firewall",
                403,
                "Blocked by WAF",
                ErrorCode.UNDOCUMENTED,
                Situation.FORBIDDEN,
                Provocation::delete);
        addStatus(all, "Wrong path", 404, "", ErrorCode.UNDOCUMENTED, Situation.NOT_FOUND, Provocation::list);
        addStatus(
                all,
                "DELETE not allowed",
                405,
                "",
                ErrorCode.UNDOCUMENTED,
                Situation.METHOD_REFUSED,
                Provocation::delete);
        addStatus(
                all,
                "Record with a large attachment",
                413,
                "",
                ErrorCode.UNDOCUMENTED,
                Situation.RECORD_TOO_LARGE,
                Provocation::create);
        all.add(new Provocation("Proxy wants a login", ErrorCode.UNDOCUMENTED, Situation.PROXY_LOGIN, combination -> {
            Script login = Script.respond(request -> request.target().endsWith("/api/login")
                    ? ScriptedCrm.session("s1")
                    : Responses.of(407, "", "Proxy-Authenticate: Basic realm=\"x\""));
            try (RawServer proxy = RawServer.playing(login.forever())) {
                list(combination
                        .client(URI.create("http://crm.padaria.example/integration"))
                        .allowPlainHttp()
                        .proxy(ProxySelector.of(proxy.address())));
            }
        }));
    }

    private static void addBodies(List<Provocation> all) {
        add(
                all,
                "Page of a login in place of JSON",
                ErrorCode.DECODE_FAILED,
                Situation.HTML_PAGE,
                Service.respond(Responses.of(
                        200, "<!DOCTYPE html><html><title>Sign in</title></html>", "Content-Type: text/html")),
                Provocation::list);
        add(
                all,
                "List without a body",
                ErrorCode.DECODE_FAILED,
                Situation.EMPTY_BODY,
                Service.respond(Responses.ok("")),
                Provocation::list);
        add(
                all,
                "List of all customers at once",
                ErrorCode.DECODE_FAILED,
                Situation.TOO_LARGE,
                Service.respond(Responses.ok("[" + NumberRecord.json(0, 1_000) + "]")),
                builder -> list(builder.maxResponseBytes(1_024)));
        add(
                all,
                "Compressed response",
                ErrorCode.DECODE_FAILED,
                Situation.COMPRESSED_BODY,
                Service.respond(Responses.of(200, "\u001f\u008b\b\u0000garbage", "Content-Encoding: gzip")),
                Provocation::list);
        add(
                all,
                "Text where a number is due",
                ErrorCode.DECODE_FAILED,
                null,
                Service.respond(Responses.ok("[{\"v\":1},{\"v\":\"many\"}]")),
                Provocation::list);
        add(
                all,
                "Create whose response tells no id",
                ErrorCode.DECODE_FAILED,
                Situation.NO_ID,
                Service.respond(Responses.of(201, "")),
                builder -> {
                    try (CrmClient client = builder.build()) {
                        client.send(CustomerRequests.create()).value().requireId();
                    }
                });
        add(
                all,
                "Two records with one key",
                ErrorCode.NON_UNIQUE_RESULT,
                null,
                Service.respond(Responses.ok("[{\"v\":5},{\"v\":5}]")),
                builder -> resource(
                        builder,
                        client -> client.resource(CustomerRequests.CUSTOMERS, NumberRecord.class)
                                .find(KEY)));
    }

    private static void addLogins(List<Provocation> all) {
        addLogin(all, "Wrong password", 401, ErrorCode.LOGIN_REJECTED);
        addLogin(all, "Wrong address of the login", 404, ErrorCode.LOGIN_NOT_FOUND);
        addLogin(all, "Proxy stops the login", 407, ErrorCode.LOGIN_STOPPED_BY_PROXY);
    }

    private static void addOwn(List<Provocation> all) {
        add(
                all,
                "Update without a filter",
                ErrorCode.INVALID_REQUEST,
                null,
                LIST,
                builder -> resource(
                        builder,
                        client -> client.send(CrmRequest.update(CustomerRequests.CUSTOMERS, new NumberRecord(5))
                                .build())));
        all.add(new Provocation(
                "Settings forgotten",
                ErrorCode.INVALID_SETTINGS,
                null,
                combination -> combination.builder().build()));
        all.add(new Provocation(
                "Name of a transport mistyped",
                ErrorCode.PROVIDER_NAME_UNKNOWN,
                null,
                combination -> list(
                        combination.client(URI.create("http://127.0.0.1:1/x")).transport("okhtp"))));
        all.add(new Provocation(
                "Number where a document has a text",
                ErrorCode.DOCUMENT_MISMATCH,
                null,
                combination -> Document.parse("{\"name\":\"Ana\"}").integer("name")));
        add(
                all,
                "Document that is no such record",
                ErrorCode.DECODE_FAILED,
                Situation.DOCUMENT,
                LIST,
                builder -> resource(
                        builder,
                        client -> client.fromDocument(Document.parse("{\"v\":\"many\"}"), NumberRecord.class)));
        add(
                all,
                "Record that cannot be written",
                ErrorCode.ENCODE_FAILED,
                null,
                LIST,
                builder -> resource(
                        builder,
                        client -> client.send(CrmRequest.create(CustomerRequests.CUSTOMERS, new Share(Double.NaN))
                                .build())));
    }

    /** A record with a number that JSON does not have. */
    record Share(double percent) {}

    private static void add(
            List<Provocation> all,
            String title,
            ErrorCode code,
            @Nullable Situation situation,
            Service service,
            Consumer<CrmClientBuilder> use) {
        all.add(new Provocation(title, code, situation, combination -> {
            try (ScriptedCrm crm = ScriptedCrm.serving(service)) {
                use.accept(settings(crm.client(combination)));
            }
        }));
    }

    private static void addStatus(
            List<Provocation> all,
            String title,
            int status,
            String body,
            ErrorCode code,
            @Nullable Situation situation,
            Consumer<CrmClientBuilder> use) {
        add(all, title, code, situation, Service.respond(Responses.of(status, body)), use);
    }

    private static void addLogin(List<Provocation> all, String title, int status, ErrorCode code) {
        all.add(new Provocation(title, code, null, combination -> {
            try (ScriptedCrm crm = ScriptedCrm.serving(Service.respond(Responses.of(status, "")), LIST)) {
                list(crm.client(combination));
            }
        }));
    }

    private static CrmClientBuilder settings(CrmClientBuilder builder) {
        return builder.responseTimeout(SHORT).retryPolicy(RetryPolicies.FAST);
    }

    private static void list(CrmClientBuilder builder) {
        resource(settings(builder), client -> client.send(CustomerRequests.list()));
    }

    private static void create(CrmClientBuilder builder) {
        resource(builder, client -> client.send(CustomerRequests.create()));
    }

    private static void delete(CrmClientBuilder builder) {
        resource(
                builder,
                client -> client.send(CrmRequest.delete(CustomerRequests.CUSTOMERS)
                        .filter(KEY)
                        .build()));
    }

    private static void resource(CrmClientBuilder builder, Consumer<CrmClient> use) {
        try (CrmClient client = builder.build()) {
            use.accept(client);
        }
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
