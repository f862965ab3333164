package br.dev.crm.it.secrets;

import br.dev.crm.CrmClient;
import br.dev.crm.CrmClientBuilder;
import br.dev.crm.CrmResource;
import br.dev.crm.document.Document;
import br.dev.crm.event.AttemptEnd;
import br.dev.crm.event.CallEnd;
import br.dev.crm.event.CallInfo;
import br.dev.crm.event.CallListener;
import br.dev.crm.filter.Filter;
import br.dev.crm.it.support.CallerThread;
import br.dev.crm.it.support.Combination;
import br.dev.crm.it.support.CustomerRequests;
import br.dev.crm.it.support.KeyedCustomer;
import br.dev.crm.it.support.NumberRecord;
import br.dev.crm.it.support.RetryPolicies;
import br.dev.crm.it.support.ScriptedCrm;
import br.dev.crm.it.support.ScriptedCrm.Service;
import br.dev.crm.request.Credentials;
import br.dev.crm.request.CrmRequest;
import br.dev.crm.request.CrmResponse;
import br.dev.crm.spi.session.SavedSession;
import br.dev.crm.spi.session.SessionKey;
import br.dev.crm.spi.session.SessionStore;
import br.dev.crm.testkit.server.RawServer;
import br.dev.crm.testkit.server.Responses;
import br.dev.crm.testkit.server.Script;
import br.dev.crm.testkit.server.ServerFault;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes calls with secrets that carry a mark, in all the ways in which they can end. The caller of this program
 * searches what it prints and logs; the program itself searches all that a user's code could print or log of it.
 */
public final class CanaryProgram {
    /** What precedes each name of where the program has found the mark. */
    static final String HIT = "hit: ";

    /** What precedes how many objects it has looked at. */
    static final String LOOKS = "looks: ";

    /** Sessions that are refused make the next login wait, for a second at first; nobody waits for that here. */
    private static final Duration DEADLINE = Duration.ofMillis(900);

    private static final Logger LOG = LoggerFactory.getLogger(CanaryProgram.class);

    private static final Credentials USER =
            Credentials.of("ana@padaria.example", Canary.PASSWORD, "padaria").withField("branch", Canary.BRANCH);

    /** Held here, for a logger that nobody holds forgets its level. */
    private static final java.util.logging.Logger HTTP_DEBUG =
            java.util.logging.Logger.getLogger("jdk.internal.httpclient.debug");

    private static final int[] STATUSES = {
        200, 201, 202, 204, 301, 302, 400, 401, 403, 404, 405, 409, 410, 422, 429, 500, 501, 502, 503, 504, 599
    };

    private final Combination combination;
    private final Canary canary = new Canary();

    private CanaryProgram(Combination combination) {
        this.combination = combination;
    }

    /** The arguments are the number of a combination and, to see that a leak is found, {@code leak}. */
    public static void main(String[] arguments) throws InterruptedException {
        logAllOfTheJdk();
        CanaryProgram program = new CanaryProgram(Combination.ALL.get(Integer.parseInt(arguments[0])));
        if (arguments.length > 1) {
            LOG.trace("The password is {}", Canary.PASSWORD);
            program.canary.look(new IllegalStateException("x", new IllegalStateException(Canary.COOKIE)));
        } else {
            program.statuses();
            program.badBodies();
            program.badHeads();
            program.faults();
            program.badLogins();
            program.misuse();
            program.values();
            program.close();
        }
        program.canary.hits().forEach(hit -> System.out.println(HIT + hit));
        System.out.println(LOOKS + program.canary.looks());
    }

    /**
     * What the JDK logs goes through {@code java.util.logging}, from INFO on unless told otherwise. Only the debugger
     * of its HTTP client stays silent: it prints whatever is sent and received, as the transport warns.
     */
    private static void logAllOfTheJdk() {
        HTTP_DEBUG.setLevel(Level.INFO);
        java.util.logging.Logger root = java.util.logging.Logger.getLogger("");
        root.setLevel(Level.ALL);
        for (Handler handler : root.getHandlers()) {
            handler.setLevel(Level.ALL);
        }
    }

    private void statuses() {
        for (int status : STATUSES) {
            String body = "{\"id\":\"" + Canary.MARK + "\",\"message\":\"" + Canary.MARK + "\"}";
            String[] fields = {"X-Secret: " + Canary.MARK, "Set-Cookie: JSESSIONID=" + Canary.COOKIE + "2"};
            String response = status == 204 ? "HTTP/1.1 204 No\r\n\r\n" : Responses.of(status, body, fields);
            serve(Service.respond(response), this::callAll);
        }
        serve(Service.respond(Responses.ok(Canary.LIST)), this::callAll);
    }

    private void badBodies() {
        for (String response : MalformedResponses.bodies()) {
            serve(Service.respond(response), this::callAll);
        }
    }

    /** Of calls and of logins. */
    private void badHeads() {
        for (String head : MalformedResponses.heads()) {
            Service cut = Service.play(Script.write(head).then(Script.close()));
            serve(cut, this::callSome);
            serve(
                    cut,
                    cut,
                    client -> look(() -> client.send(CrmRequest.create(CustomerRequests.CUSTOMERS, Canary.RECORD)
                            .build())));
        }
    }

