package br.dev.crm;

import static br.dev.crm.TestClient.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import br.dev.crm.error.CrmException;
import br.dev.crm.error.ErrorCode;
import br.dev.crm.error.RateLimitedException;
import br.dev.crm.error.StatusException;
import br.dev.crm.error.UnauthorizedException;
import br.dev.crm.filter.Filter;
import br.dev.crm.http.Delivery;
import br.dev.crm.request.Action;
import br.dev.crm.request.CrmRequest;
import br.dev.crm.request.CrmResponse;
import br.dev.crm.status.Meaning;
import br.dev.crm.status.StatusTable;
import br.dev.crm.support.ManualTiming;
import br.dev.crm.support.ScriptedTransport;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each status leads to, with the defaults: what the user sees, how often it was sent, what was waited for. */
class StatusesTest {
    private static final Filter KEY = Filter.eq("externalId", "42");
    private static final Map<String, Object> KEYED = Map.of("externalId", "42");

    private final ScriptedTransport transport = new ScriptedTransport();
    private final ManualTiming timing = new ManualTiming();
    private final CrmClient client = TestClient.builder(transport, timing).build();

    @Test
    void returnsThe200WithTheValue() {
        transport.respond(200, "[{\"name\":\"João\"}]");

        CrmResponse<?> response = client.send(list());

        assertThat(response.value()).isEqualTo(List.of(Map.of("name", "João")));
        assertThat(response.status().meaning()).isEqualTo(Meaning.SUCCESS);
        assertThat(response.attempts()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201})
    void returnsTheIdOfACreate(int status) {
        transport.respond(status, "{\"id\":\"7f3\"}");

        assertThat(client.send(create()).value())
                .hasToString(status == 200 ? "200 SUCCESS, id 7f3" : "201 CREATED, id 7f3");
    }

