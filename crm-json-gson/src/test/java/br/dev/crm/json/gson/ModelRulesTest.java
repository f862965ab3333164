package br.dev.crm.json.gson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import br.dev.crm.spi.JsonException;
import com.google.gson.reflect.TypeToken;
import java.lang.reflect.Type;
import java.util.Date;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ModelRulesTest {

    static Stream<Arguments> refusedTypes() {
        return Stream.of(
                Arguments.of(Models.Hidden.class, List.of("Models$Hidden", "it must be public")),
                Arguments.of(
                        Models.WithHidden.class,
                        List.of("Models$Hidden", "declared by WithHidden.hidden", "it must be public")),
                Arguments.of(
                        Models.WithHiddenList.class,
                        List.of("Models$Hidden", "WithHiddenList.hidden", "it must be public")),
                Arguments.of(new TypeToken<List<? extends Models.Hidden>>() {}.getType(), List.of("it must be public")),
                Arguments.of(new TypeToken<Models.Page<Models.Hidden>>() {}.getType(), List.of("it must be public")),
                Arguments.of(Models.ChildOfHidden.class, List.of("declared by ChildOfHidden", "it must be public")),
                Arguments.of(Models.Hidden[].class, List.of("it must be public")),
                Arguments.of(
                        Models.Enclosing.Inside.class,
                        List.of("Models$Enclosing$Inside", "enclosing", "Models$Enclosing must be public")),
                Arguments.of(Models.Inner.class, List.of("Models$Inner", "must be static")),
                Arguments.of(Models.NoConstructor.class, List.of("NoConstructor", "constructor without arguments")),
                Arguments.of(
                        Models.PrivateConstructor.class,
                        List.of("PrivateConstructor", "public constructor without arguments")),
                Arguments.of(Models.Shape.class, List.of("Models$Shape", "declare a record")),
                Arguments.of(Models.WithShape.class, List.of("WithShape.shape", "declare a record")),
                Arguments.of(Models.WithFigure.class, List.of("WithFigure.figure", "declare a record")),
                Arguments.of(
                        Models.WithOptional.class,
                        List.of("java.util.Optional", "WithOptional.name", "declare the value itself")),
                Arguments.of(
                        Models.WithOptionalInt.class, List.of("java.util.OptionalInt", "declare the value itself")),
                Arguments.of(Models.WithDate.class, List.of("java.util.Date", "WithDate.date", "no form in JSON")),
                Arguments.of(Models.WithKeys.class, List.of("WithKeys.map", "keys")),
                Arguments.of(Models.WithRaw.class, List.of("Models$Page", "WithRaw.page", "type arguments")),
                Arguments.of(Models.Page.class, List.of("type arguments")),
                Arguments.of(new TypeToken<Deque<String>>() {}.getType(), List.of("java.util.Deque", "declare List")),
                Arguments.of(Date.class, List.of("no form in JSON")),
                Arguments.of(void.class, List.of("no form in JSON")),
                Arguments.of(Number.class, List.of("no form in JSON")),
                Arguments.of(Enum.class, List.of("no form in JSON")),
                Arguments.of(
                        new TypeToken<Models.Growing<String>>() {}.getType(), List.of("Growing", "grow without end")));
    }

    @ParameterizedTest
    @MethodSource("refusedTypes")
    void refusesWhatBreaksTheRulesAndSaysWhatToDo(Type type, List<String> message) {
        JsonException failure = catchThrowableOfType(JsonException.class, () -> Codecs.CODEC.bind(type));

        assertThat(failure).isNotNull();
        assertThat(failure.getMessage()).contains(message);
    }

    @Test
    void refusesALocalRecord() {
        record Local(String name) {}

        assertThat(catchThrowableOfType(JsonException.class, () -> Codecs.CODEC.bind(Local.class)))
                .hasMessageContaining("must be public");
    }

    static Stream<Type> acceptedTypes() {
        return Stream.of(
                Object.class,
                String.class,
                int.class,
                int[][].class,
                List.class,
                Map.class,
                Models.Status.class,
                Models.Customer.class,
                Models.Derived.class,
                Models.Node.class,
                Models.ChildOfAddress.class,
                Models.Untyped.class,
                Models.Adapted.class,
                Models.Secret.class,
                com.google.gson.JsonObject.class,
                new TypeToken<Map<String, List<? extends Models.Address>>>() {}.getType(),
                new TypeToken<List<?>>() {}.getType(),
                new TypeToken<List<String>[]>() {}.getType(),
                new TypeToken<Models.Page<Models.Page<String>>>() {}.getType());
    }

    @ParameterizedTest
    @MethodSource("acceptedTypes")
    void acceptsWhatKeepsTheRules(Type type) {
        assertThatCode(() -> Codecs.CODEC.bind(type)).doesNotThrowAnyException();
    }
}
