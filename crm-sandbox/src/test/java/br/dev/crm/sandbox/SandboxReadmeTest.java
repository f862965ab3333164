package br.dev.crm.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.sandbox.fault.Fault;
import br.dev.crm.sandbox.fault.SeededFaultPlan;
import br.dev.crm.sandbox.ledger.Ledger;
import br.dev.crm.sandbox.request.HandledRequest;
import br.dev.crm.sandbox.request.SandboxAction;
import br.dev.crm.sandbox.settings.EntityRules;
import br.dev.crm.sandbox.settings.ListPaging;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Does what the README shows, and expects what it prints. */
class SandboxReadmeTest {
    private static final EntityRules CUSTOMERS = EntityRules.of("customer", "customers-integration")
            .requiring("name")
            .unique("externalId");
    private static final String KEY = "{externalId->eq->99-0101-000042-01-C}";

    @Test
    void respondsAsTheCommandLinesShow() {
        try (CrmSandbox sandbox = CrmSandbox.builder().entity(CUSTOMERS).start()) {
            Caller caller = Caller.stranger(sandbox);
            expect(
                    caller.login("ana@padaria.example", "demo-pass-123", "padaria"),
                    200,
                    "{\"username\":\"ana@padaria.example\"}");

            HttpResponse<String> created = caller.create(
                    "{\"externalId\":\"99-0101-000042-01-C\",\"code\":42,\"name\":\"Padaria São João\",\"city\":\"Recife\"}");
            String id = created.body().substring(7, 43);
            expect(created, 201, "{\"id\":\"" + UUID.fromString(id) + "\"}");
            expect(
                    caller.create("{\"externalId\":\"99-0101-000042-01-C\",\"name\":\"Again\"}"),
                    409,
                    "{\"code\":\"value-not-unique\",\"message\":\"another record has the same 'externalId'\","
                            + "\"detail\":\"externalId\"}");
            expect(
                    caller.create("{\"externalId\":\"99-0101-000043-01-C\"}"),
                    422,
                    "{\"code\":\"record-invalid\",\"message\":\"the entity cannot be processed\","
                            + "\"detail\":\"'name' is required\"}");
            expect(
                    caller.list("{code->ge->42}{name->ilike->padaria}"),
                    200,
                    "[{\"id\":\"" + id + "\",\"externalId\":\"99-0101-000042-01-C\",\"code\":42,"
                            + "\"name\":\"Padaria São João\",\"city\":\"Recife\"}]");
            expect(
                    caller.list("{code->equals->42}"),
                    400,
                    "{\"code\":\"filter-invalid\",\"message\":\"Integration-Filter cannot be understood\","
                            + "\"detail\":\"unknown operator 'equals' at character 8\"}");
            expect(caller.update("{code->eq->42}", "{\"name\":\"Padaria Nova\"}"), 200, "{\"id\":\"" + id + "\"}");
            expect(
                    caller.upsert(KEY, "{\"externalId\":\"99-0101-000042-01-C\",\"name\":\"Padaria Central\"}"),
                    200,
                    "{\"id\":\"" + id + "\"}");
            expect(
                    caller.list(),
                    200,
                    "[{\"id\":\"" + id + "\",\"externalId\":\"99-0101-000042-01-C\",\"name\":\"Padaria Central\"}]");
            expect(caller.delete(KEY), 200, "{\"deleted\":1}");
            expect(
                    caller.delete(KEY),
                    422,
                    "{\"code\":\"record-not-found\",\"message\":\"the filter identifies no record\","
                            + "\"detail\":\"create it first, or use upsert, which inserts\"}");
            expect(
                    Caller.stranger(sandbox).list(),
                    401,
                    "{\"code\":\"session-missing\",\"message\":\"not authorised\",\"detail\":\"log in (again)\"}");
        }
    }

