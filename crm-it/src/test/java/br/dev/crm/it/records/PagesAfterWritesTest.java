package br.dev.crm.it.records;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.CreatedOrFound;
import br.dev.crm.error.CrmException;
import br.dev.crm.http.Delivery;
import br.dev.crm.it.support.Combination;
import br.dev.crm.it.support.ForEachCombination;
import br.dev.crm.it.support.KeyedCustomer;
import br.dev.crm.it.support.Sizes;
import br.dev.crm.sandbox.fault.Fault;
import br.dev.crm.sandbox.fault.SeededFaultPlan;
import br.dev.crm.sandbox.ledger.Ledger;
import br.dev.crm.sandbox.request.SandboxAction;
import br.dev.crm.testkit.Figures;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Eight of a hundred creates are executed and answered with HTML, or with JSON that is labelled so. */
class PagesAfterWritesTest {
    private static final int RECORDS = Sizes.of(1_000, 10_000);

    private static SeededFaultPlan plan() {
        return SeededFaultPlan.builder(FaultyCrmRun.SEED, "externalId")
                .percent(4, Fault.page().afterExecution())
                .percent(1, Fault.redirect(303, "/login").afterExecution())
                .percent(1, Fault.redirect(302, "/").afterExecution())
                .percent(2, Fault.relabelled("Content-Type", "text/html"))
                .actions(SandboxAction.CREATE)
                .atMostPerRecord(2)
                .build();
    }

    @ForEachCombination
    void aCreateIsNeverSentTwice(Combination combination) throws InterruptedException {
        try (FaultyCrmRun run = new FaultyCrmRun(combination, plan())) {
            Map<String, CrmException> failures =
                    run.each(RECORDS, (customers, key) -> customers.create(FaultyCrmRun.customer(key)));

            assertNothingDoubled(run, combination + " create");
            assertThat(failures).hasSizeBetween(RECORDS * 4 / 100, RECORDS * 8 / 100);
            assertThat(failures.values())
                    .allSatisfy(e -> assertThat(e.delivery()).isEqualTo(Delivery.UNKNOWN));
            assertThat(failures.keySet())
                    .as("records whose response was but labelled as a page")
                    .noneMatch(key -> run.plan().hits(key).stream()
                            .allMatch(hit -> hit.fault().effect() == Fault.Effect.RELABELLED));
        }
    }

    @ForEachCombination
    void createOrFindFindsWhatWasCreated(Combination combination) throws InterruptedException {
        try (FaultyCrmRun run = new FaultyCrmRun(combination, plan())) {
            Map<String, CreatedOrFound<KeyedCustomer>> results = new ConcurrentHashMap<>();
            Map<String, CrmException> failures = run.each(
                    RECORDS,
                    (customers, key) -> results.put(
                            key, customers.createOrFind(FaultyCrmRun.filter(key), FaultyCrmRun.customer(key))));

            assertNothingDoubled(run, combination + " createOrFind");
            assertThat(failures).isEmpty();
            assertThat(results).hasSize(RECORDS);
        }
    }

    private static void assertNothingDoubled(FaultyCrmRun run, String name) {
        Ledger ledger = run.ledger();
        Figures.add("creates-doubled-html", name, ledger.duplicates().size(), "of " + RECORDS, "= 0");
        assertThat(ledger.duplicates()).isEmpty();
        assertThat(ledger.recordCounts()).hasSize(RECORDS);
        assertThat(run.plan().hits()).hasSizeGreaterThan(RECORDS * 6 / 100);
    }
}
