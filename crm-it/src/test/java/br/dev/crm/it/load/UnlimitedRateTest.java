package br.dev.crm.it.load;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.CrmClient;
import br.dev.crm.filter.Filter;
import br.dev.crm.it.support.Combination;
import br.dev.crm.it.support.ConcurrentRun;
import br.dev.crm.it.support.ConcurrentRun.End;
import br.dev.crm.it.support.CustomerRequests;
import br.dev.crm.it.support.KeyedCustomer;
import br.dev.crm.it.support.ScriptedCrm;
import br.dev.crm.it.support.ScriptedCrm.Service;
import br.dev.crm.it.support.Sizes;
import br.dev.crm.request.CrmRequest;
import br.dev.crm.request.Written;
import br.dev.crm.testkit.Figures;
import br.dev.crm.testkit.server.RawConnection;
import br.dev.crm.testkit.server.RecordedRequest;
import br.dev.crm.testkit.server.Responses;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * A CRM that responds 429 above a hundred requests a second, and clients without a limiter. All combinations run at the
 * same time, each against a CRM of its own, for they wait most of the time.
 */
public class UnlimitedRateTest {
    private static final int CALLS = Sizes.of(250, 5_000);
    private static final int ACCEPTED = 100;
    private static final int THREADS = 50;
    private static final double MOST_REQUESTS_PER_CALL = 1.3;
    private static final Duration MOST = Duration.ofMinutes(4);

    private record Run(String name, List<String> failures, int requests) {}

    @Test
    void everyCallSucceedsWhetherItsCallerWaitsOrNot() throws InterruptedException {
        List<Callable<Run>> runs = new ArrayList<>();
        for (Combination combination : Combination.ALL) {
            runs.add(() -> run(combination, "sendAsync", UnlimitedRateTest::asynchronously));
            runs.add(() -> run(combination, THREADS + " threads", UnlimitedRateTest::onThreads));
        }

        for (End<Run> end : ConcurrentRun.run(runs.size(), MOST, runs::get)) {
            assertThat(end.failure()).isNull();
            Run run = end.value();
            double ratio = (double) run.requests / CALLS;
            Figures.add("unlimited-429-failed", run.name, run.failures.size(), "of " + CALLS, "= 0");
            Figures.add(
                    "requests-per-call-429",
                    run.name,
                    String.format(Locale.ROOT, "%.2f", ratio),
                    "at " + CALLS + " calls",
                    "<= 1.3");
            assertThat(run.failures).as(run.name).isEmpty();
            assertThat(ratio).as(run.name).isLessThanOrEqualTo(MOST_REQUESTS_PER_CALL);
        }
    }

    @FunctionalInterface
    private interface Load {
        List<String> run(CrmClient client) throws InterruptedException;
    }

    private static Run run(Combination combination, String how, Load load) throws InterruptedException {
        try (ScriptedCrm crm = ScriptedCrm.serving(new Window());
                CrmClient client = crm.client(combination).build()) {
            return new Run(combination + " " + how, load.run(client), crm.calls());
        }
    }

    private static List<String> asynchronously(CrmClient client) {
        List<CompletableFuture<?>> futures = new ArrayList<>();
        for (int i = 0; i < CALLS; i++) {
            futures.add(client.sendAsync(upsert(i)));
        }
        List<String> failures = new ArrayList<>();
        for (CompletableFuture<?> future : futures) {
            try {
                future.join();
            } catch (CompletionException e) {
                failures.add(String.valueOf(e.getCause()));
            }
        }
        return failures;
    }

    private static List<String> onThreads(CrmClient client) throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        return ConcurrentRun.<List<String>>run(THREADS, MOST, thread -> () -> {
                    List<String> failures = new ArrayList<>();
                    for (int i = next.getAndIncrement(); i < CALLS; i = next.getAndIncrement()) {
                        try {
                            client.send(upsert(i));
                        } catch (RuntimeException e) {
                            failures.add(e.toString());
                        }
                    }
                    return failures;
                })
                .stream()
                .flatMap(end -> end.value().stream())
                .toList();
    }

    private static CrmRequest<Written> upsert(int number) {
        String key = "k" + number;
        return CrmRequest.upsert(CustomerRequests.CUSTOMERS, new KeyedCustomer(key, "Ana"))
                .filter(Filter.eq("externalId", key))
                .build();
    }

    /** Fifty threads meet one wait that is longer than any of them waits for a connection. */
    @Test
    void aWaitThatIsLongerThanThatForAConnectionFailsNobody() throws InterruptedException {
        List<End<List<String>>> ends =
                ConcurrentRun.run(Combination.ALL.size(), MOST, number -> () -> waitOnce(Combination.ALL.get(number)));

        assertThat(ends).allSatisfy(end -> assertThat(end.value()).isEmpty());
    }

    private static List<String> waitOnce(Combination combination) throws InterruptedException {
        Service refusal = Service.respond(Responses.of(429, "", "Retry-After: " + Sizes.of(2, 15)));
        try (ScriptedCrm crm = ScriptedCrm.serving(refusal.timesThenListOfOne(1));
                CrmClient client = crm.client(combination)
                        .maxConnections(5)
                        .connectionWait(Duration.ofMillis(Sizes.of(700, 10_000)))
                        .build()) {
            return ConcurrentRun.run(THREADS, MOST, thread -> () -> client.send(CustomerRequests.list())).stream()
                    .filter(end -> !end.succeeded())
                    .map(end -> String.valueOf(end.failure()))
                    .toList();
        }
    }

    /** Serves so many requests in any second and refuses the others; what is refused does not count. */
    private static final class Window implements Service {
        private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

        private final Service good = Service.respond(Responses.ok("{\"id\":\"1\"}"));
        private final Service refusal = Service.respond(Responses.of(429, "", "Retry-After: 1"));
        private final Deque<Long> accepted = new ArrayDeque<>();

        @Override
        public void serve(RecordedRequest request, RawConnection connection) throws IOException, InterruptedException {
            (isAccepted() ? good : refusal).serve(request, connection);
        }

        private synchronized boolean isAccepted() {
            long now = System.nanoTime();
            while (!accepted.isEmpty() && now - accepted.getFirst() > SECOND) {
                accepted.removeFirst();
            }
            return accepted.size() < ACCEPTED && accepted.add(now);
        }
    }
}
