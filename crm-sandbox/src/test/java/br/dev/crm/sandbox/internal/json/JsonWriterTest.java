package br.dev.crm.sandbox.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonWriterTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":[1,-0.5,true,false,null],\"b\":{},\"c\":[]}",
                "\"\\\"\\\\ã😀\"",
                "\"\\u0000\\u001f\"",
                "\"\\ud83d\"",
                "\"\\ude00\\ud83d\"",
                "12345678901234567890.10"
            })
    void writesWhatWasRead(String text) throws JsonSyntaxException {
        assertThat(JsonWriter.write(JsonReader.read(text))).isEqualTo(text);
    }

    @Test
    void refusesWhatHasNoJsonForm() {
        assertThatThrownBy(() -> JsonWriter.write(List.of('x')))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.lang.Character");
    }
}
