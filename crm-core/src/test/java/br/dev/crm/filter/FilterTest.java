package br.dev.crm.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import br.dev.crm.error.InvalidRequestException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a filter is made of, and how the documented dialect writes it. */
class FilterTest {
    private static final Filter A = Filter.eq("a", "1");
    private static final Filter B = Filter.eq("b", "2");
    private static final Filter C = Filter.eq("c", "3");

    static Stream<Arguments> documentedForms() {
        FilterValue seven = FilterValue.of(7);
        FilterValue day = FilterValue.of(LocalDate.of(1970, 2, 15));
        return Stream.of(
                Arguments.of(A, "{a->eq->1}"),
                Arguments.of(Filter.eq("priceList.id", "9"), "{priceList.id->eq->9}"),
                Arguments.of(Filter.ieq("name", "padaria"), "{name->ieq->padaria}"),
                Arguments.of(Filter.neq("name", "x y"), "{name->neq->x y}"),
                Arguments.of(Filter.neq("code", seven), "{code->neq->7}"),
                Arguments.of(Filter.like("name", "Silva & Filhos"), "{name->like->Silva & Filhos}"),
                Arguments.of(Filter.ilike("name", "100%"), "{name->ilike->100%}"),
                Arguments.of(Filter.gt("name", "m"), "{name->gt->m}"),
                Arguments.of(Filter.gt("code", seven), "{code->gt->7}"),
                Arguments.of(Filter.ge("name", "m"), "{name->ge->m}"),
                Arguments.of(Filter.ge("startOn", day), "{startOn->ge->15/02/1970}"),
                Arguments.of(Filter.lt("name", "m"), "{name->lt->m}"),
                Arguments.of(Filter.lt("code", seven), "{code->lt->7}"),
                Arguments.of(Filter.le("name", "m"), "{name->le->m}"),
                Arguments.of(Filter.le("code", seven), "{code->le->7}"),
                Arguments.of(Filter.in("code", "1", "2"), "{code->in->1,2}"),
                Arguments.of(Filter.in("code", seven, FilterValue.of(8)), "{code->in->7,8}"),
                Arguments.of(Filter.in("code", List.of("1", "2", "3")), "{code->in->1,2,3}"),
                Arguments.of(Filter.nin("code", "1"), "{code->nin->1}"),
                Arguments.of(Filter.nin("code", seven, FilterValue.of(8)), "{code->nin->7,8}"),
                Arguments.of(Filter.nin("code", List.of("1", "2")), "{code->nin->1,2}"),
                Arguments.of(Filter.isNull("code"), "{code->isNull->true}"),
                Arguments.of(Filter.isNotNull("code"), "{code->isNnull->true}"),
                Arguments.of(Filter.between("code", seven, FilterValue.of(9)), "{code->btw->7,9}"),
                Arguments.of(Filter.range("code", seven, FilterValue.of(9)), "{code->ge->7}{code->le->9}"),
                Arguments.of(A.and(B).and(C), "{a->eq->1}{b->eq->2}{c->eq->3}"),
                Arguments.of(A.or(B.and(C)), "{a->eq->1}||{b->eq->2}{c->eq->3}"),
                Arguments.of(A.and(B).or(C), "{a->eq->1}{b->eq->2}||{c->eq->3}"),
                Arguments.of(Filter.allOf(List.of(A, B, C)), "{a->eq->1}{b->eq->2}{c->eq->3}"),
                Arguments.of(Filter.anyOf(List.of(A.or(B), C)), "{a->eq->1}||{b->eq->2}||{c->eq->3}"),
                Arguments.of(Filter.anyOf(List.of(A)), "{a->eq->1}"),
                Arguments.of(Filter.raw("[a eq 1] or [b eq 2]"), "[a eq 1] or [b eq 2]"));
    }

