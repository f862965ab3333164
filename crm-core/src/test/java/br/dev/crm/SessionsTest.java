package br.dev.crm;

import static br.dev.crm.TestClient.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import br.dev.crm.error.CancelledException;
import br.dev.crm.error.CrmException;
import br.dev.crm.error.LoginRejectedException;
import br.dev.crm.error.TransportFailureException;
import br.dev.crm.http.Delivery;
import br.dev.crm.request.Credentials;
import br.dev.crm.request.CrmRequest;
import br.dev.crm.spi.http.TransportException;
import br.dev.crm.support.ManualTiming;
import br.dev.crm.support.ScriptedTransport;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a client comes to a session, keeps it, and loses it. */
class SessionsTest {
    private final ScriptedTransport transport = new ScriptedTransport();
    private final ManualTiming timing = new ManualTiming();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    /** As many connections as there are threads: a wait for a permit would move the clock of all. */
    private CrmClient client =
            TestClient.builder(transport, timing).maxConnections(100).build();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void logsInOnceBeforeTheFirstCall() {
        transport.respond(200, "[]").respond(200, "[]");

        client.send(list());
        client.send(list());

        assertThat(transport.logins()).singleElement().satisfies(login -> {
            assertThat(login.uri()).hasToString("https://crm.example/api/login");
            assertThat(new String(login.body(), StandardCharsets.UTF_8))
                    .isEqualTo(
                            "{\"username\":\"ana@padaria.example\",\"password\":\"pass-word-7\",\"tenant\":\"padaria\"}");
        });
    }

    @Test
    void writesCredentialsThatNeedEscapes() {
        client = TestClient.builder(transport, timing)
                .credentials("a\"b", "p\\w\n\u0001ã", "t")
                .build();
        transport.respond(200, "[]");

        client.send(list());

        assertThat(new String(transport.logins().get(0).body(), StandardCharsets.UTF_8))
                .isEqualTo("{\"username\":\"a\\\"b\",\"password\":\"p\\\\w\\u000a\\u0001ã\",\"tenant\":\"t\"}");
    }

    @Test
    void writesFurtherLoginFieldsAfterTheTenantInTheirOrder() {
        client = TestClient.builder(transport, timing)
                .credentials(Credentials.of("u", "p", "t")
                        .withField("role", "")
                        .withField("branch", "01\"ã")
                        .withField("a\\b", "\ud83d\ude00"))
                .build();
        transport.respond(200, "[]");

        client.send(list());

        assertThat(new String(transport.logins().get(0).body(), StandardCharsets.UTF_8))
                .isEqualTo("{\"username\":\"u\",\"password\":\"p\",\"tenant\":\"t\",\"role\":\"\","
                        + "\"branch\":\"01\\\"ã\",\"a\\\\b\":\"\ud83d\ude00\"}");
    }

    @Test
    void sendsTheCredentialsToTheLoginUriThatIsSet() {
        client = TestClient.builder(transport, timing)
                .loginUri("https://login.example/api/login")
                .build();
        transport.respond(200, "[]");

        client.send(list());

        assertThat(transport.logins().get(0).uri().getHost()).isEqualTo("login.example");
    }

    @Test
    void logsInOnceForAHundredThreads() throws Exception {
        for (int i = 0; i < 100; i++) {
            transport.respond(200, "[]");
        }

        inParallel(100, () -> client.send(list()));

        assertThat(transport.logins()).hasSize(1);
    }

    @Test
    void logsInOnceWhenTheSessionOfAHundredThreadsIsOver() throws Exception {
        transport.respond(200, "[]");
        client.send(list());
        for (int i = 0; i < 200; i++) {
            transport.then(
                    request -> request.headers().first("Cookie").orElseThrow().equals("JSESSIONID=s1")
                            ? ScriptedTransport.response(401, "")
                            : ScriptedTransport.response(200, "[]"));
        }

        inParallel(100, () -> client.send(list()));

        assertThat(transport.logins()).hasSize(2);
    }

