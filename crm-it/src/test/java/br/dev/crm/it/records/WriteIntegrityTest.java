package br.dev.crm.it.records;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.CrmResource;
import br.dev.crm.error.CrmException;
import br.dev.crm.http.Delivery;
import br.dev.crm.it.support.Combination;
import br.dev.crm.it.support.ForEachCombination;
import br.dev.crm.it.support.KeyedCustomer;
import br.dev.crm.it.support.Sizes;
import br.dev.crm.sandbox.ledger.Ledger;
import br.dev.crm.sandbox.request.SandboxAction;
import br.dev.crm.testkit.Figures;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** R1 to R3: nothing is written twice, nothing gets lost in silence, and nothing else is deleted. */
public class WriteIntegrityTest {
    private static final int RECORDS = Sizes.of(1_000, 10_000);

    @ForEachCombination
    void createsNothingTwiceAndLosesNothingInSilence(Combination combination) throws InterruptedException {
        try (FaultyCrmRun run = faulty(combination)) {
            Map<String, CrmException> failures =
                    run.each(RECORDS, (customers, key) -> customers.create(FaultyCrmRun.customer(key)));

            Ledger ledger = run.ledger();
            List<String> lost = keys(RECORDS).stream()
                    .filter(key -> !failures.containsKey(key) && ledger.executed(key, SandboxAction.CREATE) == 0)
                    .toList();
            Figures.add(
                    "create-duplicates",
                    combination.toString(),
                    ledger.duplicates().size(),
                    "of " + RECORDS,
                    "= 0");
            Figures.add("create-silently-lost", combination.toString(), lost.size(), "of " + RECORDS, "= 0");
            assertThat(ledger.duplicates()).isEmpty();
            assertThat(lost).isEmpty();
            assertThat(ledger.falseSuccesses()).isEmpty();
            assertThat(failures).hasSizeBetween(RECORDS * 5 / 100, RECORDS * 9 / 100);
            assertThat(run.wrongDeliveries(failures)).isEmpty();
            assertThat(failures.keySet())
                    .as("records that met a 429 alone")
                    .allMatch(key -> run.plan().hits(key).stream()
                            .anyMatch(hit -> hit.fault().status() != 429));
        }
    }

    @Test
    void aLoopThatSendsEverythingAgainDoesCreateRecordsTwice() throws InterruptedException {
        try (FaultyCrmRun run = faulty(Combination.ALL.get(0))) {
            run.each(RECORDS, WriteIntegrityTest::createAtAnyPrice);

            assertThat(run.ledger().duplicates()).hasSizeGreaterThan(RECORDS / 100);
        }
    }

    private static void createAtAnyPrice(CrmResource<KeyedCustomer> customers, String key) {
        for (int attempt = 0; attempt < 3; attempt++) {
            try {
                customers.create(FaultyCrmRun.customer(key));
                return;
            } catch (CrmException e) {
                assertThat(e.delivery()).isNotEqualTo(Delivery.NOT_SENT);
            }
        }
    }

    @ForEachCombination
    void upsertsEverythingOnce(Combination combination) throws InterruptedException {
        try (FaultyCrmRun run = faulty(combination)) {
            Map<String, CrmException> failures = run.each(
                    RECORDS,
                    (customers, key) -> customers.upsert(FaultyCrmRun.filter(key), FaultyCrmRun.customer(key)));

            Map<String, Integer> stored = run.ledger().recordCounts();
            List<String> lost = keys(RECORDS).stream()
                    .filter(key -> !stored.containsKey(key))
                    .toList();
            int duplicates = run.ledger().duplicates().size();
            Figures.add("upsert-duplicates", combination.toString(), duplicates, "of " + RECORDS, "= 0");
            Figures.add("upsert-lost", combination.toString(), lost.size(), "of " + RECORDS, "= 0");
            assertThat(failures).isEmpty();
            assertThat(lost).isEmpty();
            assertThat(duplicates).isZero();
            assertThat(run.plan().hits()).as("faults").hasSizeGreaterThan(RECORDS * 5 / 100);
        }
    }

    @ForEachCombination
    void deletesWhatIsAskedForAndNothingElse(Combination combination) throws InterruptedException {
        try (FaultyCrmRun run = faulty(combination)) {
            run.put(IntStream.range(0, 2 * RECORDS));

            Map<String, CrmException> failures =
                    run.each(RECORDS, (customers, key) -> customers.delete(FaultyCrmRun.filter(key)));

            Ledger ledger = run.ledger();
            Set<String> wrong = new TreeSet<>(ledger.deletedKeys());
            wrong.removeAll(keys(RECORDS));
            ledger.strays().forEach(stray -> wrong.addAll(stray.affected()));
            Figures.add("deletes-wrong", combination.toString(), wrong.size(), "records", "= 0");
            assertThat(wrong).isEmpty();
            assertThat(failures).isEmpty();
            assertThat(ledger.recordCounts().keySet()).hasSize(RECORDS).doesNotContainAnyElementsOf(keys(RECORDS));
            assertThat(run.plan().hits()).as("faults").hasSizeGreaterThan(RECORDS * 5 / 100);
        }
    }

    private static FaultyCrmRun faulty(Combination combination) {
        return new FaultyCrmRun(combination, FaultyCrmRun.faults().build());
    }

    private static Set<String> keys(int count) {
        Set<String> keys = new TreeSet<>();
        IntStream.range(0, count).forEach(number -> keys.add(FaultyCrmRun.key(number)));
        return keys;
    }
}
