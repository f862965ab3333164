package br.dev.crm;

import static br.dev.crm.TestClient.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import br.dev.crm.CreatedOrFound.Origin;
import br.dev.crm.document.Document;
import br.dev.crm.error.CancelledException;
import br.dev.crm.error.CrmException;
import br.dev.crm.error.InvalidRequestException;
import br.dev.crm.error.NoPermissionException;
import br.dev.crm.error.NonUniqueResultException;
import br.dev.crm.error.ServerFaultException;
import br.dev.crm.error.TransportFailureException;
import br.dev.crm.error.UnprocessableException;
import br.dev.crm.filter.Filter;
import br.dev.crm.http.Delivery;
import br.dev.crm.spi.http.TransportException;
import br.dev.crm.support.ManualTiming;
import br.dev.crm.support.ScriptedTransport;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A create that never doubles. */
class SafeCreateTest {
    private static final Filter KEY = Filter.eq("externalId", "42");
    private static final Document PADARIA = Document.parse("{\"externalId\":\"42\",\"name\":\"Padaria\"}");
    private static final String THERE = "[{\"id\":\"u1\",\"externalId\":\"42\",\"name\":\"Padaria\"}]";

    private final ScriptedTransport transport = new ScriptedTransport();
    private final ManualTiming timing = new ManualTiming();
    private final CrmResource<Document> customers =
            TestClient.builder(transport, timing).build().resource(CUSTOMERS, Document.class);

    private List<String> sent() {
        return transport.requests().stream()
                .map(request -> request.headers().first("Integration-Action").orElse("look"))
                .toList();
    }

    private ScriptedTransport lost() {
        return transport.fail(TransportException.unknown("reset", null));
    }

    @Test
    void createsWhatIsNotThere() {
        transport.respond(200, "[]").respond(201, "{\"id\":\"u1\"}");

        CreatedOrFound<Document> result = customers.createOrFind(KEY, PADARIA);

        assertThat(result.origin()).isEqualTo(Origin.CREATED);
        assertThat(result.id()).contains("u1");
        assertThat(result.record()).isEqualTo(PADARIA);
        assertThat(sent()).containsExactly("look", "create");
    }

    @Test
    void findsWhatIsThereAndWritesNothing() {
        transport.respond(200, THERE);

        CreatedOrFound<Document> result = customers.createOrFind(KEY, PADARIA);

        assertThat(result.origin()).isEqualTo(Origin.FOUND);
        assertThat(result.id()).contains("u1");
        assertThat(result.record().text("name")).contains("Padaria");
        assertThat(sent()).containsExactly("look");
        assertThat(result).hasToString("FOUND u1");
    }

    @Test
    void findsTheRecordOfACreateWhoseResponseWasLost() {
        transport.respond(200, "[]");
        lost().respond(200, THERE);

        CreatedOrFound<Document> result = customers.createOrFind(KEY, PADARIA);

        assertThat(result.origin()).isEqualTo(Origin.FOUND_AFTER_DOUBT);
        assertThat(sent()).containsExactly("look", "create", "look");
        assertThat(timing.sleeps()).containsExactly(Duration.ofMillis(100));
    }

    @Test
    void createsAgainOnlyAfterItHasLooked() {
        transport.respond(200, "[]");
        lost().respond(200, "[]").respond(201, "{\"id\":\"u1\"}");

        assertThat(customers.createOrFind(KEY, PADARIA).origin()).isEqualTo(Origin.CREATED);

        assertThat(sent()).containsExactly("look", "create", "look", "create");
    }

    @ParameterizedTest
    @ValueSource(ints = {409, 500, 502, 504})
    void looksAfterAResponseThatDoesNotSayWhetherItWasCreated(int status) {
        transport.respond(200, "[]").respond(status, "").respond(200, THERE);

        assertThat(customers.createOrFind(KEY, PADARIA).origin()).isEqualTo(Origin.FOUND_AFTER_DOUBT);
    }

