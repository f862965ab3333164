package br.dev.crm.sandbox.internal.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RecordFilterParserTest {

    @ParameterizedTest
    @CsvSource(
            delimiterString = " ## ",
            quoteCharacter = '`',
            value = {
                "`` ## expected '{' at character 1",
                "code ## expected '{' at character 1",
                "{code->eq->61 ## '{' is never closed at character 1",
                "{a->eq->1}{b->eq->2 ## '{' is never closed at character 11",
                "{a->eq->1},{b->eq->2} ## expected '{', '&&', '||' or the end at character 11",
                "{a->eq->1} {b->eq->2} ## expected '{', '&&', '||' or the end at character 11",
                "{a->eq->1}|| ## expected '{' at character 13",
                "{a->eq->1}&&&&{b->eq->2} ## expected '{' at character 13",
                "||{a->eq->1} ## expected '{' at character 1",
                "{} ## a field name is empty at character 2",
                "{->eq->1} ## a field name is empty at character 2",
                "{a..b->eq->1} ## a field name is empty at character 2",
                "{a b->eq->1} ## a blank in a field name at character 2",
                "{code} ## expected '->' and an operator at character 6",
                "{code->} ## unknown operator '' at character 8",
                "{code->EQ->1} ## unknown operator 'EQ' at character 8",
                "{code->equals->1} ## unknown operator 'equals' at character 8",
                "{code->eq} ## expected '->' and a value at character 10",
                "{code->eq->} ## a value is empty at character 12",
                "{code->eq->a->b} ## '->' inside a value at character 13",
                "{code->eq->a{b} ## '{' inside a condition at character 13",
                "{code->eq->a||b} ## '||' inside a condition at character 13",
                "{code->eq->a&&b} ## '&&' inside a condition at character 13",
                "{code->in->a,,b} ## a value is empty at character 14",
                "{code->btw->1} ## 'btw' takes two values separated by ',' at character 13",
                "{code->btw->1,2,3} ## 'btw' takes two values separated by ',' at character 13",
                "{code->isNull->false} ## 'isNull' takes 'true' or nothing at character 16"
            })
    void saysWhatIsWrongAndWhere(String text, String message) {
        assertThatThrownBy(() -> RecordFilterParser.parse(text, false))
                .isInstanceOf(FilterSyntaxException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @EnumSource(Operator.class)
    void knowsEveryDocumentedOperator(Operator operator) {
        assertThat(Operator.named(operator.text())).isSameAs(operator);
    }

    @Test
    void takesAPercentSignAsItIsByDefault() throws FilterSyntaxException {
        RecordFilter filter = RecordFilterParser.parse("{name->eq->S%C3%A3o}", false);

        assertThat(filter.matches(Map.of("name", "São"))).isFalse();
        assertThat(filter.matches(Map.of("name", "S%C3%A3o"))).isTrue();
    }

    @Test
    void decodesEachValueOfAListWherePercentEncodingIsOn() throws FilterSyntaxException {
        RecordFilter filter = RecordFilterParser.parse("{name->in->a%2Cb,S%C3%A3o%7D}", true);

        assertThat(filter.matches(Map.of("name", "a,b"))).isTrue();
        assertThat(filter.matches(Map.of("name", "São}"))).isTrue();
        assertThat(filter.matches(Map.of("name", "a"))).isFalse();
    }

    @Test
    void decodesAFieldWherePercentEncodingIsOn() throws FilterSyntaxException {
        RecordFilter filter = RecordFilterParser.parse("{nome%20do%20s%C3%B3cio->eq->a}", true);

        assertThat(filter.matches(Map.of("nome do sócio", "a"))).isTrue();
        assertThatThrownBy(() -> RecordFilterParser.parse("{s%C3->eq->a}", true))
                .hasMessage("bytes that are not UTF-8 at character 2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " ## ",
            quoteCharacter = '`',
            value = {
                "{n->eq->a%4} ## '%' without two hexadecimal digits at character 10",
                "{n->eq->%zz} ## '%' without two hexadecimal digits at character 9",
                "{n->eq->%C3} ## bytes that are not UTF-8 at character 9",
                "{n->eq->aã} ## a character that is not ASCII at character 10"
            })
    void refusesBrokenPercentEncoding(String text, String message) {
        assertThatThrownBy(() -> RecordFilterParser.parse(text, true)).hasMessage(message);
    }
}
