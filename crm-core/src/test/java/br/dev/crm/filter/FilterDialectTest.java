package br.dev.crm.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import br.dev.crm.error.ConfigurationException;
import br.dev.crm.error.InvalidRequestException;
import br.dev.crm.filter.FilterDialect.Encoding;
import br.dev.crm.filter.FilterDialect.NullTest;
import br.dev.crm.filter.FilterDialect.OrPlacement;
import br.dev.crm.json.DateStyle;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How each dialect writes what the vendor leaves open. */
class FilterDialectTest {
    private static final FilterDialect DOCUMENTED = FilterDialect.documented();
    private static final FilterDialect PERCENT = DOCUMENTED.withEncoding(Encoding.PERCENT);
    private static final FilterDialect INSIDE = DOCUMENTED.withOrPlacement(OrPlacement.INSIDE_BRACES);
    private static final Filter A = Filter.eq("a", "1");
    private static final Filter B = Filter.eq("b", "2");
    private static final Filter C = Filter.eq("c", "3");

    @Test
    void separatesListsAsItIsTold() {
        FilterDialect dialect = DOCUMENTED.withListSeparator(';');

        assertThat(Filter.field("f").in("a", "b,c").text(dialect)).isEqualTo("{f->in->a;b,c}");
        assertThat(Filter.eq("f", "a;b").text(dialect)).isEqualTo("{f->eq->a;b}");
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> Filter.field("f").nin("a;b").text(dialect))
                .withMessageContaining("\";\"");
    }

    @Test
    void putsAnOrInsideOfBracesWhereItIsTold() {
        assertThat(A.and(B).or(C).text(INSIDE)).isEqualTo("{a->eq->1&&b->eq->2||c->eq->3}");
        assertThat(A.and(B).text(INSIDE)).isEqualTo("{a->eq->1}{b->eq->2}");
    }

    @ParameterizedTest
    @CsvSource({"TRUE, {f->isNull->true}", "EMPTY, {f->isNull->}", "OMITTED, {f->isNull}"})
    void writesTestsForNullAsItIsTold(NullTest form, String text) {
        FilterDialect dialect = DOCUMENTED.withNullTest(form);

        assertThat(Filter.field("f").isNull().text(dialect)).isEqualTo(text);
        assertThat(Filter.field("f").isNotNull().text(dialect)).isEqualTo(text.replace("isNull", "isNnull"));
    }

    @Test
    void writesDaysAsItIsTold() {
        Filter since = Filter.field("f").ge(FilterValue.of(LocalDate.of(1970, 2, 15)));

        assertThat(since.text()).isEqualTo("{f->ge->15/02/1970}");
        assertThat(since.text(DOCUMENTED.withDates(DateStyle.ISO_8601))).isEqualTo("{f->ge->1970-02-15}");
    }

    @Test
    void refusesADayWhoseYearHasNotFourDigits() {
        Filter far = Filter.field("f").ge(FilterValue.of(LocalDate.of(10_000, 1, 1)));

        for (DateStyle style : DateStyle.values()) {
            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() -> far.text(DOCUMENTED.withDates(style)))
                    .withMessageContaining("\"f\"")
                    .withMessageContaining("year");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " ## ",
            quoteCharacter = '`',
            value = {
                "São ## S%C3%A3o",
                "漢 ## %E6%BC%A2",
                "😀 ## %F0%9F%98%80",
                "100% ## 100%25",
                "%41 ## %2541",
                "a{b}c ## a%7Bb%7Dc",
                "a->b ## a-%3Eb",
                "a||b ## a%7C%7Cb",
                "a&&b ## a%26%26b",
                "a-b, c ## a-b, c",
                "` x ` ## ` x `"
            })
    void encodesWhatCannotBeSentAsItIs(String value, String encoded) {
        assertThat(Filter.eq("f", value).text(PERCENT)).isEqualTo("{f->eq->" + encoded + "}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " ## ",
            quoteCharacter = '`',
            value = {
                "endereço ## endere%C3%A7o",
                "nome fantasia ## nome%20fantasia",
                "addresses[0].city ## addresses%5B0%5D.city",
                "a[0][12].rua nº ## a%5B0%5D%5B12%5D.rua%20n%C2%BA",
                "a->b ## a%2D%3Eb",
                "a- ## a%2D",
                "{a}||b&&c ## %7Ba%7D%7C%7Cb%26%26c",
                "100% ## 100%25",
                "😀 ## %F0%9F%98%80",
                "priceList.id ## priceList.id"
            })
    void encodesTheNameOfAFieldAndReadsItBack(String field, String encoded) {
        Filter filter = Filter.field(field).in("x", "y").and(Filter.eq("plain", 1));
        String text = "{" + encoded + "->in->x,y}{plain->eq->1}";

        assertThat(filter.text(PERCENT)).isEqualTo(text);
        assertThat(Filter.parse(text, PERCENT).conditions().get(0).field()).isEqualTo(field);
        assertThat(Filter.parse(text, PERCENT).text(PERCENT)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1a", "a.1b", "9", "a-b", "a[0]", "endereço", "nome fantasia"})
    void writesAFieldThatIsMoreThanWordsOfAsciiOnlyWhereItIsEncoded(String field) {
        Filter filter = Filter.eq(field, "x");

        assertThat(filter.text(PERCENT)).endsWith("->eq->x}");
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> filter.text(DOCUMENTED))
                .withMessageContaining("has more than letters of ASCII");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "_", "a1", "A_1.b2._c"})
    void writesWordsOfAsciiAsTheyAreInEveryDialect(String field) {
        assertThat(Filter.eq(field, "x").text(DOCUMENTED)).isEqualTo("{" + field + "->eq->x}");
        assertThat(Filter.eq(field, "x").text(PERCENT)).isEqualTo("{" + field + "->eq->x}");
    }

    @Test
    void refusesAFieldThatIsNotPercentEncoded() {
        for (String field : new String[] {"a%C3", "a%4", "a b", "a[0]", "a-b", "a|b"}) {
            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() -> Filter.parse("{" + field + "->eq->x}", PERCENT))
                    .withMessageContaining("a field is not percent-encoded UTF-8 at character 2");
        }
    }

    @Test
    void encodesTheSeparatorInsideOfAListOnly() {
        assertThat(Filter.field("f").in("a,b", "c").text(PERCENT)).isEqualTo("{f->in->a%2Cb,c}");
        assertThat(Filter.field("f").like("a,b").text(PERCENT)).isEqualTo("{f->like->a,b}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\tb", "a\nb", "a\r\nX: y", "\0", "\u001f", "\u007f", "\u0080", "\u0085", "\u009f"})
    void refusesControlCharactersInEveryDialect(String value) {
        Filter filter = Filter.eq("name", value);

        for (FilterDialect dialect : new FilterDialect[] {DOCUMENTED, PERCENT, INSIDE}) {
            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() -> filter.text(dialect))
                    .withMessageContaining("The value of \"name\" in a filter has control characters");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud83d", "a\ude00", "\ude00\ud83d"})
    void refusesHalfOfASurrogatePair(String value) {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> Filter.eq("name", value).text(PERCENT))
                .withMessageContaining("surrogate");
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> Filter.eq("name", value).text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x|", "x&"})
    void refusesAnEndThatWouldRunIntoTheNextDelimiterInsideOfBraces(String value) {
        Filter filter = Filter.eq("a", value);

        assertThat(filter.text()).isEqualTo("{a->eq->" + value + "}");
        assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(() -> filter.text(INSIDE));
        assertThat(filter.text(INSIDE.withEncoding(Encoding.PERCENT))).doesNotContain(value);
    }

    @ParameterizedTest
    @ValueSource(chars = {'a', 'Z', '0', '{', '}', '%', '-', '>', '\t', '\n', '\0', '\u007f', 'ã', '\ud800'})
    void refusesASeparatorThatCouldNotBeToldFromTheRest(char separator) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> DOCUMENTED.withListSeparator(separator))
                .withMessageContaining("list separator");
    }

    @Test
    void changesOneThingAtATime() {
        FilterDialect all = DOCUMENTED
                .withListSeparator('|')
                .withOrPlacement(OrPlacement.INSIDE_BRACES)
                .withNullTest(NullTest.OMITTED)
                .withEncoding(Encoding.PERCENT)
                .withDates(DateStyle.ISO_8601);

        assertThat(all.listSeparator()).isEqualTo('|');
        assertThat(all.orPlacement()).isEqualTo(OrPlacement.INSIDE_BRACES);
        assertThat(all.nullTest()).isEqualTo(NullTest.OMITTED);
        assertThat(all.encoding()).isEqualTo(Encoding.PERCENT);
        assertThat(all.dates()).isEqualTo(DateStyle.ISO_8601);
        assertThat(all).isNotEqualTo(DOCUMENTED);
        assertThat(DOCUMENTED.withDates(DateStyle.ISO_8601).withDates(DateStyle.DAY_MONTH_YEAR))
                .isEqualTo(DOCUMENTED)
                .hasSameHashCodeAs(DOCUMENTED);
    }
}
