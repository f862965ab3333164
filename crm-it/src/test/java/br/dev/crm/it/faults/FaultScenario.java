package br.dev.crm.it.faults;

import br.dev.crm.CrmClient;
import br.dev.crm.error.CodecException;
import br.dev.crm.error.CrmException;
import br.dev.crm.error.DeadlineExceededException;
import br.dev.crm.error.StatusException;
import br.dev.crm.error.TransportFailureException;
import br.dev.crm.http.Delivery;
import br.dev.crm.it.support.Combination;
import br.dev.crm.it.support.CustomerRequests;
import br.dev.crm.it.support.NumberRecord;
import br.dev.crm.it.support.RetryPolicies;
import br.dev.crm.it.support.ScriptedCrm;
import br.dev.crm.request.CrmRequest;
import br.dev.crm.request.CrmResponse;
import br.dev.crm.request.Written;
import br.dev.crm.testkit.server.RawServer;
import br.dev.crm.testkit.server.Responses;
import br.dev.crm.testkit.server.Script;
import br.dev.crm.testkit.server.ServerFault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A client that logs in well, meets one fault with a create, and a healthy CRM after that.
 *
 * @param combination which transport and codec the client has
 * @param integration the server that misbehaves once
 * @param attempts how many the next calls may need: 1, unless the server breaks a connection behind a whole response,
 *     which no client can know
 */
record FaultScenario(Combination combination, URI integration, int attempts) {
    /** Of the call that meets the fault. */
    static final Duration DEADLINE = Duration.ofSeconds(2);

    /** What a create has that is done and whose response tells no id. */
    static final String UNKNOWN_ID = "unknown";

    /** Ten times what it should be, for machines that do other things as well. */
    private static final Duration LATE = DEADLINE.multipliedBy(10);

    private static final Duration RESPONSE_TIMEOUT = Duration.ofSeconds(1);

    /**
     * Runs it.
     *
     * @param right whether an id is the right result of the create, where there is one; {@link #UNKNOWN_ID} stands for
     *     a create that is done and tells none, as after a head of success whose body breaks off
     * @param heal called when the create is over, before the next calls
     * @return what was wrong, or empty when the fault was survived
     */
    Optional<String> run(Predicate<String> right, Runnable heal) {
        try (RawServer login = RawServer.responding(ScriptedCrm.session("s1"));
                CrmClient client = client(login.uri("/api/login"), RESPONSE_TIMEOUT)) {
            long start = System.nanoTime();
            Optional<String> problem = create(client, right);
            if (System.nanoTime() - start > LATE.toNanos()) {
                return Optional.of("ended late");
            }
            heal.run();
            return problem.or(() -> next(client)).or(() -> next(client));
        }
    }

    /** Returns a client of this server that logs in elsewhere. */
    CrmClient client(URI login, Duration responseTimeout) {
        return combination
                .client(integration)
                .loginUri(login)
                .responseTimeout(responseTimeout)
                .retryPolicy(RetryPolicies.FAST)
                .build();
    }

    private static Optional<String> create(CrmClient client, Predicate<String> right) {
        CrmRequest<Written> create = CrmRequest.create(CustomerRequests.CUSTOMERS, new NumberRecord(5))
                .deadline(DEADLINE)
                .build();
        try {
            String id = client.send(create).value().id().orElse(UNKNOWN_ID);
            return right.test(id) ? Optional.empty() : Optional.of("taken for a response: " + id);
        } catch (CrmException e) {
            return isRight(e) ? Optional.empty() : Optional.of("not the right exception: " + e);
        } catch (RuntimeException | Error e) {
            return Optional.of("foreign: " + e);
        }
    }

    /** A create that has met a fault is sent once, and its exception says whether it may have been executed. */
    private static boolean isRight(CrmException e) {
        boolean lost = e instanceof TransportFailureException || e instanceof DeadlineExceededException;
        boolean responded = e instanceof CodecException || e instanceof StatusException;
        return (lost || responded)
                && e.attempts() == 1
                && e.delivery() == (e instanceof StatusException ? Delivery.ANSWERED : Delivery.UNKNOWN);
    }

    /** The connection that has met the fault is not used again. */
    private Optional<String> next(CrmClient client) {
        try {
            CrmResponse<List<NumberRecord>> response = client.send(CustomerRequests.list());
            boolean right = response.value().equals(List.of(new NumberRecord(1))) && response.attempts() <= attempts;
            return right ? Optional.empty() : Optional.of("the next call had " + response + " " + response.value());
        } catch (RuntimeException | Error e) {
            return Optional.of("the next call failed: " + e);
        }
    }

    /** Starts a server whose first connection has this fault, and which is healthy apart from that. */
    static RawServer faultyOnce(ServerFault fault) {
        Script healthy = Script.respond(request -> Responses.ok(healthyBody(request.method())))
                .forever();
        return RawServer.playing(Script.onFirstConnection(fault.script().then(healthy), healthy));
    }

    /** Returns what a healthy CRM sends in response to a request with this method. */
    static String healthyBody(String method) {
        return method.equals("GET") ? NumberRecord.LIST_OF_ONE : "{\"id\":\"7f3\"}";
    }
}
