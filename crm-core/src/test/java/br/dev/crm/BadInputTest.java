package br.dev.crm;

import static br.dev.crm.TestClient.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import br.dev.crm.error.InvalidRequestException;
import br.dev.crm.filter.Filter;
import br.dev.crm.request.CrmRequest;
import br.dev.crm.request.ResourceName;
import br.dev.crm.spi.json.JsonBinding;
import br.dev.crm.spi.json.JsonCodec;
import br.dev.crm.spi.json.JsonException;
import br.dev.crm.support.ManualTiming;
import br.dev.crm.support.ScriptedTransport;
import br.dev.crm.support.TreeCodec;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are refused before anything is sent. */
class BadInputTest {
    private final ScriptedTransport transport = new ScriptedTransport();

    /** Not public, so that no codec may make one. */
    record Hidden(String name) {}

    @Test
    void refusesAListOfWhatIsNoModelBeforeAnythingIsSent() {
        ScriptedTransport transport = new ScriptedTransport();
        JsonCodec strict = new JsonCodec() {
            @Override
            public <T> JsonBinding<T> bind(Type type) throws JsonException {
                throw new JsonException("Not a model: " + type.getTypeName(), "$", null);
            }
        };
        CrmClient client = CrmClient.builder()
                .integrationUri("https://crm.example/integration")
                .credentials("u", "p", "t")
                .transport(transport)
                .codec(strict)
                .build();
        CrmRequest<?> request = CrmRequest.list(CUSTOMERS, Hidden.class).build();

        assertThatThrownBy(() -> client.send(request)).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> client.sendAsync(request).join()).hasCauseInstanceOf(InvalidRequestException.class);
        assertThat(transport.logins()).isEmpty();
        assertThat(transport.requests()).isEmpty();
    }

    @Test
    void refusesAFilterThatIsNullRatherThanReadingEverything() {
        CrmResource<TreeCodec> customers =
                TestClient.builder(transport, new ManualTiming()).build().resource(CUSTOMERS, TreeCodec.class);

        assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(() -> customers.list(null));
        assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(() -> customers.find((Filter) null));
        assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(() -> Filter.eq("name", (String) null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a/b",
                "/a",
                "a/",
                "a b",
                "a\tb",
                "a\nb",
                "a\r\nX: y",
                "a\0",
                "ação",
                "a:b",
                "a?b",
                "a#b",
                "a%2fb",
                "a\\b",
                "a,b",
                "a;b",
                "a\"b",
                "{a}",
                "a\u007f",
                "а"
            })
    void refusesAHostileResourceName(String name) {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> ResourceName.of(name, "customers-integration", "v4"));
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> ResourceName.of("customer", name, "v4"));
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> ResourceName.of("customer", "customers-integration", name));
    }

    @Test
    void namesEveryFaultOfAResourceName() {
        InvalidRequestException e =
                catchThrowableOfType(InvalidRequestException.class, () -> ResourceName.of("a/b", "", "v 4"));

        assertThat(e.violations()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "São",
                "a\tb",
                "a\nb",
                "a\r\nX: y",
                "a\0b",
                "a\u007fb",
                "a{b",
                "a}b",
                "a->b",
                "a||b",
                "a&&b",
                "ãç",
                "漢",
                "😀",
                "\u2028",
                "\u00a0"
            })
    void refusesAFilterValueThatCouldNotArriveAsItIsMeant(String value) {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> Filter.eq("name", value).text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                " a",
                "a ",
                "a. b",
                "a.",
                ".a",
                "a..b",
                "a\n",
                "a\0b",
                "a\u0085b",
                "\u00a0a",
                "\ud800",
                "a\udc00b",
                "[0]",
                "a[]",
                "a[b]",
                "a[0",
                "a]",
                "a[-1]",
                "a[0]b",
                "a.[0]",
                "a[0000000001]"
            })
    void refusesAFilterFieldThatIsNoPath(String field) {
        assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(() -> Filter.eq(field, "x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a->b", "{a}", "1a", "ação", "a|b", "a&b", "a%b", "a-", "a[0]", "a[0].b"})
    void refusesAFilterFieldThatTheDialectCannotWriteBeforeAnythingIsSent(String field) {
        CrmClient client = TestClient.builder(transport, new ManualTiming()).build();
        CrmRequest<?> request = CrmRequest.list(CUSTOMERS, TreeCodec.class)
                .filter(Filter.eq(field, "x"))
                .build();

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> client.send(request))
                .withMessageContaining("by a dialect with an encoding");
        assertThat(transport.logins()).isEmpty();
    }

    @Test
    void refusesAFilterOnACreate() {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> CrmRequest.create(CUSTOMERS, Map.of())
                        .filter(Filter.eq("a", "b"))
                        .build())
                .withMessageContaining("create takes no filter");
    }

    @Test
    void refusesAWriteThatDoesNotSayWhichRecordItMeans() {
        CrmResource<TreeCodec> customers =
                TestClient.builder(transport, new ManualTiming()).build().resource(CUSTOMERS, TreeCodec.class);

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> customers.update(null, new TreeCodec()));
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> customers.upsert(null, new TreeCodec()));
        assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(() -> customers.delete(null));
        assertThat(transport.logins()).isEmpty();
    }

    @Test
    void refusesARequestWithoutARecordAndWithADeadlineOfNothing() {
        InvalidRequestException e = catchThrowableOfType(
                InvalidRequestException.class,
                () -> CrmRequest.upsert(CUSTOMERS, null).deadline(Duration.ZERO).build());

        assertThat(e.violations()).hasSize(3);
    }

    @Test
    void refusesATypeThatTheCodecCannotBindBeforeAnythingIsSent() {
        CrmClient client = TestClient.builder(transport, new ManualTiming()).build();

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> client.resource(CUSTOMERS, TreeCodec.Refused.class))
                .withMessageContaining("must be public");
        assertThat(transport.logins()).isEmpty();
    }
}
