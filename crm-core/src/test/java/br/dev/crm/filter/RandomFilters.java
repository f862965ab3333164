package br.dev.crm.filter;

import br.dev.crm.filter.FilterDialect.Encoding;
import br.dev.crm.filter.FilterDialect.OrPlacement;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Filters that a dialect can write, with values as awkward as it allows. */
final class RandomFilters {
    private static final List<String> FIELDS = List.of("a", "name", "priceList.id", "_x9.y.Z");
    private static final List<String> AWKWARD_FIELDS =
            List.of("a", "endereço", "nome fantasia", "addresses[0].rua nº", "{a}->b-", "x||y&&z", "漢.100%");
    private static final String PLAIN = "azAZ09 -_.:/%>+|&()'\"\\;,=#~?*";
    private static final String ANY = PLAIN + "{}{}>>||&&%%ãçÁ\u00a0\u00ff漢\u2028\ufeff";

    private final Random random;
    private final FilterDialect dialect;

    RandomFilters(Random random, FilterDialect dialect) {
        this.random = random;
        this.dialect = dialect;
    }

    Filter next() {
        List<Filter> groups = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            List<Filter> group = new ArrayList<>();
            for (int j = random.nextInt(3); j >= 0; j--) {
                group.add(condition());
            }
            groups.add(Filter.allOf(group));
        }
        return Filter.anyOf(groups);
    }

    private Filter condition() {
        FilterOperator[] operators = FilterOperator.values();
        FilterOperator operator = operators[random.nextInt(operators.length)];
        int count = switch (operator) {
            case IS_NULL, IS_NOT_NULL -> 0;
            case BTW -> 2;
            case IN, NIN -> 1 + random.nextInt(4);
            default -> 1;
        };
        List<FilterValue> values = new ArrayList<>();
        while (values.size() < count) {
            FilterValue value = value();
            if (canBeWritten(operator, value)) {
                values.add(value);
            }
        }
        return Filter.of(FilterCondition.of(field(), operator, values));
    }

    private String field() {
        List<String> fields = dialect.encoding() == Encoding.PERCENT ? AWKWARD_FIELDS : FIELDS;
        return fields.get(random.nextInt(fields.size()));
    }

    private FilterValue value() {
        return switch (random.nextInt(12)) {
            case 0 -> FilterValue.of(random.nextLong());
            case 1 -> FilterValue.of(BigDecimal.valueOf(random.nextLong(), random.nextInt(60) - 30));
            case 2 -> FilterValue.of(random.nextBoolean());
            case 3 -> FilterValue.of(new UUID(random.nextLong(), random.nextLong()));
            case 4 -> FilterValue.of(LocalDate.ofEpochDay(random.nextInt(40_000)));
            case 5 -> FilterValue.of(Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000)));
            case 6 ->
                FilterValue.of(OffsetDateTime.ofInstant(
                        Instant.ofEpochSecond(random.nextInt()), ZoneOffset.ofHours(random.nextInt(24) - 12)));
            default -> FilterValue.of(text());
        };
    }

    private String text() {
        String alphabet = dialect.encoding() == Encoding.PERCENT ? ANY : PLAIN;
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i >= 0; i--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return dialect.encoding() == Encoding.PERCENT && random.nextInt(4) == 0 ? text + "😀" : text.toString();
    }

    /** Said again here, so that the writer is not asked whether it is right. */
    private boolean canBeWritten(FilterOperator operator, FilterValue value) {
        String text = value.text(dialect.dates());
        if (dialect.encoding() == Encoding.PERCENT) {
            return true;
        }
        boolean split = text.contains("->") || text.contains("||") || text.contains("&&");
        boolean listed = operator.takesList() && text.indexOf(dialect.listSeparator()) >= 0;
        boolean runsOn = dialect.orPlacement() == OrPlacement.INSIDE_BRACES && (text + " ").matches(".*[|&] $");
        return !split && !listed && !runsOn;
    }
}
