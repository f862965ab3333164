package br.dev.crm.it.stream;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.CrmClient;
import br.dev.crm.error.IncompleteListException;
import br.dev.crm.it.support.Combination;
import br.dev.crm.it.support.CustomerRequests;
import br.dev.crm.it.support.ForEachCombination;
import br.dev.crm.it.support.NumberRecord;
import br.dev.crm.it.support.ScriptedCrm;
import br.dev.crm.it.support.Sizes;
import br.dev.crm.testkit.Figures;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;

/**
 * Lists that a CRM never ends: the client does, and says so, after all pages that differ and three rounds of them at
 * most.
 */
@Timeout(300) // a list that never ends
class EndlessPagingTest {
    private static final int LONGEST_PERIOD = Sizes.of(200, 6_000);

    /** Requests beyond three rounds that are one too many. */
    private static final int MORE = 5;

    private static final Map<String, ToLongFunction<CrmClient>> WAYS = Map.of(
            "list", client -> client.send(CustomerRequests.list()).value().size(), "stream", client -> {
                try (Stream<NumberRecord> stream = client.stream(CustomerRequests.list())) {
                    return stream.count();
                }
            });

    @ForEachCombination
    void everyOneEnds(Combination combination) {
        List<EndlessPages> forms = EndlessPages.all(LONGEST_PERIOD);
        Map<String, String> endless = new LinkedHashMap<>();
        for (EndlessPages form : forms) {
            WAYS.forEach((way, read) -> {
                try (ScriptedCrm crm = ScriptedCrm.serving(form.service());
                        CrmClient client = crm.client(combination)
                                .paging(form.paging())
                                .deadline(Duration.ofMinutes(2))
                                .build()) {
                    String end = end(client, read);
                    int most = 3 * form.distinct() + MORE;
                    if (!end.equals("incomplete") || crm.calls() < form.distinct() || crm.calls() > most) {
                        endless.put(form + " by " + way, end + " after " + crm.calls() + " requests of " + most);
                    }
                }
            });
        }
        Figures.add("paging-endless", combination.toString(), endless.size(), "of " + forms.size() + " forms", "= 0");
        assertThat(endless).isEmpty();
        assertThat(forms).hasSizeGreaterThanOrEqualTo(20);
    }

    private static String end(CrmClient client, ToLongFunction<CrmClient> read) {
        try {
            return "ended with " + read.applyAsLong(client) + " records";
        } catch (IncompleteListException e) {
            return "incomplete";
        }
    }
}
