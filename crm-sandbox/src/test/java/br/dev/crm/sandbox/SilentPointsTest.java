package br.dev.crm.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.dev.crm.sandbox.settings.DeleteMiss;
import br.dev.crm.sandbox.settings.EntityRules;
import br.dev.crm.sandbox.settings.FilterSyntax;
import br.dev.crm.sandbox.settings.NullTest;
import br.dev.crm.sandbox.settings.OrPlacement;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the vendor does not state, and the settings for it that have no test of their own. */
class SilentPointsTest {
    private static final String CUSTOMER = "customers-integration";

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "UNPROCESSABLE,422,record-not-found,false",
                "NOT_FOUND,404,record-not-found,false",
                "ZERO,200,`{\"deleted\":0}`,true",
                "NO_CONTENT,204,``,true"
            })
    void respondsToADeleteOfNothingAsItIsSet(DeleteMiss miss, int status, String body, boolean executed) {
        try (CrmSandbox sandbox = CrmSandbox.builder().deleteMiss(miss).start()) {
            HttpResponse<String> response = Caller.loggedIn(sandbox).delete("{code->eq->1}");

            assertThat(response.statusCode()).isEqualTo(status);
            assertThat(response.body()).contains(body);
            assertThat(sandbox.requests().get(0).executed()).isEqualTo(executed);
        }
    }

    @Test
    void respondsWith422ToAnUpdateOfNothingWhateverADeleteGets() {
        try (CrmSandbox sandbox =
                CrmSandbox.builder().deleteMiss(DeleteMiss.ZERO).start()) {
            assertThat(Caller.loggedIn(sandbox).update("{code->eq->1}", "{}").statusCode())
                    .isEqualTo(422);
        }
    }

    @Test
    void respondsToAWriteToAReadOnlyEntityWithTheStatusThatIsSet() {
        try (CrmSandbox sandbox = CrmSandbox.builder()
                .entity(EntityRules.of("customer", CUSTOMER).readOnly())
                .notAllowedStatus(503)
                .start()) {
            Caller caller = Caller.loggedIn(sandbox);

            assertThat(caller.create("{}").statusCode()).isEqualTo(503);
            assertThat(caller.update("{code->eq->1}", "{}").statusCode()).isEqualTo(503);
            assertThat(caller.upsert("{code->eq->1}", "{}").statusCode()).isEqualTo(503);
            assertThat(caller.delete("{code->eq->1}").statusCode()).isEqualTo(503);
            assertThat(caller.list().statusCode()).isEqualTo(200);
        }
    }

    @Test
    void readsFiltersInTheSyntaxThatIsSetAndKeysForTheLedgerToo() {
        FilterSyntax syntax = FilterSyntax.defaults()
                .listSeparator(";")
                .nullTest(NullTest.NOTHING)
                .or(OrPlacement.INSIDE_GROUP)
                .percentEncoded(true);
        try (CrmSandbox sandbox = CrmSandbox.builder()
                .filterSyntax(syntax)
                .ledger("customer", CUSTOMER, "name")
                .start()) {
            sandbox.put("customer", CUSTOMER, Map.of("id", "1", "name", "São"));
            sandbox.put("customer", CUSTOMER, Map.of("id", "2", "name", "a,b"));
            Caller caller = Caller.loggedIn(sandbox);

            assertThat(caller.list("{name->in->S%C3%A3o;a,b}").body()).contains("\"1\"", "\"2\"");
            assertThat(caller.list("{name->eq->x||id->eq->2}{gone->isNull}").body())
                    .contains("\"2\"");
            caller.delete("{name->eq->S%C3%A3o}{name->in->S%C3%A3o;x}");
            assertThat(sandbox.ledger().entries())
                    .last()
                    .satisfies(entry -> assertThat(entry.key()).isEqualTo("São"));
        }
    }

    @Test
    void waitsBeforeEveryResponseThatOfALoginToo() {
        try (CrmSandbox sandbox =
                CrmSandbox.builder().latency(Duration.ofMillis(60)).start()) {
            long start = System.nanoTime();

            Caller.loggedIn(sandbox).list();

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(120));
        }
    }

    @Test
    void movesOnlyWhenItsClockIsMoved() {
        MovableClock clock = new MovableClock(Instant.parse("2024-02-29T12:00:00Z"));

        clock.advance(Duration.ofHours(12));
        assertThat(clock.instant()).isEqualTo(Instant.parse("2024-03-01T00:00:00Z"));
        clock.advance(Duration.ofHours(-1));

        assertThat(clock).hasToString("2024-02-29T23:00:00Z");
    }

    @Test
    void refusesASeparatorThatIsPartOfTheLanguage() {
        for (String separator : new String[] {"", "{", "a}", "->", "||", "&&"}) {
            assertThatThrownBy(() -> FilterSyntax.defaults().listSeparator(separator))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
