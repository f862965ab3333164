package br.dev.crm.it.records;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.error.CrmException;
import br.dev.crm.http.Delivery;
import br.dev.crm.it.support.Combination;
import br.dev.crm.it.support.ForEachCombination;
import br.dev.crm.it.support.Sizes;
import br.dev.crm.sandbox.fault.Fault;
import br.dev.crm.sandbox.fault.FaultPlan;
import br.dev.crm.sandbox.fault.SeededFaultPlan;
import br.dev.crm.sandbox.ledger.Ledger;
import br.dev.crm.sandbox.request.SandboxAction;
import br.dev.crm.sandbox.request.SandboxRequest;
import br.dev.crm.spi.ratelimit.RateLimiter;
import br.dev.crm.testkit.Figures;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Whatever ends a call, an attempt that left is not forgotten: what was executed is never said not to be sent. */
class NotSentTest {
    private static final int RECORDS = Sizes.of(400, 10_000);

    private static SeededFaultPlan writes() {
        return SeededFaultPlan.builder(FaultyCrmRun.SEED, "externalId")
                .percent(6, Fault.page().afterExecution())
                .percent(6, Fault.status(429).afterExecution())
                .percent(6, Fault.status(500).afterExecution())
                .percent(6, Fault.cut().afterExecution())
                .percent(4, Fault.redirect(303, "/login").afterExecution())
                .percent(4, Fault.status(409).afterExecution().cutBody())
                .build();
    }

    /** Every third login fails, every ninth is rejected. */
    private static final class Plan implements FaultPlan {
        private final SeededFaultPlan writes = writes();
        private int logins;

        @Override
        public Optional<Fault> faultFor(SandboxRequest request) {
            if (request.action() != SandboxAction.LOGIN) {
                return writes.faultFor(request);
            }
            logins++;
            if (logins % 9 == 0) {
                return Optional.of(Fault.status(401).on(SandboxAction.LOGIN));
            }
            return logins % 3 == 0 ? Optional.of(Fault.cut().on(SandboxAction.LOGIN)) : Optional.empty();
        }
    }

    /** Refuses every fortieth request, first ones and repeats. */
    private static RateLimiter refusingLimiter() {
        AtomicInteger asked = new AtomicInteger();
        return timeout -> asked.incrementAndGet() % 40 == 0 ? Optional.empty() : Optional.of(Duration.ZERO);
    }

    @ForEachCombination
    void whatWasExecutedIsNeverSaidNotToBeSent(Combination combination) throws InterruptedException {
        try (FaultyCrmRun run = new FaultyCrmRun(
                combination,
                new Plan(),
                builder -> builder.rateLimiter(refusingLimiter()).rejectedLoginMemory(Duration.ofMillis(1)))) {
            Map<String, CrmException> failures = run.each(RECORDS, (customers, key) -> {
                if (key.hashCode() % 2 == 0) {
                    customers.upsert(FaultyCrmRun.filter(key), FaultyCrmRun.customer(key));
                } else {
                    customers.create(FaultyCrmRun.customer(key));
                }
            });

            Ledger ledger = run.ledger();
            List<String> wrong = failures.entrySet().stream()
                    .filter(failure -> failure.getValue().delivery() == Delivery.NOT_SENT)
                    .map(Map.Entry::getKey)
                    .filter(key -> ledger.recordCounts().containsKey(key))
                    .toList();
            Figures.add("not-sent-but-executed", combination.toString(), wrong.size(), "of " + RECORDS, "= 0");
            assertThat(wrong).isEmpty();
            assertThat(failures.values())
                    .as("failures that were not sent, and others")
                    .anyMatch(e -> e.delivery() == Delivery.NOT_SENT)
                    .anyMatch(e -> e.delivery() == Delivery.UNKNOWN);
        }
    }
}
