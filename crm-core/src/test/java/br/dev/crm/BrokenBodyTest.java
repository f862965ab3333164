package br.dev.crm;

import static br.dev.crm.TestClient.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import br.dev.crm.error.CodecException;
import br.dev.crm.error.CrmException;
import br.dev.crm.error.LoginRejectedException;
import br.dev.crm.error.StatusException;
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
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that break off: what the status has said stays said. */
class BrokenBodyTest {
    private final ScriptedTransport transport = new ScriptedTransport();
    private final CrmClient client =
            TestClient.builder(transport, new ManualTiming()).build();

    @ParameterizedTest
    @ValueSource(ints = {302, 400, 401, 404, 407, 409, 422, 429, 500, 502, 503, 504})
    void decideNothingAboutAnErrorWhateverWasAskedFor(int status) {
        for (CrmRequest<?> request : List.of(list(), create(), upsert())) {
            String whole = end(request, status, false);

            assertThat(end(request, status, true)).isEqualTo(whole);
        }
    }

    /** What becomes of a call whose every attempt ends with this status. */
    private static String end(CrmRequest<?> request, int status, boolean cut) {
        ScriptedTransport server = new ScriptedTransport();
        for (int i = 0; i < 30; i++) {
            server.then(any -> cut
                    ? ScriptedTransport.cutResponse(status, "no such")
                    : ScriptedTransport.response(status, "no such thing"));
        }
        CrmClient other = TestClient.builder(server, new ManualTiming()).build();
        CrmException e = catchThrowableOfType(CrmException.class, () -> other.send(request));
        return e.getClass() + " " + e.code() + " " + e.delivery() + " after " + e.attempts() + " attempts, "
                + server.requests().size() + " requests, " + server.logins().size() + " logins";
    }

    @Test
    void showsAsMuchAsCame() {
        transport.then(any -> ScriptedTransport.cutResponse(422, "the name is mis"));

        StatusException e = catchThrowableOfType(StatusException.class, () -> client.send(create()));

        assertThat(e.responseText()).isEqualTo("the name is mis");
    }

    @Test
    void aLoginIsRejectedOnceWhenTheBodyOfItsRejectionBreaksOff() {
        transport.loginThen(any -> ScriptedTransport.cutResponse(401, "no"));

        for (int i = 0; i < 10; i++) {
            assertThat(catchThrowableOfType(LoginRejectedException.class, () -> client.send(list())))
                    .isNotNull();
        }

        assertThat(transport.logins()).hasSize(1);
    }

    @Test
    void aLoginCountsByItsCookieUnlessAPageBegan() {
        transport
                .loginThen(any -> ScriptedTransport.cutResponse(200, "{\"us", "Set-Cookie", "JSESSIONID=s1"))
                .respond(200, "[]");
        client.send(list());
        assertThat(transport.lastRequest().headers().first("Cookie")).contains("JSESSIONID=s1");

        ScriptedTransport page = new ScriptedTransport()
                .loginThen(any -> ScriptedTransport.cutResponse(200, "<html><bo", "Set-Cookie", "JSESSIONID=s1"));
        CrmClient other = TestClient.builder(page, new ManualTiming()).build();
        assertThat(catchThrowableOfType(LoginRejectedException.class, () -> other.send(list())))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "{\"id\":\"7f", "[", "\"7f3", "41", "7f3a91c2-00", "true", "nul"})
    void aCreateIsDoneWhenItsResponseCouldHaveBecomeOne(String beginning) {
        transport.then(any -> ScriptedTransport.cutResponse(200, beginning));

        Written written = client.send(create()).value();

        assertThat(written.id()).isEmpty();
        assertThat(written.status().code()).isEqualTo(200);
        assertThat(transport.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<", "<html", "Error", "OK", "maint", "7f3x", "12 o"})
    void aCreateIsInDoubtWhenItsResponseCouldNotHaveBecomeOne(String beginning) {
        transport.then(any -> ScriptedTransport.cutResponse(200, beginning));

        CodecException e = catchThrowableOfType(CodecException.class, () -> client.send(create()));

        assertThat(e.delivery()).isEqualTo(Delivery.UNKNOWN);
        assertThat(e.responseText()).isEqualTo(beginning);
        assertThat(transport.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"id", "OK", "maint"})
    void anotherWriteIsDone(String beginning) {
        transport.then(any -> ScriptedTransport.cutResponse(200, beginning));

        assertThat(client.send(upsert()).value().id()).isEmpty();
        assertThat(transport.requests()).hasSize(1);
    }

    @Test
    void aReadIsRepeated() {
        transport
                .then(any -> ScriptedTransport.cutResponse(200, "[{\"id\":"))
                .then(any -> ScriptedTransport.cutResponse(200, ""))
                .respond(200, "[]");

        assertThat(client.send(list()).attempts()).isEqualTo(3);
    }

    @Test
    void aReadIsRepeatedThatHadNoBodyAtAllAndIsNeverTakenForAnEmptyList() {
        transport.respond(200, "").respond(200, " \n").respond(200, "[]");
        assertThat(client.send(list()).attempts()).isEqualTo(3);

        transport.respond(200, "").respond(200, "").respond(200, "");
        CodecException e = catchThrowableOfType(CodecException.class, () -> client.send(list()));
        assertThat(e.attempts()).isEqualTo(3);
        assertThat(e).hasMessageContaining("has no body");
    }

    private static CrmRequest<?> list() {
        return CrmRequest.list(CUSTOMERS, Map.class).build();
    }

    private static CrmRequest<Written> create() {
        return CrmRequest.create(CUSTOMERS, Map.of("name", "x")).build();
    }

    private static CrmRequest<Written> upsert() {
        return CrmRequest.upsert(CUSTOMERS, Map.of("externalId", "1"))
                .filter(Filter.eq("externalId", "1"))
                .build();
    }
}
