package br.dev.crm.it.uses;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.it.support.Combination;
import br.dev.crm.it.support.ForEachCombination;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a user tries first, written as the README and the names suggest, gives what they suggest. */
class OrdinaryUsesTest {
    private static final List<Use> ALL = Stream.of(FilterUses.ALL, RecordUses.ALL, ClientUses.ALL, EdgeUses.ALL)
            .flatMap(List::stream)
            .toList();

    @ForEachCombination
    void everyUseGivesWhatItsNamesSuggest(Combination combination) throws Exception {
        Map<String, String> expected = new LinkedHashMap<>();
        Map<String, String> outcomes = new LinkedHashMap<>();
        for (Use use : ALL) {
            expected.put(use.name(), use.expected());
            try (Shop shop = new Shop(combination)) {
                outcomes.put(use.name(), use.outcome(shop));
            }
        }

        assertThat(expected).as("names are unique").hasSameSizeAs(ALL);
        assertThat(outcomes).containsExactlyEntriesOf(expected);
    }
}
