package br.dev.crm.testkit.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import br.dev.crm.spi.json.JsonBinding;
import br.dev.crm.spi.json.JsonCodecProvider;
import br.dev.crm.spi.json.JsonException;
import br.dev.crm.spi.json.JsonInput;
import br.dev.crm.spi.json.JsonToken;
import br.dev.crm.testkit.cases.EachCase;
import br.dev.crm.testkit.model.ContractModels.Address;
import br.dev.crm.testkit.model.ContractModels.Base;
import br.dev.crm.testkit.model.ContractModels.Boxes;
import br.dev.crm.testkit.model.ContractModels.Customer;
import br.dev.crm.testkit.model.ContractModels.Derived;
import br.dev.crm.testkit.model.ContractModels.Ellipsis;
import br.dev.crm.testkit.model.ContractModels.Holder;
import br.dev.crm.testkit.model.ContractModels.Page;
import br.dev.crm.testkit.model.ContractModels.ParentOfAddress;
import br.dev.crm.testkit.model.ContractModels.Primitives;
import br.dev.crm.testkit.model.ContractModels.Status;
import br.dev.crm.testkit.model.ContractModels.Strict;
import br.dev.crm.testkit.model.ContractModels.Three;
import br.dev.crm.testkit.model.ContractModels.ThrowingClass;
import br.dev.crm.testkit.model.ContractModels.ThrowingIo;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How JSON becomes a model. */
public abstract class ReadingContractTests extends CodecContractTests {
    protected ReadingContractTests(Supplier<JsonCodecProvider> provider) {
        super(provider);
    }

    @Test
    @DisplayName("C1 A record is made by its canonical constructor.")
    void aRecordIsMadeByItsCanonicalConstructor() throws IOException {
        Customer customer = read("""
                {"externalId":"1","code":"7","name":"Padaria \\u00c9toile","active":true,"orders":3,
                 "status":"BLOCKED","address":{"street":"Rua A","postalCode":"89200"}}""", Customer.class);

        assertEquals(
                new Customer("1", "7", "Padaria Étoile", true, 3, Status.BLOCKED, new Address("Rua A", "89200")),
                customer);
    }

    @Test
    @DisplayName("C2 A class is made by its constructor without arguments; its fields and those of its parents are set,"
            + " private ones as well, static and transient ones not.")
    void aClassIsMadeByItsConstructorAndItsFieldsAreSet() throws IOException {
        Derived derived =
                read("{\"own\":\"o\",\"base\":\"b\",\"count\":9,\"ignored\":\"no\",\"shared\":\"no\"}", Derived.class);

        assertEquals("o", derived.own());
        assertEquals("b ignored", derived.base());
        assertEquals(9, derived.count);
        assertEquals("shared", Base.shared);
    }

    @Test
    @DisplayName("C3 What the JSON does not have is zero, false or null in a record, and keeps its initial value in a"
            + " class.")
    void whatIsAbsentHasItsDefault() throws IOException {
        assertEquals(new Primitives(false, (byte) 0, (short) 0, 0, 0, 0, 0, (char) 0), read("{}", Primitives.class));
        assertEquals(new Boxes(null, null, null, null, null, null, null, null), read("{}", Boxes.class));
        Derived derived = read("{}", Derived.class);
        assertNull(derived.own());
        assertEquals("unset ignored", derived.base());
        assertEquals(7, derived.count);
    }

    @Test
    @DisplayName("C4 A name that the model does not know is passed over with all that it holds.")
    void anUnknownNameIsPassedOver() throws IOException {
        assertEquals(
                new Address("yes", null),
                read(
                        "{\"unknown\":{\"a\":[1,{\"b\":null}],\"street\":\"no\"},\"street\":\"yes\",\"x\":[[]]}",
                        Address.class));
    }

    @Test
    @DisplayName("C5 Null is read as null, also over an initial value and as the whole text; for a primitive it is an"
            + " error with its path.")
    void nullIsReadAsNullAndRefusedForAPrimitive() throws IOException, InterruptedException {
        assertEquals(new Three(null, "b", null), read("{\"a\":null,\"b\":\"b\",\"c\":null}", Three.class));
        assertEquals("null ignored", read("{\"base\":null}", Base.class).base());
        assertNull(readAs("null", Customer.class));
        assertNull(readAs("null", Base.class));
        EachCase.of(List.of("flag", "tiny", "small", "medium", "large", "single", "twice", "letter"), name -> {
            readFailure("$." + name, "{\"" + name + "\":null}", Primitives.class);
            assertEquals(
                    new Boxes(null, null, null, null, null, null, null, null),
                    read("{\"" + name + "\":null}", Boxes.class));
        });
        readFailure("$.count", "{\"count\":null}", Base.class);
    }

