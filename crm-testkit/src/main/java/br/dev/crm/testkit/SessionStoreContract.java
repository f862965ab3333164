package br.dev.crm.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.dev.crm.spi.session.SavedRejection;
import br.dev.crm.spi.session.SavedSession;
import br.dev.crm.spi.session.SessionKey;
import br.dev.crm.spi.session.SessionStore;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What a store of sessions promises, so that clients that share it log in once and never use the session of somebody
 * else. Extend it and return the store; it may hold other entries, for each test has keys of its own.
 *
 * <p>A store that does not lease the login, or keeps no rejections, fails S6 to S10: its clients work, but each of them
 * logs in at a start, and tries a wrong password once.
 */
public abstract class SessionStoreContract {
    private static final Instant SINCE = Instant.parse("2026-05-06T18:28:36.110Z");
    private static final Duration LONG = Duration.ofMinutes(5);

    private final SessionKey key = key("ana@padaria.example");

    /** Is extended by the test of one store. */
    protected SessionStoreContract() {}

    /** Returns the store, the same one each time within a test. */
    protected abstract SessionStore store();

    private static SessionKey key(String user) {
        return SessionKey.of(URI.create("https://crm.example/api/login"), UUID.randomUUID() + " padaria", user);
    }

    private static SavedSession session(String id) {
        Map<String, String> cookies = new LinkedHashMap<>();
        cookies.put("JSESSIONID", "a=b/c+d==");
        cookies.put("ROUTEID", ".1");
        cookies.put("A", "");
        return new SavedSession(id, SINCE, cookies);
    }

    @Test
    @DisplayName("S1 Nothing is kept under a key that is new.")
    void isEmptyAtTheBeginning() {
        assertTrue(store().load(key).isEmpty());
        assertTrue(store().loadRejection(key).isEmpty());
    }

    @Test
    @DisplayName("S2 A session is loaded as it was saved, its cookies in their order.")
    void keepsASession() {
        store().save(key, session("1"));

        SavedSession loaded = store().load(key).orElseThrow();

        assertEquals(session("1"), loaded);
        assertEquals(
                List.of("JSESSIONID", "ROUTEID", "A"),
                List.copyOf(loaded.cookies().keySet()));
    }

    @Test
    @DisplayName("S3 A session takes the place of the one before.")
    void replacesASession() {
        store().save(key, session("1"));
        store().save(key, session("2"));

        assertEquals("2", store().load(key).orElseThrow().id());
    }

    @Test
    @DisplayName("S4 Another user, tenant, login URI or further field has another session.")
    void keepsKeysApart() {
        store().save(key, session("1"));

        assertTrue(store().load(SessionKey.of(key.loginUri(), key.tenant(), "other"))
                .isEmpty());
        assertTrue(store().load(SessionKey.of(key.loginUri(), key.tenant() + "2", key.username()))
                .isEmpty());
        assertTrue(
                store().load(SessionKey.of(URI.create("https://other.example/api/login"), key.tenant(), key.username()))
                        .isEmpty());
        assertTrue(store().load(key.withFieldsDigest("0a")).isEmpty());
    }

    @Test
    @DisplayName("S5 A session is forgotten, unless another one is kept meanwhile.")
    void forgetsASession() {
        store().save(key, session("1"));
        store().save(key, session("2"));

        store().remove(key, session("1"));
        assertEquals("2", store().load(key).orElseThrow().id());

        store().remove(key, session("2"));
        assertTrue(store().load(key).isEmpty());
    }

    @Test
    @DisplayName("S6 Of many who ask for the lease of the login, one has it.")
    void leasesTheLoginToOne() throws Exception {
        SessionStore store = store();
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<Callable<Boolean>> askers = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                String holder = "holder " + i;
                askers.add(() -> store.acquireLoginLease(key, holder, LONG));
            }
            int leases = 0;
            for (Future<Boolean> asked : threads.invokeAll(askers)) {
                leases += asked.get() ? 1 : 0;
            }

            assertEquals(1, leases);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    @DisplayName("S7 The login is free again when its holder ends the lease, and nobody else can.")
    void endsALeaseForItsHolder() {
        assertTrue(store().acquireLoginLease(key, "one", LONG));

        store().releaseLoginLease(key, "other");
        assertFalse(store().acquireLoginLease(key, "other", LONG));

        store().releaseLoginLease(key, "one");
        assertTrue(store().acquireLoginLease(key, "other", LONG));
    }

    @Test
    @DisplayName("S8 A lease ends by itself, for its holder may be dead.")
    void endsALeaseByItself() throws InterruptedException {
        assertTrue(store().acquireLoginLease(key, "one", Duration.ofMillis(400)));
        assertFalse(store().acquireLoginLease(key, "other", LONG));

        Thread.sleep(900);

        assertTrue(store().acquireLoginLease(key, "other", LONG));
    }

    @Test
    @DisplayName("S9 The lease of one key is not that of another, and its holder may ask again.")
    void leasesTheLoginOfEachKey() {
        assertTrue(store().acquireLoginLease(key, "one", LONG));

        assertTrue(store().acquireLoginLease(key, "one", LONG));
        assertTrue(store().acquireLoginLease(key.withFieldsDigest("0a"), "other", LONG));
    }

    @Test
    @DisplayName("S10 A rejection is loaded as it was saved, for its key alone.")
    void keepsARejection() {
        SavedRejection rejection = new SavedRejection("c2FsdA==:ZGlnZXN0", SINCE, 423);

        store().saveRejection(key, rejection);

        assertEquals(rejection, store().loadRejection(key).orElseThrow());
        assertTrue(store().loadRejection(key.withFieldsDigest("0a")).isEmpty());
    }
}
