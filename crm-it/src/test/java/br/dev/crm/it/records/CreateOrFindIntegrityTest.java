package br.dev.crm.it.records;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.CreatedOrFound;
import br.dev.crm.CreatedOrFound.Origin;
import br.dev.crm.error.CrmException;
import br.dev.crm.it.support.Combination;
import br.dev.crm.it.support.ForEachCombination;
import br.dev.crm.it.support.KeyedCustomer;
import br.dev.crm.it.support.Sizes;
import br.dev.crm.sandbox.fault.SeededFaultPlan;
import br.dev.crm.sandbox.fault.SeededFaultPlan.Hit;
import br.dev.crm.sandbox.ledger.Ledger;
import br.dev.crm.sandbox.request.SandboxAction;
import br.dev.crm.testkit.Figures;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** Safe creates look before they create again: in a CRM that loses responses, each record is there once. */
class CreateOrFindIntegrityTest {
    private static final int RECORDS = Sizes.of(1_000, 10_000);

    @ForEachCombination
    void createsEachRecordOnceWhenCreatesAreHit(Combination combination) throws InterruptedException {
        createAll(
                combination,
                combination.toString(),
                FaultyCrmRun.faults().actions(SandboxAction.CREATE).build());
    }

    @ForEachCombination
    void createsEachRecordOnceWhenTheLooksAreHitAsWell(Combination combination) throws InterruptedException {
        createAll(
                combination,
                combination + " lists hit too",
                FaultyCrmRun.faults()
                        .actions(SandboxAction.CREATE, SandboxAction.LIST)
                        .build());
    }

    private static void createAll(Combination combination, String name, SeededFaultPlan plan)
            throws InterruptedException {
        try (FaultyCrmRun run = new FaultyCrmRun(combination, plan)) {
            Map<String, CreatedOrFound<KeyedCustomer>> results = new ConcurrentHashMap<>();
            Map<String, CrmException> failures = run.each(
                    RECORDS,
                    (customers, key) -> results.put(
                            key, customers.createOrFind(FaultyCrmRun.filter(key), FaultyCrmRun.customer(key))));

            assertThat(failures).as("neither created nor found").isEmpty();
            assertThat(results).hasSize(RECORDS);
            Ledger ledger = run.ledger();
            List<String> lost = IntStream.range(0, RECORDS)
                    .mapToObj(FaultyCrmRun::key)
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

    /** Found after doubt is what a create was executed for whose response said something else, or never came. */
    private static void assertOriginsAreTrue(Map<String, CreatedOrFound<KeyedCustomer>> results, SeededFaultPlan plan) {
        results.forEach((key, result) -> {
            assertThat(result.id()).as(key).isPresent();
            assertThat(result.record().externalId()).isEqualTo(key);
            boolean inDoubt = plan.hits(key).stream().anyMatch(CreateOrFindIntegrityTest::executesAndHidesIt);
            assertThat(result.origin())
                    .as("%s met %s", key, plan.hits(key))
                    .isEqualTo(inDoubt ? Origin.FOUND_AFTER_DOUBT : Origin.CREATED);
        });
    }

    private static boolean executesAndHidesIt(Hit hit) {
        return hit.action() == SandboxAction.CREATE && hit.fault().executed();
    }
}