    private void faults() {
        for (ServerFault fault : ServerFault.values()) {
            Script healthy = Script.respond(Responses.ok(Canary.LIST)).forever();
            try (RawServer login = RawServer.responding(ScriptedCrm.session(Canary.COOKIE));
                    RawServer server = RawServer.playing(
                            Script.onFirstConnection(fault.script().then(healthy), healthy));
                    CrmClient client = settings(combination.builder())
                            .integrationUri(server.uri("/integration"))
                            .loginUri(login.uri("/api/login"))
                            .responseTimeout(Duration.ofMillis(150))
                            .deadline(Duration.ofMillis(400))
                            .build()) {
                look(() -> client.send(CrmRequest.create(CustomerRequests.CUSTOMERS, Canary.RECORD)
                        .build()));
            }
        }
    }

    /** The CRM sends the password back, sets no cookie, or breaks off. */
    private void badLogins() {
        String echo = "{\"message\":\"" + Canary.PASSWORD + " is wrong at " + Canary.BRANCH + "\"}";
        for (int status : STATUSES) {
            serve(
                    Service.respond(Responses.of(status, status == 204 ? "" : echo)),
                    Service.play(Script.close()),
                    this::callAll);
        }
        serve(Service.play(Script.close()), Service.play(Script.close()), this::callAll);
        Script cut = Script.write("HTTP/1.1 200 OK\r\nSet-Cookie: JSESSIONID=" + Canary.COOKIE + "\r\nX")
                .then(Script.close());
        serve(Service.play(cut), Service.play(Script.close()), this::callAll);
    }

    /** What is refused before anything is sent. */
    private void misuse() {
        look(() -> settings(combination.builder())
                .integrationUri("https://ana:" + Canary.PASSWORD + "@crm.example/x")
                .build());
        look(() -> settings(combination.builder())
                .integrationUri("https://crm.example/x y?" + Canary.MARK)
                .build());
        look(() -> settings(combination.builder().integrationUri("https://crm.example/x"))
                .credentials("", Canary.PASSWORD, "")
                .build());
        for (String bad : List.of("\r\n", "{", "->", "\u00e3", "||")) {
            look(() -> Filter.eq("externalId", Canary.KEY + bad).text());
        }
        look(() -> Filter.eq("external id", Canary.KEY));
        look(() -> CrmRequest.create(CustomerRequests.CUSTOMERS, Canary.RECORD)
                .filter(Filter.eq("externalId", Canary.KEY))
                .build());
        look(() -> settings(combination.builder().integrationUri("https://crm.example/x"))
                .credentials(USER.withField("branch", Canary.MARK).withField("tenant", Canary.MARK + "\ud800"))
                .build());
        canary.look(USER);
        canary.look(USER.fields());
        canary.look(settings(combination.builder()));
        serve(Service.respond(Responses.ok(Canary.LIST)), client -> {
            look(() -> client.send(CrmRequest.create(CustomerRequests.CUSTOMERS, List.of(Canary.RECORD, new Object()))
                    .build()));
            look(() -> client.resource(CustomerRequests.CUSTOMERS, Credentials.class));
        });
    }

    /** Documents and filters, which hold content of records, and what goes wrong with them. */
    private void values() {
        Document document = Document.parse("{\"name\":\"" + Canary.MARK + "\",\"in\":{\"n\":\"" + Canary.MARK + "\"}}");
        canary.look(document);
        canary.look(document.diff(Document.empty()));
        canary.look(CrmRequest.create(CustomerRequests.CUSTOMERS, document).build());
        look(() -> document.integer("name"));
        look(() -> document.date("in.n"));
        look(() -> document.uuid("in"));
        look(() -> Document.parse("{\"name\":\"" + Canary.MARK));
        look(() -> Document.parse("[\"" + Canary.MARK + "\"]"));
        for (String text : List.of("{name->eq->" + Canary.MARK, "{name->zz->" + Canary.MARK + "}", Canary.MARK)) {
            look(() -> Filter.parse(text));
        }
        Filter filter = Filter.eq("name", Canary.KEY).and(Filter.eq("externalId", Canary.KEY));
        canary.look(filter);
        canary.look(filter.conditions());
        canary.look(Filter.raw("{name->eq->" + Canary.MARK + "}"));
    }

    private void close() throws InterruptedException {
        try (ScriptedCrm crm = ScriptedCrm.serving(
                Service.respond(ScriptedCrm.session(Canary.COOKIE)), Service.play(Script.stall()))) {
            CrmClient client = settings(crm.client(combination)).build();
            CallerThread call = CallerThread.start(() -> client.send(
                    CrmRequest.create(CustomerRequests.CUSTOMERS, Canary.RECORD).build()));
            crm.awaitCalls(1);
            canary.lookAround();
            client.close();
            call.endsWithin(Duration.ofSeconds(20));
            canary.look(call.failure());
            callAll(client);
        }
    }