    @Test
    void looksOnceForTheIdThatAResponseDidNotTell() {
        transport.respond(200, "[]").respond(200, "{\"done\":true}").respond(200, THERE);

        CreatedOrFound<?> result = customers.createOrFind(KEY, PADARIA);

        assertThat(result.origin()).isEqualTo(Origin.CREATED);
        assertThat(result.id()).contains("u1");
        assertThat(sent()).containsExactly("look", "create", "look");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 503})
    void believes201WhenTheLookFindsNothingOrFails(int look) {
        transport.respond(200, "[]").respond(201, "").respond(look, "[]");

        CreatedOrFound<?> result = customers.createOrFind(KEY, PADARIA);

        assertThat(result.origin()).isEqualTo(Origin.CREATED);
        assertThat(result.id()).isEmpty();
        assertThat(sent()).containsExactly("look", "create", "look");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 503})
    void endsUnknownAfterAnotherSuccessWithoutAnIdAndAnEmptyLook(int look) {
        transport.respond(200, "[]").respond(200, "{}").respond(look, "[]");

        CrmException e = catchThrowableOfType(CrmException.class, () -> customers.createOrFind(KEY, PADARIA));

        assertThat(e.delivery()).isEqualTo(Delivery.UNKNOWN);
    }

    @Test
    void onlyLooksOnceACreateIsAccepted() {
        transport
                .respond(200, "[]")
                .respond(202, "{\"id\":\"job-1\"}")
                .respond(200, "[]")
                .respond(200, THERE);

        CreatedOrFound<?> result = customers.createOrFind(KEY, PADARIA);

        assertThat(result.origin()).isEqualTo(Origin.CREATED);
        assertThat(result.id()).contains("u1");
        assertThat(sent()).containsExactly("look", "create", "look", "look");
        assertThat(timing.sleeps()).hasSize(2);
    }

    @Test
    void neverCreatesAgainWhatWasAcceptedAndNotFound() {
        transport.respond(200, "[]").respond(202, "");
        for (int i = 0; i < 3; i++) {
            transport.respond(200, "[]");
        }

        CrmException e = catchThrowableOfType(CrmException.class, () -> customers.createOrFind(KEY, PADARIA));

        assertThat(e.delivery()).isEqualTo(Delivery.UNKNOWN);
        assertThat(sent()).containsExactly("look", "create", "look", "look", "look");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>log in</html>", "maintenance", "Error"})
    void looksAfterAResponseThatIsNoneOfACrm(String body) {
        transport.respond(200, "[]").respond(200, body).respond(200, THERE);

        assertThat(customers.createOrFind(KEY, PADARIA).origin()).isEqualTo(Origin.FOUND_AFTER_DOUBT);
        assertThat(sent()).containsExactly("look", "create", "look");
    }

    @Test
    void looksAgainWhenALookIsAnsweredByNothing() {
        transport.respond(200, "[]");
        lost().respond(200, "").respond(200, THERE);

        assertThat(customers.createOrFind(KEY, PADARIA).origin()).isEqualTo(Origin.FOUND_AFTER_DOUBT);
    }

    @Test
    void isCancelledAndInDoubtWhenItsThreadIsInterruptedInThePause() {
        transport.respond(200, "[]").then(request -> {
            Thread.currentThread().interrupt();
            return ScriptedTransport.response(500, "");
        });

        CancelledException e =
                catchThrowableOfType(CancelledException.class, () -> customers.createOrFind(KEY, PADARIA));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(e.delivery()).isEqualTo(Delivery.UNKNOWN);
        assertThat(e.getCause()).isInstanceOf(ServerFaultException.class);
        assertThat(sent()).containsExactly("look", "create");
    }

    @Test
    void isCancelledAndInDoubtWhenTheClientIsClosedInThePause() {
        CrmClient client = TestClient.builder(transport, timing).build();
        transport.respond(200, "[]").then(request -> {
            client.close();
            return ScriptedTransport.response(500, "");
        });

        CancelledException e = catchThrowableOfType(
                CancelledException.class,
                () -> client.resource(CUSTOMERS, Document.class).createOrFind(KEY, PADARIA));

        assertThat(e.delivery()).isEqualTo(Delivery.UNKNOWN);
        assertThat(e).hasMessageContaining("closed");
        assertThat(e.toCurl().orElseThrow()).contains("Padaria");
        assertThat(e.toRedactedCurl().orElseThrow()).contains("\"name\":\"…\"").doesNotContain("Padaria");
        assertThat(sent()).containsExactly("look", "create");
    }

    @Test
    void givesUpAfterAsManyCreatesAsThePolicyAllowsEachFollowedByALook() {
        transport.respond(200, "[]");
        lost().respond(200, "[]");
        lost().respond(200, "[]");
        lost().respond(200, "[]");

        TransportFailureException e =
                catchThrowableOfType(TransportFailureException.class, () -> customers.createOrFind(KEY, PADARIA));

        assertThat(e.delivery()).isEqualTo(Delivery.UNKNOWN);
        assertThat(sent()).containsExactly("look", "create", "look", "create", "look", "create", "look");
    }

    @Test
    void doesNotCreateAgainWhenItCannotLook() {
        transport.respond(200, "[]");
        lost().respond(503, "");

        TransportFailureException e =
                catchThrowableOfType(TransportFailureException.class, () -> customers.createOrFind(KEY, PADARIA));

        assertThat(e.delivery()).isEqualTo(Delivery.UNKNOWN);
        assertThat(e.getSuppressed()).singleElement().isInstanceOf(NoPermissionException.class);
        assertThat(sent()).containsExactly("look", "create", "look");
    }

    @Test
    void saysWhenThereAreSeveralAfterwards() {
        transport.respond(200, "[]");
        lost().respond(200, "[{\"id\":\"1\"},{\"id\":\"2\"}]");

        CrmException e = catchThrowableOfType(CrmException.class, () -> customers.createOrFind(KEY, PADARIA));

        assertThat(e.getSuppressed()).singleElement().isInstanceOf(NonUniqueResultException.class);
    }

    @Test
    void theCommandLineOfAnExceptionIsThereWhenTheClientIsClosed() {
        CrmClient client = TestClient.builder(transport, timing).build();
        transport.respond(200, "[{\"id\":\"1\"},{\"id\":\"2\"}]");
        CrmResource<Document> marked =
                client.resource(CUSTOMERS, Document.class).withHeader("X-Run", "nightly");

        CrmException e = catchThrowableOfType(CrmException.class, () -> marked.createOrFind(KEY, PADARIA));
        client.close();

        assertThat(e.toCurl().orElseThrow()).contains("X-Run: nightly");
    }

    @Test
    void aRefusalIsFinal() {
        transport.respond(200, "[]").respond(422, "name");

        assertThatThrownBy(() -> customers.createOrFind(KEY, PADARIA)).isInstanceOf(UnprocessableException.class);

        assertThat(sent()).containsExactly("look", "create");
    }

    @Test
    void stopsWhenTheDeadlineLeavesNoTimeToLook() {
        transport.respond(200, "[]").then(request -> {
            timing.pass(Duration.ofMinutes(2));
            throw TransportException.unknown("reset", null);
        });

        assertThatThrownBy(() -> customers.createOrFind(KEY, PADARIA)).isInstanceOf(CrmException.class);

        assertThat(sent()).containsExactly("look", "create");
    }

    @Test
    void takesOnlyAKeyThatTheRecordCarries() {
        for (Filter key : List.of(
                Filter.eq("externalId", "43"),
                Filter.field("externalId").like("42"),
                Filter.eq("code", "1"),
                Filter.raw("{externalId->eq->42}"))) {
            assertThatThrownBy(() -> customers.createOrFind(key, PADARIA)).isInstanceOf(InvalidRequestException.class);
        }
        assertThat(transport.requests()).isEmpty();
    }
}
