package br.dev.crm.it.records;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.CreatedOrFound;
import br.dev.crm.CreatedOrFound.Origin;
import br.dev.crm.it.support.Combination;
import br.dev.crm.it.support.ConcurrentRun;
import br.dev.crm.it.support.ConcurrentRun.End;
import br.dev.crm.it.support.ForEachCombination;
import br.dev.crm.it.support.KeyedCustomer;
import br.dev.crm.sandbox.fault.FaultPlan;
import br.dev.crm.testkit.Figures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Sixteen threads of one client create the same record at the same time. */
class SameKeyTest {
    private static final int KEYS = 100;
    private static final int THREADS = 16;

    @ForEachCombination
    void isCreatedOnceAndFoundByAllOthers(Combination combination) throws InterruptedException {
        try (FaultyCrmRun run = new FaultyCrmRun(combination, FaultPlan.none())) {
            List<End<List<CreatedOrFound<KeyedCustomer>>>> ends =
                    ConcurrentRun.run(THREADS, Duration.ofMinutes(2), thread -> () -> {
                        List<CreatedOrFound<KeyedCustomer>> results = new ArrayList<>();
                        for (int number = 0; number < KEYS; number++) {
                            String key = FaultyCrmRun.key(number);
                            results.add(
                                    run.customers().createOrFind(FaultyCrmRun.filter(key), FaultyCrmRun.customer(key)));
                        }
                        return results;
                    });

            assertThat(ends).allMatch(End::succeeded);
            int doubled = run.ledger().duplicates().size();
            Figures.add(
                    "same-key-creates-doubled", combination.toString(), doubled, "of " + KEYS + " × " + THREADS, "= 0");
            assertThat(run.ledger().duplicates()).isEmpty();
            assertThat(run.ledger().recordCounts()).hasSize(KEYS);
            assertThat(ends.stream()
                            .flatMap(end -> end.value().stream())
                            .filter(result -> result.origin() == Origin.CREATED))
                    .hasSize(KEYS);
        }
    }
}
