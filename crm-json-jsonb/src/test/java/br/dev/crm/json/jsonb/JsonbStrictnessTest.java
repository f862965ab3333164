package br.dev.crm.json.jsonb;

import static br.dev.crm.json.jsonb.JsonbTestCodec.read;
import static br.dev.crm.json.jsonb.JsonbTestCodec.readFailure;
import static br.dev.crm.json.jsonb.JsonbTestCodec.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import br.dev.crm.json.jsonb.StrictModels.Values;
import br.dev.crm.spi.json.JsonException;
import br.dev.crm.spi.json.JsonOutput;
import java.io.IOException;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the contract refuses is refused in classes that Yasson binds as well: it would make another value of it. */
class JsonbStrictnessTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "a-flag|1|Expected true or false",
                "a-flag|\"yes\"|Expected true or false",
                "a-flag|[true]|Expected true or false",
                "box|\"\"|Expected true or false",
                "letter|\"ab\"|The text is not one character",
                "letter|10|The text is not one character",
                "tiny|1.5|does not fit into a byte",
                "small|70000|does not fit into a short",
                "count|1.5|does not fit into an int",
                "count|\"1.5\"|does not fit into an int",
                "count|\"+5\"|Expected a number",
                "count|[5]|Expected a number",
                "large|9223372036854775808|does not fit into a long",
                "single|1e39|does not fit into a float",
                "twice|1e400|does not fit into a double",
                "twice|\"1e400\"|does not fit into a double",
                "twice|\"NaN\"|Expected a number",
                "twice|\"Infinity\"|Expected a number",
                "twice|\"0x1p3\"|Expected a number",
                "twice|\" 1 \"|Expected a number",
                "integer|1.5|has a fraction",
                "decimal|\"1,5\"|Expected a number",
                "text|true|Expected a text",
                "text|[\"a\"]|Expected a text",
                "uuid|\"1-2-3-4-5\"|not a UUID",
                "uuid|[\"6f1c9f0e-0c0f-4f57-9d0c-0a1b2c3d4e5f\"]|Expected a text",
                "size|\"small\"|it has [SMALL, LARGE]",
                "size|[\"SMALL\"]|Expected a text",
                "date|[\"1970-02-15\"]|Expected a text",
                "none|1e400|does not fit into a double",
                "optional|1e400|does not fit into a double"
            })
    void whatYassonWouldTurnIntoAnotherValueIsRefused(String member, String value, String message) {
        JsonException failure = readFailure("{\"" + member + "\":" + value + "}", Values.class);

        assertThat(failure).hasMessageContaining(message);
        assertThat(failure.path()).isEqualTo("$." + member);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{\"flags\":[true,null,1]}|$.flags[2]",
                "{\"array\":[1,1e400]}|$.array[1]",
                "{\"map\":{\"a\":1,\"b\":1e400}}|$.map.b",
                "{\"inside\":{\"next\":{\"unknown\":[{\"flag\":1}],\"next\":{\"flag\":0}}}}|$.inside.next.next.flag",
                "{\"deep\":[{},{\"k\":{\"flag\":true}},{\"l\":{\"flag\":\"no\"}}]}|$.deep[2].l.flag"
            })
    void membersInsideOfOthersAreCheckedWhereverTheyStand(String json, String path) {
        assertThat(readFailure(json, Values.class).path()).isEqualTo(path);
    }

    @Test
    void settersAndCreatorsAreCheckedByTheirNames() {
        assertThat(readFailure("{\"renamed\":1}", StrictModels.BySetter.class).path())
                .isEqualTo("$.renamed");
        assertThat(readFailure("{\"computed\":1e400}", StrictModels.BySetter.class)
                        .path())
                .isEqualTo("$.computed");
        assertThat(readFailure("{\"v\":1e400}", StrictModels.Created.class).path())
                .isEqualTo("$.v");
    }

    @Test
    void whatFitsIsReadAsBefore() throws IOException {
        Values values = read("""
                {"a-flag":true,"letter":7,"count":"5","twice":1e300,"text":5.10,"size":"LARGE","date":"15/02/1970",
                 "flags":[true,null],"map":{"a":null},"optional":null,"inside":null,"deep":[{"k":null}],"x":[[1]]}""", Values.class);

        assertThat(values.flag).isTrue();
        assertThat(values.letter).isEqualTo('7');
        assertThat(values.count).isEqualTo(5);
        assertThat(values.text).isEqualTo("5.10");
        assertThat(values.size).isEqualTo(StrictModels.Size.LARGE);
        assertThat(values.date).isEqualTo(LocalDate.of(1970, 2, 15));
        assertThat(values.flags).containsExactly(true, null);
        assertThat(values.deep.get(0)).containsEntry("k", null);
    }

    @Test
    void formsThatAnnotationsGiveAreLeftToThem() throws IOException {
        StrictModels.OwnForms forms = read(
                "{\"formatted\":\"1,234.50\",\"adapted\":\"abc\",\"time\":\"2022 05 06 15\"}",
                StrictModels.OwnForms.class);

        assertThat(forms.formatted).isEqualTo(1234.5);
        assertThat(forms.adapted).isEqualTo("ABC");
        assertThat(forms.time).isEqualTo(LocalDateTime.of(2022, 5, 6, 15, 0));
    }

    @Test
    void privateFieldsAreMembersSoThatAnUpsertWipesNothing() throws IOException {
        StrictModels.Bean bean = read("{\"n\":\"a\",\"hidden\":\"h\",\"count\":9}", StrictModels.Bean.class);

        assertThat(bean.others()).isEqualTo("h9");
        assertThat(write(bean)).isEqualTo("{\"count\":9,\"hidden\":\"h\",\"n\":\"a\"}");
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                StrictModels.Formatted.class,
                StrictModels.FormattedClass.class,
                StrictModels.FormattedGetter.class,
                StrictModels.HoldsFormatted.class
            })
    void aDateFormatThatWouldHaveNoEffectIsRefusedWithTheWayOut(Class<?> type) {
        assertThat(refusal(type))
                .hasMessageContaining("@JsonbDateFormat has no effect on the LocalDate")
                .hasMessageContaining("@JsonbTypeAdapter")
                .hasMessageContaining("JsonbCodecs.with");
    }

    @Test
    void aValueWhoseClassIsMetWhileItIsWrittenIsRefusedLikewise() {
        Object value = Map.of("a", new StrictModels.Formatted(LocalDate.EPOCH));

        JsonException failure = catchThrowableOfType(
                JsonException.class,
                () -> JsonbTestCodec.CODEC.bind(Object.class).write(value, new JsonOutput()));

        assertThat(failure).hasMessageContaining("@JsonbDateFormat");
        assertThat(failure.path()).isEqualTo("$.a");
    }

    private static JsonException refusal(Type type) {
        return catchThrowableOfType(JsonException.class, () -> JsonbTestCodec.CODEC.bind(type));
    }
}
