package br.dev.crm;

import static br.dev.crm.TestClient.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.dev.crm.error.LoginRejectedException;
import br.dev.crm.spi.session.SavedSession;
import br.dev.crm.spi.session.SessionKey;
import br.dev.crm.spi.session.SessionStore;
import br.dev.crm.support.ManualTiming;
import br.dev.crm.support.ScriptedTransport;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** Several clients that share one session. */
class SessionStoreTest {
    private final ScriptedTransport transport = new ScriptedTransport();
    private final ManualTiming timing = new ManualTiming();
    private final Store store = new Store();
    private final CrmClient one = client(store);
    private final CrmClient other = client(store);

    /** What a store in a database would do. */
    private static class Store implements SessionStore {
        private final Map<SessionKey, SavedSession> kept = new ConcurrentHashMap<>();

        @Override
        public Optional<SavedSession> load(SessionKey key) {
            return Optional.ofNullable(kept.get(key));
        }

        @Override
        public void save(SessionKey key, SavedSession session) {
            kept.put(key, session);
        }

        @Override
        public void remove(SessionKey key, SavedSession session) {
            kept.computeIfPresent(key, (k, now) -> now.id().equals(session.id()) ? null : now);
        }
    }

    private static final class BrokenStore implements SessionStore {
        @Override
        public Optional<SavedSession> load(SessionKey key) {
            throw new IllegalStateException("no connection");
        }

        @Override
        public void save(SessionKey key, SavedSession session) {
            throw new IllegalStateException("no connection");
        }

        @Override
        public void remove(SessionKey key, SavedSession session) {
            throw new IllegalStateException("no connection");
        }
    }

    private CrmClient client(SessionStore sessions) {
        return TestClient.builder(transport, timing).sessionStore(sessions).build();
    }

    private static void list(CrmClient client) {
        client.resource(CUSTOMERS, Map.class).list();
    }

    @Test
    void oneLoginServesAllClients() {
        transport.respond(200, "[]").respond(200, "[]");

        list(one);
        list(other);

        assertThat(transport.logins()).hasSize(1);
        assertThat(transport.lastRequest().headers().first("Cookie")).contains("JSESSIONID=s1");
    }

    @Test
    void aSessionThatIsOverIsReplacedForAllOfThemByOneLogin() {
        transport.respond(200, "[]").respond(200, "[]");
        list(one);
        list(other);
        transport.respond(401, "").respond(200, "[]").respond(401, "").respond(200, "[]");

        list(one);
        list(other);

        assertThat(transport.logins()).hasSize(2);
        assertThat(transport.lastRequest().headers().first("Cookie")).contains("JSESSIONID=s2");
    }

    @Test
    void aSessionThatIsOverIsForgottenEvenIfNoNewOneCanBeHad() {
        transport.respond(200, "[]").respond(401, "");
        list(one);
        transport.loginResponse(401, "");

        assertThatThrownBy(() -> list(one)).isInstanceOf(LoginRejectedException.class);

        assertThat(store.kept).isEmpty();
    }

    @Test
    void aStoreThatDoesNotForgetCausesNoMoreThanOneLogin() {
        Store stubborn = new Store() {
            @Override
            public void remove(SessionKey key, SavedSession session) {}
        };
        CrmClient client = client(stubborn);
        transport.respond(200, "[]").respond(401, "").respond(200, "[]");

        list(client);
        list(client);

        assertThat(transport.logins()).hasSize(2);
    }

    @Test
    void aStoreThatFailsIsTakenForEmpty() {
        CrmClient client = client(new BrokenStore());
        transport.respond(200, "[]").respond(401, "").respond(200, "[]");

        list(client);
        list(client);

        assertThat(transport.logins()).hasSize(2);
    }

    @Test
    void aCookieThatTheCrmChangesIsSavedForTheOthers() {
        transport.respond(200, "[]", "Set-Cookie", "ROUTE=b").respond(200, "[]");

        list(one);
        list(other);

        assertThat(transport.lastRequest().headers().first("Cookie")).contains("JSESSIONID=s1; ROUTE=b");
    }

    @Test
    void cookiesThatNoHeaderCarriesAreLeftOut() {
        SessionKey key = new SessionKey(URI.create("https://crm.example/api/login"), "padaria", "ana@padaria.example");
        store.kept.put(key, new SavedSession("1", Instant.EPOCH, Map.of("JSESSIONID", "a\r\nX: y")));
        transport.respond(401, "").respond(200, "[]");

        list(one);

        assertThat(transport.requests().get(0).headers().first("Cookie")).isEmpty();
        assertThat(transport.logins()).hasSize(1);
    }

    @Test
    void aSessionIsNeverUsedForAnotherUserTenantOrPlace() {
        transport.respond(200, "[]").respond(200, "[]").respond(200, "[]").respond(200, "[]");
        list(one);

        list(TestClient.builder(transport, timing)
                .credentials("bia@padaria.example", "p", "padaria")
                .sessionStore(store)
                .build());
        list(TestClient.builder(transport, timing)
                .credentials("ana@padaria.example", "p", "confeitaria")
                .sessionStore(store)
                .build());
        list(TestClient.builder(transport, timing)
                .loginUri("https://other.example/api/login")
                .sessionStore(store)
                .build());

        assertThat(transport.logins()).hasSize(4);
    }

    @Test
    void aSessionIsGivenUpAtItsGreatestAge() {
        CrmClient client = TestClient.builder(transport, timing)
                .sessionMaxAge(Duration.ofMinutes(10))
                .build();
        transport.respond(200, "[]").respond(200, "[]").respond(200, "[]");

        list(client);
        timing.pass(Duration.ofMinutes(10));
        list(client);
        assertThat(transport.logins()).hasSize(1);
        timing.pass(Duration.ofSeconds(1));
        list(client);

        assertThat(transport.logins()).hasSize(2);
    }

    @Test
    void aSavedSessionShowsNoCookie() {
        assertThat(new SavedSession("7", Instant.EPOCH, Map.of("JSESSIONID", "secret")))
                .asString()
                .contains("JSESSIONID")
                .doesNotContain("secret");
    }
}
