package br.dev.crm;

import static br.dev.crm.TestClient.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import br.dev.crm.error.CrmException;
import br.dev.crm.error.ErrorCode;
import br.dev.crm.filter.Filter;
import br.dev.crm.http.Delivery;
import br.dev.crm.spi.UnavailableException;
import br.dev.crm.spi.ratelimit.RateLimiter;
import br.dev.crm.spi.session.SavedSession;
import br.dev.crm.spi.session.SessionKey;
import br.dev.crm.spi.session.SessionStore;
import br.dev.crm.support.Logs;
import br.dev.crm.support.ManualTiming;
import br.dev.crm.support.ScriptedTransport;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Stores and limiters that cannot be reached, and what the log says of what does not last: once a client. */
class SharedPartsTest {
    private final ScriptedTransport transport = new ScriptedTransport();
    private final ManualTiming timing = new ManualTiming();

    private CrmClientBuilder builder() {
        return TestClient.builder(transport, timing);
    }

    private static void list(CrmClient client) {
        client.resource(CUSTOMERS, Map.class).list();
    }

    /** Throws whatever it is asked. */
    private record FailingStore(Supplier<RuntimeException> failure) implements SessionStore {
        @Override
        public Optional<SavedSession> load(SessionKey key) {
            throw failure.get();
        }

        @Override
        public void save(SessionKey key, SavedSession session) {
            throw failure.get();
        }

        @Override
        public void remove(SessionKey key, SavedSession session) {
            throw failure.get();
        }
    }

    @Test
    void aStoreMaySayThatCallsShallFailWhileItIsUnavailable() {
        SessionStore store = new FailingStore(() -> new UnavailableException("Redis at 10.0.0.7", null));
        CrmClient client = builder().sessionStore(store).build();

        CrmException e = catchThrowableOfType(CrmException.class, () -> list(client));

        assertThat(e.code()).isEqualTo(ErrorCode.NOT_ADMITTED);
        assertThat(e.delivery()).isEqualTo(Delivery.NOT_SENT);
        assertThat(e).hasMessageContaining("Redis at 10.0.0.7").hasCauseInstanceOf(UnavailableException.class);
        assertThat(transport.logins()).isEmpty();
    }

    @Test
    void anyOtherFailureOfAStoreIsPassedOverAndSaidOnce() {
        SessionStore store = new FailingStore(() -> new IllegalStateException("no connection"));
        CrmClient client = builder().sessionStore(store).build();

        assertThat(Logs.of("WARN", () -> {
                    for (int i = 0; i < 5; i++) {
                        transport.respond(200, "[]");
                        list(client);
                        timing.pass(Duration.ofMinutes(5));
                        transport.respond(401, "").respond(200, "[]");
                        list(client);
                    }
                }))
                .singleElement()
                .asString()
                .contains("session store failed");
    }

    @Test
    void aLimiterMaySayThatCallsShallFailWhileItIsUnavailable() {
        RateLimiter limiter = longest -> {
            throw new UnavailableException("Redis at 10.0.0.7", null);
        };

        CrmException e = catchThrowableOfType(
                CrmException.class, () -> list(builder().rateLimiter(limiter).build()));

        assertThat(e.code()).isEqualTo(ErrorCode.NOT_ADMITTED);
        assertThat(e.delivery()).isEqualTo(Delivery.NOT_SENT);
        assertThat(transport.logins()).isEmpty();
    }

    @Test
    void aLimiterThatIsUnavailableForARepeatLeavesTheDoubt() {
        int[] asked = {0};
        RateLimiter limiter = longest -> {
            asked[0]++;
            if (asked[0] > 2) { // the login and the first attempt pass
                throw new UnavailableException("gone", null);
            }
            return Optional.of(Duration.ZERO);
        };
        CrmClient client = builder().rateLimiter(limiter).build();
        transport.respond(500, "");

        CrmException e = catchThrowableOfType(
                CrmException.class,
                () -> client.resource(CUSTOMERS, Map.class)
                        .upsert(Filter.eq("externalId", "1"), Map.of("externalId", "1")));

        assertThat(e.delivery()).isEqualTo(Delivery.UNKNOWN);
        assertThat(e.attempts()).isEqualTo(1);
    }

    @Test
    void anyOtherFailureOfALimiterIsPassedOverAndSaidOnce() {
        RateLimiter limiter = longest -> {
            throw new IllegalStateException("no connection");
        };
        CrmClient client = builder().rateLimiter(limiter).build();

        assertThat(Logs.of("WARN", () -> {
                    for (int i = 0; i < 5; i++) {
                        transport.respond(200, "[]");
                        list(client);
                    }
                }))
                .singleElement()
                .asString()
                .contains("rate limiter failed");
    }

    @Test
    void aCookieThatNoRequestCanCarryIsLeftOutAndSaidOnce() {
        CrmClient client = builder().build();
        transport.loginResponse(200, "{}", "Set-Cookie", "JSESSIONID=s1", "Set-Cookie", "pref=ação");

        assertThat(Logs.of("WARN", () -> {
                    for (int i = 0; i < 5; i++) {
                        transport.respond(200, "[]", "Set-Cookie", "pref=ação");
                        list(client);
                    }
                }))
                .singleElement()
                .asString()
                .contains("The cookie pref");
        assertThat(transport.lastRequest().headers().first("Cookie")).contains("JSESSIONID=s1");
    }

    @Test
    void sessionsThatAreRefusedAreSaidOnceWithWhatToLookAt() {
        CrmClient client = builder().build();

        assertThat(Logs.of("WARN", () -> {
                    for (int i = 0; i < 5; i++) {
                        transport.respond(401, "").respond(401, "");
                        assertThat(catchThrowableOfType(CrmException.class, () -> list(client)))
                                .isNotNull();
                    }
                }))
                .singleElement()
                .asString()
                .contains("integrationUri", "loginUri", "proxy");
    }

    @Test
    void sessionsThatEndInUseAreSaidOnceAndPointToTheStore() {
        CrmClient client = builder().build();
        transport.respond(200, "[]");
        list(client);

        assertThat(Logs.of("WARN", () -> {
                    for (int i = 0; i < 5; i++) {
                        timing.pass(Duration.ofSeconds(3));
                        transport.respond(200, "[]").respond(401, "").respond(200, "[]");
                        list(client);
                        list(client);
                    }
                }))
                .singleElement()
                .asString()
                .contains("sessionStore");
    }
}