    @ParameterizedTest
    @MethodSource("documentedForms")
    void writesWhatIsDocumented(Filter filter, String text) {
        assertThat(filter.text()).isEqualTo(text);
    }

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of(FilterValue.of("x"), "x"),
                Arguments.of(FilterValue.of('S'), "S"),
                Arguments.of(FilterValue.of(Long.MIN_VALUE), "-9223372036854775808"),
                Arguments.of(FilterValue.of(new BigDecimal("1.50")), "1.50"),
                Arguments.of(FilterValue.of(new BigDecimal("1E+3")), "1000"),
                Arguments.of(FilterValue.of(new BigDecimal("-1E-9")), "-0.000000001"),
                Arguments.of(
                        FilterValue.of(new BigDecimal("123456789012345678901234567890.1")),
                        "123456789012345678901234567890.1"),
                Arguments.of(FilterValue.of(true), "true"),
                Arguments.of(FilterValue.of(new UUID(1, 2)), "00000000-0000-0001-0000-000000000002"),
                Arguments.of(FilterValue.of(LocalDate.of(988, 7, 3)), "03/07/0988"),
                Arguments.of(
                        FilterValue.of(OffsetDateTime.parse("2022-05-06T15:28-03:00")), "2022-05-06T15:28:00-03:00"),
                Arguments.of(FilterValue.of(Instant.parse("2022-05-06T15:28:36.110Z")), "2022-05-06T15:28:36.110Z"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void writesEveryKindOfValueExactly(FilterValue value, String text) {
        assertThat(Filter.eq("f", value).text()).isEqualTo("{f->eq->" + text + "}");
        assertThat(Filter.in("f", value).text()).isEqualTo("{f->in->" + text + "}");
    }

    @Test
    void writesPrimitivesAsTheyAreMeant() {
        assertThat(Filter.eq("f", 'S').text()).isEqualTo("{f->eq->S}");
        assertThat(Filter.eq("f", 42).text()).isEqualTo("{f->eq->42}");
        assertThat(Filter.eq("f", false).text()).isEqualTo("{f->eq->false}");
        assertThat(Filter.eq("f", new UUID(0, 0)).text()).hasSize(36 + "{f->eq->}".length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+1000", "1E+1000000000", "1E-1001", "1E-1000000000"})
    void refusesANumberThatNobodyCouldWriteOut(String number) {
        BigDecimal value = new BigDecimal(number);

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> FilterValue.of(value))
                .withMessageContaining("1,000 digits");
    }

    @Test
    void writesTheLongestNumber() {
        assertThat(Filter.eq("f", FilterValue.of(new BigDecimal("1E+999"))).text())
                .hasSize(1_000 + "{f->eq->}".length());
    }

    @Test
    void namesEveryFaultOfACondition() {
        InvalidRequestException e = catchThrowableOfType(
                InvalidRequestException.class, () -> Filter.in("a b", Arrays.asList("marked-value", null, "")));

        assertThat(e.violations()).hasSize(3);
        assertThat(e.violations().get(0)).contains("dotted path", "\"a b\"");
        assertThat(e.violations().get(1)).startsWith("Value 2 of 3 of \"a b\" in a filter is null");
        assertThat(e.violations().get(2)).startsWith("Value 3 of 3 of \"a b\" in a filter is empty");
        assertThat(e.getMessage()).doesNotContain("marked-value");
    }

    static Stream<Runnable> conditionsWithoutAValue() {
        return Stream.of(
                () -> Filter.eq("f", (String) null),
                () -> Filter.eq("f", (FilterValue) null),
                () -> Filter.eq("f", (UUID) null),
                () -> Filter.eq("f", ""),
                () -> Filter.like("f", null),
                () -> Filter.in("f", (List<String>) null),
                () -> Filter.in("f", List.of()),
                () -> Filter.in("f", new String[] {null}),
                () -> Filter.nin("f", new FilterValue[] {}),
                () -> Filter.between("f", FilterValue.of(1), null),
                () -> FilterValue.of((String) null),
                () -> FilterValue.of((BigDecimal) null),
                () -> FilterValue.of((LocalDate) null),
                () -> FilterValue.of((OffsetDateTime) null),
                () -> FilterValue.of((Instant) null),
                () -> Filter.eq(null, "x"),
                () -> new FilterCondition("f", FilterOperator.EQ, List.of()),
                () -> new FilterCondition("f", FilterOperator.EQ, List.of(FilterValue.of(1), FilterValue.of(2))),
                () -> new FilterCondition("f", FilterOperator.BTW, List.of(FilterValue.of(1))),
                () -> new FilterCondition("f", FilterOperator.IS_NULL, List.of(FilterValue.of(true))));
    }

    @ParameterizedTest
    @MethodSource("conditionsWithoutAValue")
    void refusesAConditionThatIsNotWhole(Runnable make) {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(make::run)
                .withMessageContaining("filter");
    }

    @Test
    void namesTheFaultyValuesOfAllConditionsWhenItIsWrittenAndShowsNone() {
        Filter filter = Filter.eq("name", "São-marked").and(Filter.in("code", "1", "marked,2}"));

        InvalidRequestException e = catchThrowableOfType(InvalidRequestException.class, filter::text);

        assertThat(e.violations()).hasSize(3);
        assertThat(e.violations().get(0))
                .startsWith("The value of \"name\" in a filter has characters outside of ASCII");
        assertThat(e.violations().get(1)).startsWith("Value 2 of 2 of \"code\" in a filter holds the delimiter }");
        assertThat(e.violations().get(2)).contains("list separator \",\"");
        assertThat(e.getMessage()).doesNotContain("marked");
    }

    @Test
    void refusesAnAndOfOrsAndSaysWhy() {
        for (Runnable join : List.<Runnable>of(
                () -> A.or(B).and(C), () -> A.and(B.or(C)), () -> Filter.allOf(List.of(A, B.or(C))))) {
            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(join::run)
                    .withMessageContaining("grouping is not documented")
                    .withMessageContaining("a.and(c).or(b.and(c))");
        }
    }

    @Test
    void refusesToJoinNothing() {
        assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(() -> Filter.allOf(List.of()));
        assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(() -> Filter.anyOf(List.of()));
    }

    @Test
    void keepsTheGroupsOfAnOrApart() {
        Filter filter = A.and(B).or(C);

        assertThat(filter.groups()).hasSize(2);
        assertThat(filter.groups().get(0)).extracting(FilterCondition::field).containsExactly("a", "b");
        assertThat(filter.conditions()).extracting(FilterCondition::field).containsExactly("a", "b", "c");
    }

    @Test
    void joinsARawFilterWithNothing() {
        Filter raw = Filter.raw("{a->eq->1}");

        assertThat(raw.isRaw()).isTrue();
        assertThat(raw.conditions()).isEmpty();
        for (Runnable join : List.<Runnable>of(() -> raw.and(A), () -> A.and(raw), () -> raw.or(A), () -> A.or(raw))) {
            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(join::run)
                    .withMessageContaining("raw");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " {a->eq->1}", "{a->eq->1} ", "a\r\nX: y", "a\tb", "ã", "a\u007f", "\ud800"})
    void refusesARawTextThatAHeaderWouldChange(String text) {
        assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(() -> Filter.raw(text));
    }

    @Test
    void showsFieldsAndOperatorsOnly() {
        Filter filter = Filter.eq("name", "marked").and(Filter.isNull("code")).or(Filter.in("id", "marked"));

        assertThat(filter).hasToString("name eq, code isNull or id in");
        assertThat(Filter.raw("{name->eq->marked}")).hasToString("a raw filter");
        assertThat(filter.groups().toString()).doesNotContain("marked");
        assertThat(filter.conditions().get(0).values().toString()).doesNotContain("marked");
        assertThat(FilterValue.of(LocalDate.of(1970, 2, 15))).hasToString("day");
    }

    @Test
    void isEqualWhenItSaysTheSame() {
        assertThat(Filter.eq("a", 1)).isEqualTo(A).hasSameHashCodeAs(A);
        assertThat(A.and(B)).isNotEqualTo(A.or(B)).isNotEqualTo(B.and(A));
        assertThat(Filter.raw("{a->eq->1}")).isNotEqualTo(A).isEqualTo(Filter.raw("{a->eq->1}"));
        assertThat(Filter.eq("a", "1")).isNotEqualTo(Filter.ieq("a", "1"));
    }

    @Test
    void readsItsOwnDocumentedTextBack() {
        Filter filter = A.and(Filter.in("b", "x", "y")).or(Filter.isNull("c"));

        assertThat(Filter.parse(filter.text())).isEqualTo(filter);
    }
}
