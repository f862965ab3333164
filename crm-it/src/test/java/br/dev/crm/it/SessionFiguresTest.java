package br.dev.crm.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.dev.crm.CrmClient;
import br.dev.crm.error.LoginRejectedException;
import br.dev.crm.error.NoPermissionException;
import br.dev.crm.error.UnauthorizedException;
import br.dev.crm.it.Crew.End;
import br.dev.crm.it.Models.OfInt;
import br.dev.crm.it.ScriptedCrm.Service;
import br.dev.crm.request.CrmRequest;
import br.dev.crm.testkit.Figures;
import br.dev.crm.testkit.server.Responses;
import br.dev.crm.testkit.server.Script;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** How often a client logs in, and that no permission is no reason to ask again. */
class SessionFiguresTest {
    private static final int THREADS = 100;
    private static final Duration MOST = Duration.ofMinutes(1);

    /** Long enough for many threads to wait for the same login. */
    private static final Duration SLOW_LOGIN = Duration.ofMillis(300);

    /** Of every second 401: it comes when the new session is there already, and must not end that one. */
    private static final Duration LATE_401 = SLOW_LOGIN.multipliedBy(3);

    @ParameterizedTest
    @FieldSource("br.dev.crm.it.Cell#ALL")
    void aHundredThreadsWhoseSessionExpiresLogInOnce(Cell cell) throws InterruptedException {
        AtomicInteger session = new AtomicInteger();
        Service login = (request, connection) -> {
            Thread.sleep(SLOW_LOGIN.toMillis());
            Script.write(ScriptedCrm.session("s" + session.incrementAndGet())).run(connection);
        };
        AtomicInteger valid = new AtomicInteger(1);
        CountDownLatch arrived = new CountDownLatch(THREADS);
        AtomicInteger refusals = new AtomicInteger();
        Service call = (request, connection) -> {
            boolean live = request.values("Cookie").contains("JSESSIONID=s" + valid.get());
            if (!live) {
                arrived.countDown();
                arrived.await(MOST.toSeconds(), TimeUnit.SECONDS);
                Thread.sleep(refusals.getAndIncrement() % 2 == 0 ? 0 : LATE_401.toMillis());
            }
            Script.write(live ? Responses.ok(ScriptedCrm.ONE_RECORD) : Responses.of(401, ""))
                    .run(connection);
        };
        try (ScriptedCrm crm = ScriptedCrm.serving(login, call);
                CrmClient client = crm.client(cell).maxConnections(THREADS).build()) {
            client.send(Calls.list());
            valid.set(2);

            List<End<List<OfInt>>> ends =
                    Crew.run(THREADS, MOST, i -> () -> client.send(Calls.list()).value());

            Figures.add("logins-for-100-expired", cell.toString(), crm.logins() - 1, "logins", "= 1");
            assertThat(ends).allMatch(End::succeeded);
            assertThat(crm.logins() - 1).isEqualTo(1);
            assertThat(refusals.get()).isEqualTo(THREADS);
        }
    }

    @ParameterizedTest
    @FieldSource("br.dev.crm.it.Cell#ALL")
    void aLoginThatIsRejectedIsSentOnceForAThousandCalls(Cell cell) throws InterruptedException {
        Service login = (request, connection) -> {
            Thread.sleep(SLOW_LOGIN.toMillis());
            Script.write(Responses.of(401, "{\"message\":\"no\"}")).run(connection);
        };
        try (ScriptedCrm crm = ScriptedCrm.serving(login, Service.answer(Responses.ok(ScriptedCrm.ONE_RECORD)));
                CrmClient client = crm.client(cell).maxConnections(THREADS).build()) {
            List<End<Integer>> ends = Crew.run(THREADS, MOST, i -> () -> rejections(client, 10));

            Figures.add("logins-for-rejected", cell.toString(), crm.logins(), "logins", "= 1");
            assertThat(ends).allMatch(end -> end.succeeded() && end.value() == 10);
            assertThat(crm.logins()).isEqualTo(1);
            assertThat(crm.calls()).isZero();
        }
    }

    private static int rejections(CrmClient client, int calls) {
        int rejections = 0;
        for (int i = 0; i < calls; i++) {
            try {
                client.send(Calls.list());
            } catch (LoginRejectedException e) {
                rejections++;
            }
        }
        return rejections;
    }

    @ParameterizedTest
    @FieldSource("br.dev.crm.it.Cell#ALL")
    void a401ThatStaysCostsTwoCallsAndTwoLogins(Cell cell) {
        try (ScriptedCrm crm = ScriptedCrm.serving(Service.answer(Responses.of(401, "")));
                CrmClient client = crm.client(cell).retryPolicy(Calls.FAST).build()) {
            assertThatThrownBy(() -> client.send(Calls.list())).isInstanceOf(UnauthorizedException.class);

            assertThat(List.of(crm.calls(), crm.logins())).containsExactly(2, 2);
        }
    }

    @ParameterizedTest
    @FieldSource("br.dev.crm.it.Cell#ALL")
    void whatIsNotPermittedIsAskedOnce(Cell cell) {
        List<String> answers = List.of(
                Responses.of(503, ""),
                Responses.of(503, "", "Retry-After: 0"),
                Responses.of(503, "{}", "Retry-After: 1"));
        List<CrmRequest<?>> requests = new ArrayList<>(Calls.repeatable());
        requests.add(Calls.create());
        int resent = 0;
        for (String answer : answers) {
            try (ScriptedCrm crm = ScriptedCrm.serving(Service.answer(answer));
                    CrmClient client = crm.client(cell).retryPolicy(Calls.FAST).build()) {
                for (CrmRequest<?> request : requests) {
                    assertThatThrownBy(() -> client.send(request)).isInstanceOf(NoPermissionException.class);
                }
                resent += crm.calls() - requests.size();
            }
        }

        Figures.add("no-permission-resent", cell.toString(), resent, "requests", "= 0");
        assertThat(resent).isZero();
    }
}
