package br.dev.crm.it.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import br.dev.crm.CrmClient;
import br.dev.crm.it.support.Combination;
import br.dev.crm.it.support.ConcurrentRun;
import br.dev.crm.it.support.ConcurrentRun.End;
import br.dev.crm.it.support.CustomerRequests;
import br.dev.crm.it.support.ForEachCombination;
import br.dev.crm.it.support.NewThreads;
import br.dev.crm.it.support.NumberRecord;
import br.dev.crm.it.support.ScriptedCrm;
import br.dev.crm.it.support.ScriptedCrm.Service;
import br.dev.crm.it.support.Sizes;
import br.dev.crm.testkit.Figures;
import br.dev.crm.testkit.server.Responses;
import br.dev.crm.testkit.server.Script;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** L1 and L2: many threads, and a CRM that takes a few milliseconds for each response. */
public class ManyThreadsLoadTest {
    private static final Duration LATENCY = Duration.ofMillis(5);
    private static final Duration MOST = Duration.ofMinutes(3);
    private static final int THREADS = 64;
    private static final int VIRTUAL_THREADS = 2_000;
    private static final int CONNECTIONS = 20;

    @ForEachCombination
    void sixtyFourThreadsHaveNoErrors(Combination combination) throws InterruptedException {
        Duration length = Duration.ofSeconds(Sizes.of(3, 60));
        NewThreads threads = new NewThreads();
        AtomicInteger mostOpen = new AtomicInteger();
        try (ScriptedCrm crm = ScriptedCrm.serving(slow())) {
            List<End<Integer>> ends;
            try (CrmClient client = crm.client(combination).build()) {
                long end = System.nanoTime() + length.toNanos();
                ends = ConcurrentRun.run(THREADS, MOST, i -> () -> {
                    int calls = 0;
                    while (System.nanoTime() - end < 0) {
                        client.send(CustomerRequests.list());
                        mostOpen.accumulateAndGet(crm.openConnections(), Math::max);
                        calls++;
                    }
                    return calls;
                });
            }

            long errors = ends.stream().filter(end -> !end.succeeded()).count();
            Figures.add("load-errors", "L1 " + combination, errors, "errors", "= 0");
            assertThat(ends).allSatisfy(end -> assertThat(end.failure()).isNull());
            int calls = ends.stream().mapToInt(End::value).sum();
            Figures.add("goodput-per-second", "L1 " + combination, calls / length.toSeconds(), "calls", "-");
            assertThat(crm.calls()).isEqualTo(calls);
            assertThat(mostOpen.get()).as("open sockets").isLessThanOrEqualTo(CONNECTIONS);
            assertThat(threads.namesAfter(Duration.ofSeconds(10))).isEmpty();
        }
    }

    @ForEachCombination
    void twoThousandVirtualThreadsSucceed(Combination combination)
            throws InterruptedException, ReflectiveOperationException {
        boolean possible = Runtime.version().feature() >= 21;
        if (!possible) {
            System.out.println("skipped: L2 needs virtual threads; it runs with the newest JDK, see OtherJdkTest");
        }
        assumeThat(possible).isTrue();
        try (ScriptedCrm crm = ScriptedCrm.serving(slow());
                CrmClient client = crm.client(combination).connectionWait(MOST).build()) {
            List<End<List<NumberRecord>>> ends;
            ExecutorService virtual = virtualThreads();
            try {
                ends = ConcurrentRun.run(
                        virtual,
                        VIRTUAL_THREADS,
                        MOST,
                        i -> () -> client.send(CustomerRequests.list()).value());
            } finally {
                virtual.shutdownNow();
            }

            long errors = ends.stream().filter(end -> !end.succeeded()).count();
            Figures.add("load-errors", "L2 " + combination, errors, "errors", "= 0");
            assertThat(ends)
                    .hasSize(VIRTUAL_THREADS)
                    .allSatisfy(end -> assertThat(end.failure()).isNull());
        }
    }

    private static Service slow() {
        return Service.play(Script.pause(LATENCY).then(Script.write(Responses.ok(NumberRecord.LIST_OF_ONE))));
    }

    private static ExecutorService virtualThreads() throws ReflectiveOperationException {
        return (ExecutorService)
                Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    }
}
