package br.dev.crm.it.filter;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.error.InvalidRequestException;
import br.dev.crm.filter.Filter;
import br.dev.crm.filter.FilterCondition;
import br.dev.crm.filter.FilterDialect;
import br.dev.crm.filter.FilterDialect.Encoding;
import br.dev.crm.filter.FilterOperator;
import br.dev.crm.filter.FilterValue;
import br.dev.crm.sandbox.internal.filter.FilterSyntaxException;
import br.dev.crm.sandbox.internal.filter.RecordFilter;
import br.dev.crm.sandbox.internal.filter.RecordFilter.AllOf;
import br.dev.crm.sandbox.internal.filter.RecordFilter.AnyOf;
import br.dev.crm.sandbox.internal.filter.RecordFilterParser;
import br.dev.crm.spi.model.DateText;
import br.dev.crm.testkit.Figures;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The client and the sandbox read filters with parsers that were written apart; here they are held against each other.
 * The sandbox's conditions show nothing of themselves, so they are compared by which records they match. The system
 * property {@code crm.seed} sets the seed.
 */
class FilterParsersTest {
    private static final int FILTERS = 10_000;
    private static final int DATES = 2;
    private static final Pattern DAY = Pattern.compile("\\d\\d/\\d\\d/\\d{4}");
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT.*Z");
    private static final List<String> FIELDS = List.of("a", "name", "priceList.id");
    private static final String PLAIN = "azAZ09 -_.:/%>+|&()'\"\\;=#~?*";
    private static final String ENCODED = PLAIN + ",{}{}>>||&&%%ãçÁ\u00a0漢\u2028";
    private static final String MUTANT = "{}{}->->||&&,,%%eqinulisNbtw0F. a";

    private final long seed = Long.getLong("crm.seed", 20261124L);
    private final Random random = new Random(seed);

    @ParameterizedTest
    @EnumSource
    void bothUnderstandTheSameByWhatTheClientWrites(Encoding encoding) throws FilterSyntaxException {
        FilterDialect dialect = FilterDialect.documented().withEncoding(encoding);
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < FILTERS; i++) {
            Filter filter = filter(encoding, 0);
            String text = filter.text(dialect);
            if (!same(filter, RecordFilterParser.parse(text, encoding == Encoding.PERCENT), dialect)
                    || !Filter.parse(text, dialect).text(dialect).equals(text)) {
                differences.add(text);
            }
        }

        Figures.add(
                "filter-parsers-disagree",
                "core+sandbox " + encoding.name().toLowerCase(Locale.ROOT),
                differences.size(),
                "of " + FILTERS + " filters",
                "= 0");
        assertThat(differences).as("seed %s", seed).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void bothRefuseOrUnderstandAlikeWhatIsWrittenWrong(Encoding encoding) {
        FilterDialect dialect = FilterDialect.documented().withEncoding(encoding);
        List<String> differences = new ArrayList<>();
        int accepted = 0;
        int refused = 0;
        int stricter = 0;
        for (int i = 0; i < FILTERS; i++) {
            String text = mutant(filter(encoding, DATES).text(dialect));
            Verdict verdict = verdict(text, dialect);
            switch (verdict) {
                case BOTH_ACCEPT -> accepted++;
                case BOTH_REFUSE -> refused++;
                case CLIENT_IS_STRICTER -> stricter++;
                case DIFFERENT -> differences.add(text);
            }
        }

        Figures.add(
                "filter-parsers-disagree",
                "core+sandbox mutated " + encoding.name().toLowerCase(Locale.ROOT),
                differences.size(),
                "of " + FILTERS + " texts",
                "= 0");
        assertThat(differences).as("seed %s", seed).isEmpty();
        assertThat(List.of(accepted, refused, stricter))
                .as("accepted, refused, stricter")
                .allMatch(n -> n >= 100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "code",
                "{",
                "}",
                "{}",
                "{code}",
                "{code->}",
                "{code->eq",
                "{code->eq}",
                "{code->eq->}",
                "{->eq->1}",
                "{code->EQ->1}",
                "{code->equals->1}",
                "{code->eq->a->b}",
                "{code->eq->a{b}",
                "{code->eq->a}b}",
                "{code->eq->a||b}",
                "{code->eq->a&&b}",
                "{a->eq->1},{b->eq->2}",
                "{a->eq->1} {b->eq->2}",
                " {a->eq->1}",
                "{a->eq->1} ",
                "{a->eq->1}|{b->eq->2}",
                "{a->eq->1}|| {b->eq->2}",
                "{a->eq->1}||",
                "||{a->eq->1}",
                "{a->eq->1}&&",
                "{a->eq->1}&&||{b->eq->2}",
                "({a->eq->1})",
                "{{a->eq->1}}",
                "{a..b->eq->1}",
                "{.a->eq->1}",
                "{a b->eq->1}",
                "{code->in->}",
                "{code->in->a,,b}",
                "{code->in->,a}",
                "{code->btw->1}",
                "{code->btw->1,2,3}",
                "{code->isNull->}",
                "{code->isNull->false}",
                "{code->isNull->true->true}",
                "{code-eq-1}",
                "{code- >eq->1}",
                "{code ->eq->1}",
                "{code-> eq->1}"
            })
    void bothRefuseAMalformedText(String text) {
        assertThat(verdict(text, FilterDialect.documented())).isEqualTo(Verdict.BOTH_REFUSE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "%4", "a%4", "%zz", "% 41", "%C3", "%C3%28", "%ED%A0%80", "%C0%80", "%FF", "ok,%C3"})
    void bothRefuseBrokenPercentEncoding(String value) {
        FilterDialect dialect = FilterDialect.documented().withEncoding(Encoding.PERCENT);

        assertThat(verdict("{a->in->" + value + "}", dialect)).isEqualTo(Verdict.BOTH_REFUSE);
    }

