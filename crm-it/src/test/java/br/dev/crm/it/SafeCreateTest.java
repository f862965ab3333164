package br.dev.crm.it;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.CreatedOrFound;
import br.dev.crm.CreatedOrFound.Origin;
import br.dev.crm.CrmClient;
import br.dev.crm.CrmResource;
import br.dev.crm.filter.Filter;
import br.dev.crm.it.Crew.End;
import br.dev.crm.it.Models.Keyed;
import br.dev.crm.sandbox.CrmSandbox;
import br.dev.crm.sandbox.fault.Fault;
import br.dev.crm.sandbox.fault.SeededFaultPlan;
import br.dev.crm.sandbox.fault.SeededFaultPlan.Hit;
import br.dev.crm.sandbox.ledger.Ledger;
import br.dev.crm.sandbox.request.SandboxAction;
import br.dev.crm.testkit.Figures;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Creates that look before they create again: in a CRM that cuts, refuses and loses answers, each record is there once.
 * The mix, by requests: 2 % are executed and then cut, 2 % cut before, 2 % answered 500 before, 1 % answered 500 after
 * they were executed, and 1 % answered 429; the same record is hit twice at most.
 */
class SafeCreateTest {
    private static final int RECORDS = Sizes.of(1_000, 10_000);
    private static final int THREADS = 16;
    private static final Duration BOUND = Duration.ofMinutes(5);
    private static final long SEED = Long.getLong("crm.seed", 42);
    private static final String KEY = "externalId";

    @ParameterizedTest
    @FieldSource("br.dev.crm.it.Cell#ALL")
    void createsEachRecordOnceWhenCreatesAreHit(Cell cell) throws InterruptedException {
        createAll(cell, cell.toString(), faults().actions(SandboxAction.CREATE).build());
    }

    @ParameterizedTest
    @FieldSource("br.dev.crm.it.Cell#ALL")
    void createsEachRecordOnceWhenTheLooksAreHitAsWell(Cell cell) throws InterruptedException {
        createAll(
                cell,
                cell + " lists hit too",
                faults().actions(SandboxAction.CREATE, SandboxAction.LIST).build());
    }

    private static SeededFaultPlan.Builder faults() {
        return SeededFaultPlan.builder(SEED, KEY)
                .percent(2, Fault.cut().afterExecution())
                .percent(2, Fault.cut())
                .percent(2, Fault.status(500))
                .percent(1, Fault.status(500).afterExecution())
                .percent(1, Fault.status(429).header("Retry-After", "0"))
                .atMostPerRecord(2);
    }

    private static void createAll(Cell cell, String name, SeededFaultPlan plan) throws InterruptedException {
        System.out.println("createOrFind: seed " + SEED);
        try (CrmSandbox sandbox = CrmSandbox.builder()
                        .ledger(Case.CUSTOMERS.service(), Case.CUSTOMERS.resource(), KEY)
                        .keepRequests(0)
                        .faultPlan(plan)
                        .start();
                CrmClient client = cell.builder()
                        .integrationUri(sandbox.integrationUri())
                        .credentials(sandbox.username(), sandbox.password(), sandbox.tenant())
                        .retryPolicy(Calls.FAST)
                        .build()) {
            Map<String, CreatedOrFound<Keyed>> results = createAll(client.resource(Case.CUSTOMERS, Keyed.class));

            Ledger ledger = sandbox.ledger();
            List<String> lost = IntStream.range(0, RECORDS)
                    .mapToObj(SafeCreateTest::key)
                    .filter(key -> ledger.executed(key, SandboxAction.CREATE) == 0)
                    .toList();
            Figures.add("safe-create-duplicates", name, ledger.duplicates().size(), "of " + RECORDS, "= 0");
            Figures.add("safe-create-lost", name, lost.size(), "of " + RECORDS, "= 0");
            assertThat(ledger.duplicates()).isEmpty();
            assertThat(lost).isEmpty();
            assertThat(ledger.recordCounts()).hasSize(RECORDS);
            assertThat(ledger.executed(SandboxAction.CREATE).values()).containsOnly(1);
            assertThat(ledger.falseSuccesses()).isEmpty();
            assertThat(plan.hits()).as("records that were hit").hasSizeGreaterThan(RECORDS * 5 / 100);
            assertOriginsAreTrue(results, plan);
        }
    }

    /** Returns what each record ended with; fails when one ended with an exception. */
    private static Map<String, CreatedOrFound<Keyed>> createAll(CrmResource<Keyed> customers)
            throws InterruptedException {
        Map<String, CreatedOrFound<Keyed>> results = new ConcurrentHashMap<>();
        List<End<Object>> ends = Crew.run(THREADS, BOUND, thread -> () -> {
            for (int number = thread; number < RECORDS; number += THREADS) {
                String key = key(number);
                results.put(key, customers.createOrFind(Filter.eq(KEY, key), new Keyed(key, "Padaria " + key)));
            }
            return null;
        });
        for (End<Object> end : ends) {
            if (!end.succeeded()) {
                throw new AssertionError("Neither created nor found", end.failure());
            }
        }
        assertThat(results).hasSize(RECORDS);
        return results;
    }

    /** What says that it was found after doubt is what a create was executed for whose answer said something else. */
    private static void assertOriginsAreTrue(Map<String, CreatedOrFound<Keyed>> results, SeededFaultPlan plan) {
        results.forEach((key, result) -> {
            assertThat(result.id()).as(key).isPresent();
            assertThat(result.record().externalId()).isEqualTo(key);
            boolean inDoubt = plan.hits(key).stream().anyMatch(SafeCreateTest::executesAndHidesIt);
            assertThat(result.origin())
                    .as("%s met %s", key, plan.hits(key))
                    .isEqualTo(inDoubt ? Origin.FOUND_AFTER_DOUBT : Origin.CREATED);
        });
    }

    private static boolean executesAndHidesIt(Hit hit) {
        return hit.action() == SandboxAction.CREATE && hit.fault().executed();
    }

    private static String key(int number) {
        return "record-" + number;
    }
}
