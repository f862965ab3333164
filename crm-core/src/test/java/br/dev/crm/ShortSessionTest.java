package br.dev.crm;

import static br.dev.crm.TestClient.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import br.dev.crm.error.CrmException;
import br.dev.crm.error.ErrorCode;
import br.dev.crm.error.UnauthorizedException;
import br.dev.crm.http.Delivery;
import br.dev.crm.request.CrmRequest;
import br.dev.crm.spi.session.InMemorySessionStore;
import br.dev.crm.spi.session.SavedSession;
import br.dev.crm.spi.session.SessionKey;
import br.dev.crm.support.ManualTiming;
import br.dev.crm.support.ScriptedTransport;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Sessions that do not last: no storm of logins, and no wait where there is none to be had. */
class ShortSessionTest {
    private final ScriptedTransport transport = new ScriptedTransport();
    private final ManualTiming timing = new ManualTiming();
    private final CrmClient client = TestClient.builder(transport, timing).build();

    private static CrmRequest<?> list() {
        return CrmRequest.list(CUSTOMERS, Map.class).build();
    }

    private CrmException failure(CrmRequest<?> request) {
        return catchThrowableOfType(CrmException.class, () -> client.send(request));
    }

    @Test
    void aSessionThatIsAlwaysRefusedCausesFewLoginsAMinute() {
        List<Instant> logins = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            transport.loginThen(request -> {
                logins.add(timing.now());
                return ScriptedTransport.response(200, "{}", "Set-Cookie", "JSESSIONID=s" + logins.size());
            });
            transport.respond(401, "");
        }

        for (int i = 0; i < 50; i++) {
            assertThat(failure(list())).isInstanceOf(UnauthorizedException.class);
        }

        Instant minute = ManualTiming.START.plusSeconds(60);
        assertThat(logins.stream().filter(at -> at.isBefore(minute))).hasSizeLessThanOrEqualTo(7);
        assertThat(logins.get(logins.size() - 2).plusSeconds(60)).isEqualTo(logins.get(logins.size() - 1));
    }

    @Test
    void aCallThatCannotWaitForTheNextLoginSaysWhatTheCrmSaid() {
        CrmRequest<?> hasty =
                list().toBuilder().deadline(Duration.ofMillis(900)).build();
        transport.respond(401, "");

        CrmException e = failure(hasty);
        assertThat(e).isInstanceOf(UnauthorizedException.class);
        assertThat(e.attempts()).isEqualTo(1);

        CrmException next = failure(hasty);
        assertThat(next.code()).isEqualTo(ErrorCode.NOT_ADMITTED);
        assertThat(next.delivery()).isEqualTo(Delivery.NOT_SENT);
        assertThat(next).hasMessageContaining("next login is due in");
        assertThat(transport.logins()).hasSize(1);
    }

    @Test
    void aSessionThatWorkedAndIdledOutIsReplacedAtOnceAndCostsNoAttempt() {
        transport.respond(200, "[]");
        client.send(list());
        timing.pass(Duration.ofSeconds(30));
        transport.respond(401, "").respond(500, "").respond(500, "").respond(200, "[]");

        client.send(list());

        assertThat(transport.logins()).hasSize(2);
        assertThat(timing.sleeps()).hasSize(2).allMatch(wait -> wait.compareTo(Duration.ofMillis(500)) < 0);
    }

    @Test
    void aSessionThatWasRefusedAtOnceCostsAnAttempt() {
        transport.respond(401, "").respond(500, "").respond(500, "");

        assertThat(failure(list()).attempts()).isEqualTo(3);
    }

    @Test
    void sessionsThatEndInUseAreReplacedEverLater() {
        transport.respond(200, "[]");
        client.send(list());
        for (int i = 0; i < 8; i++) {
            timing.pass(Duration.ofSeconds(3));
            transport.respond(200, "[]").respond(401, "").respond(200, "[]");
            client.send(list());
            client.send(list());
        }

        assertThat(timing.sleeps())
                .containsExactly(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(4),
                        Duration.ofSeconds(8),
                        Duration.ofSeconds(15),
                        Duration.ofSeconds(15),
                        Duration.ofSeconds(15),
                        Duration.ofSeconds(15));
    }

    @Test
    void aSessionThatLastedEndsTheRow() {
        transport.respond(401, "").respond(200, "[]");
        client.send(list());
        timing.pass(Duration.ofMinutes(30));
        transport.respond(200, "[]").respond(401, "").respond(200, "[]").respond(200, "[]");
        client.send(list());
        client.send(list());
        client.send(list());

        assertThat(timing.sleeps()).containsExactly(Duration.ofSeconds(1));
    }

    @Test
    void pagesNowAndThenAreNotHeldAgainstASessionThatWorks() {
        transport.respond(200, "[]");
        client.send(list());
        for (int i = 0; i < 20; i++) {
            transport.respond(200, "<html>").respond(200, "[]");
            client.send(list());
        }

        assertThat(timing.sleeps()).isEmpty();
    }

    @Test
    void aRedirectElsewhereOnAReadCountsAsSessionOverOnceAndThenAsWhatItIs() {
        transport.respond(302, "", "Location", "/entrar").respond(200, "[]");
        assertThat(client.send(list()).attempts()).isEqualTo(2);

        transport.respond(302, "", "Location", "/entrar").respond(302, "", "Location", "/entrar");
        CrmException e = failure(list());
        assertThat(e.code()).isEqualTo(ErrorCode.UNDOCUMENTED);
        assertThat(e.attempts()).isEqualTo(2);
    }

    private static final SessionKey KEY =
            SessionKey.of(URI.create("https://crm.example/api/login"), "padaria", "ana@padaria.example");

    private static SavedSession saved(String id, Instant since) {
        return new SavedSession(id, since, Map.of("JSESSIONID", id));
    }

    @Test
    void aStoredSessionThatIsLongOverCostsNeitherTheLoginNorAWait() {
        InMemorySessionStore store = new InMemorySessionStore();
        store.save(KEY, saved("old", ManualTiming.START.minusSeconds(3_600)));
        CrmClient sharing =
                TestClient.builder(transport, timing).sessionStore(store).build();
        transport.respond(401, "").respond(401, "").respond(200, "[]");

        assertThat(sharing.send(list()).attempts()).isEqualTo(3);

        assertThat(transport.logins()).hasSize(2);
        assertThat(timing.sleeps()).containsExactly(Duration.ofSeconds(1));
    }

    @Test
    void twoStoredSessionsThatAreOverAreFollowedByALogin() {
        InMemorySessionStore store = new InMemorySessionStore();
        CrmClient sharing =
                TestClient.builder(transport, timing).sessionStore(store).build();
        transport.respond(200, "[]");
        sharing.send(list());
        timing.pass(Duration.ofMinutes(10));
        transport
                .then(request -> {
                    store.save(KEY, saved("of another client", timing.now().minusSeconds(300)));
                    return ScriptedTransport.response(401, "");
                })
                .respond(401, "")
                .respond(200, "[]");

        assertThat(sharing.send(list()).attempts()).isEqualTo(3);

        assertThat(transport.logins()).hasSize(2);
        assertThat(transport.requests().get(2).headers().first("Cookie")).contains("JSESSIONID=of another client");
    }
}
