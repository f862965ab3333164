package br.dev.crm.sandbox.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

    @Test
    void readsEveryKindOfValue() throws JsonSyntaxException {
        Object read = JsonReader.read(" {\"a\":[1,-0.5e+2,true,false,null],\n\"b\":{},\"c\":[]} ");

        assertThat(read)
                .isEqualTo(Map.of(
                        "a", Arrays.asList(BigDecimal.ONE, new BigDecimal("-5e+1"), true, false, null),
                        "b", Map.of(),
                        "c", List.of()));
    }

    @Test
    void readsEveryEscape() throws JsonSyntaxException {
        assertThat(JsonReader.read("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e3\\uD83D\\uDE00\""))
                .isEqualTo("\"\\/\b\f\n\r\tã😀");
    }

    @Test
    void keepsTheOrderOfNamesAndTheLastOfTwo() throws JsonSyntaxException {
        Map<?, ?> read = (Map<?, ?>) JsonReader.read("{\"z\":1,\"a\":2,\"z\":3}");

        assertThat(read.keySet().toArray()).containsExactly("z", "a");
        assertThat(read.get("z")).isEqualTo(new BigDecimal("3"));
    }

    @Test
    void readsNumbersWithoutLosingADigit() throws JsonSyntaxException {
        assertThat(JsonReader.read("123456789012345678901234567890.10"))
                .isEqualTo(new BigDecimal("123456789012345678901234567890.10"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[",
                "\"",
                "nul",
                "True",
                "01",
                "-",
                "+1",
                "1.",
                ".5",
                "1e",
                "1e+",
                "--1",
                "NaN",
                "[1,]",
                "{\"a\":1,}",
                "{a:1}",
                "{'a':1}",
                "{\"a\"}",
                "{\"a\":}",
                "[1 2]",
                "1 2",
                "[]]",
                "\"\t\"",
                "\"\\x\"",
                "\"\\u12G4\"",
                "\"\\u12\"",
                "// no",
                "\uFEFF1",
                "1e10000",
                "1e99999999999",
                "{\"a\":1 \"b\":2}"
            })
    void refusesWhatIsNotJson(String text) {
        assertThatThrownBy(() -> JsonReader.read(text)).isInstanceOf(JsonSyntaxException.class);
    }

    @Test
    void saysWhereTheTextStopsBeingJson() {
        assertThatThrownBy(() -> JsonReader.read("{\"a\":tru}")).hasMessage("expected a JSON value at character 6");
    }

    @Test
    void readsThe128thLevelAndRefusesTheNext() throws JsonSyntaxException {
        assertThat(JsonReader.read("[".repeat(128) + "1" + "]".repeat(128))).isInstanceOf(List.class);
        assertThatThrownBy(() -> JsonReader.read("[".repeat(129) + "1" + "]".repeat(129)))
                .hasMessageContaining("nesting deeper than 128");
    }
}