    @ParameterizedTest
    @CsvSource({
        "400,BadRequestException",
        "422,UnprocessableException",
        "503,NoPermissionException",
        "403,UndocumentedStatusException",
        "404,UndocumentedStatusException",
        "302,UndocumentedStatusException",
        "599,UndocumentedStatusException"
    })
    void sendsAFinalStatusOnceWhateverTheActionIs(int status, String exception) {
        for (CrmRequest<?> request : everyAction()) {
            transport.requests().clear();
            transport.respond(status, "why", "Retry-After", "1");

            CrmException e = failure(request);

            assertThat(e.getClass().getSimpleName()).isEqualTo(exception);
            assertThat(transport.requests()).hasSize(1);
            assertThat(e.delivery()).isEqualTo(Delivery.ANSWERED);
            assertThat(timing.sleeps()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {409, 500, 502, 504})
    void sendsAPassingStatusAgainWhereThatIsHarmless(int status) {
        for (CrmRequest<?> request : List.of(list(), keyedUpdate(), keyedUpsert(), delete())) {
            transport.requests().clear();
            transport.respond(status, "").respond(status, "").respond(200, request.action() == Action.LIST ? "[]" : "");

            assertThat(client.send(request).attempts()).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "409,ConflictException",
        "500,ServerFaultException",
        "502,ServerFaultException",
        "504,ServerFaultException"
    })
    void givesAPassingStatusUpAfterThreeAttempts(int status, String exception) {
        transport.respond(status, "").respond(status, "").respond(status, "");

        CrmException e = failure(list());

        assertThat(e.getClass().getSimpleName()).isEqualTo(exception);
        assertThat(e.attempts()).isEqualTo(3);
        assertThat(timing.sleeps()).containsExactly(Duration.ofMillis(100), Duration.ofMillis(200));
    }

    @ParameterizedTest
    @ValueSource(ints = {409, 500, 502, 504})
    void neverSendsACreateAgainAfterAPassingStatus(int status) {
        transport.respond(status, "");

        assertThat(failure(create()).attempts()).isEqualTo(1);
    }

    @Test
    void neverSendsAnUpsertAgainWhoseRecordLacksTheKey() {
        transport.respond(500, "");

        CrmException e = failure(
                CrmRequest.upsert(CUSTOMERS, Map.of("name", "x")).filter(KEY).build());

        assertThat(e.attempts()).isEqualTo(1);
    }

    @Test
    void endsRetriesWhenTheCrmFailsTooOften() {
        for (int i = 0; i < 150; i++) {
            transport.respond(500, "").respond(500, "").respond(500, "");
        }

        int sent = 0;
        for (int i = 0; i < 100; i++) {
            sent += failure(list()).attempts();
        }

        assertThat(sent).isEqualTo(200);
    }

    @Test
    void waitsAsA429AsksAndSendsEveryActionAgain() {
        for (CrmRequest<?> request : everyAction()) {
            transport
                    .respond(429, "", "Retry-After", "7")
                    .respond(200, request.action() == Action.LIST ? "[]" : "\"id\"");

            assertThat(client.send(request).attempts()).isEqualTo(2);
        }

        assertThat(timing.sleeps()).filteredOn(Duration.ofSeconds(7)::equals).hasSize(5);
    }

    @Test
    void waitsFromASecondAfterA429ThatDoesNotSay() {
        transport.respond(429, "").respond(429, "").respond(200, "[]");

        client.send(list());

        assertThat(timing.sleeps()).containsExactly(Duration.ofMillis(500), Duration.ofSeconds(1));
    }

    @Test
    void failsAtOnceWhenA429AsksForMoreThanTheCap() {
        transport.respond(429, "", "Retry-After", "999999999999");

        RateLimitedException e = catchThrowableOfType(RateLimitedException.class, () -> client.send(list()));

        assertThat(e.retryAfter().orElseThrow()).isGreaterThan(Duration.ofDays(365));
        assertThat(timing.sleeps()).isEmpty();
    }

    @Test
    void failsAtOnceWhenTheWaitDoesNotFitIntoTheDeadline() {
        transport.respond(429, "", "Retry-After", "20");

        CrmException e = failure(CrmRequest.list(CUSTOMERS, Map.class)
                .deadline(Duration.ofSeconds(10))
                .build());

        assertThat(e).isInstanceOf(RateLimitedException.class);
        assertThat(timing.sleeps()).isEmpty();
    }

    @Test
    void logsInAgainAfterA401AndRepeatsEveryActionOnce() {
        for (CrmRequest<?> request : everyAction()) {
            transport.respond(401, "").respond(200, request.action() == Action.LIST ? "[]" : "\"id\"");

            assertThat(client.send(request).attempts()).isEqualTo(2);
        }

        assertThat(transport.logins()).hasSize(6);
    }

    @Test
    void doesNotCountTheRepeatAfterASessionThatHadWorked() {
        transport.respond(200, "[]");
        client.send(list());
        timing.pass(Duration.ofSeconds(2));
        transport.respond(401, "").respond(500, "").respond(500, "").respond(200, "[]");

        assertThat(client.send(list()).attempts()).isEqualTo(4);
    }

    @Test
    void givesUpWhenANewLoginDoesNotHelp() {
        transport.respond(401, "").respond(401, "");

        CrmException e = failure(list());

        assertThat(e).isInstanceOf(UnauthorizedException.class);
        assertThat(transport.requests()).hasSize(2);
        assertThat(transport.logins()).hasSize(2);
    }

    @Test
    void takesARedirectToALoginPageForTheEndOfTheSession() {
        transport
                .respond(302, "", "Location", "https://crm.example/Login?next=/")
                .respond(200, "[]");

        assertThat(client.send(list()).attempts()).isEqualTo(2);
        assertThat(transport.logins()).hasSize(2);
    }

    @Test
    void takesAnHtmlPageForTheEndOfTheSession() {
        transport
                .respond(200, "<html>please log in</html>", "Content-Type", "text/html")
                .respond(200, "[]");

        assertThat(client.send(list()).attempts()).isEqualTo(2);
    }

    @Test
    void keepsStatusHeadersAndTextOfAnErrorButNotInItsMessage() {
        transport.respond(422, "{\"field\":\"marked\"}", "X-Request-Id", "r1");

        StatusException e = catchThrowableOfType(StatusException.class, () -> client.send(create()));

        assertThat(e.status().code()).isEqualTo(422);
        assertThat(e.headers().first("x-request-id")).contains("r1");
        assertThat(e.responseText()).isEqualTo("{\"field\":\"marked\"}");
        assertThat(e.getMessage()).doesNotContain("marked").endsWith("[CRM-0422]");
    }

    @Test
    void cutsTheTextOfAnErrorAt64KiB() {
        transport.respond(400, "x".repeat(100_000));

        StatusException e = catchThrowableOfType(StatusException.class, () -> client.send(list()));

        assertThat(e.responseText()).hasSize(65_536);
    }

    @Test
    void followsATableThatTheUserChanged() {
        StatusTable table = StatusTable.documented().with(503, Meaning.GATEWAY_FAULT);
        CrmClient changed =
                TestClient.builder(transport, timing).statusTable(table).build();
        transport.respond(503, "").respond(200, "[]");

        assertThat(changed.send(list()).attempts()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(Meaning.class)
    void hasAnErrorCodeForEveryMeaningThatIsNoSuccess(Meaning meaning) {
        if (!meaning.isSuccess()) {
            assertThat(ErrorCode.of(meaning).name()).isEqualTo(meaning.name());
        }
    }

    private static CrmRequest<?> list() {
        return CrmRequest.list(CUSTOMERS, Map.class).build();
    }

    private static CrmRequest<?> create() {
        return CrmRequest.create(CUSTOMERS, Map.of("name", "x")).build();
    }

    private static CrmRequest<?> keyedUpdate() {
        return CrmRequest.update(CUSTOMERS, Map.of("name", "x")).filter(KEY).build();
    }

    private static CrmRequest<?> keyedUpsert() {
        return CrmRequest.upsert(CUSTOMERS, KEYED).filter(KEY).build();
    }

    private static CrmRequest<?> delete() {
        return CrmRequest.delete(CUSTOMERS).filter(KEY).build();
    }

    private static List<CrmRequest<?>> everyAction() {
        return List.of(list(), create(), keyedUpdate(), keyedUpsert(), delete());
    }

    private CrmException failure(CrmRequest<?> request) {
        return Optional.ofNullable(catchThrowableOfType(CrmException.class, () -> client.send(request)))
                .orElseThrow(() -> new AssertionError("It succeeded"));
    }
}
