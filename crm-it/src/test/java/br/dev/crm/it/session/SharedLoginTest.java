package br.dev.crm.it.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import br.dev.crm.CrmClient;
import br.dev.crm.error.CrmException;
import br.dev.crm.error.DeadlineExceededException;
import br.dev.crm.error.LoginRejectedException;
import br.dev.crm.it.support.Combination;
import br.dev.crm.it.support.ConcurrentRun;
import br.dev.crm.it.support.ConcurrentRun.End;
import br.dev.crm.it.support.CustomerRequests;
import br.dev.crm.it.support.ForEachCombination;
import br.dev.crm.it.support.NumberRecord;
import br.dev.crm.it.support.RetryPolicies;
import br.dev.crm.it.support.ScriptedCrm;
import br.dev.crm.it.support.ScriptedCrm.Service;
import br.dev.crm.it.support.Sizes;
import br.dev.crm.request.CrmRequest;
import br.dev.crm.spi.session.InMemorySessionStore;
import br.dev.crm.spi.session.SessionStore;
import br.dev.crm.testkit.Figures;
import br.dev.crm.testkit.server.Responses;
import br.dev.crm.testkit.server.Script;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** A login serves all who wait for it, and its failure is theirs only if it would have been theirs as well. */
class SharedLoginTest {
    private static final Duration MOST = Duration.ofMinutes(1);
    private static final int OTHERS = 10;

    private static CrmRequest<List<NumberRecord>> listWithin(Duration deadline) {
        return CustomerRequests.list().toBuilder().deadline(deadline).build();
    }

