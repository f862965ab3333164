package br.dev.crm.it;

import br.dev.crm.CrmClient;
import br.dev.crm.error.CodecException;
import br.dev.crm.error.CrmException;
import br.dev.crm.error.DeadlineExceededException;
import br.dev.crm.error.StatusException;
import br.dev.crm.error.TransportFailureException;
import br.dev.crm.http.Delivery;
import br.dev.crm.it.Models.OfInt;
import br.dev.crm.request.CrmRequest;
import br.dev.crm.request.CrmResponse;
import br.dev.crm.testkit.server.RawServer;
import br.dev.crm.testkit.server.Responses;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A client that logs in well, meets one fault with a create, and a healthy CRM after that.
 *
 * @param cell which parts the client is made of
 * @param integration the server that misbehaves once
 * @param attempts how many the next calls may need: 1, unless the server breaks a connection behind a whole answer,
 *     which no client can know
 */
record FaultTrial(Cell cell, URI integration, int attempts) {
    /** Of the call that meets the fault. */
    static final Duration DEADLINE = Duration.ofSeconds(2);

    /** Ten times what it should be, for machines that do other things as well. */
    private static final Duration LATE = DEADLINE.multipliedBy(10);

    private static final Duration RESPONSE_TIMEOUT = Duration.ofSeconds(1);

    /**
     * Runs it.
     *
     * @param right whether an id is the right answer to the create, where there is one
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
        return cell.builder()
                .integrationUri(integration)
                .loginUri(login)
                .credentials("ana@padaria.example", "pass-word-7", "padaria")
                .responseTimeout(responseTimeout)
                .retryPolicy(Calls.FAST)
                .build();
    }

    private static Optional<String> create(CrmClient client, Predicate<String> right) {
        CrmRequest<String> create = CrmRequest.create(Case.CUSTOMERS, new OfInt(5))
                .deadline(DEADLINE)
                .build();
        try {
            String id = client.send(create).value();
            return right.test(id) ? Optional.empty() : Optional.of("taken for an answer: " + id);
        } catch (CrmException e) {
            return isRight(e) ? Optional.empty() : Optional.of("not the right exception: " + e);
        } catch (RuntimeException | Error e) {
            return Optional.of("foreign: " + e);
        }
    }

    /** A create that has met a fault is sent once, and says whether an answer came. */
    private static boolean isRight(CrmException e) {
        boolean lost = e instanceof TransportFailureException || e instanceof DeadlineExceededException;
        boolean answered = e instanceof CodecException || e instanceof StatusException;
        return (lost || answered) && e.attempts() == 1 && e.delivery() == (lost ? Delivery.UNKNOWN : Delivery.ANSWERED);
    }

    /** The connection that has met the fault is not used again. */
    private Optional<String> next(CrmClient client) {
        try {
            CrmResponse<List<OfInt>> answer = client.send(Calls.list());
            boolean right = answer.value().equals(List.of(new OfInt(1))) && answer.attempts() <= attempts;
            return right ? Optional.empty() : Optional.of("the next call had " + answer + " " + answer.value());
        } catch (RuntimeException | Error e) {
            return Optional.of("the next call failed: " + e);
        }
    }

    /** Returns what a healthy CRM answers to a request with this method. */
    static String healthy(String method) {
        return Responses.ok(method.equals("GET") ? ScriptedCrm.ONE_RECORD : "{\"id\":\"7f3\"}");
    }
}
