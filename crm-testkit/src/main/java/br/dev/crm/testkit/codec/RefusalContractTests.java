package br.dev.crm.testkit.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrowsExactly;

import br.dev.crm.spi.json.JsonCodecProvider;
import br.dev.crm.spi.json.JsonException;
import br.dev.crm.spi.model.ModelRules;
import br.dev.crm.testkit.cases.EachCase;
import br.dev.crm.testkit.model.ContractModels.Page;
import br.dev.crm.testkit.model.ContractModels.Untyped;
import br.dev.crm.testkit.model.RefusedModels;
import br.dev.crm.testkit.model.RefusedModels.Growing;
import java.lang.reflect.Type;
import java.util.Date;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import javax.security.auth.callback.LanguageCallback;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is refused when it is bound, before anything is sent. */
public abstract class RefusalContractTests extends CodecContractTests {
    protected RefusalContractTests(Supplier<JsonCodecProvider> provider) {
        super(provider);
    }

    @Test
    @DisplayName("C42 A class that is not public, or stands inside of one, is refused when it is bound, with the member"
            + " that leads to it.")
    void whatIsNotPublicIsRefused() {
        assertMessage(refusal(RefusedModels.hidden().getClass()), "Hidden");
        assertMessage(refusal(RefusedModels.WithHidden.class), "WithHidden.hidden");
        assertMessage(refusal(RefusedModels.WithHiddenList.class), "WithHiddenList.hidden");
        assertMessage(refusal(RefusedModels.WithInside.class), "WithInside.inside", "Enclosing");
    }

    @Test
    @DisplayName("C43 Optional is refused with the advice to declare the value itself.")
    void optionalIsRefused() {
        assertMessage(refusal(RefusedModels.WithOptional.class), "WithOptional.name", "declare the value itself");
        assertMessage(refusal(RefusedModels.WithOptionalInt.class), "OptionalInt", "declare the value itself");
    }

    @Test
    @DisplayName("C44 A class that cannot be made is refused: without a public constructor without arguments, not"
            + " static, abstract, an interface.")
    void whatCannotBeMadeIsRefused() throws InterruptedException {
        EachCase.of(
                List.of(
                        RefusedModels.NoConstructor.class,
                        RefusedModels.PrivateConstructor.class,
                        RefusedModels.Inner.class,
                        RefusedModels.WithShape.class,
                        RefusedModels.WithFigure.class),
                this::refusal);
    }

    @Test
    @DisplayName(
            "C45 A type that has no form in JSON, keys that are no texts, type arguments that are missing or have no"
                    + " end, and two fields of one name are refused when they are bound.")
    void whatHasNoFormIsRefused() throws InterruptedException {
        EachCase.of(
                List.of(
                        RefusedModels.WithDate.class,
                        Date.class,
                        Number.class,
                        RefusedModels.WithDeque.class,
                        new TypeReference<Deque<String>>() {}.type(),
                        RefusedModels.WithKeys.class,
                        RefusedModels.WithRaw.class,
                        Page.class,
                        new TypeReference<Growing<String>>() {}.type(),
                        RefusedModels.WithGrowing.class,
                        RefusedModels.Hiding.class),
                this::refusal);
    }

    @Test
    @DisplayName("C46 The rules hold as well for a class that is met only while a value is written.")
    void theRulesHoldForValues() {
        writeFailure("$.any", new Untyped(RefusedModels.hidden(), null, null), Untyped.class);
        writeFailure("$.a", Map.of("a", RefusedModels.hidden()), Object.class);
        writeFailure("$.a", Map.of("a", Locale.ROOT), Object.class);
    }

    @Test
    @DisplayName("C72 What is refused is refused in the words of ModelRules, whichever codec it is.")
    void whatIsRefusedIsRefusedInTheWordsOfTheRules() {
        for (Type type : List.of(
                RefusedModels.hidden().getClass(),
                RefusedModels.WithInside.class,
                RefusedModels.WithOptional.class,
                RefusedModels.Inner.class,
                RefusedModels.NoConstructor.class,
                RefusedModels.WithShape.class,
                RefusedModels.WithDate.class,
                RefusedModels.WithDeque.class,
                RefusedModels.WithKeys.class,
                RefusedModels.WithRaw.class,
                RefusedModels.WithGrowing.class,
                new TypeReference<RefusedModels.Doubling<String>>() {}.type(),
                new TypeReference<RefusedModels.Roundabout<String>>() {}.type(),
                RefusedModels.Hiding.class)) {
            JsonException said =
                    assertThrowsExactly(JsonException.class, () -> new ModelRules(any -> false).check(type));
            assertEquals(said.getMessage(), refusal(type).getMessage());
        }
    }

    @Test
    @DisplayName("C73 A class that its module keeps closed to the codec is refused with the line that opens it.")
    void whatIsClosedIsRefused() {
        assertMessage(
                refusal(LanguageCallback.class),
                "the module java.base keeps its members closed",
                "\"opens javax.security.auth.callback;\"");
    }
}