    @Test
    void tellsFiltersApartThatDifferInOnePlace() throws FilterSyntaxException {
        FilterDialect dialect = FilterDialect.documented();
        Filter filter = Filter.field("a")
                .ieq("x")
                .and(Filter.field("name").lt("y"))
                .or(Filter.field("a").in("p", "q"));

        assertThat(same(filter, RecordFilterParser.parse(filter.text(), false), dialect))
                .isTrue();
        for (String other : List.of(
                "{a->eq->x}{name->lt->y}||{a->in->p,q}",
                "{a->ieq->z}{name->lt->y}||{a->in->p,q}",
                "{b->ieq->x}{name->lt->y}||{a->in->p,q}",
                "{a->ieq->x}{name->le->y}||{a->in->p,q}",
                "{a->ieq->x}||{name->lt->y}||{a->in->p,q}",
                "{a->ieq->x}{name->lt->y}{a->in->p,q}",
                "{a->ieq->x}{name->lt->y}||{a->in->p}",
                "{a->ieq->x}{name->lt->y}||{a->nin->p,q}")) {
            assertThat(same(filter, RecordFilterParser.parse(other, false), dialect))
                    .as(other)
                    .isFalse();
        }
    }

    /** What both parsers say to one text. */
    private enum Verdict {
        BOTH_ACCEPT,
        BOTH_REFUSE,
        /**
         * The sandbox takes any name for a field, and a control character that comes encoded; the client writes
         * neither.
         */
        CLIENT_IS_STRICTER,
        DIFFERENT
    }

    private static Verdict verdict(String text, FilterDialect dialect) {
        RecordFilter theirs = null;
        try {
            theirs = RecordFilterParser.parse(text, dialect.encoding() == Encoding.PERCENT);
        } catch (FilterSyntaxException e) {
            // Refused.
        }
        try {
            Filter ours = Filter.parse(text, dialect);
            return theirs != null && same(ours, theirs, dialect) ? Verdict.BOTH_ACCEPT : Verdict.DIFFERENT;
        } catch (InvalidRequestException e) {
            if (theirs == null) {
                return Verdict.BOTH_REFUSE;
            }
            boolean known = e.violations().stream()
                    .allMatch(fault -> fault.startsWith("A field of a filter is a name or a dotted path")
                            || fault.contains("of a filter has more than letters of ASCII")
                            || fault.contains("a field is not percent-encoded UTF-8")
                            || fault.contains("has control characters"));
            return known ? Verdict.CLIENT_IS_STRICTER : Verdict.DIFFERENT;
        }
    }

