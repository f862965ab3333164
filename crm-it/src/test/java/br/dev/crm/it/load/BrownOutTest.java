package br.dev.crm.it.load;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.CrmClient;
import br.dev.crm.error.ServerFaultException;
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
import br.dev.crm.testkit.Figures;
import br.dev.crm.testkit.server.Responses;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** L4: a CRM that fails most requests is not asked much more often than its callers want. */
public class BrownOutTest {
    private static final int THREADS = 50;
    private static final BigDecimal MARK = new BigDecimal("1.20");

    /** Of ten requests so many succeed: enough to put something back into the budget all the time. */
    private static final int SUCCESSES_OF_TEN = 2;

    @ForEachCombination
    void retriesDoNotMultiplyTheLoadOnceTheBudgetIsSpent(Combination combination) throws InterruptedException {
        AtomicInteger number = new AtomicInteger();
        Service brownOut = (request, connection) -> Service.respond(
                        Math.floorMod(number.getAndIncrement() * 7, 10) < SUCCESSES_OF_TEN
                                ? Responses.ok(NumberRecord.LIST_OF_ONE)
                                : Responses.of(500, ""))
                .serve(request, connection);
        try (ScriptedCrm crm = ScriptedCrm.serving(brownOut);
                CrmClient client = crm.client(combination)
                        .maxConnections(THREADS)
                        .retryPolicy(RetryPolicies.FAST)
                        .build()) {
            int spending = calls(client, 20);
            int spent = crm.calls();
            assertThat(spent).as("retries while there is a budget").isGreaterThan(spending + 80);

            int calls = calls(client, Sizes.of(40, 400));
            int requests = crm.calls() - spent;

            BigDecimal ratio = BigDecimal.valueOf(requests).divide(BigDecimal.valueOf(calls), 2, RoundingMode.CEILING);
            Figures.add("requests-per-call", "L4 " + combination, ratio, "ratio", "<= " + MARK);
            assertThat(ratio).isLessThanOrEqualTo(MARK);
        }
    }

    /** Returns how many calls all threads have made. */
    private static int calls(CrmClient client, int each) throws InterruptedException {
        List<End<Integer>> ends = ConcurrentRun.run(THREADS, Duration.ofMinutes(2), i -> () -> {
            int faults = 0;
            for (int call = 0; call < each; call++) {
                try {
                    client.send(CustomerRequests.list());
                } catch (ServerFaultException e) {
                    faults++;
                }
            }
            return faults;
        });
        assertThat(ends).allSatisfy(end -> {
            assertThat(end.failure()).isNull();
            assertThat(end.value()).as("calls that failed").isPositive();
        });
        return THREADS * each;
    }
}