    @Test
    void keepsTheSessionThatAnotherThreadHasRenewedMeanwhile() {
        transport.respond(200, "[]");
        client.send(list());
        transport
                .then(request -> {
                    sendFromAnotherThread();
                    return ScriptedTransport.response(401, "");
                })
                .respond(401, "")
                .respond(200, "[]")
                .respond(200, "[]");

        client.send(list());

        assertThat(transport.logins()).hasSize(2);
        assertThat(transport.lastRequest().headers().first("Cookie")).contains("JSESSIONID=s2");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 422, 503})
    void triesRejectedCredentialsOnceForAllThreads(int status) throws Exception {
        transport.loginResponse(status, "no");

        List<Object> ends = inParallel(100, () -> catchThrowableOfType(CrmException.class, () -> client.send(list())));

        assertThat(ends).hasOnlyElementsOfType(LoginRejectedException.class);
        assertThat(transport.logins()).hasSize(1);
        assertThat(transport.requests()).isEmpty();
    }

    @Test
    void triesRejectedCredentialsAgainAfterAMinute() {
        transport.loginResponse(401, "no").respond(200, "[]");
        assertThat(failure()).isInstanceOf(LoginRejectedException.class);

        timing.pass(Duration.ofSeconds(59));
        assertThat(failure()).isInstanceOf(LoginRejectedException.class);
        assertThat(transport.logins()).hasSize(1);

        timing.pass(Duration.ofSeconds(1));
        client.send(list());
        assertThat(transport.logins()).hasSize(2);
    }

    @Test
    void triesAPasswordAtOnceThatChangedAfterARejection() {
        AtomicReference<Credentials> current = new AtomicReference<>(Credentials.of("u", "old", "t"));
        client = TestClient.builder(transport, timing).credentials(current::get).build();
        transport.loginResponse(401, "no").respond(200, "[]");
        assertThat(failure()).isInstanceOf(LoginRejectedException.class);

        current.set(Credentials.of("u", "new", "t"));
        client.send(list());

        assertThat(transport.logins()).hasSize(2);
    }

    @Test
    void triesAnotherBranchAtOnceAfterARejectionAndTheSameOneNot() {
        Credentials user = Credentials.of("u", "p", "t");
        AtomicReference<Credentials> current = new AtomicReference<>(user.withField("branch", "1"));
        client = TestClient.builder(transport, timing).credentials(current::get).build();
        transport.loginResponse(401, "no").respond(200, "[]");
        assertThat(failure()).isInstanceOf(LoginRejectedException.class);

        current.set(user.withField("branch", "1"));
        assertThat(failure()).isInstanceOf(LoginRejectedException.class);
        assertThat(transport.logins()).hasSize(1);
        current.set(user.withField("branch", "2"));
        client.send(list());

        assertThat(transport.logins()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502})
    void triesALoginAgainThatFailedInPassing(int status) {
        transport.loginResponse(status, "").loginResponse(status, "").respond(200, "[]");

        assertThat(client.send(list()).attempts()).isEqualTo(1);
        assertThat(transport.logins()).hasSize(3);
    }

    @Test
    void triesALoginAgainWhoseResponseWasLost() {
        transport
                .loginThen(request -> {
                    throw TransportException.unknown("reset", null);
                })
                .respond(200, "[]");

        client.send(list());

        assertThat(transport.logins()).hasSize(2);
    }

    @Test
    void saysThatTheRequestWasNotSentWhenTheLoginFails() {
        for (int i = 0; i < 3; i++) {
            transport.loginThen(request -> {
                throw TransportException.unknown("reset", null);
            });
        }

        CrmException e = failure();

        assertThat(e).isInstanceOf(TransportFailureException.class);
        assertThat(e.delivery()).isEqualTo(Delivery.NOT_SENT);
        assertThat(e.attempts()).isZero();
    }

    @Test
    void doesNotTakeALoginWithoutTheSessionCookieForASession() {
        transport.loginResponse(200, "<html>", "Set-Cookie", "other=1");

        assertThat(failure()).isInstanceOf(LoginRejectedException.class);
    }

    @Test
    void followsNoRedirectOfALogin() {
        transport.loginResponse(307, "", "Location", "https://evil.example/api/login");

        assertThat(failure()).isNotNull();
        assertThat(transport.logins()).hasSize(1);
    }

    @Test
    void anInterruptionEndsTheWaitForTheLoginOfAnotherThread() throws Exception {
        CountDownLatch loggingIn = new CountDownLatch(1);
        CountDownLatch proceed = new CountDownLatch(1);
        transport
                .loginThen(request -> {
                    loggingIn.countDown();
                    await(proceed);
                    return ScriptedTransport.response(200, "", "Set-Cookie", "JSESSIONID=a");
                })
                .respond(200, "[]");
        Future<?> first = threads.submit(() -> client.send(list()));
        assertThat(loggingIn.await(10, TimeUnit.SECONDS)).isTrue();
        AtomicReference<Thread> waiting = new AtomicReference<>();
        CountDownLatch started = new CountDownLatch(1);
        Future<Boolean> second = threads.submit(() -> {
            waiting.set(Thread.currentThread());
            started.countDown();
            CancelledException e = catchThrowableOfType(CancelledException.class, () -> client.send(list()));
            return e.delivery() == Delivery.NOT_SENT && Thread.interrupted();
        });
        assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();

        waiting.get().interrupt();

        assertThat(second.get(10, TimeUnit.SECONDS)).isTrue();
        proceed.countDown();
        first.get(10, TimeUnit.SECONDS);
        assertThat(transport.requests()).hasSize(1);
    }

    @Test
    void anInterruptionDuringABackoffSendsNothingMore() {
        transport.then(request -> {
            Thread.currentThread().interrupt();
            return ScriptedTransport.response(500, "");
        });

        CrmException e = failure();

        assertThat(e).isInstanceOf(CancelledException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(transport.requests()).hasSize(1);
    }

    @Test
    void twoClientsShareNothing() {
        ScriptedTransport other = new ScriptedTransport().respond(200, "[]");
        transport.respond(200, "[]");

        client.send(list());
        TestClient.builder(other, timing).build().send(list());

        assertThat(transport.logins()).hasSize(1);
        assertThat(other.logins()).hasSize(1);
    }

    @Test
    void showsNoPasswordInAnyText() {
        transport.loginResponse(401, "no");

        CrmException e = failure();

        assertThat(Credentials.of("u", "pass-word-7", "padaria").toString() + e + e.getCause() + transport.logins())
                .doesNotContain("pass-word-7");
    }

    private static CrmRequest<?> list() {
        return CrmRequest.list(CUSTOMERS, Map.class).build();
    }

    private CrmException failure() {
        return catchThrowableOfType(CrmException.class, () -> client.send(list()));
    }

    private void sendFromAnotherThread() {
        try {
            threads.submit(() -> client.send(list())).get(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private List<Object> inParallel(int count, Callable<?> action) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            running.add(threads.submit(() -> {
                await(start);
                return action.call();
            }));
        }
        start.countDown();
        List<Object> ends = new ArrayList<>();
        for (Future<?> future : running) {
            ends.add(future.get(30, TimeUnit.SECONDS));
        }
        return ends;
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(10, TimeUnit.SECONDS)) {
                throw new AssertionError("Nobody came");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
