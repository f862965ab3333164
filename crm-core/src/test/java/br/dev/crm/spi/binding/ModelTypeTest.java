package br.dev.crm.spi.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelTypeTest {
    private static final ModelType TEXT = new ModelType(String.class, List.of());

    @SuppressWarnings("ArrayRecordComponent") // its type is what the test resolves; no value is made
    private record Paged<T>(List<T> items, T[] array, List<? extends Number> numbers, Map<String, T> byName) {}

    @Test
    void resolvesTheVariablesOfAClass() {
        ModelType paged = new ModelType(Paged.class, List.of(TEXT));

        assertThat(component(0, paged)).isEqualTo(new ModelType(List.class, List.of(TEXT)));
        assertThat(component(1, paged)).isEqualTo(new ModelType(String[].class, List.of(TEXT)));
        assertThat(component(3, paged)).isEqualTo(new ModelType(Map.class, List.of(TEXT, TEXT)));
    }

    @Test
    void takesObjectForAnUnknownVariableAndTheUpperBoundForAWildcard() {
        ModelType raw = ModelType.of(Paged.class);

        assertThat(component(0, raw).argument(0)).isEqualTo(ModelType.OBJECT);
        assertThat(component(2, raw).argument(0).raw()).isEqualTo(Number.class);
        assertThat(raw.argument(0)).isEqualTo(ModelType.OBJECT);
    }

    @Test
    void describesItselfAsATypeOfTheJdk() {
        Type type = new ModelType(Paged.class, List.of(TEXT)).toType();

        assertThat(type).isInstanceOf(ParameterizedType.class);
        assertThat(((ParameterizedType) type).getRawType()).isEqualTo(Paged.class);
        assertThat(((ParameterizedType) type).getActualTypeArguments()).containsExactly(String.class);
        assertThat(TEXT.toType()).isEqualTo(String.class);
    }

    private static ModelType component(int index, ModelType declaring) {
        return ModelType.of(Paged.class.getRecordComponents()[index].getGenericType(), declaring.variables());
    }
}
