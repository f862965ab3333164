package br.dev.crm.testkit.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrowsExactly;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.dev.crm.spi.json.JsonBinding;
import br.dev.crm.spi.json.JsonCodecProvider;
import br.dev.crm.spi.json.JsonException;
import br.dev.crm.spi.json.JsonOutput;
import br.dev.crm.testkit.model.ContractModels.Address;
import br.dev.crm.testkit.model.ContractModels.Base;
import br.dev.crm.testkit.model.ContractModels.Bases;
import br.dev.crm.testkit.model.ContractModels.Company;
import br.dev.crm.testkit.model.ContractModels.Customer;
import br.dev.crm.testkit.model.ContractModels.Derived;
import br.dev.crm.testkit.model.ContractModels.Node;
import br.dev.crm.testkit.model.ContractModels.Page;
import br.dev.crm.testkit.model.ContractModels.Shown;
import br.dev.crm.testkit.model.ContractModels.Status;
import br.dev.crm.testkit.model.ContractModels.ThrowingAccessor;
import br.dev.crm.testkit.model.ContractModels.Untyped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How a model becomes JSON. */
public abstract class WritingContractTests extends CodecContractTests {
    protected WritingContractTests(Supplier<JsonCodecProvider> provider) {
        super(provider);
    }

    @Test
    @DisplayName("C34 Members are written in the order of their declaration, those of a class before those of its"
            + " parent, without white space.")
    void membersAreWrittenInTheirOrder() throws IOException {
        assertEquals("""
                {"externalId":"1","code":"2","name":"Padaria","active":true,"orders":3,"status":"BLOCKED",\
                "address":{"street":"s","postalCode":"p"}}""", write(new Customer("1", "2", "Padaria", true, 3, Status.BLOCKED, new Address("s", "p"))));
        assertEquals("{\"own\":\"x\",\"count\":7,\"base\":\"unset\"}", write(new Derived("x")));
    }

    @Test
    @DisplayName("C35 Members that are null are omitted, also of a model inside of a map.")
    void nullMembersAreLeftOut() throws IOException {
        assertEquals("{}", write(new Address(null, null)));
        assertEquals("{\"postalCode\":\"p\"}", write(new Address(null, "p")));
        assertEquals("null", write(null, Address.class));
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("a", new Address(null, "p"));
        map.put("b", null);
        assertEquals("{\"a\":{\"postalCode\":\"p\"},\"b\":null}", write(map, Object.class));
        assertEquals("{\"map\":{\"a\":{\"postalCode\":\"p\"},\"b\":null}}", write(new Untyped(null, map, null)));
    }

    @Test
    @DisplayName("C36 A value of a subclass is written by its own class.")
    void aSubclassIsWrittenByItsOwnFields() throws IOException {
        String derived = "{\"own\":\"x\",\"count\":7,\"base\":\"unset\"}";
        assertEquals(
                "{\"one\":" + derived + ",\"many\":[" + derived + "]}",
                write(new Bases(new Derived("x"), List.of(new Derived("x")))));
        assertEquals(derived, write(new Derived("x"), Base.class));
    }

    @Test
    @DisplayName("C37 A record is written by its accessors, whose exception is the cause of the error.")
    void aRecordIsWrittenByItsAccessors() throws IOException {
        assertEquals("{\"name\":\"a!\"}", write(new Shown("a")));
        JsonException failure =
                assertThrowsExactly(JsonException.class, () -> write(List.of(new ThrowingAccessor("x")), Object.class));
        assertTrue(failure.path().startsWith("$[0]"), failure.path());
        assertMessage(failure, IllegalArgumentException.class.getName());
        assertEquals(
                "no name",
                assertInstanceOf(IllegalArgumentException.class, failure.getCause())
                        .getMessage());
    }

    @Test
    @DisplayName("C38 Generic models are written by their type arguments, and without them by the classes of their"
            + " values.")
    void genericModelsAreWritten() throws IOException {
        assertEquals(
                "{\"items\":[{\"street\":\"a\"}]}",
                write(
                        new Page<>(List.of(new Address("a", null)), null, null),
                        new TypeReference<Page<Address>>() {}.type()));
        assertEquals(
                "[{\"items\":[{\"street\":\"a\"}],\"first\":1}]",
                write(List.of(new Page<>(List.of(new Address("a", null)), 1, null)), Object.class));
    }

    @Test
    @DisplayName("C39 A depth of 128 is written and no more, so that a cycle ends in an error with its path.")
    void aCycleEndsInAnError() throws IOException {
        Object deep = "x";
        for (int i = 0; i < 128; i++) {
            deep = List.of(deep);
        }
        Object deepest = deep;
        assertEquals(2 * 128 + 3, write(deepest, Object.class).length());
        writeFailure("$" + "[0]".repeat(128), List.of(deepest), Object.class);

        Node node = new Node();
        node.next = new Node();
        node.next.next = node;
        List<Object> list = new ArrayList<>();
        list.add(list);
        Map<String, Object> map = new HashMap<>();
        map.put("self", map);
        Node untyped = new Node();
        untyped.any = List.of(untyped);
        for (Object cycle : List.of(node, untyped)) {
            writeFailure(cycle, Node.class);
        }
        writeFailure("$" + "[0]".repeat(128), list, Object.class);
        writeFailure("$" + ".self".repeat(128), map, Object.class);
    }

    private JsonException writeFailure(Object value, Class<?> type) {
        return assertThrowsExactly(JsonException.class, () -> write(value, type));
    }

    @Test
    @DisplayName("C40 A binding writes one value where the output stands.")
    void oneValueIsWrittenWhereTheOutputStands() throws IOException {
        JsonBinding<Address> binding = codec().bind(Address.class);
        JsonOutput out = new JsonOutput();
        out.beginArray();
        binding.write(new Address("a", null), out);
        binding.write(null, out);
        binding.write(new Address(null, "b"), out);
        out.endArray();
        assertEquals(
                "[{\"street\":\"a\"},null,{\"postalCode\":\"b\"}]",
                new String(out.toByteArray(), StandardCharsets.UTF_8));
    }

    @Test
    @DisplayName("C41 A codec that failed to write goes on as before.")
    void aCodecGoesOnAfterAFailure() throws IOException {
        for (int i = 0; i < 3; i++) {
            writeFailure(
                    "$.addresses[0].street", new Company("a", List.of(new Address("\ud800", null))), Company.class);
            assertEquals("{\"street\":\"a\"}", write(new Address("a", null)));
        }
    }
}
