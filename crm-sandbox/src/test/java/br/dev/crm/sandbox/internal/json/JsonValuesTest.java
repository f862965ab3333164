package br.dev.crm.sandbox.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonValuesTest {

    @Test
    void turnsEveryNumberIntoADecimal() {
        assertThat(JsonValues.object(Map.of("int", 1, "long", 2L, "double", 0.5, "list", List.of(3))))
                .isEqualTo(Map.of(
                        "int", new BigDecimal("1"),
                        "long", new BigDecimal("2"),
                        "double", new BigDecimal("0.5"),
                        "list", List.of(new BigDecimal("3"))));
    }

    @Test
    void copiesDeeplyAndCannotBeChanged() {
        List<Object> inner = new ArrayList<>(List.of("a"));
        Map<String, Object> copy = JsonValues.object(Map.of("list", inner));

        inner.add("b");

        assertThat(copy).isEqualTo(Map.of("list", List.of("a")));
        assertThatThrownBy(() -> copy.put("more", 1)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void refusesWhatHasNoJsonForm() {
        assertThatThrownBy(() -> JsonValues.object(Map.of("x", Double.NaN))).hasMessageContaining("NaN");
        assertThatThrownBy(() -> JsonValues.object(Map.of("x", new Object()))).hasMessageContaining("no JSON form");
    }

    @Test
    void refusesAMapThatHoldsItself() {
        Map<String, Object> endless = new HashMap<>();
        endless.put("self", endless);

        assertThatThrownBy(() -> JsonValues.object(endless)).hasMessageContaining("nesting deeper than 128");
    }
}