    @ForEachCombination
    void aDeadlineThatPassesInALoginIsNobodyElsesFailure(Combination combination) throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        AtomicInteger number = new AtomicInteger();
        Service login = (request, connection) -> {
            if (number.getAndIncrement() == 0) {
                asked.countDown();
                Script.stall().run(connection);
            } else {
                Script.write(ScriptedCrm.session("s2")).run(connection);
            }
        };
        try (ScriptedCrm crm = ScriptedCrm.serving(login, Service.listOfOne());
                CrmClient client = crm.client(combination).build()) {
            List<End<Object>> ends = ConcurrentRun.run(1 + OTHERS, MOST, thread -> () -> {
                if (thread == 0) {
                    return catchThrowableOfType(
                            CrmException.class, () -> client.send(listWithin(Duration.ofMillis(500))));
                }
                asked.await();
                return client.send(listWithin(Duration.ofSeconds(30))).value();
            });

            long blamed = ends.stream().skip(1).filter(end -> !end.succeeded()).count();
            Figures.add("blamed-for-others", combination.toString(), blamed, "of " + OTHERS + " calls", "= 0");
            assertThat(ends.get(0).value()).isInstanceOf(DeadlineExceededException.class);
            assertThat(blamed).isZero();
            assertThat(crm.logins()).isEqualTo(2);
        }
    }

    @ForEachCombination
    void aLoginThatPassesFromOneToTheNextIsTriedThreeTimesInAll(Combination combination) throws Exception {
        assumeThat(Sizes.areFull() || combination.codec().equals("gson")).isTrue(); // no codec takes part
        try (ScriptedCrm crm = ScriptedCrm.serving(Service.play(Script.stall()), Service.listOfOne());
                CrmClient client = crm.client(combination).build()) {
            List<End<Object>> ends = ConcurrentRun.run(
                    1 + OTHERS,
                    MOST,
                    thread -> () -> catchThrowableOfType(
                            CrmException.class,
                            () -> client.send(
                                    listWithin(Duration.ofMillis(thread < 3 ? 400L + 400L * thread : 1_800)))));

            assertThat(ends).allMatch(end -> end.value() instanceof CrmException);
            assertThat(crm.logins()).isLessThanOrEqualTo(3);
        }
    }

    @ForEachCombination
    void fourClientsThatBeginTogetherLogInOnce(Combination combination) throws InterruptedException {
        Service login = (request, connection) -> {
            Thread.sleep(300);
            Script.write(ScriptedCrm.session("s1")).run(connection);
        };
        SessionStore store = new InMemorySessionStore();
        try (ScriptedCrm crm = ScriptedCrm.serving(login, Service.listOfOne())) {
            List<CrmClient> clients = new ArrayList<>();
            IntStream.range(0, 4)
                    .forEach(i -> clients.add(
                            crm.client(combination).sessionStore(store).build()));
            try {
                List<End<List<NumberRecord>>> ends = ConcurrentRun.run(
                        4,
                        MOST,
                        i -> () -> clients.get(i).send(CustomerRequests.list()).value());

                Figures.add("logins-at-cold-start", combination.toString(), crm.logins(), "of 4 clients", "= 1");
                assertThat(ends).allMatch(End::succeeded);
                assertThat(crm.logins()).isEqualTo(1);
            } finally {
                clients.forEach(CrmClient::close);
            }
        }
    }

    @ForEachCombination
    void aHolderThatDiesDoesNotKeepTheOthersOut(Combination combination) {
        InMemorySessionStore store = new InMemorySessionStore();
        SessionStore dying = new DyingHolder(store, Duration.ofMillis(700));
        try (ScriptedCrm crm = ScriptedCrm.serving(Service.listOfOne());
                CrmClient client = crm.client(combination).sessionStore(dying).build()) {
            long start = System.nanoTime();

            assertThat(client.send(CustomerRequests.list()).value()).hasSize(1);

            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isBetween(Duration.ofMillis(500), Duration.ofSeconds(10));
        }
    }

    @ForEachCombination
    void aRejectionInAnyFormIsSentOnce(Combination combination) {
        Map<String, String> forms = new LinkedHashMap<>();
        for (int status : new int[] {400, 401, 403, 404, 405, 422, 423, 503}) {
            forms.put(String.valueOf(status), Responses.of(status, "{\"message\":\"no\"}"));
        }
        forms.put("407", Responses.of(407, "", "Proxy-Authenticate: Basic realm=\"x\""));
        forms.put("200", Responses.of(200, "{}"));
        forms.put("200 page", Responses.of(200, "<html>", "Set-Cookie: JSESSIONID=s1", "Content-Type: text/html"));
        forms.put("302", Responses.of(302, "", "Location: /login?error"));
        forms.put("302 away", Responses.of(302, "", "Location: https://other.example/"));
        forms.put("303", Responses.of(303, "", "Location: /login", "Set-Cookie: JSESSIONID=s1"));
        int most = 0;
        for (Map.Entry<String, String> form : forms.entrySet()) {
            try (ScriptedCrm crm = ScriptedCrm.serving(Service.respond(form.getValue()), Service.listOfOne());
                    CrmClient client = crm.client(combination)
                            .retryPolicy(RetryPolicies.FAST)
                            .build()) {
                for (int i = 0; i < 100; i++) {
                    assertThat(catchThrowableOfType(CrmException.class, () -> client.send(CustomerRequests.list())))
                            .as(form.getKey())
                            .isInstanceOf(LoginRejectedException.class);
                }
                assertThat(crm.logins()).as(form.getKey()).isEqualTo(1);
                most = Math.max(most, crm.logins());
            }
        }
        Figures.add("login-posts-any-rejection", combination.toString(), most, "of " + forms.size() + " forms", "= 1");
    }

    @ForEachCombination
    void sessionsThatAreRefusedCauseFewLogins(Combination combination) throws InterruptedException {
        try (ScriptedCrm crm = ScriptedCrm.serving(Service.respond(Responses.of(401, "")));
                CrmClient client = crm.client(combination).maxConnections(50).build()) {
            long start = System.nanoTime();
            List<End<CrmException>> atOnce = ConcurrentRun.run(
                    50,
                    MOST,
                    i -> () -> catchThrowableOfType(CrmException.class, () -> client.send(CustomerRequests.list())));
            for (int i = 0; i < 50; i++) {
                assertThat(catchThrowableOfType(
                                CrmException.class, () -> client.send(listWithin(Duration.ofMillis(1_500)))))
                        .isNotNull();
            }

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(MOST);
            Figures.add("logins-for-refused-sessions", combination.toString(), crm.logins(), "of 100 calls", "<= 7");
            assertThat(atOnce).allMatch(end -> end.value() != null);
            assertThat(crm.logins()).isLessThanOrEqualTo(7);
        }
    }
}
