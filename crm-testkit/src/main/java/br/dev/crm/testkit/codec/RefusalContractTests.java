package br.dev.crm.testkit.codec;

import br.dev.crm.spi.json.JsonCodecProvider;
import br.dev.crm.testkit.cases.EachCase;
import br.dev.crm.testkit.model.ContractModels.Page;
import br.dev.crm.testkit.model.ContractModels.Untyped;
import br.dev.crm.testkit.model.RefusedModels;
import br.dev.crm.testkit.model.RefusedModels.Growing;
import java.util.Date;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
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
}
