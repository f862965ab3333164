package br.dev.crm.it.support;

import br.dev.crm.CrmClientBuilder;
import br.dev.crm.testkit.server.RawConnection;
import br.dev.crm.testkit.server.RawServer;
import br.dev.crm.testkit.server.RecordedRequest;
import br.dev.crm.testkit.server.Responses;
import br.dev.crm.testkit.server.Script;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** A CRM on raw sockets that counts logins and calls and serves both as it is told to. Thread-safe. */
public final class ScriptedCrm implements AutoCloseable {
    private static final String LOGIN = "/api/login";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** What a server does with one request. */
    @FunctionalInterface
    public interface Service {
        void serve(RecordedRequest request, RawConnection connection) throws IOException, InterruptedException;

        /** Sends this response. */
        static Service respond(String text) {
            return play(Script.write(text));
        }

        /** Sends a list of one record. */
        static Service listOfOne() {
            return respond(Responses.ok(NumberRecord.LIST_OF_ONE));
        }

        /** Plays this script, which finds the request read. */
        static Service play(Script script) {
            return (request, connection) -> script.run(connection);
        }

        /** Serves so many requests in this way, and later ones with a list of one record. */
        default Service timesThenListOfOne(int times) {
            AtomicInteger number = new AtomicInteger();
            return (request, connection) ->
                    (number.getAndIncrement() < times ? this : listOfOne()).serve(request, connection);
        }
    }

    private final AtomicInteger logins = new AtomicInteger();
    private final AtomicInteger calls = new AtomicInteger();
    private final RawServer server;

    private ScriptedCrm(Service login, Service call) {
        server = RawServer.playing(((Script) connection -> serve(login, call, connection)).forever());
    }

    /** Starts a CRM whose logins succeed. */
    public static ScriptedCrm serving(Service call) {
        return new ScriptedCrm(Service.respond(session("s1")), call);
    }

    /** Starts a CRM that serves the logins in this way, too. */
    public static ScriptedCrm serving(Service login, Service call) {
        return new ScriptedCrm(login, call);
    }

    /** Returns the response to a login that opens this session. */
    public static String session(String id) {
        return Responses.of(200, "{}", "Set-Cookie: JSESSIONID=" + id + "; Path=/; HttpOnly");
    }

    private void serve(Service login, Service call, RawConnection connection) throws IOException, InterruptedException {
        RecordedRequest request = connection.takeRequest();
        if (request.target().equals(LOGIN)) {
            logins.incrementAndGet();
            login.serve(request, connection);
        } else {
            calls.incrementAndGet();
            call.serve(request, connection);
        }
    }

    /** Begins a client of this CRM. */
    public CrmClientBuilder client(Combination combination) {
        return combination.client(uri());
    }

    public URI uri() {
        return server.uri("/integration");
    }

    /** How many logins have come. */
    public int logins() {
        return logins.get();
    }

    /** How many requests have come that are no logins. */
    public int calls() {
        return calls.get();
    }

    public int openConnections() {
        return server.openConnections();
    }

    /** Waits until so many requests have come that are no logins. */
    public void awaitCalls(int count) throws InterruptedException {
        Await.until(() -> calls() >= count, PATIENCE, () -> "only " + calls() + " of " + count + " calls came");
    }

    /** Waits until so many logins have come. */
    public void awaitLogins(int count) throws InterruptedException {
        Await.until(() -> logins() >= count, PATIENCE, () -> "only " + logins() + " of " + count + " logins came");
    }

    /** Waits until no connection is open. */
    public boolean awaitNoConnection(Duration time) throws InterruptedException {
        return server.awaitNoConnection(time);
    }

    @Override
    public void close() {
        server.close();
    }
}
