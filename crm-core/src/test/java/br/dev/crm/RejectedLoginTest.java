package br.dev.crm;

import static br.dev.crm.TestClient.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import br.dev.crm.error.CrmException;
import br.dev.crm.error.ErrorCode;
import br.dev.crm.error.LoginRejectedException;
import br.dev.crm.error.ServerFaultException;
import br.dev.crm.request.Credentials;
import br.dev.crm.spi.http.HttpResponse;
import br.dev.crm.spi.session.InMemorySessionStore;
import br.dev.crm.status.Meaning;
import br.dev.crm.status.StatusTable;
import br.dev.crm.support.ManualTiming;
import br.dev.crm.support.ScriptedTransport;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A rejection in any form is one, and is asked for once. */
class RejectedLoginTest {
    private static final String COOKIE = "JSESSIONID=s1; Path=/";

    private final ScriptedTransport transport = new ScriptedTransport();
    private final ManualTiming timing = new ManualTiming();

    private CrmClientBuilder builder() {
        return TestClient.builder(transport, timing);
    }

    private static void list(CrmClient client) {
        client.resource(CUSTOMERS, Map.class).list();
    }

    private static CrmException failure(CrmClient client) {
        return catchThrowableOfType(CrmException.class, () -> list(client));
    }

    static Stream<Arguments> forms() {
        return Stream.of(
                Arguments.of("400", ScriptedTransport.response(400, "{}")),
                Arguments.of("401", ScriptedTransport.response(401, "")),
                Arguments.of("403", ScriptedTransport.response(403, "")),
                Arguments.of("404", ScriptedTransport.response(404, "")),
                Arguments.of("405", ScriptedTransport.response(405, "")),
                Arguments.of("407", ScriptedTransport.response(407, "")),
                Arguments.of("422", ScriptedTransport.response(422, "")),
                Arguments.of("423", ScriptedTransport.response(423, "")),
                Arguments.of("503", ScriptedTransport.response(503, "")),
                Arguments.of("200 without a cookie", ScriptedTransport.response(200, "{}")),
                Arguments.of("204 without a cookie", ScriptedTransport.response(204, "")),
                Arguments.of("200 with another cookie", ScriptedTransport.response(200, "{}", "Set-Cookie", "a=1")),
                Arguments.of("200 with a page", ScriptedTransport.response(200, "<html>")),
                Arguments.of(
                        "200 with a page and the cookie",
                        ScriptedTransport.response(200, "<html>wrong password", "Set-Cookie", COOKIE)),
                Arguments.of("302 to the login", ScriptedTransport.response(302, "", "Location", "/login?error")),
                Arguments.of("303 to the login", ScriptedTransport.response(303, "", "Location", "/login?error")),
                Arguments.of("302 elsewhere", ScriptedTransport.response(302, "", "Location", "/entrar")),
                Arguments.of(
                        "302 with the cookie",
                        ScriptedTransport.response(302, "", "Location", "/login?error", "Set-Cookie", COOKIE)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void isTriedOnceForAHundredCallsHoweverItLooks(String name, HttpResponse response) {
        transport.loginThen(request -> response);
        CrmClient client = builder().build();

        for (int i = 0; i < 100; i++) {
            assertThat(failure(client)).isInstanceOf(LoginRejectedException.class);
        }

        assertThat(transport.logins()).hasSize(1);
        assertThat(transport.requests()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"401, LOGIN_REJECTED", "423, LOGIN_REJECTED", "404, LOGIN_NOT_FOUND", "407, LOGIN_STOPPED_BY_PROXY"})
    void saysWhatToDoAboutIt(int status, ErrorCode code) {
        transport.loginResponse(status, "");

        CrmException e = failure(builder().build());

        assertThat(e.code()).isEqualTo(code);
        assertThat(e).hasMessageContaining(String.valueOf(status));
    }

    @Test
    void aStatusThatMeansAPassingFaultHereIsNone() {
        StatusTable table = StatusTable.documented().with(503, Meaning.GATEWAY_FAULT);
        CrmClient client = builder().statusTable(table).build();
        transport.loginResponse(503, "").loginResponse(503, "").loginResponse(503, "");

        assertThat(failure(client)).isInstanceOf(ServerFaultException.class);
        assertThat(transport.logins()).hasSize(3);

        transport.respond(200, "[]");
        list(client);
        assertThat(transport.logins()).hasSize(4);
    }

    @Test
    void faultsThatPassAreTriedAgainWithinTheBudgetOfTheClient() {
        CrmClient client = builder().build();
        for (int i = 0; i < 1_000; i++) {
            transport.loginResponse(500, "");
        }

        for (int i = 0; i < 200; i++) {
            assertThat(failure(client)).isInstanceOf(ServerFaultException.class);
        }

        assertThat(transport.logins()).hasSize(300); // a hundred repeats, then one try a call
    }

    @Test
    void jsonWithTheCookieIsALoginUnlessThePredicateSaysOtherwise() {
        transport
                .loginResponse(200, "{\"error\":\"expired\"}", "Set-Cookie", COOKIE)
                .respond(200, "[]");
        list(builder().build());

        transport.loginResponse(200, "{\"error\":\"expired\"}", "Set-Cookie", COOKIE);
        CrmClient asking =
                builder().acceptedLogin(body -> !body.contains("error")).build();
        assertThat(failure(asking)).isInstanceOf(LoginRejectedException.class);

        transport.loginResponse(200, "{}", "Set-Cookie", COOKIE);
        CrmClient failing = builder()
                .acceptedLogin(body -> {
                    throw new IllegalStateException("broken");
                })
                .build();
        assertThat(failure(failing)).isInstanceOf(LoginRejectedException.class);
    }

    private CrmClient sharing(InMemorySessionStore store, String password) {
        return builder()
                .credentials(Credentials.of("ana", password, "padaria"))
                .sessionStore(store)
                .build();
    }

    @Test
    void isTriedOnceByAllClientsThatShareAStore() {
        InMemorySessionStore store = new InMemorySessionStore();
        transport.loginResponse(423, "");
        for (int i = 0; i < 4; i++) {
            CrmException e = failure(sharing(store, "wrong"));

            assertThat(e).isInstanceOf(LoginRejectedException.class).hasMessageContaining("423");
        }
        assertThat(transport.logins()).hasSize(1);

        transport.respond(200, "[]");
        list(sharing(store, "right"));
        assertThat(transport.logins()).hasSize(2);
    }

    @Test
    void isTriedAgainByOthersWhenTheMinuteIsOver() {
        InMemorySessionStore store = new InMemorySessionStore();
        transport.loginResponse(401, "");
        failure(sharing(store, "wrong"));

        timing.pass(Duration.ofSeconds(59));
        assertThat(failure(sharing(store, "wrong"))).isInstanceOf(LoginRejectedException.class);
        assertThat(transport.logins()).hasSize(1);

        timing.pass(Duration.ofSeconds(1));
        transport.respond(200, "[]");
        list(sharing(store, "wrong"));
        assertThat(transport.logins()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 407})
    void whatSpeaksOfThePlaceStaysWithTheClient(int status) {
        InMemorySessionStore store = new InMemorySessionStore();
        transport.loginResponse(status, "").respond(200, "[]");

        assertThat(failure(sharing(store, "right"))).isInstanceOf(LoginRejectedException.class);
        list(sharing(store, "right"));

        assertThat(transport.logins()).hasSize(2);
    }
}
