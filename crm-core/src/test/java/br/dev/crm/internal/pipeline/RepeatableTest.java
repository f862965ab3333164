package br.dev.crm.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.CrmRequest;
import br.dev.crm.Filter;
import br.dev.crm.TestClient;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a write is keyed. */
class RepeatableTest {
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
    }

    private static boolean upsert(Filter filter, String body) {
        return new Repeatable(
                        CrmRequest.upsert(TestClient.CUSTOMERS, body)
                                .filter(filter)
                                .build(),
                        body.getBytes(StandardCharsets.UTF_8))
                .getAsBoolean();
    }

    private static boolean update(Filter filter, String body) {
        return new Repeatable(
                        CrmRequest.update(TestClient.CUSTOMERS, body)
                                .filter(filter)
                                .build(),
                        body.getBytes(StandardCharsets.UTF_8))
                .getAsBoolean();
    }
}
