package br.dev.crm.it;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.CrmResource;
import br.dev.crm.error.CrmException;
import br.dev.crm.filter.Filter;
import br.dev.crm.http.Delivery;
import br.dev.crm.it.Models.Keyed;
import br.dev.crm.sandbox.ledger.Ledger;
import br.dev.crm.sandbox.request.SandboxAction;
import br.dev.crm.testkit.Figures;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** R1 to R3: nothing is written twice, nothing gets lost in silence, and nothing else is deleted. */
class RecordsTest {
    private static final int RECORDS = Sizes.of(1_000, 10_000);

    @ParameterizedTest
    @FieldSource("br.dev.crm.it.Cell#ALL")
    void createsNothingTwiceAndLosesNothingInSilence(Cell cell) throws InterruptedException {
        try (RecordRun run = new RecordRun(cell)) {
            Map<String, CrmException> failures =
                    run.each(RECORDS, (customers, key) -> customers.create(RecordRun.customer(key)));

            Ledger ledger = run.ledger();
            List<String> lost = keys(RECORDS).stream()
                    .filter(key -> !failures.containsKey(key) && ledger.executed(key, SandboxAction.CREATE) == 0)
                    .toList();
            Figures.add(
                    "create-duplicates", cell.toString(), ledger.duplicates().size(), "of " + RECORDS, "= 0");
            Figures.add("create-silently-lost", cell.toString(), lost.size(), "of " + RECORDS, "= 0");
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
        try (RecordRun run = new RecordRun(Cell.ALL.get(0))) {
            run.each(RECORDS, RecordsTest::createAtAnyPrice);

            assertThat(run.ledger().duplicates()).hasSizeGreaterThan(RECORDS / 100);
        }
    }

    private static void createAtAnyPrice(CrmResource<Keyed> customers, String key) {
        for (int attempt = 0; attempt < 3; attempt++) {
            try {
                customers.create(RecordRun.customer(key));
                return;
            } catch (CrmException e) {
                assertThat(e.delivery()).isNotEqualTo(Delivery.NOT_SENT);
            }
        }
    }

    @ParameterizedTest
    @FieldSource("br.dev.crm.it.Cell#ALL")
    void upsertsEverythingOnce(Cell cell) throws InterruptedException {
        try (RecordRun run = new RecordRun(cell)) {
            Map<String, CrmException> failures = run.each(
                    RECORDS,
                    (customers, key) -> customers.upsert(Filter.eq("externalId", key), RecordRun.customer(key)));

            Map<String, Integer> stored = run.ledger().recordCounts();
            List<String> lost = keys(RECORDS).stream()
                    .filter(key -> !stored.containsKey(key))
                    .toList();
            int duplicates = run.ledger().duplicates().size();
            Figures.add("upsert-duplicates", cell.toString(), duplicates, "of " + RECORDS, "= 0");
            Figures.add("upsert-lost", cell.toString(), lost.size(), "of " + RECORDS, "= 0");
            assertThat(failures).isEmpty();
            assertThat(lost).isEmpty();
            assertThat(duplicates).isZero();
            assertThat(run.plan().hits()).as("faults").hasSizeGreaterThan(RECORDS * 5 / 100);
        }
    }

    @ParameterizedTest
    @FieldSource("br.dev.crm.it.Cell#ALL")
    void deletesWhatIsAskedForAndNothingElse(Cell cell) throws InterruptedException {
        try (RecordRun run = new RecordRun(cell)) {
            run.put(IntStream.range(0, 2 * RECORDS));

            Map<String, CrmException> failures =
                    run.each(RECORDS, (customers, key) -> customers.delete(Filter.eq("externalId", key)));

            Ledger ledger = run.ledger();
            Set<String> wrong = new TreeSet<>(ledger.deletedKeys());
            wrong.removeAll(keys(RECORDS));
            ledger.strays().forEach(stray -> wrong.addAll(stray.affected()));
            Figures.add("deletes-wrong", cell.toString(), wrong.size(), "records", "= 0");
            assertThat(wrong).isEmpty();
            assertThat(failures).isEmpty();
            assertThat(ledger.recordCounts().keySet()).hasSize(RECORDS).doesNotContainAnyElementsOf(keys(RECORDS));
            assertThat(run.plan().hits()).as("faults").hasSizeGreaterThan(RECORDS * 5 / 100);
        }
    }

    private static Set<String> keys(int count) {
        Set<String> keys = new TreeSet<>();
        IntStream.range(0, count).forEach(number -> keys.add(RecordRun.key(number)));
        return keys;
    }
}