    @Test
    @DisplayName("C6 Of two equal names the last one wins, in models and in maps.")
    void theLastOfTwoEqualNamesWins() throws IOException {
        assertEquals(new Three("2", null, null), read("{\"a\":\"1\",\"b\":\"x\",\"a\":\"2\",\"b\":null}", Three.class));
        assertEquals(2, read("{\"count\":1,\"count\":2}", Base.class).count);
        assertEquals(Map.of("a", 2), read("{\"a\":1,\"a\":2}", new TypeReference<Map<String, Integer>>() {}));
        assertEquals(
                "{a=null, b=2}",
                read("{\"a\":1,\"b\":2,\"a\":null}", Object.class).toString());
    }

    @Test
    @DisplayName("C7 Type arguments are resolved, however deep they stand.")
    void typeArgumentsAreResolved() throws IOException {
        Page<Address> page = read(
                "{\"items\":[{\"street\":\"a\"}],\"first\":{\"street\":\"b\"},\"next\":{\"items\":[],\"first\":null}}",
                new TypeReference<Page<Address>>() {});
        assertEquals(
                new Page<>(List.of(new Address("a", null)), new Address("b", null), new Page<>(List.of(), null, null)),
                page);
        assertEquals(
                Map.of("a", List.of(Set.of(1, 2), Set.of())),
                read("{\"a\":[[1,2],[]]}", new TypeReference<Map<String, List<Set<Integer>>>>() {}));
        assertInstanceOf(Address.class, read("{\"value\":{\"street\":\"a\"}}", ParentOfAddress.class).value);
        assertEquals(
                List.of(new Address("a", null)),
                read("[{\"street\":\"a\"}]", new TypeReference<List<? extends Address>>() {}));
    }

    @Test
    @DisplayName("C8 A binding reads one value and leaves the input behind it.")
    void oneValueIsReadAndTheInputStandsBehindIt() throws IOException {
        JsonBinding<Address> binding = codec().bind(Address.class);
        JsonInput input = input("[{\"street\":\"a\"},{\"street\":\"b\",\"x\":[{}]},null,{}]");

        assertEquals(JsonToken.BEGIN_ARRAY, input.next());
        assertEquals(new Address("a", null), binding.read(input));
        assertEquals(JsonToken.BEGIN_OBJECT, input.peek());
        assertEquals(new Address("b", null), binding.read(input));
        assertNull(binding.read(input));
        assertEquals(new Address(null, null), binding.read(input));
        assertEquals(JsonToken.END_ARRAY, input.next());
        assertEquals(JsonToken.END, input.next());
    }

    @Test
    @DisplayName("C9 An exception of a constructor is the cause of the error, which says the path.")
    void anExceptionOfAConstructorIsTheCause() {
        JsonException failure =
                readFailure("$.values[1]", "{\"values\":[{\"value\":1},{\"value\":-4711}]}", Holder.class);
        assertMessage(failure, IllegalArgumentException.class.getName());
        assertEquals(
                "negative",
                assertInstanceOf(IllegalArgumentException.class, failure.getCause())
                        .getMessage());
        readFailure("$", "{\"value\":-1}", Strict.class);
        assertEquals(
                "never made",
                notNull(readFailure("$", "{}", ThrowingClass.class).getCause()).getMessage());
        assertInstanceOf(
                IOException.class, readFailure("$", "{}", ThrowingIo.class).getCause());
    }

    @Test
    @DisplayName("C10 A value of another kind than the model's is an error that says what was expected, and where.")
    void aValueOfAnotherKindIsAnErrorWithItsPath() throws InterruptedException {
        EachCase.of(List.of("5", "\"x\"", "true", "[1]"), json -> {
            assertMessage(readFailure("$", "{\"address\":" + json + "}", Address.class.arrayType()), "an array");
        });
        assertMessage(readFailure("$.address", "{\"address\":5}", Customer.class), "an object");
        assertMessage(readFailure("$.address", "{\"address\":\"x\"}", Customer.class), "an object");
        assertMessage(readFailure("$.name", "{\"name\":true}", Customer.class), "a text");
        assertMessage(readFailure("$.name", "{\"name\":{}}", Customer.class), "a text");
    }

    @Test
    @DisplayName("C75 A record whose last component has an ellipsis is read and written as one with an array.")
    void aRecordWithAnEllipsisIsOneWithAnArray() throws IOException {
        String json = "{\"count\":2,\"names\":[\"a\",null]}";
        Ellipsis ellipsis = read(json, Ellipsis.class);
        assertArrayEquals(new String[] {"a", null}, ellipsis.names());
        assertEquals(json, write(ellipsis));
        assertNull(read("{\"count\":2}", Ellipsis.class).names());
    }

    @Test
    @DisplayName("C76 A name that comes again after all members have come wins as well.")
    void theLastOfTwoEqualNamesWinsAfterAllMembers() throws IOException {
        assertEquals(
                new Address("3", "2"), read("{\"street\":\"1\",\"postalCode\":\"2\",\"street\":\"3\"}", Address.class));
    }
}
