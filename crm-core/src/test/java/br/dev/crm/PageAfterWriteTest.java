package br.dev.crm;

import static br.dev.crm.TestClient.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import br.dev.crm.error.CodecException;
import br.dev.crm.error.CrmException;
import br.dev.crm.error.LoginRejectedException;
import br.dev.crm.filter.Filter;
import br.dev.crm.http.Delivery;
import br.dev.crm.request.CrmRequest;
import br.dev.crm.request.Written;
import br.dev.crm.support.ManualTiming;
import br.dev.crm.support.ScriptedTransport;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A page or a redirect in place of JSON: perhaps the session is over, perhaps the request was executed before. */
class PageAfterWriteTest {
    private static final String PAGE = "<!DOCTYPE html><title>Login</title>";
    private static final Filter KEY = Filter.eq("externalId", "1");

    private final ScriptedTransport transport = new ScriptedTransport();
    private final CrmClient client =
            TestClient.builder(transport, new ManualTiming()).build();

    /** The writes whose repeat could do something twice. */
    private static List<CrmRequest<Written>> unrepeatable() {
        Filter notKeyed = Filter.field("externalId").like("1");
        return List.of(
                CrmRequest.create(CUSTOMERS, Map.of("name", "x")).build(),
                CrmRequest.update(CUSTOMERS, Map.of("name", "x"))
                        .filter(notKeyed)
                        .build(),
                CrmRequest.upsert(CUSTOMERS, Map.of("name", "x")).filter(KEY).build(),
                CrmRequest.delete(CUSTOMERS).filter(notKeyed).build());
    }

    private static CrmRequest<Written> keyedUpsert() {
        return CrmRequest.upsert(CUSTOMERS, Map.of("externalId", "1"))
                .filter(KEY)
                .build();
    }

    private CrmException failure(CrmRequest<?> request) {
        return catchThrowableOfType(CrmException.class, () -> client.send(request));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202})
    void isNoReasonToSendItAgain(int status) {
        for (CrmRequest<Written> write : unrepeatable()) {
            int before = transport.requests().size();
            transport.respond(status, PAGE);

            CrmException e = failure(write);

            assertThat(e).isInstanceOf(CodecException.class);
            assertThat(e.delivery()).isEqualTo(Delivery.UNKNOWN);
            assertThat(transport.requests()).hasSize(before + 1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "303, https://crm.example/login",
        "301, /login",
        "308, /login",
        "303, /done",
        "302, /",
        "307, https://other.example/customers",
        "302, /home?next=login"
    })
    void aRedirectThatMayComeAfterwardsIsNoneEither(int status, String target) {
        for (CrmRequest<Written> write : unrepeatable()) {
            int before = transport.requests().size();
            transport.respond(status, "", "Location", target);

            assertThat(failure(write).delivery()).isEqualTo(Delivery.UNKNOWN);
            assertThat(transport.requests()).hasSize(before + 1);
        }
    }

    @Test
    void givesTheSessionUpSoThatTheNextCallLogsIn() {
        for (int i = 1; i <= 3; i++) {
            transport.respond(200, PAGE);
            failure(unrepeatable().get(0));
            assertThat(transport.logins()).hasSize(i);
        }
        transport.respond(200, "[]");
        client.send(CrmRequest.list(CUSTOMERS, Map.class).build());

        assertThat(transport.logins()).hasSize(4);
        assertThat(transport.lastRequest().headers().first("Cookie")).contains("JSESSIONID=s4");
    }

    @ParameterizedTest
    @CsvSource({"401, ", "302, /login", "307, https://crm.example/Login.jsp?next=/customers"})
    void itIsSentAgainWhenItSurelyWasNotExecuted(int status, String target) {
        for (CrmRequest<Written> write : unrepeatable()) {
            if (target == null) {
                transport.respond(status, "");
            } else {
                transport.respond(status, "", "Location", target);
            }
            transport.respond(200, "");

            assertThat(client.send(write).attempts()).isEqualTo(2);
        }
    }

    @Test
    void whatMayBeRepeatedIsSentAgainAfterANewLogin() {
        transport.respond(200, PAGE).respond(200, "");

        assertThat(client.send(keyedUpsert()).attempts()).isEqualTo(2);
        assertThat(transport.logins()).hasSize(2);
    }

    @Test
    void staysInDoubtWhenTheNewLoginFails() {
        transport
                .loginResponse(200, "{}", "Set-Cookie", "JSESSIONID=s1")
                .respond(200, PAGE)
                .loginResponse(401, "");

        CrmException e = failure(keyedUpsert());

        assertThat(e).isInstanceOf(LoginRejectedException.class);
        assertThat(e.delivery()).isEqualTo(Delivery.UNKNOWN);
        assertThat(e.attempts()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"id\":\"1\"}", "\"1\"", "1", " \n{\"id\":1}", "\uFEFF{\"id\":1}"})
    void jsonIsJsonWhateverItsLabel(String body) {
        transport.respond(200, body, "Content-Type", "text/html;charset=UTF-8");

        assertThat(client.send(unrepeatable().get(0)).value().id()).contains("1");
        assertThat(transport.requests()).hasSize(1);
    }

    @Test
    void anIdWithoutQuotesIsOneWhateverItsLabel() {
        String id = "7f3a91c2-00aa-4bcd-8ef0-0123456789ab";
        transport.respond(200, id, "Content-Type", "text/html");

        assertThat(client.send(unrepeatable().get(0)).value().id()).contains(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Please log in", "true story", "Not found"})
    void textIsAPageWhenItIsLabelledSo(String body) {
        transport.respond(200, body, "Content-Type", "text/html");

        assertThat(failure(unrepeatable().get(0)).delivery()).isEqualTo(Delivery.UNKNOWN);
        assertThat(transport.requests()).hasSize(1);
    }

    @Test
    void aListLabelledAsHtmlIsReadAsWell() {
        transport.respond(200, "[{\"id\":\"1\"}]", "Content-Type", "text/html");

        assertThat(client.send(CrmRequest.list(CUSTOMERS, Map.class).build()).value())
                .hasSize(1);
        assertThat(transport.logins()).hasSize(1);
    }
}
