package br.dev.crm.sandbox.internal.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.dev.crm.sandbox.settings.FilterSyntax;
import br.dev.crm.sandbox.settings.NullTest;
import br.dev.crm.sandbox.settings.OrPlacement;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordFilterSyntaxTest {
    private static final Map<String, Object> RECORD = Map.of("a", BigDecimal.ONE, "b", BigDecimal.TEN, "t", "x,y");

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiterString = " = ",
            value = {
                "{a->eq->1||b->eq->2} = true",
                "{a->eq->2||b->eq->10} = true",
                "{a->eq->2||b->eq->2} = false",
                "{a->eq->2||b->eq->10}{a->eq->1} = true",
                "{a->eq->2||b->eq->10}{a->eq->2} = false",
                "{a->eq->1||a->eq->1&&b->eq->2} = true",
                "{a->eq->2&&b->eq->10||a->eq->2} = false",
                "{a->isNull||b->isNnull} = true",
                "{a->eq->1}&&{b->eq->2} = false",
                "{a->eq->1&&b->eq->10} = true"
            })
    void findsOrInsideAGroup(String filter, boolean expected) throws Exception {
        assertThat(parse(filter, FilterSyntax.defaults().or(OrPlacement.INSIDE_GROUP))
                        .matches(RECORD))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " ## ",
            quoteCharacter = '`',
            value = {
                "INSIDE_GROUP ## {a->eq->1}||{b->eq->2} ## '||' is not allowed between groups here at character 11",
                "INSIDE_GROUP ## {a->eq->1||} ## a field name is empty at character 12",
                "INSIDE_GROUP ## {||a->eq->1} ## a field name is empty at character 2",
                "INSIDE_GROUP ## {a->eq->||b->eq->1} ## a value is empty at character 9",
                "INSIDE_GROUP ## {a->eq->1{ ## '{' is never closed at character 1",
                "INSIDE_GROUP ## {a->eq->1{} ## '{' inside a condition at character 10",
                "NOWHERE ## {a->eq->1}||{b->eq->2} ## '||' is not allowed between groups here at character 11",
                "NOWHERE ## {a->eq->1||b->eq->2} ## '||' inside a condition at character 10",
                "NOWHERE ## {a->eq->1&&b->eq->2} ## '&&' inside a condition at character 10"
            })
    void refusesOrElsewhere(OrPlacement placement, String filter, String message) {
        assertThatThrownBy(() -> parse(filter, FilterSyntax.defaults().or(placement)))
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource({
        "TRUE_OR_NOTHING,{z->isNull},true",
        "TRUE_OR_NOTHING,{z->isNull->true},true",
        "TRUE_OR_NOTHING,{z->isNull->},false",
        "TRUE,{z->isNull},false",
        "TRUE,{z->isNull->true},true",
        "TRUE,{z->isNull->},false",
        "NOTHING,{z->isNull},true",
        "NOTHING,{z->isNull->true},false",
        "NOTHING,{z->isNull->},false",
        "EMPTY,{z->isNull},false",
        "EMPTY,{z->isNull->true},false",
        "EMPTY,{z->isNull->},true"
    })
    void takesTheNullTestsThatAreSetAndNoOther(NullTest form, String filter, boolean taken) throws Exception {
        FilterSyntax syntax = FilterSyntax.defaults().nullTest(form);

        if (taken) {
            assertThat(parse(filter, syntax).matches(RECORD)).isTrue();
        } else {
            assertThatThrownBy(() -> parse(filter, syntax)).hasMessageContaining("'isNull' takes ");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " = ",
            value = {
                "; = {a->in->5;1}",
                "; = {a->btw->0;2}",
                "; = {t->in->z;x,y}",
                "| = {a->in->5|1}",
                ".. = {a->in->5..1}"
            })
    void splitsListsAtTheSeparatorThatIsSet(String separator, String filter) throws Exception {
        assertThat(parse(filter, FilterSyntax.defaults().listSeparator(separator))
                        .matches(RECORD))
                .isTrue();
    }

    @Test
    void namesTheSeparatorWhereARangeLacksIt() {
        assertThatThrownBy(() -> parse("{a->btw->0,2}", FilterSyntax.defaults().listSeparator(";")))
                .hasMessage("'btw' takes two values separated by ';' at character 10");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " = ",
            value = {
                "{k->eq->1} = 1",
                "{x->eq->2}{k->eq->15/02/1970} = 15/02/1970",
                "{k->eq->1}||{k->eq->1} = -",
                "{k->neq->1} = -",
                "{k.id->eq->1} = -",
                "{k->in->1} = -"
            })
    void saysWhatAFieldMustBeEqualTo(String filter, String expected) throws Exception {
        String text = parse(filter, FilterSyntax.defaults()).equalTo("k");

        assertThat(text == null ? "-" : text).isEqualTo(expected);
    }

    private static RecordFilter parse(String text, FilterSyntax syntax) throws FilterSyntaxException {
        return RecordFilterParser.parse(text, syntax);
    }
}
