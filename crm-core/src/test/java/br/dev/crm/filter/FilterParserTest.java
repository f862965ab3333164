package br.dev.crm.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import br.dev.crm.error.InvalidRequestException;
import br.dev.crm.filter.FilterDialect.Encoding;
import br.dev.crm.filter.FilterDialect.NullTest;
import br.dev.crm.filter.FilterDialect.OrPlacement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which texts are filters. */
class FilterParserTest {
    private static final FilterDialect DOCUMENTED = FilterDialect.documented();
    private static final FilterDialect PERCENT = DOCUMENTED.withEncoding(Encoding.PERCENT);
    private static final FilterDialect INSIDE = DOCUMENTED.withOrPlacement(OrPlacement.INSIDE_BRACES);
    private static final Filter A = Filter.eq("a", "1");
    private static final Filter B = Filter.eq("b", "2");

    @ParameterizedTest
    @CsvSource(
            delimiterString = " ## ",
            quoteCharacter = '`',
            value = {
                "`` ## '{' is expected at character 1",
                "code ## '{' is expected at character 1",
                "{a->eq->1 ## '}' is missing for the '{' at character 1",
                "{a->eq->1}{b->eq->2 ## '}' is missing for the '{' at character 11",
                "{a->eq->1},{b->eq->2} ## '{', '&&', '||' or the end is expected at character 11",
                "{a->eq->1} {b->eq->2} ## '{', '&&', '||' or the end is expected at character 11",
                "{a->eq->1}} ## '{', '&&', '||' or the end is expected at character 11",
                "{a->eq->1}|| ## '{' is expected at character 13",
                "{a->eq->1}|||{b->eq->2} ## '{' is expected at character 13",
                "{a->eq->1}&&&&{b->eq->2} ## '{' is expected at character 13",
                "||{a->eq->1} ## '{' is expected at character 1",
                "{code} ## '->' and an operator are expected at character 6",
                "{} ## '->' and an operator are expected at character 2",
                "{code->} ## one of the fourteen operators is expected at character 8",
                "{code->EQ->1} ## one of the fourteen operators is expected at character 8",
                "{code->eq} ## '->' and a value are expected at character 10",
                "{code->eq->a->b} ## no '->' may stand inside of a value at character 13",
                "{code->eq->a{b} ## no '{' may stand inside of these braces at character 13",
                "{code->eq->a||b} ## no '||' may stand inside of these braces at character 13",
                "{code->eq->a&&b} ## no '&&' may stand inside of these braces at character 13",
                "{code->isNull->false} ## 'true' or nothing is expected after a test for null at character 16",
                "{code->isNull->} ## 'true' or nothing is expected after a test for null at character 16",
            })
    void saysWhereTheSyntaxIsWrong(String text, String problem) {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> Filter.parse(text))
                .satisfies(e -> assertThat(e.violations())
                        .containsExactly("The text of a filter cannot be read: " + problem + "."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " ## ",
            value = {
                "{->eq->1} ## dotted path",
                "{a..b->eq->1} ## dotted path",
                "{a b->eq->1} ## by a dialect with an encoding",
                "{code->eq->} ## \"code\" in a filter is empty",
                "{code->in->a,,b} ## Value 2 of 3 of \"code\" in a filter is empty",
                "{code->btw->1} ## takes two values, not 1",
                "{code->btw->1,2,3} ## takes two values, not 3",
                "{code->eq->ã} ## outside of ASCII",
                "{code->eq->a\tb} ## control characters",
            })
    void saysWhatIsWrongWithAField(String text, String fault) {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> Filter.parse(text))
                .withMessageContaining(fault);
    }

    @Test
    void namesTheFaultsOfAllConditionsAndNoValue() {
        InvalidRequestException e = catchThrowableOfType(
                InvalidRequestException.class,
                () -> Filter.parse("{a..b->eq->marked}||{c->btw->marked}{ok->eq->marked}"));

        assertThat(e.violations()).hasSize(2);
        assertThat(e.getMessage()).doesNotContain("marked");
    }

    @Test
    void takesTwoAmpersandsForTheAndThatTheyAre() {
        assertThat(Filter.parse("{a->eq->1}&&{b->eq->2}||{a->eq->1}"))
                .isEqualTo(A.and(B).or(A));
    }

    @Test
    void takesAnArrowThatBeginsAtTheFirstOfItsCharacters() {
        assertThat(Filter.parse("{a->eq->>}")).isEqualTo(Filter.eq("a", ">"));
        assertThat(Filter.parse("{a->eq->-}")).isEqualTo(Filter.eq("a", "-"));
        assertThat(Filter.parse("{a->eq->|}||{b->eq->2}"))
                .isEqualTo(Filter.eq("a", "|").or(B));
    }

    @Test
    void readsTestsForNullInEveryFormThatMeansNothingElse() {
        FilterDialect empty = DOCUMENTED.withNullTest(NullTest.EMPTY);

        for (String text : new String[] {"{a->isNull->true}", "{a->isNull}"}) {
            assertThat(Filter.parse(text)).isEqualTo(Filter.field("a").isNull());
            assertThat(Filter.parse(text, empty)).isEqualTo(Filter.field("a").isNull());
        }
        assertThat(Filter.parse("{a->isNull->}", empty))
                .isEqualTo(Filter.field("a").isNull());
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> Filter.parse("{a->isNull->false}", empty));
    }

    @Test
    void readsAnOrInsideOfBraces() {
        assertThat(Filter.parse("{a->eq->1&&b->eq->2||a->eq->1}", INSIDE))
                .isEqualTo(A.and(B).or(A));
        assertThat(Filter.parse("{a->eq->1&&b->eq->2}{a->eq->1}", INSIDE))
                .isEqualTo(A.and(B).and(A));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{a->eq->1||b->eq->2}{c->eq->3}",
                "{c->eq->3}{a->eq->1||b->eq->2}",
                "{a->eq->1}||{b->eq->2}",
                "{a->eq->1}&&{b->eq->2}",
                "{a->eq->1||}",
                "{||a->eq->1}",
                "{a->eq->1&&}",
                "{a->eq->x|||b->eq->y}",
                "{a->eq->x|}",
                "{a->eq->x||y}"
            })
    void refusesWhatAnOrInsideOfBracesCannotMean(String text) {
        assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(() -> Filter.parse(text, INSIDE));
    }

    @Test
    void decodesValuesWhereTheDialectEncodesThem() {
        assertThat(Filter.parse("{a->in->S%C3%A3o%2c,%7B%7d%41}", PERCENT))
                .isEqualTo(Filter.field("a").in("São,", "{}A"));
        assertThat(Filter.parse("{a->eq->S%C3%A3o}")).isEqualTo(Filter.eq("a", "S%C3%A3o"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "%4", "a%4", "%zz", "%+1", "%C3", "%C3%28", "%ED%A0%80", "%C0%80", "%0D%0A", "%7f"})
    void refusesBrokenEncodingAndWhatItHides(String value) {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> Filter.parse("{a->eq->" + value + "}", PERCENT));
    }
}
