package br.dev.crm.it.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.dev.crm.CrmClient;
import br.dev.crm.error.LoginRejectedException;
import br.dev.crm.error.NoPermissionException;
import br.dev.crm.error.UnauthorizedException;
import br.dev.crm.it.support.Combination;
import br.dev.crm.it.support.ConcurrentRun;
import br.dev.crm.it.support.ConcurrentRun.End;
import br.dev.crm.it.support.CustomerRequests;
import br.dev.crm.it.support.ForEachCombination;
import br.dev.crm.it.support.NumberRecord;
import br.dev.crm.it.support.RetryPolicies;
import br.dev.crm.it.support.ScriptedCrm;
import br.dev.crm.it.support.ScriptedCrm.Service;
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

/** How often a client logs in, and that no permission is no reason to ask again. */
public class SessionFiguresTest {
    private static final int THREADS = 100;
    private static final Duration MOST = Duration.ofMinutes(1);

    /** Long enough for many threads to wait for the same login. */
    private static final Duration SLOW_LOGIN = Duration.ofMillis(300);

    /** Of every second 401: it comes when the new session is there already, and must not end that one. */
    private static final Duration LATE_401 = SLOW_LOGIN.multipliedBy(3);

    @ForEachCombination
    void aHundredThreadsWhoseSessionExpiresLogInOnce(Combination combination) throws InterruptedException {
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
            Script.write(live ? Responses.ok(NumberRecord.LIST_OF_ONE) : Responses.of(401, ""))
                    .run(connection);
        };
        try (ScriptedCrm crm = ScriptedCrm.serving(login, call);
                CrmClient client =
                        crm.client(combination).maxConnections(THREADS).build()) {
            client.send(CustomerRequests.list());
            valid.set(2);

            List<End<List<NumberRecord>>> ends = ConcurrentRun.run(
                    THREADS,
                    MOST,
                    i -> () -> client.send(CustomerRequests.list()).value());

            Figures.add("logins-for-100-expired", combination.toString(), crm.logins() - 1, "logins", "= 1");
            assertThat(ends).allMatch(End::succeeded);
            assertThat(crm.logins() - 1).isEqualTo(1);
            assertThat(refusals.get()).isEqualTo(THREADS);
        }
    }

    @ForEachCombination
    void aLoginThatIsRejectedIsSentOnceForAThousandCalls(Combination combination) throws InterruptedException {
        Service login = (request, connection) -> {
            Thread.sleep(SLOW_LOGIN.toMillis());
            Script.write(Responses.of(401, "{\"message\":\"no\"}")).run(connection);
        };
        try (ScriptedCrm crm = ScriptedCrm.serving(login, Service.listOfOne());
                CrmClient client =
                        crm.client(combination).maxConnections(THREADS).build()) {
            List<End<Integer>> ends = ConcurrentRun.run(THREADS, MOST, i -> () -> rejections(client, 10));

            Figures.add("logins-for-rejected", combination.toString(), crm.logins(), "logins", "= 1");
            assertThat(ends).allMatch(end -> end.succeeded() && end.value() == 10);
            assertThat(crm.logins()).isEqualTo(1);
            assertThat(crm.calls()).isZero();
        }
    }

    private static int rejections(CrmClient client, int calls) {
        int rejections = 0;
        for (int i = 0; i < calls; i++) {
            try {
                client.send(CustomerRequests.list());
            } catch (LoginRejectedException e) {
                rejections++;
            }
        }
        return rejections;
    }

    @ForEachCombination
    void a401ThatStaysCostsTwoCallsAndTwoLogins(Combination combination) {
        try (ScriptedCrm crm = ScriptedCrm.serving(Service.respond(Responses.of(401, "")));
                CrmClient client =
                        crm.client(combination).retryPolicy(RetryPolicies.FAST).build()) {
            assertThatThrownBy(() -> client.send(CustomerRequests.list())).isInstanceOf(UnauthorizedException.class);

            assertThat(List.of(crm.calls(), crm.logins())).containsExactly(2, 2);
        }
    }

    @ForEachCombination
    void whatIsNotPermittedIsAskedOnce(Combination combination) {
        List<String> responses = List.of(
                Responses.of(503, ""),
                Responses.of(503, "", "Retry-After: 0"),
                Responses.of(503, "{}", "Retry-After: 1"));
        List<CrmRequest<?>> requests = new ArrayList<>(CustomerRequests.repeatable());
        requests.add(CustomerRequests.create());
        int resent = 0;
        for (String response : responses) {
            try (ScriptedCrm crm = ScriptedCrm.serving(Service.respond(response));
                    CrmClient client = crm.client(combination)
                            .retryPolicy(RetryPolicies.FAST)
                            .build()) {
                for (CrmRequest<?> request : requests) {
                    assertThatThrownBy(() -> client.send(request)).isInstanceOf(NoPermissionException.class);
                }
                resent += crm.calls() - requests.size();
            }
        }

        Figures.add("no-permission-resent", combination.toString(), resent, "requests", "= 0");
        assertThat(resent).isZero();
    }
}
