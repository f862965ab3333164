package br.dev.crm;

import static br.dev.crm.TestClient.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import br.dev.crm.error.StatusException;
import br.dev.crm.error.UnprocessableException;
import br.dev.crm.filter.Filter;
import br.dev.crm.http.Delivery;
import br.dev.crm.spi.http.HttpRequest;
import br.dev.crm.spi.http.TransportException;
import br.dev.crm.support.ManualTiming;
import br.dev.crm.support.ScriptedTransport;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A delete whose response was lost is repeated, and then finds nothing because the first one did its work. */
class RepeatedDeleteTest {
    private static final Filter KEY = Filter.eq("externalId", "42");

    private final ScriptedTransport transport = new ScriptedTransport();
    private final CrmResource<Map<?, ?>> customers = customers();

    @SuppressWarnings({"unchecked", "rawtypes"}) // the class of a raw Map
    private CrmResource<Map<?, ?>> customers() {
        return (CrmResource)
                TestClient.builder(transport, new ManualTiming()).build().resource(CUSTOMERS, Map.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 410, 422})
    void isASuccessWhenAListByTheSameFilterIsEmpty(int status) {
        transport
                .fail(TransportException.unknown("reset", null))
                .respond(status, "")
                .respond(200, "[]");

        assertThat(customers.delete(KEY).id()).isEmpty();

        HttpRequest look = transport.lastRequest();
        assertThat(look.method()).isEqualTo("GET");
        assertThat(look.headers().first("Integration-Filter")).contains(KEY.text());
        assertThat(look.headers().first("Integration-Action")).isEmpty();
    }

    @Test
    void isASuccessAfterAFaultThatDoesNotSayWhetherItWasExecuted() {
        transport.respond(500, "").respond(422, "").respond(200, "{\"items\":[],\"total\":0}");

        assertThat(customers.delete(KEY).id()).isEmpty();
    }

    @Test
    void isTheErrorOfTheCrmWhenTheRecordIsStillThere() {
        transport
                .fail(TransportException.unknown("reset", null))
                .respond(422, "has orders")
                .respond(200, "[{\"externalId\":\"42\"}]");

        UnprocessableException e = catchThrowableOfType(UnprocessableException.class, () -> customers.delete(KEY));

        assertThat(e.responseText()).isEqualTo("has orders");
        assertThat(e.delivery()).isEqualTo(Delivery.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"not JSON", "{\"total\":0}", "<html></html>"})
    void isTheErrorOfTheCrmWhenTheListCannotBeRead(String list) {
        transport
                .fail(TransportException.unknown("reset", null))
                .respond(404, "")
                .respond(200, list);

        assertThatThrownBy(() -> customers.delete(KEY))
                .isInstanceOfSatisfying(
                        StatusException.class,
                        e -> assertThat(e.status().code()).isEqualTo(404));
    }

    @Test
    void isTheErrorOfTheCrmWhenTheListFails() {
        transport
                .fail(TransportException.unknown("reset", null))
                .respond(404, "")
                .fail(TransportException.unknown("reset", null));

        assertThatThrownBy(() -> customers.delete(KEY)).isInstanceOf(StatusException.class);
    }

    @Test
    void isNotAskedForWhenTheFirstDeleteIsTheOneThatFindsNothing() {
        transport.respond(404, "");

        assertThatThrownBy(() -> customers.delete(KEY)).isInstanceOf(StatusException.class);

        assertThat(transport.requests()).hasSize(1);
    }

    @Test
    void isNotAskedForWhenTheFirstOneSurelyWasNotSent() {
        transport.fail(TransportException.notSent("refused", null)).respond(404, "");

        assertThatThrownBy(() -> customers.delete(KEY)).isInstanceOf(StatusException.class);

        assertThat(transport.requests()).hasSize(2);
    }
}