    private static boolean same(Filter ours, RecordFilter theirs, FilterDialect dialect) {
        List<RecordFilter> groups = theirs instanceof AnyOf anyOf ? anyOf.parts() : List.of(theirs);
        if (groups.size() != ours.groups().size()) {
            return false;
        }
        for (int i = 0; i < groups.size(); i++) {
            List<RecordFilter> conditions =
                    groups.get(i) instanceof AllOf allOf ? allOf.parts() : List.of(groups.get(i));
            List<FilterCondition> own = ours.groups().get(i);
            if (conditions.size() != own.size()) {
                return false;
            }
            for (int j = 0; j < own.size(); j++) {
                if (!same(own.get(j), conditions.get(j), dialect)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean same(FilterCondition ours, RecordFilter theirs, FilterDialect dialect) {
        if (theirs instanceof AllOf || theirs instanceof AnyOf) {
            return false;
        }
        List<String> operands = ours.values().stream()
                .map((FilterValue value) -> value.text(dialect.dates()))
                .toList();
        if (theirs.matches(Map.of()) != matches(ours.operator(), operands, null)) {
            return false;
        }
        for (String probe : probes(operands)) {
            Map<String, Object> record = new HashMap<>();
            put(record, ours.field(), probe);
            if (theirs.matches(record) != matches(ours.operator(), operands, probe)) {
                return false;
            }
        }
        return true;
    }

    /** Texts that an operator with these operands takes or does not take, near the border. */
    private static List<String> probes(List<String> operands) {
        List<String> probes = new ArrayList<>(List.of("x"));
        for (String operand : operands) {
            probes.addAll(List.of(operand, "x" + operand, operand + "x"));
            if (!isDay(operand) && !isInstant(operand)) {
                probes.add(operand.toUpperCase(Locale.ROOT));
                probes.add(operand.toLowerCase(Locale.ROOT));
                probes.add(operand.substring(1));
            }
        }
        return probes;
    }

    @SuppressWarnings("unchecked") // only maps of this method's making are in the way
    private static void put(Map<String, Object> record, String path, String value) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            record.put(path, value);
            return;
        }
        Object inner = record.computeIfAbsent(path.substring(0, dot), name -> new HashMap<String, Object>());
        put((Map<String, Object>) inner, path.substring(dot + 1), value);
    }

    /** What the operators mean for a field that is a text, or absent, said a third time. */
    private static boolean matches(FilterOperator operator, List<String> operands, String value) {
        if (value == null) {
            return operator == FilterOperator.NEQ
                    || operator == FilterOperator.NIN
                    || operator == FilterOperator.IS_NULL;
        }
        return switch (operator) {
            case IS_NULL -> false;
            case IS_NOT_NULL -> true;
            case EQ, IN -> operands.contains(value);
            case NEQ, NIN -> !operands.contains(value);
            case IEQ -> lower(value).equals(lower(operands.get(0)));
            case LIKE -> value.contains(operands.get(0));
            case ILIKE -> lower(value).contains(lower(operands.get(0)));
            case GT -> compare(value, operands.get(0)) > 0;
            case GE -> compare(value, operands.get(0)) >= 0;
            case LT -> compare(value, operands.get(0)) < 0;
            case LE -> compare(value, operands.get(0)) <= 0;
            case BTW -> compare(value, operands.get(0)) >= 0 && compare(value, operands.get(1)) <= 0;
        };
    }

    private static int compare(String value, String operand) {
        if (isDay(value) && isDay(operand)) {
            return DateText.parseDate(value).compareTo(DateText.parseDate(operand));
        }
        if (isInstant(value) && isInstant(operand)) {
            return DateText.parseInstant(value).compareTo(DateText.parseInstant(operand));
        }
        return value.compareTo(operand);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static boolean isDay(String text) {
        return DAY.matcher(text).matches();
    }

    private static boolean isInstant(String text) {
        return INSTANT.matcher(text).matches();
    }

    /**
     * Values of the first kinds, which are dates, can be omitted: what a broken date means is no matter of a parser.
     */
    private Filter filter(Encoding encoding, int firstKind) {
        List<Filter> groups = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            List<Filter> group = new ArrayList<>();
            for (int j = random.nextInt(3); j >= 0; j--) {
                group.add(Filter.of(condition(encoding, firstKind)));
            }
            groups.add(Filter.allOf(group));
        }
        return Filter.anyOf(groups);
    }

    private FilterCondition condition(Encoding encoding, int firstKind) {
        FilterOperator[] operators = FilterOperator.values();
        FilterOperator operator = operators[random.nextInt(operators.length)];
        int count = switch (operator) {
            case IS_NULL, IS_NOT_NULL -> 0;
            case BTW -> 2;
            case IN, NIN -> 1 + random.nextInt(4);
            default -> 1;
        };
        int kind = firstKind + random.nextInt(8 - firstKind);
        List<FilterValue> values = new ArrayList<>();
        while (values.size() < count) {
            values.add(value(kind, encoding));
        }
        return FilterCondition.of(FIELDS.get(random.nextInt(FIELDS.size())), operator, values);
    }

    private FilterValue value(int kind, Encoding encoding) {
        return switch (kind) {
            case 0 -> FilterValue.of(LocalDate.ofEpochDay(random.nextInt(40_000)));
            case 1 -> FilterValue.of(Instant.ofEpochSecond(random.nextInt(), random.nextInt(3) * 500_000_000L));
            case DATES -> FilterValue.of(random.nextLong());
            case 3 -> FilterValue.of(BigDecimal.valueOf(random.nextLong(), random.nextInt(40) - 20));
            default -> FilterValue.of(text(encoding));
        };
    }

    private String text(Encoding encoding) {
        String alphabet = encoding == Encoding.PERCENT ? ENCODED : PLAIN;
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i >= 0; i--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        boolean plain = text.indexOf("->") < 0 && text.indexOf("||") < 0 && text.indexOf("&&") < 0;
        return plain || encoding == Encoding.PERCENT ? text.toString() : text(encoding);
    }

    private String mutant(String text) {
        StringBuilder mutant = new StringBuilder(text);
        for (int i = random.nextInt(3); i >= 0 && mutant.length() > 1; i--) {
            int from = random.nextInt(mutant.length());
            int to = Math.min(mutant.length(), from + 1 + random.nextInt(3));
            char other = MUTANT.charAt(random.nextInt(MUTANT.length()));
            switch (random.nextInt(5)) {
                case 0 -> mutant.delete(from, to);
                case 1 -> mutant.insert(from, other);
                case 2 -> mutant.setCharAt(from, other);
                case 3 -> mutant.insert(from, mutant.substring(from, to));
                default -> mutant.insert(random.nextInt(mutant.length()), mutant.substring(from, to));
            }
        }
        return mutant.toString();
    }
}
