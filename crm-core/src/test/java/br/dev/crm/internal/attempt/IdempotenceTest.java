package br.dev.crm.internal.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.TestClient;
import br.dev.crm.filter.Filter;
import br.dev.crm.filter.FilterValue;
import br.dev.crm.request.CrmRequest;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a write is keyed. */
class IdempotenceTest {
    private static final Filter KEY = Filter.eq("externalId", "42");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"externalId\":\"42\"}                    | true  | true",
                "{\"externalId\":42,\"name\":\"x\"}         | true  | true",
                "{\"external\\u0049d\":\"42\"}              | true  | true",
                "{\"name\":\"x\"}                           | false | true",
                "{}                                         | false | true",
                "{\"externalId\":\"43\"}                    | false | false",
                "{\"externalId\":null}                      | false | false",
                "{\"externalId\":[\"42\"]}                  | false | false",
                "{\"externalId\":\"42\",\"externalId\":\"4\"}| false | false",
                "{\"x\":{\"externalId\":\"42\"}}            | false | true",
                "[{\"externalId\":\"42\"}]                  | false | true",
            })
    void looksForTheKeyInTheRecord(String body, boolean upsert, boolean update) {
        assertThat(upsert(KEY, body)).isEqualTo(upsert);
        assertThat(update(KEY, body)).isEqualTo(update);
    }

    @Test
    void needsEveryPartOfTheKey() {
        Filter both = KEY.and(Filter.eq("branch", "01"));

        assertThat(upsert(both, "{\"externalId\":\"42\",\"branch\":\"01\"}")).isTrue();
        assertThat(upsert(both, "{\"externalId\":\"42\"}")).isFalse();
    }

    @Test
    void doesNotTrustAKeyInsideOfAnotherRecord() {
        Filter nested = Filter.eq("priceList.id", "9");

        assertThat(upsert(nested, "{\"priceList\":{\"id\":\"9\"}}")).isFalse();
        assertThat(update(nested, "{\"name\":\"x\"}")).isFalse();
        assertThat(update(Filter.eq("codes[0]", "9"), "{\"codes\":[\"8\"]}")).isFalse();
        assertThat(upsert(Filter.eq("código", "9"), "{\"código\":\"9\"}")).isTrue();
    }

    @Test
    void takesOneGroupOfEqForAKeyOnly() {
        String body = "{\"externalId\":\"42\",\"branch\":\"01\"}";
        Filter branch = Filter.eq("branch", "01");

        assertThat(upsert(KEY.or(branch), body)).isFalse();
        assertThat(update(KEY.or(branch), body)).isFalse();
        assertThat(delete(KEY.or(branch))).isFalse();
        for (Filter other : List.of(
                Filter.raw("{externalId->eq->42}"),
                Filter.field("externalId").ieq("42"),
                Filter.field("externalId").in("42"),
                KEY.and(Filter.field("branch").isNotNull()))) {
            assertThat(upsert(other, body)).isFalse();
            assertThat(delete(other)).isFalse();
        }
        assertThat(delete(KEY.and(branch))).isTrue();
    }

    @Test
    void comparesAKeyThatIsANumberOrABooleanByItsText() {
        assertThat(upsert(Filter.eq("externalId", 42), "{\"externalId\":\"42\"}"))
                .isTrue();
        assertThat(upsert(Filter.eq("active", true), "{\"active\":true}")).isTrue();
        assertThat(upsert(Filter.eq("price", FilterValue.of(new BigDecimal("1.50"))), "{\"price\":1.5}"))
                .isFalse();
        assertThat(upsert(Filter.eq("name", "São"), "{\"name\":\"São\"}")).isTrue();
    }

    @Test
    void trustsADayOnlyWhenItIsGivenAsTheTextThatTheRecordHas() {
        String body = "{\"startOn\":\"15/02/1970\"}";

        assertThat(upsert(Filter.eq("startOn", FilterValue.of(LocalDate.of(1970, 2, 15))), body))
                .isFalse();
        assertThat(upsert(Filter.eq("startOn", "15/02/1970"), body)).isTrue();
        assertThat(upsert(Filter.eq("startOn", "1970-02-15"), body)).isFalse();
    }

    private static boolean delete(Filter filter) {
        return new Idempotence(
                        CrmRequest.delete(TestClient.CUSTOMERS).filter(filter).build(), null)
                .getAsBoolean();
    }

    private static boolean upsert(Filter filter, String body) {
        return new Idempotence(
                        CrmRequest.upsert(TestClient.CUSTOMERS, body)
                                .filter(filter)
                                .build(),
                        body.getBytes(StandardCharsets.UTF_8))
                .getAsBoolean();
    }

    private static boolean update(Filter filter, String body) {
        return new Idempotence(
                        CrmRequest.update(TestClient.CUSTOMERS, body)
                                .filter(filter)
                                .build(),
                        body.getBytes(StandardCharsets.UTF_8))
                .getAsBoolean();
    }
}