    @Test
    void refusesWhatTheSecondCommandLineSwitchesOff() {
        try (CrmSandbox sandbox = CrmSandbox.builder()
                .clock(new MovableClock(Instant.parse("2024-02-29T12:00:00Z")))
                .start()) {
            sandbox.limitRate(5, Duration.ofSeconds(10), Duration.ofSeconds(10));
            sandbox.deny("customer", "customers-integration", SandboxAction.DELETE);
            Caller caller = Caller.loggedIn(sandbox);

            expect(
                    caller.delete("{code->eq->42}"),
                    503,
                    "{\"code\":\"no-permission\",\"message\":\"no permission to access customer/customers-integration\","
                            + "\"detail\":\"ask the administrator; sending it again does not help\"}");
            for (int i = 0; i < 4; i++) {
                expect(caller.list(), 200, "[]");
            }
            HttpResponse<String> sixth = caller.list();
            expect(
                    sixth,
                    429,
                    "{\"code\":\"rate-limited\",\"message\":\"rate limit exceeded\","
                            + "\"detail\":\"come back after Retry-After seconds\"}");
            assertThat(sixth.headers().firstValue("Retry-After")).hasValue("10");
        }
    }

    @Test
    void embedsAsTheSnippetShows() {
        try (CrmSandbox sandbox = CrmSandbox.builder().entity(CUSTOMERS).start()) {
            Caller caller = Caller.loggedIn(sandbox);
            sandbox.put("customer", "customers-integration", Map.of("externalId", "1", "name", "Padaria Central"));
            sandbox.failNext(1, Fault.status(500).afterExecution().on(SandboxAction.CREATE));
            sandbox.expireSessions();

            caller.list();
            caller.login();
            caller.create("{\"externalId\":\"2\",\"name\":\"Padaria Nova\"}");

            assertThat(sandbox.records("customer", "customers-integration")).hasSize(2);
            assertThat(sandbox.requests()).extracting(HandledRequest::status).contains(401);
            assertThat(sandbox.loginCount()).isEqualTo(2);
        }
    }

    @Test
    void provesThatNothingWasWrittenTwiceAsTheSnippetShows() {
        SeededFaultPlan plan = SeededFaultPlan.builder(42, "externalId")
                .percent(2, Fault.status(500))
                .percent(1, Fault.status(429).header("Retry-After", "0"))
                .atMostPerRecord(2)
                .build();
        try (CrmSandbox sandbox = CrmSandbox.builder()
                .ledger("customer", "customers-integration", "externalId")
                .faultPlan(plan)
                .start()) {
            Caller caller = Caller.loggedIn(sandbox);
            for (int i = 0; i < 200; i++) {
                String body = "{\"externalId\":\"" + i + "\"}";
                while (caller.create(body).statusCode() != 201) {
                    assertThat(plan.hits(String.valueOf(i))).isNotEmpty();
                }
            }

            Ledger ledger = sandbox.ledger();
            assertThat(ledger.duplicates()).isEmpty();
            assertThat(ledger.strays()).isEmpty();
            assertThat(ledger.falseSuccesses()).isEmpty();
            assertThat(ledger.executed("17", SandboxAction.CREATE)).isEqualTo(1);
            assertThat(plan.hits()).isNotEmpty();
        }
    }

    @Test
    void pagesALargeListAsTheSnippetShows() {
        try (CrmSandbox sandbox = CrmSandbox.builder()
                .generated(
                        "customer", "customers-integration", 1_000_000, n -> Map.of("code", n, "name", "Padaria " + n))
                .listPaging(ListPaging.none().byPage("page", "size").maxSize(1_000))
                .start()) {
            HttpResponse<String> last = Caller.exchange(Caller.loggedIn(sandbox)
                    .request("GET", Map.of(), "")
                    .uri(URI.create(sandbox.integrationUri() + "?page=999&size=1000")));

            assertThat(last.body()).contains("Padaria 999000", "Padaria 999999");
        }
    }

    private static void expect(HttpResponse<String> response, int status, String body) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).isEqualTo(body);
    }
}
