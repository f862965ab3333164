package br.dev.crm.it.stream;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.CrmClient;
import br.dev.crm.filter.Filter;
import br.dev.crm.it.support.Combination;
import br.dev.crm.it.support.CustomerRequests;
import br.dev.crm.it.support.NumberRecord;
import br.dev.crm.paging.Paging;
import br.dev.crm.sandbox.CrmSandbox;
import br.dev.crm.sandbox.settings.ListPaging;
import br.dev.crm.testkit.Figures;
import java.util.BitSet;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What docs/lists.md says of lists that others change while they are read; no transport or codec takes part in it. */
class MovingListTest {
    private static final int RECORDS = 400;
    private static final int SIZE = 20;
    private static final Combination COMBINATION = Combination.of("apache", "gson");

    @ParameterizedTest
    @CsvSource({"page,19,0", "offset,19,0", "key,0,0"})
    void whoDeletesARecordOfEachPageHasOneOfTheNextMissed(String by, int missed, int twice) {
        assertRead(
                by,
                missed,
                twice,
                (sandbox, client, read) -> client.resource(CustomerRequests.CUSTOMERS, NumberRecord.class)
                        .delete(Filter.eq("v", read)));
    }

    @ParameterizedTest
    @CsvSource({"page,0,19", "offset,0,19", "key,0,0"})
    void whoInsertsARecordBeforeThePageHasOneComeTwice(String by, int missed, int twice) {
        assertRead(by, missed, twice, (sandbox, client, read) -> put(sandbox, read - 100_000));
    }

    /** What others do after the last record of a page was read. */
    private interface Change {
        void happen(CrmSandbox sandbox, CrmClient client, int read);
    }

    private static void assertRead(String by, int missed, int twice, Change change) {
        ListPaging sorted = ListPaging.none().sortedBy("v");
        ListPaging paged = switch (by) {
            case "page" -> sorted.byPage("page", "size");
            case "offset" -> sorted.byOffset("offset", "limit");
            default -> sorted.maxSize(SIZE);
        };
        Paging paging = switch (by) {
            case "page" -> Paging.pages("page", 0, "size", SIZE);
            case "offset" -> Paging.offsets("offset", "limit", SIZE);
            default -> Paging.after("v");
        };
        BitSet came = new BitSet(RECORDS);
        int[] again = new int[1];
        try (CrmSandbox sandbox = CrmSandbox.builder().listPaging(paged).start();
                CrmClient client = COMBINATION
                        .builder()
                        .integrationUri(sandbox.integrationUri())
                        .credentials(sandbox.username(), sandbox.password(), sandbox.tenant())
                        .paging(paging)
                        .build()) {
            for (int v = 0; v < RECORDS; v++) {
                put(sandbox, v);
            }
            int[] count = new int[1];
            try (Stream<NumberRecord> records = client.stream(CustomerRequests.list())) {
                records.forEach(record -> {
                    count[0]++;
                    again[0] += came.get(record.v()) ? 1 : 0;
                    came.set(record.v());
                    if (count[0] % SIZE == 0 && count[0] < RECORDS - SIZE / 2) {
                        change.happen(sandbox, client, record.v());
                    }
                });
            }
        }
        String others =
                missed + twice == 0 ? "by key" : "by " + by + (twice > 0 ? " while inserted" : " while deleted");
        Figures.add("records-missed", others, RECORDS - came.cardinality(), "of " + RECORDS, "= " + missed);
        Figures.add("records-twice", others, again[0], "of " + RECORDS, "= " + twice);
        assertThat(RECORDS - came.cardinality()).isEqualTo(missed);
        assertThat(again[0]).isEqualTo(twice);
    }

    private static void put(CrmSandbox sandbox, int v) {
        sandbox.put("customer", "customers-integration", Map.of("v", v));
    }
}
