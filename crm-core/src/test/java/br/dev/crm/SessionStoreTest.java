package br.dev.crm;

import static br.dev.crm.TestClient.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.dev.crm.error.LoginRejectedException;
import br.dev.crm.request.Credentials;
import br.dev.crm.spi.session.SavedSession;
import br.dev.crm.spi.session.SessionKey;
import br.dev.crm.spi.session.SessionStore;
import br.dev.crm.support.ManualTiming;
import br.dev.crm.support.ScriptedTransport;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

    private CrmClient client(SessionStore sessions, Credentials user) {
        return TestClient.builder(transport, timing)
                .credentials(user)
                .sessionStore(sessions)
                .build();
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
        SessionKey key = SessionKey.of(URI.create("https://crm.example/api/login"), "padaria", "ana@padaria.example");
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
    void clientsThatDifferInALoginFieldNeverShareASession() {
        Credentials head = Credentials.of("ana@padaria.example", "pass-word-7", "padaria");
        Credentials branch = head.withField("branch", "0101");
        List<Credentials> users = List.of(
                head,
                branch,
                head.withField("branch", "0102"),
                head.withField("branch", ""),
                head.withField("Branch", "0101"),
                head.withField("branch0", "101"),
                branch.withField("role", "a"),
                head.withField("branch", "0101role").withField("a", ""));
        for (Credentials user : users) {
            transport.respond(200, "[]");
            list(client(store, user));
        }

        assertThat(transport.logins()).hasSize(users.size());
        assertThat(store.kept).hasSize(users.size());
        assertThat(transport.requests())
                .extracting(request -> request.headers().first("Cookie").orElseThrow())
                .doesNotHaveDuplicates();
    }

    @Test
    void clientsWithTheSameLoginFieldsShareASessionInWhicheverOrderTheyAre() {
        Credentials user = Credentials.of("ana@padaria.example", "pass-word-7", "padaria");
        transport.respond(200, "[]").respond(200, "[]");

        list(client(store, user.withField("branch", "0101").withField("role", "a")));
        list(client(store, user.withField("role", "a").withField("branch", "0101")));

        assertThat(transport.logins()).hasSize(1);
    }

    @Test
    void theKeyShowsLoginFieldsAsADigestThatStaysAndIsSalted() {
        Credentials user = Credentials.of("ana@padaria.example", "pass-word-7", "padaria");
        Credentials other = Credentials.of("bia@padaria.example", "pass-word-7", "padaria");
        transport.respond(200, "[]").respond(200, "[]");
        list(client(store, user.withField("branch", "zq7k")));
        list(client(store, other.withField("branch", "zq7k")));

        assertThat(store.kept.keySet())
                .extracting(SessionKey::fieldsDigest)
                .containsExactlyInAnyOrder(
                        "a6bd96e097c98de010ce30e4e07bf28e332af2c030ca4dfd32712c88a74ece40",
                        "1dbd4670cdb8409526cf598f785a70c2cca42862af98615ccd520bebf34d7ac1");
        assertThat(store.kept.keySet().toString()).doesNotContain("zq7k", "pass-word-7");
    }

    @Test
    void theKeyOfALoginWithoutFurtherFieldsIsWhatItWas() {
        transport.respond(200, "[]");
        list(one);

        SessionKey key = SessionKey.of(URI.create("https://crm.example/api/login"), "padaria", "ana@padaria.example");
        assertThat(store.kept).containsOnlyKeys(key);
        assertThat(key.fieldsDigest()).isEmpty();
        assertThat(key)
                .hasToString("SessionKey[loginUri=https://crm.example/api/login, tenant=padaria,"
                        + " username=ana@padaria.example]")
                .isNotEqualTo(key.withFieldsDigest("0a"));
        assertThat(key.withFieldsDigest("0a"))
                .isEqualTo(key.withFieldsDigest("0a"))
                .hasSameHashCodeAs(key.withFieldsDigest("0a"));
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
