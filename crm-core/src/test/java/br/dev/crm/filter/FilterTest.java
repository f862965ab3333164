package br.dev.crm.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import br.dev.crm.error.InvalidRequestException;
import br.dev.crm.taxid.Cnpj;
import br.dev.crm.taxid.Cpf;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.ArrayList;
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
        int seven = 7;
        LocalDate day = LocalDate.of(1970, 2, 15);
        return Stream.of(
                Arguments.of(A, "{a->eq->1}"),
                Arguments.of(Filter.eq("priceList.id", "9"), "{priceList.id->eq->9}"),
                Arguments.of(Filter.field("name").ieq("padaria"), "{name->ieq->padaria}"),
                Arguments.of(Filter.field("name").neq("x y"), "{name->neq->x y}"),
                Arguments.of(Filter.field("code").neq(seven), "{code->neq->7}"),
                Arguments.of(Filter.field("name").like("Silva & Filhos"), "{name->like->Silva & Filhos}"),
                Arguments.of(Filter.field("name").ilike("100%"), "{name->ilike->100%}"),
                Arguments.of(Filter.field("name").gt("m"), "{name->gt->m}"),
                Arguments.of(Filter.field("code").gt(seven), "{code->gt->7}"),
                Arguments.of(Filter.field("name").ge("m"), "{name->ge->m}"),
                Arguments.of(Filter.field("startOn").ge(day), "{startOn->ge->15/02/1970}"),
                Arguments.of(Filter.field("name").lt("m"), "{name->lt->m}"),
                Arguments.of(Filter.field("code").lt(seven), "{code->lt->7}"),
                Arguments.of(Filter.field("name").le("m"), "{name->le->m}"),
                Arguments.of(Filter.field("code").le(seven), "{code->le->7}"),
                Arguments.of(Filter.field("code").in("1", "2"), "{code->in->1,2}"),
                Arguments.of(Filter.field("code").in(seven, 8), "{code->in->7,8}"),
                Arguments.of(Filter.field("code").in(List.of("1", "2", "3")), "{code->in->1,2,3}"),
                Arguments.of(Filter.field("code").in(new int[] {4, 5}), "{code->in->4,5}"),
                Arguments.of(Filter.field("code").nin("1"), "{code->nin->1}"),
                Arguments.of(Filter.field("code").nin(seven, 8), "{code->nin->7,8}"),
                Arguments.of(Filter.field("code").nin(List.of("1", "2")), "{code->nin->1,2}"),
                Arguments.of(Filter.field("code").isNull(), "{code->isNull->true}"),
                Arguments.of(Filter.field("code").isNotNull(), "{code->isNnull->true}"),
                Arguments.of(Filter.field("code").between(seven, 9), "{code->btw->7,9}"),
                Arguments.of(Filter.field("code").range(seven, 9), "{code->ge->7}{code->le->9}"),
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
                Arguments.of(FilterValue.of((byte) 7), "7"),
                Arguments.of(FilterValue.of((short) -7), "-7"),
                Arguments.of(FilterValue.of(new BigInteger("12345678901234567890")), "12345678901234567890"),
                Arguments.of(FilterValue.of(FilterOperator.IS_NULL), "IS_NULL"),
                Arguments.of(FilterValue.of(LocalDateTime.parse("2022-05-06T15:28")), "2022-05-06T15:28:00"),
                Arguments.of(FilterValue.of(LocalTime.parse("15:28")), "15:28:00"),
                Arguments.of(FilterValue.of(YearMonth.parse("2022-05")), "2022-05"),
                Arguments.of(FilterValue.of(Year.parse("2022")), "2022"),
                Arguments.of(
                        FilterValue.of(ZonedDateTime.parse("2022-05-06T15:28-03:00[America/Sao_Paulo]")),
                        "2022-05-06T15:28:00-03:00"),
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
                Arguments.of(FilterValue.of(Cpf.parse("001.234.567-97")), "00123456797"),
                Arguments.of(FilterValue.of(Cnpj.parse("12.ABC.345/01DE-35")), "12ABC34501DE35"),
                Arguments.of(FilterValue.of(LocalDate.of(988, 7, 3)), "03/07/0988"),
                Arguments.of(
                        FilterValue.of(OffsetDateTime.parse("2022-05-06T15:28-03:00")), "2022-05-06T15:28:00-03:00"),
                Arguments.of(FilterValue.of(Instant.parse("2022-05-06T15:28:36.110Z")), "2022-05-06T15:28:36.110Z"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void writesEveryKindOfValueExactly(FilterValue value, String text) {
        assertThat(Filter.eq("f", value).text()).isEqualTo("{f->eq->" + text + "}");
        assertThat(Filter.field("f").in(value).text()).isEqualTo("{f->in->" + text + "}");
    }

    @Test
    void writesPrimitivesAsTheyAreMeant() {
        assertThat(Filter.eq("f", 'S').text()).isEqualTo("{f->eq->S}");
        assertThat(Filter.eq("f", 42).text()).isEqualTo("{f->eq->42}");
        assertThat(Filter.eq("f", false).text()).isEqualTo("{f->eq->false}");
        assertThat(Filter.eq("cnpj", Cnpj.parse("12345678000195")).text()).isEqualTo("{cnpj->eq->12345678000195}");
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
                InvalidRequestException.class, () -> Filter.field("a..b").in(Arrays.asList("marked-value", null, "")));

        assertThat(e.violations()).hasSize(3);
        assertThat(e.violations().get(0)).contains("dotted path", "\"a..b\"");
        assertThat(e.violations().get(1)).startsWith("Value 2 of 3 of \"a..b\" in a filter is null");
        assertThat(e.violations().get(2)).startsWith("Value 3 of 3 of \"a..b\" in a filter is empty");
        assertThat(e.getMessage()).doesNotContain("marked-value");
    }

    static Stream<Runnable> conditionsWithoutAValue() {
        return Stream.of(
                () -> Filter.eq("f", (String) null),
                () -> Filter.eq("f", (FilterValue) null),
                () -> Filter.eq("f", (UUID) null),
                () -> Filter.eq("f", ""),
                () -> Filter.field("f").like(null),
                () -> Filter.field("f").in((List<String>) null),
                () -> Filter.field("f").in(List.of()),
                () -> Filter.field("f").in((Object) null),
                () -> Filter.field("f").nin(),
                () -> Filter.field("f").between(FilterValue.of(1), null),
                () -> Filter.field("f").nin((Object[]) null),
                () -> FilterValue.of(null),
                () -> Filter.field("f").gt(0.1),
                () -> Filter.field("f").le(0.1f),
                () -> Filter.field("f").eq(new Object()),
                () -> Filter.field("f").eq(List.of("a")),
                () -> Filter.field("f").in(List.of("a"), List.of("b")),
                () -> Filter.field("f").neq(new int[] {1}),
                () -> Filter.eq(null, "x"),
                () -> FilterCondition.of("f", FilterOperator.EQ, List.of()),
                () -> FilterCondition.of("f", FilterOperator.EQ, List.of(FilterValue.of(1), FilterValue.of(2))),
                () -> FilterCondition.of("f", FilterOperator.BTW, List.of(FilterValue.of(1))),
                () -> FilterCondition.of("f", FilterOperator.IS_NULL, List.of(FilterValue.of(true))));
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
        Filter filter = Filter.eq("name", "São-marked").and(Filter.field("code").in("1", "marked,2}"));

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
        Filter filter = Filter.eq("name", "marked")
                .and(Filter.field("code").isNull())
                .or(Filter.field("id").in("marked"));

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
        assertThat(Filter.eq("a", "1")).isNotEqualTo(Filter.field("a").ieq("1"));
    }

    @Test
    void readsItsOwnDocumentedTextBack() {
        Filter filter =
                A.and(Filter.field("b").in("x", "y")).or(Filter.field("c").isNull());

        assertThat(Filter.parse(filter.text())).isEqualTo(filter);
    }

    @Test
    void joiningManyCostsInProportionToTheirNumber() {
        List<Filter> many = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            many.add(Filter.eq("code", i));
        }
        joined(many);

        assertThat(joined(many)).isLessThan(20 * joined(many.subList(0, 2_000)));
    }

    /** Returns how many bytes this thread allocates to join them both ways. */
    private static long joined(List<Filter> filters) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        int size = Filter.allOf(filters).conditions().size()
                + Filter.anyOf(filters).groups().size();
        long after = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        assertThat(size).isEqualTo(2 * filters.size());
        return after - before;
    }
}
