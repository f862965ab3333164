package br.dev.crm.spi.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import br.dev.crm.spi.json.JsonException;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Date;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.security.auth.callback.LanguageCallback;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ModelRulesTest {
    private static final ModelRules RULES = new ModelRules(element -> false);

    static Stream<Arguments> refusedTypes() {
        return Stream.of(
                Arguments.of(RuleModels.Hidden.class, List.of("RuleModels$Hidden", "it must be public")),
                Arguments.of(
                        RuleModels.WithHidden.class,
                        List.of("RuleModels$Hidden", "declared by WithHidden.hidden", "it must be public")),
                Arguments.of(
                        RuleModels.WithHiddenList.class,
                        List.of("RuleModels$Hidden", "WithHiddenList.hidden", "it must be public")),
                Arguments.of(new TypeOf<List<? extends RuleModels.Hidden>>() {}.type(), List.of("it must be public")),
                Arguments.of(new TypeOf<RuleModels.Page<RuleModels.Hidden>>() {}.type(), List.of("it must be public")),
                Arguments.of(RuleModels.ChildOfHidden.class, List.of("declared by ChildOfHidden", "it must be public")),
                Arguments.of(RuleModels.Hidden[].class, List.of("it must be public")),
                Arguments.of(
                        RuleModels.Enclosing.Inside.class,
                        List.of("RuleModels$Enclosing$Inside", "enclosing", "RuleModels$Enclosing must be public")),
                Arguments.of(RuleModels.Inner.class, List.of("RuleModels$Inner", "must be static")),
                Arguments.of(RuleModels.NoConstructor.class, List.of("NoConstructor", "constructor without arguments")),
                Arguments.of(
                        RuleModels.PrivateConstructor.class,
                        List.of("PrivateConstructor", "public constructor without arguments")),
                Arguments.of(RuleModels.Shape.class, List.of("RuleModels$Shape", "declare a record")),
                Arguments.of(RuleModels.WithShape.class, List.of("WithShape.shape", "declare a record")),
                Arguments.of(RuleModels.WithFigure.class, List.of("WithFigure.figure", "declare a record")),
                Arguments.of(
                        RuleModels.WithOptional.class,
                        List.of("java.util.Optional", "WithOptional.name", "declare the value itself")),
                Arguments.of(
                        RuleModels.WithOptionalInt.class, List.of("java.util.OptionalInt", "declare the value itself")),
                Arguments.of(RuleModels.WithDate.class, List.of("java.util.Date", "WithDate.date", "no form in JSON")),
                Arguments.of(RuleModels.WithKeys.class, List.of("WithKeys.map", "keys")),
                Arguments.of(RuleModels.WithRaw.class, List.of("RuleModels$Page", "WithRaw.page", "type arguments")),
                Arguments.of(RuleModels.Page.class, List.of("type arguments")),
                Arguments.of(new TypeOf<Deque<String>>() {}.type(), List.of("java.util.Deque", "declare List")),
                Arguments.of(Date.class, List.of("no form in JSON")),
                Arguments.of(void.class, List.of("no form in JSON")),
                Arguments.of(Number.class, List.of("no form in JSON")),
                Arguments.of(Enum.class, List.of("no form in JSON")),
                Arguments.of(
                        new TypeOf<RuleModels.Growing<String>>() {}.type(),
                        List.of("RuleModels$Growing", "Growing.next", "grow without end")),
                Arguments.of(
                        new TypeOf<RuleModels.Doubling<String>>() {}.type(),
                        List.of("Doubling.next", "grow without end")),
                Arguments.of(
                        new TypeOf<RuleModels.ByArray<String>>() {}.type(),
                        List.of("ByArray.next", "grow without end")),
                Arguments.of(
                        new TypeOf<RuleModels.Roundabout<String>>() {}.type(),
                        List.of("Detour.back", "grow without end")),
                Arguments.of(
                        new TypeOf<RuleModels.GrowingChild<String>>() {}.type(),
                        List.of("declared by GrowingChild)", "grow without end")),
                Arguments.of(
                        RuleModels.Two.class,
                        List.of("RuleModels$Two", "two of its fields have the name value", "RuleModels$Parent")));
    }

    @ParameterizedTest
    @MethodSource("refusedTypes")
    void refusesWhatBreaksTheRulesAndSaysWhatToDo(Type type, List<String> message) {
        JsonException failure = catchThrowableOfType(JsonException.class, () -> RULES.check(type));

        assertThat(failure).isNotNull();
        assertThat(failure.getMessage()).contains(message);
    }

    @Test
    void refusesALocalRecord() {
        record Local(String name) {}

        assertThat(catchThrowableOfType(JsonException.class, () -> RULES.check(Local.class)))
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
                RuleModels.Status.class,
                RuleModels.Customer.class,
                RuleModels.Derived.class,
                RuleModels.Node.class,
                RuleModels.ChildOfAddress.class,
                RuleModels.Untyped.class,
                new TypeOf<Map<String, List<? extends RuleModels.Address>>>() {}.type(),
                new TypeOf<List<?>>() {}.type(),
                new TypeOf<List<String>[]>() {}.type(),
                new TypeOf<RuleModels.Page<RuleModels.Page<String>>>() {}.type(),
                new TypeOf<RuleModels.Turning<String, Integer>>() {}.type());
    }

    @ParameterizedTest
    @MethodSource("acceptedTypes")
    void acceptsWhatKeepsTheRules(Type type) {
        assertThatCode(() -> RULES.check(type)).doesNotThrowAnyException();
    }

    @Test
    void leavesAloneWhatALibraryBindsInItsOwnWay() {
        ModelRules rules = new ModelRules(element -> element == RuleModels.Hidden.class
                || (element instanceof Field field && field.getName().equals("date")));

        assertThatCode(() -> rules.check(RuleModels.WithHidden.class)).doesNotThrowAnyException();
        assertThatCode(() -> rules.check(RuleModels.WithDate.class)).doesNotThrowAnyException();
    }

    @Test
    void needsNoTypeArgumentsOfTheClassOfAValue() {
        assertThatCode(() -> RULES.checkClass(RuleModels.Page.class)).doesNotThrowAnyException();
        assertThat(catchThrowableOfType(JsonException.class, () -> RULES.checkClass(RuleModels.Hidden[].class)))
                .hasMessageContaining("must be public");
    }

    @Test
    void takesTheNamesThatALibraryGives() {
        ModelRules rules = RULES.withNames(field -> field.getDeclaringClass().getSimpleName() + field.getName());

        assertThatCode(() -> rules.check(RuleModels.Two.class)).doesNotThrowAnyException();
        assertThat(catchThrowableOfType(
                        JsonException.class,
                        () -> RULES.withNames(field -> "same").check(RuleModels.Address.class)))
                .hasMessageContaining("the name same");
    }

    @Test
    void refusesWhatAModuleKeepsClosedToTheLibrary() {
        ModelRules rules = RULES.withAccessBy(ModelRules.class.getModule());

        assertThatCode(() -> rules.check(RuleModels.Customer.class)).doesNotThrowAnyException();
        assertThat(catchThrowableOfType(JsonException.class, () -> rules.check(LanguageCallback.class)))
                .hasMessageContaining("the module java.base keeps its members closed")
                .hasMessageContaining("\"opens javax.security.auth.callback;\"");
    }

    /** Carries a type with its arguments. */
    private abstract static class TypeOf<T> {
        Type type() {
            return ((ParameterizedType) getClass().getGenericSuperclass()).getActualTypeArguments()[0];
        }
    }
}
