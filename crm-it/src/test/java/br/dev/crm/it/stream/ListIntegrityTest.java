package br.dev.crm.it.stream;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.CrmClient;
import br.dev.crm.CrmResource;
import br.dev.crm.error.CrmException;
import br.dev.crm.error.IncompleteListException;
import br.dev.crm.error.ResumePoint;
import br.dev.crm.it.stream.FaultyPages.Form;
import br.dev.crm.it.stream.FaultyPages.PageFault;
import br.dev.crm.it.support.Combination;
import br.dev.crm.it.support.CustomerRequests;
import br.dev.crm.it.support.ForEachCombination;
import br.dev.crm.it.support.NumberRecord;
import br.dev.crm.it.support.RetryPolicies;
import br.dev.crm.it.support.ScriptedCrm;
import br.dev.crm.it.support.ScriptedCrm.Service;
import br.dev.crm.it.support.Sizes;
import br.dev.crm.paging.Paging;
import br.dev.crm.testkit.Figures;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;

/**
 * Long lists of which every page goes wrong, read on from the resume point each time: no record is missing at an end
 * that says it is one, and none comes more than once but one at each break.
 */
@Timeout(600) // a list that never ends
class ListIntegrityTest {
    private static final int RECORDS = Sizes.of(2_000, 100_000);
    private static final int SIZE = Sizes.of(200, 500);
    private static final int PAGES = RECORDS / SIZE;

    private static final String LIST = "[" + NumberRecord.json(0, RECORDS) + "]";

    /** As often as a request is sent. */
    private static final int ATTEMPTS = 3;

    /** What was read, in all readings of a list together. */
    private static final class Reading {
        private final BitSet came = new BitSet(RECORDS);
        private int twice;
        private int breaks;
        private @Nullable ResumePoint point;

        private int missing() {
            return RECORDS - came.cardinality();
        }

        /** Reads on, as a program does that is started again; true when the list says that it has ended. */
        private boolean goesToTheEnd(CrmClient client) {
            CrmResource<NumberRecord> records = client.resource(CustomerRequests.CUSTOMERS, NumberRecord.class);
            try (Stream<NumberRecord> stream = records.withResumePoint(point).stream()) {
                stream.forEach(record -> {
                    twice += came.get(record.v()) ? 1 : 0;
                    came.set(record.v());
                });
                return true;
            } catch (IncompleteListException e) {
                breaks++;
                point = ResumePoint.parse(e.resumePoint().orElseThrow().toString());
            } catch (CrmException beforeTheFirstRecord) {
                breaks++;
            }
            return false;
        }

        @Override
        public String toString() {
            return missing() + " missing, " + twice + " twice, " + breaks + " breaks";
        }
    }

    @ForEachCombination
    void noListEndsTooEarlyWithoutAWord(Combination combination) {
        Map<String, String> problems = new LinkedHashMap<>();
        int missing = 0;
        int readings = 0;
        for (Form form : Form.values()) {
            for (PageFault fault : PageFault.values()) {
                if (form == Form.NOTHING && fault == PageFault.EMPTIED) {
                    continue; // it cannot be told from the end, as the pages of the documentation say
                }
                for (int times : new int[] {1, ATTEMPTS}) {
                    Reading reading =
                            read(combination, form.paging(SIZE), new FaultyPages(RECORDS, SIZE, form, fault, times));
                    readings += reading.breaks + 1;
                    missing += reading.missing();
                    boolean breaksOff = times == ATTEMPTS || fault == PageFault.REPEATED || fault == PageFault.EMPTIED;
                    if (reading.missing() > 0
                            || reading.twice > reading.breaks
                            || (breaksOff && reading.breaks < PAGES - 1)) {
                        problems.put(form + " " + fault + " " + times, reading.toString());
                    }
                }
            }
        }
        Figures.add(
                "list-silently-short",
                combination.toString(),
                missing,
                "of " + RECORDS + " in " + readings + " readings",
                "= 0");
        assertThat(problems).isEmpty();
    }

    private static Reading read(Combination combination, Paging paging, Service service) {
        Reading reading = new Reading();
        try (ScriptedCrm crm = ScriptedCrm.serving(service);
                CrmClient client = crm.client(combination)
                        .retryPolicy(RetryPolicies.FAST)
                        .paging(paging)
                        .build()) {
            while (!reading.goesToTheEnd(client)) {
                assertThat(reading.breaks).as("breaks").isLessThan(ATTEMPTS * (PAGES + 2));
            }
        }
        return reading;
    }

    @ForEachCombination
    void aListWithoutPagesIsReadOnBehindTheLastWholeRecord(Combination combination) {
        int breaks = Sizes.of(5, 20);
        byte[] whole = ("HTTP/1.1 200 OK\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + Integer.toHexString(LIST.length()) + "\r\n" + LIST + "\r\n0\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        AtomicInteger requests = new AtomicInteger();
        Service cutting = (request, connection) -> {
            int number = requests.incrementAndGet();
            connection.write(
                    Arrays.copyOf(whole, number > breaks ? whole.length : whole.length / (breaks + 2) * number));
            connection.close();
        };

        Reading reading = read(combination, Paging.none(), cutting);

        assertThat(reading.missing()).as("%s", reading).isZero();
        assertThat(reading.twice).isLessThanOrEqualTo(reading.breaks);
        assertThat(reading.breaks).isEqualTo(breaks);
    }
}
