package br.dev.crm.testkit.codec;

import br.dev.crm.spi.json.JsonCodecProvider;
import br.dev.crm.testkit.model.ContractModels.Page;
import br.dev.crm.testkit.model.ContractModels.Untyped;
import br.dev.crm.testkit.model.RefusedModels;
import br.dev.crm.testkit.model.RefusedModels.Growing;
import java.util.Date;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is refused when it is bound, before anything is sent. */
public abstract class RefusalContractTests extends CodecContractTests {
    protected RefusalContractTests(JsonCodecProvider provider) {
        super(provider);
    }

    @Test
    @DisplayName("C42 A class that is not public, or stands inside of one, is refused when it is bound, with the member"
            + " that leads to it.")
    void whatIsNotPublicIsRefused() {
        assertMessage(refusal(RefusedModels.hidden().getClass()), "must be public");
        assertMessage(refusal(RefusedModels.WithHidden.class), "WithHidden.hidden", "must be public");
        assertMessage(refusal(RefusedModels.WithHiddenList.class), "WithHiddenList.hidden", "must be public");
        assertMessage(refusal(RefusedModels.WithInside.class), "WithInside.inside", "Enclosing must be public");
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
    void whatCannotBeMadeIsRefused() {
        assertMessage(refusal(RefusedModels.NoConstructor.class), "public constructor without arguments");
        assertMessage(refusal(RefusedModels.PrivateConstructor.class), "public constructor without arguments");
        assertMessage(refusal(RefusedModels.Inner.class), "must be static");
        assertMessage(refusal(RefusedModels.WithShape.class), "WithShape.shape", "declare a record");
        assertMessage(refusal(RefusedModels.WithFigure.class), "WithFigure.figure", "declare a record");
    }

    @Test
    @DisplayName(
            "C45 A type that has no form in JSON, keys that are no texts, type arguments that are missing or have no"
                    + " end, and two fields of one name are refused.")
    void whatHasNoFormIsRefused() {
        assertMessage(refusal(RefusedModels.WithDate.class), "WithDate.date", "no form in JSON");
        assertMessage(refusal(Date.class), "no form in JSON");
        assertMessage(refusal(Number.class), "no form in JSON");
        assertMessage(refusal(RefusedModels.WithDeque.class), "declare List");
        assertMessage(refusal(new TypeReference<Deque<String>>() {}.type()), "declare List");
        assertMessage(refusal(RefusedModels.WithKeys.class), "WithKeys.map", "keys");
        assertMessage(refusal(RefusedModels.WithRaw.class), "WithRaw.page", "type arguments");
        assertMessage(refusal(Page.class), "type arguments");
        assertMessage(refusal(new TypeReference<Growing<String>>() {}.type()), "grow without end");
        assertMessage(refusal(RefusedModels.WithGrowing.class), "grow without end");
        assertMessage(refusal(RefusedModels.Hiding.class), "Hiding", "count");
    }

    @Test
    @DisplayName("C46 The rules hold as well for a class that is met only while a value is written.")
    void theRulesHoldForValues() {
        assertMessage(
                writeFailure("$.any", new Untyped(RefusedModels.hidden(), null, null), Untyped.class),
                "must be public");
        assertMessage(writeFailure("$.a", Map.of("a", RefusedModels.hidden()), Object.class), "must be public");
        assertMessage(writeFailure("$.a", Map.of("a", Locale.ROOT), Object.class), "no form in JSON");
    }
}
