package br.dev.crm;

import static br.dev.crm.TestClient.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import br.dev.crm.error.CodecException;
import br.dev.crm.error.CrmException;
import br.dev.crm.error.StatusException;
import br.dev.crm.error.TransportFailureException;
import br.dev.crm.error.UnauthorizedException;
import br.dev.crm.error.UnprocessableException;
import br.dev.crm.filter.Filter;
import br.dev.crm.http.Delivery;
import br.dev.crm.spi.http.HttpRequest;
import br.dev.crm.spi.http.TransportException;
import br.dev.crm.support.ManualTiming;
import br.dev.crm.support.ScriptedTransport;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A delete whose response was lost is repeated, and then finds nothing because the first one did its work. */
class RepeatedDeleteTest {
    private static final Filter KEY = Filter.eq("externalId", "42");

    private final ScriptedTransport transport = new ScriptedTransport();
    private final ManualTiming timing = new ManualTiming();
    private final CrmResource<Map<?, ?>> customers = customers();

    @SuppressWarnings({"unchecked", "rawtypes"}) // the class of a raw Map
    private CrmResource<Map<?, ?>> customers() {
        return (CrmResource) TestClient.builder(transport, timing).build().resource(CUSTOMERS, Map.class);
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

    private ScriptedTransport repeatedAndRefused() {
        return transport.fail(TransportException.unknown("reset", null)).respond(404, "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"not JSON", "{\"total\":0}"})
    void isTheErrorOfTheCrmWhenTheListCannotBeRead(String list) {
        repeatedAndRefused().respond(200, list);

        StatusException e = catchThrowableOfType(StatusException.class, () -> customers.delete(KEY));

        assertThat(e.status().code()).isEqualTo(404);
        assertThat(e.delivery()).isEqualTo(Delivery.UNKNOWN);
        assertThat(e.getSuppressed()).singleElement().isInstanceOf(CodecException.class);
    }

    @Test
    void looksAgainAfterWhateverPasses() {
        repeatedAndRefused().respond(500, "").respond(200, "").respond(200, "[]");
        assertThat(customers.delete(KEY).id()).isEmpty();

        repeatedAndRefused()
                .respond(429, "", "Retry-After", "7")
                .fail(TransportException.notSent("refused", null))
                .respond(200, "[]");
        assertThat(customers.delete(KEY).id()).isEmpty();

        repeatedAndRefused()
                .then(request -> ScriptedTransport.cutResponse(200, "["))
                .respond(200, "[]");
        assertThat(customers.delete(KEY).id()).isEmpty();
    }

    @Test
    void looksUnderANewSessionWhenTheOldOneIsOver() {
        repeatedAndRefused().respond(401, "").respond(200, "[]");

        assertThat(customers.delete(KEY).id()).isEmpty();
        assertThat(transport.logins()).hasSize(2);
    }

    @Test
    void logsInOnceForItselfAndItsLook() {
        transport.respond(401, "").respond(500, "").respond(404, "").respond(401, "");

        StatusException e = catchThrowableOfType(StatusException.class, () -> customers.delete(KEY));

        assertThat(e.status().code()).isEqualTo(404);
        assertThat(e.getSuppressed()).singleElement().isInstanceOf(UnauthorizedException.class);
        assertThat(transport.logins()).hasSize(2);
    }

    @Test
    void isTheErrorOfTheCrmWhenTheLookFailsAsOftenAsItMay() {
        repeatedAndRefused();
        for (int i = 0; i < 3; i++) {
            transport.fail(TransportException.unknown("reset", null));
        }

        StatusException e = catchThrowableOfType(StatusException.class, () -> customers.delete(KEY));

        assertThat(e.getSuppressed()).singleElement().isInstanceOf(TransportFailureException.class);
        assertThat(transport.requests()).hasSize(5);
    }

    @Test
    void endsWithItsDeadlineWhereverItIs() {
        repeatedAndRefused().then(request -> {
            timing.pass(Duration.ofMinutes(3));
            return ScriptedTransport.response(500, "");
        });

        CrmException e = catchThrowableOfType(CrmException.class, () -> customers.delete(KEY));

        assertThat(e.delivery()).isEqualTo(Delivery.UNKNOWN);
        assertThat(transport.requests()).hasSize(3);
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