    private void serve(Service call, Consumer<CrmClient> work) {
        serve(Service.respond(ScriptedCrm.session(Canary.COOKIE)), call, work);
    }

    private void serve(Service login, Service call, Consumer<CrmClient> work) {
        AtomicInteger secrets = new AtomicInteger();
        Service counting = (request, connection) -> {
            secrets.addAndGet(sendsSecrets(request.text()) ? 1 : 0);
            login.serve(request, connection);
        };
        try (ScriptedCrm crm = ScriptedCrm.serving(counting, call);
                CrmClient client = settings(crm.client(combination)).build()) {
            work.accept(client);
            canary.look(client);
            canary.look(client.toRedactedCurl(CrmRequest.upsert(CustomerRequests.CUSTOMERS, Canary.RECORD)
                    .filter(Filter.eq("externalId", Canary.KEY))
                    .query("branch", Canary.KEY)
                    .header("X-Secret", Canary.KEY)
                    .build()));
            canary.lookAround();
            if (crm.logins() != secrets.get()) {
                throw new AssertionError("Password and branch did not go out as they are");
            }
        }
    }

    private static boolean sendsSecrets(String request) {
        return request.contains(Canary.PASSWORD) && request.contains(Canary.BRANCH);
    }

    private CrmClientBuilder settings(CrmClientBuilder builder) {
        return builder.credentials(USER)
                .retryPolicy(RetryPolicies.FAST)
                .deadline(DEADLINE)
                .sessionStore(new Store())
                .listener(new Observer());
    }

    private void callAll(CrmClient client) {
        Filter key = Filter.eq("externalId", Canary.KEY);
        CrmResource<KeyedCustomer> customers = client.resource(CustomerRequests.CUSTOMERS, KeyedCustomer.class);
        canary.look(customers);
        canary.look(key);
        for (CrmRequest<?> request : List.of(
                CrmRequest.list(CustomerRequests.CUSTOMERS, KeyedCustomer.class)
                        .filter(key)
                        .build(),
                CrmRequest.list(CustomerRequests.CUSTOMERS, NumberRecord.class)
                        .filter(key)
                        .build(),
                CrmRequest.create(CustomerRequests.CUSTOMERS, Canary.RECORD).build(),
                CrmRequest.update(CustomerRequests.CUSTOMERS, Canary.RECORD)
                        .filter(key)
                        .build(),
                CrmRequest.upsert(CustomerRequests.CUSTOMERS, Canary.RECORD)
                        .filter(key)
                        .build(),
                CrmRequest.upsert(CustomerRequests.CUSTOMERS, new NumberRecord(1))
                        .filter(key)
                        .build(),
                CrmRequest.delete(CustomerRequests.CUSTOMERS).filter(key).build())) {
            canary.look(request);
            look(() -> client.send(request));
        }
        look(() -> client.resource(CustomerRequests.CUSTOMERS, Born.class).list(key));
        look(() -> customers.find(key).map(KeyedCustomer::getClass));
        look(() -> count(customers.stream(key)));
        look(() -> join(
                client,
                CrmRequest.create(CustomerRequests.CUSTOMERS, Canary.RECORD).build()));
    }

    /** A read, a read of a stream, a keyed write and a create. */
    private void callSome(CrmClient client) {
        Filter key = Filter.eq("externalId", Canary.KEY);
        CrmResource<KeyedCustomer> customers = client.resource(CustomerRequests.CUSTOMERS, KeyedCustomer.class);
        look(() -> customers.list(key));
        look(() -> count(customers.stream(key)));
        look(() -> customers.upsert(key, Canary.RECORD));
        look(() -> customers.create(Canary.RECORD));
    }

    private static long count(Stream<?> records) {
        try (records) {
            return records.filter(Objects::nonNull).count();
        }
    }

    private static CrmResponse<?> join(CrmClient client, CrmRequest<?> request) {
        try {
            return client.sendAsync(request).join();
        } catch (CompletionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Looks at what comes back or is thrown, and logs it as a user's code would. */
    private void look(Supplier<?> action) {
        try {
            Object value = action.get();
            if (value instanceof CrmResponse<?> response) {
                canary.look(response);
                canary.look(response.headers());
                LOG.info("{}", response);
            }
        } catch (RuntimeException e) {
            canary.look(e);
            LOG.error("failed", e);
        }
    }

    /** Looks at the events and what they hold. */
    private final class Observer implements CallListener {
        @Override
        public void callStarted(CallInfo call) {
            canary.look(call);
        }

        @Override
        public void attemptEnded(CallInfo call, AttemptEnd end) {
            canary.look(end);
        }

        @Override
        public void callEnded(CallInfo call, CallEnd end) {
            canary.look(end);
        }
    }

    /** Looks at the sessions that it is given, and keeps none. */
    private final class Store implements SessionStore {
        @Override
        public Optional<SavedSession> load(SessionKey key) {
            canary.look(key);
            return Optional.empty();
        }

        @Override
        public void save(SessionKey key, SavedSession session) {
            canary.look(session);
        }

        @Override
        public void remove(SessionKey key, SavedSession session) {
            canary.look(session);
        }
    }
}
