package br.dev.crm.filter;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.filter.FilterDialect.Encoding;
import br.dev.crm.filter.FilterDialect.NullTest;
import br.dev.crm.filter.FilterDialect.OrPlacement;
import br.dev.crm.json.DateStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written comes back, whatever the dialect. The system property {@code crm.seed} sets the seed. */
class FilterRoundTripTest {
    private static final int FILTERS = 200;

    private final long seed = Long.getLong("crm.seed", 20261124L);

    static List<FilterDialect> everyDialect() {
        List<FilterDialect> dialects = new ArrayList<>();
        for (char separator : new char[] {',', ';', ' ', '|', '&', '/'}) {
            for (OrPlacement or : OrPlacement.values()) {
                for (NullTest nullTest : NullTest.values()) {
                    for (Encoding encoding : Encoding.values()) {
                        for (DateStyle dates : DateStyle.values()) {
                            dialects.add(FilterDialect.documented()
                                    .withListSeparator(separator)
                                    .withOrPlacement(or)
                                    .withNullTest(nullTest)
                                    .withEncoding(encoding)
                                    .withDates(dates));
                        }
                    }
                }
            }
        }
        return dialects;
    }

    @ParameterizedTest
    @MethodSource("everyDialect")
    void writesParsesAndWritesTheSameTextAgain(FilterDialect dialect) {
        RandomFilters filters = new RandomFilters(new Random(seed), dialect);
        for (int i = 0; i < FILTERS; i++) {
            Filter filter = filters.next();
            String text = filter.text(dialect);

            Filter parsed = Filter.parse(text, dialect);

            assertThat(parsed.text(dialect)).as("seed %s", seed).isEqualTo(text);
            assertThat(plain(parsed, dialect)).as("seed %s, %s", seed, text).isEqualTo(plain(filter, dialect));
            assertThat(text).as("seed %s", seed).matches("[ -~]+");
        }
    }

    /** Every group, condition and value, with the types of values left out, which no text tells. */
    private static List<List<List<Object>>> plain(Filter filter, FilterDialect dialect) {
        return filter.groups().stream()
                .map(group -> group.stream()
                        .map(condition -> List.<Object>of(
                                condition.field(),
                                condition.operator(),
                                condition.values().stream()
                                        .map((FilterValue value) -> value.text(dialect.dates()))
                                        .toList()))
                        .toList())
                .toList();
    }
}
