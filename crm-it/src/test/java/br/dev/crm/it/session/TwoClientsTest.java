package br.dev.crm.it.session;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.CrmClient;
import br.dev.crm.it.support.Combination;
import br.dev.crm.it.support.ConcurrentRun;
import br.dev.crm.it.support.ConcurrentRun.End;
import br.dev.crm.it.support.CustomerRequests;
import br.dev.crm.it.support.Sizes;
import br.dev.crm.sandbox.CrmSandbox;
import br.dev.crm.testkit.Figures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** Two clients log in as the same user of a CRM that keeps one session a user: each ends the session of the other. */
class TwoClientsTest {
    private static final Duration LENGTH = Duration.ofSeconds(Sizes.of(5, 60));
    private static final Duration BETWEEN_CALLS = Duration.ofMillis(100);
    private static final int THREADS = 8;

    @Test
    void theyLogInFewTimesAndNoCallFails() {
        Map<Combination, String> problems = new ConcurrentHashMap<>();
        List<CompletableFuture<Void>> runs = new ArrayList<>();
        for (Combination combination : Combination.ALL) {
            runs.add(CompletableFuture.runAsync(() -> run(combination, problems), task -> new Thread(task).start()));
        }
        runs.forEach(CompletableFuture::join);

        assertThat(problems).isEmpty();
    }

    private static void run(Combination combination, Map<Combination, String> problems) {
        try (CrmSandbox sandbox = CrmSandbox.builder().keepRequests(0).start()) {
            sandbox.oneSessionPerUser(true);
            try (CrmClient one = client(combination, sandbox);
                    CrmClient other = client(combination, sandbox)) {
                long end = System.nanoTime() + LENGTH.toNanos();
                List<End<Integer>> ends = ConcurrentRun.run(2 * THREADS, LENGTH.plusMinutes(3), thread -> () -> {
                    int calls = 0;
                    while (System.nanoTime() < end) {
                        (thread < THREADS ? one : other).send(CustomerRequests.list());
                        calls++;
                        Thread.sleep(BETWEEN_CALLS.toMillis());
                    }
                    return calls;
                });
                int logins = sandbox.loginCount();
                Figures.add(
                        "logins-for-two-clients",
                        combination.toString(),
                        logins,
                        "in " + LENGTH.toSeconds() + " s",
                        "<= 20");
                long failed = ends.stream().filter(each -> !each.succeeded()).count();
                if (failed > 0 || logins > 20) {
                    problems.put(
                            combination,
                            failed + " threads failed, " + logins + " logins: "
                                    + ends.stream().map(End::failure).toList());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static CrmClient client(Combination combination, CrmSandbox sandbox) {
        return combination
                .builder()
                .integrationUri(sandbox.integrationUri())
                .credentials(sandbox.username(), sandbox.password(), sandbox.tenant())
                .build();
    }
}
