package br.dev.crm.json.gson;

import static br.dev.crm.json.gson.Codecs.read;
import static br.dev.crm.json.gson.Codecs.readFailure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.dev.crm.json.gson.Models.Address;
import br.dev.crm.json.gson.Models.Base;
import br.dev.crm.json.gson.Models.Boxes;
import br.dev.crm.json.gson.Models.Company;
import br.dev.crm.json.gson.Models.Containers;
import br.dev.crm.json.gson.Models.Customer;
import br.dev.crm.json.gson.Models.Dates;
import br.dev.crm.json.gson.Models.Derived;
import br.dev.crm.json.gson.Models.Holder;
import br.dev.crm.json.gson.Models.Node;
import br.dev.crm.json.gson.Models.OneOf;
import br.dev.crm.json.gson.Models.Page;
import br.dev.crm.json.gson.Models.Primitives;
import br.dev.crm.json.gson.Models.Status;
import br.dev.crm.json.gson.Models.Strict;
import br.dev.crm.json.gson.Models.Texts;
import br.dev.crm.json.gson.Models.ThrowingClass;
import br.dev.crm.json.gson.Models.ThrowingIo;
import br.dev.crm.json.gson.Models.Untyped;
import br.dev.crm.spi.JsonBinding;
import br.dev.crm.spi.JsonException;
import br.dev.crm.spi.JsonInput;
import br.dev.crm.spi.JsonLimits;
import br.dev.crm.spi.JsonToken;
import com.google.gson.reflect.TypeToken;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTest {

    @Test
    void readsARecordThroughItsCanonicalConstructor() throws IOException {
        Customer customer = read("""
                {"externalId":"1","code":"7","name":"Padaria \\u00c9toile","active":true,"orders":3,
                 "status":"BLOCKED","address":{"street":"Rua A","postalCode":"89200"}}""", Customer.class);

        assertThat(customer)
                .isEqualTo(new Customer(
                        "1", "7", "Padaria Étoile", true, 3, Status.BLOCKED, new Address("Rua A", "89200")));
    }

    @Test
    void givesAbsentComponentsTheirDefault() throws IOException {
        assertThat(read("{}", Primitives.class))
                .isEqualTo(new Primitives(false, (byte) 0, (short) 0, 0, 0, 0, 0, (char) 0));
        assertThat(read("{}", Boxes.class)).isEqualTo(new Boxes(null, null, null, null, null, null, null, null));
    }

    @Test
    void keepsTheInitialValuesOfAClass() throws IOException {
        Derived derived = read("{\"own\":\"x\"}", Derived.class);

        assertThat(derived.own()).isEqualTo("x");
        assertThat(derived.base()).isEqualTo("unset7");
        assertThat(derived.count).isEqualTo(7);
    }

    @Test
    void readsFieldsOfTheParentOfAClass() throws IOException {
        Derived derived = read("{\"base\":\"b\",\"count\":9,\"ignored\":\"no\",\"shared\":\"no\"}", Derived.class);

        assertThat(derived.base()).isEqualTo("b7");
        assertThat(derived.count).isEqualTo(9);
        assertThat(Base.shared).isEqualTo("shared");
    }

    @Test
    void ignoresUnknownNamesWithAllThatTheyHold() throws IOException {
        Address address = read(
                "{\"unknown\":{\"a\":[1,{\"b\":null}],\"street\":\"no\"},\"street\":\"yes\",\"x\":[[]]}",
                Address.class);

        assertThat(address).isEqualTo(new Address("yes", null));
    }

    @Test
    void keepsNullsWhereTheTypeAllowsThem() throws IOException {
        assertThat(read("""
                        {"flag":null,"tiny":null,"small":null,"medium":null,"large":null,"single":null,
                         "twice":null,"letter":null}""", Boxes.class)).isEqualTo(new Boxes(null, null, null, null, null, null, null, null));
        assertThat(read(
                        "{\"text\":null,\"decimal\":null,\"integer\":null,\"uuid\":null,\"uri\":null,\"status\":null}",
                        Texts.class))
                .isEqualTo(new Texts(null, null, null, null, null, null));
        assertThat(read(
                        "{\"date\":null,\"dateTime\":null,\"offset\":null,\"zoned\":null,\"instant\":null}",
                        Dates.class))
                .isEqualTo(new Dates(null, null, null, null, null));
        assertThat(read("null", Customer.class)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"flag", "tiny", "small", "medium", "large", "single", "twice", "letter"})
    void refusesNullForAPrimitive(String name) {
        JsonException failure = readFailure("{\"" + name + "\":null}", Primitives.class);

        assertThat(failure.path()).isEqualTo("$." + name);
        assertThat(failure).hasMessageContaining("found NULL");
    }

    @Test
    void refusesNullForAPrimitiveFieldOfAClass() {
        assertThat(readFailure("{\"count\":null}", Base.class).path()).isEqualTo("$.count");
    }

    @Test
    void readsEveryScalar() throws IOException {
        assertThat(read("""
                        {"flag":true,"tiny":-128,"small":32767,"medium":2147483647,"large":-9223372036854775808,
                         "single":1.5,"twice":1e300,"letter":"\\u00e7"}""", Primitives.class))
                .isEqualTo(new Primitives(
                        true, Byte.MIN_VALUE, Short.MAX_VALUE, Integer.MAX_VALUE, Long.MIN_VALUE, 1.5f, 1e300, 'ç'));
        assertThat(read("""
                        {"text":"t","decimal":1.10,"integer":123456789012345678901234567890,
                         "uuid":"6f1c9f0e-0c0f-4f57-9d0c-0a1b2c3d4e5f","uri":"https://example.org/a?b=c",
                         "status":"ACTIVE"}""", Texts.class))
                .isEqualTo(new Texts(
                        "t",
                        new BigDecimal("1.10"),
                        new BigInteger("123456789012345678901234567890"),
                        UUID.fromString("6f1c9f0e-0c0f-4f57-9d0c-0a1b2c3d4e5f"),
                        URI.create("https://example.org/a?b=c"),
                        Status.ACTIVE));
    }

    @Test
    void takesNumbersFromTextsAndTextsFromNumbers() throws IOException {
        assertThat(read("""
                        {"tiny":"1","small":"2","medium":"5","large":"6","single":"1.5","twice":"2.5","letter":7}""", Boxes.class)).isEqualTo(new Boxes(null, (byte) 1, (short) 2, 5, 6L, 1.5f, 2.5, '7'));
        assertThat(read("{\"text\":5.10,\"decimal\":\"1.20\",\"integer\":\"9\"}", Texts.class))
                .isEqualTo(new Texts("5.10", new BigDecimal("1.20"), BigInteger.valueOf(9), null, null, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "medium | 1.5",
                "medium | 99999999999",
                "medium | 2147483648",
                "medium | 1e10",
                "medium | \"x\"",
                "medium | \"\"",
                "medium | \" 5\"",
                "medium | true",
                "medium | {\"a\":1}",
                "medium | [5]",
                "large | 9223372036854775808",
                "large | 0.5",
                "tiny | 128",
                "tiny | -129",
                "small | 32768",
                "single | 1e39",
                "single | \"NaN\"",
                "twice | 1e400",
                "twice | []",
                "flag | \"true\"",
                "flag | 1",
                "letter | \"ab\"",
                "letter | \"\"",
                "letter | {}"
            })
    void refusesWhatDoesNotFitAndSaysWhere(String name, String value) {
        JsonException failure = readFailure("{\"" + name + "\":" + value + "}", Primitives.class);

        assertThat(failure).isNotNull();
        assertThat(failure.path()).startsWith("$." + name);
        assertThat(readFailure("{\"" + name + "\":" + value + "}", Boxes.class)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "text | {\"a\":1}",
                "text | [\"a\"]",
                "text | true",
                "decimal | \"1,5\"",
                "decimal | false",
                "integer | 1.5",
                "uuid | \"1-1-1-1-1\"",
                "uuid | \"zzzzzzzz-0c0f-4f57-9d0c-0a1b2c3d4e5f\"",
                "uri | \"not a uri\"",
                "status | \"unknown-status\"",
                "status | 1",
                "status | {}"
            })
    void refusesTextsOfAnotherShape(String name, String value) {
        assertThat(readFailure("{\"" + name + "\":" + value + "}", Texts.class).path())
                .isEqualTo("$." + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "\"x\"", "true", "[1]"})
    void refusesWhatIsNoObjectForARecord(String json) {
        assertThat(readFailure(json, Address.class)).hasMessageStartingWith("Expected an object");
    }

    @Test
    void namesTheConstantsWhenOneIsUnknown() {
        assertThat(readFailure("{\"status\":\"unknown-status\"}", Texts.class))
                .hasMessageContaining("[ACTIVE, BLOCKED]")
                .hasMessageContaining(Status.class.getName())
                .hasMessageNotContaining("unknown-status");
    }

    @ParameterizedTest
    @CsvSource({
        "date, 15/02/1970, 1970-02-15",
        "date, 1970-02-15, 1970-02-15",
        "date, 1970-02-15T23:59:59-03:00, 1970-02-15",
    })
    void readsDatesInBothStyles(String name, String text, String expected) throws IOException {
        Dates dates = read("{\"" + name + "\":\"" + text + "\"}", Dates.class);

        assertThat(dates.date()).isEqualTo(LocalDate.parse(expected));
    }

    @Test
    void readsDatesWithTimes() throws IOException {
        assertThat(read("""
                        {"dateTime":"2022-05-06T15:28:36.110","offset":"2022-05-06T15:28:36.110-03:00",
                         "zoned":"2022-05-06T15:28:36-03:00","instant":"2022-05-06T15:28:36-03:00"}""", Dates.class))
                .isEqualTo(new Dates(
                        null,
                        LocalDateTime.parse("2022-05-06T15:28:36.110"),
                        OffsetDateTime.parse("2022-05-06T15:28:36.110-03:00"),
                        ZonedDateTime.parse("2022-05-06T15:28:36-03:00"),
                        Instant.parse("2022-05-06T18:28:36Z")));
    }

    @ParameterizedTest
    @CsvSource({
        "date, 31/02/1970",
        "date, yesterday",
        "dateTime, 2022-05-06",
        "offset, 2022-05-06T15:28:36",
        "zoned, 15:28",
        "instant, 2022-13-06T15:28:36Z"
    })
    void refusesWhatIsNoDate(String name, String text) {
        JsonException failure = readFailure("{\"" + name + "\":\"" + text + "\"}", Dates.class);

        assertThat(failure.path()).isEqualTo("$." + name);
        assertThat(failure).hasMessageNotContaining(text).hasNoCause();
    }

    @Test
    void readsCollectionsMapsAndArrays() throws IOException {
        Containers containers = read("""
                {"list":[1,null,"3"],"set":["b","a","b"],"collection":[{"street":"s"}],"map":{"x":1,"y":null},
                 "array":["a",null],"numbers":[1,2]}""", Containers.class);

        assertThat(containers.list()).isInstanceOf(ArrayList.class).containsExactly(1, null, 3);
        assertThat(containers.set()).containsExactly("b", "a");
        assertThat(containers.collection()).containsExactly(new Address("s", null));
        assertThat(containers.map()).isInstanceOf(LinkedHashMap.class).containsEntry("y", null);
        assertThat(containers.array()).containsExactly("a", null);
        assertThat(containers.numbers()).containsExactly(1, 2);
    }

    @Test
    void saysWhichElementOfAnArrayDoesNotFit() {
        assertThat(readFailure("{\"list\":[1,2,2.5]}", Containers.class).path()).isEqualTo("$.list[2]");
        assertThat(readFailure("{\"numbers\":[1,null]}", Containers.class).path())
                .isEqualTo("$.numbers[1]");
        assertThat(readFailure("{\"map\":{\"a\":1,\"b\":true}}", Containers.class)
                        .path())
                .isEqualTo("$.map.b");
        assertThat(readFailure("{\"name\":\"c\",\"addresses\":[{},{\"postalCode\":[]}]}", Company.class)
                        .path())
                .isEqualTo("$.addresses[1].postalCode");
    }

    @Test
    void readsUntypedValuesExactlyAndInOrder() throws IOException {
        Map<?, ?> map = (Map<?, ?>) read(
                "{\"z\":9007199254740993,\"a\":1.10,\"list\":[1,{\"k\":null},true],\"e\":1e2,\"t\":\"5\"}",
                Object.class);

        assertThat(map).isInstanceOf(LinkedHashMap.class);
        assertThat(map.keySet()).hasToString("[z, a, list, e, t]");
        assertThat(map.get("z")).isEqualTo(new BigDecimal("9007199254740993"));
        assertThat(map.get("a")).isEqualTo(new BigDecimal("1.10"));
        assertThat(map.get("e")).isEqualTo(new BigDecimal("1e2"));
        assertThat(map.get("t")).isEqualTo("5");
        List<?> list = (List<?>) map.get("list");
        assertThat(list).isInstanceOf(ArrayList.class).hasSize(3);
        assertThat(list.get(1)).isInstanceOf(LinkedHashMap.class).hasToString("{k=null}");
    }

    @Test
    void readsUntypedMembersOfARecordExactly() throws IOException {
        Untyped untyped = read(
                "{\"any\":{\"b\":1.10,\"a\":null},\"map\":{\"b\":{\"c\":2},\"a\":null},\"list\":[1.0,null]}",
                Untyped.class);

        assertThat(untyped.any().toString()).isEqualTo("{b=1.10, a=null}");
        assertThat(untyped.map().toString()).isEqualTo("{b={c=2}, a=null}");
        assertThat(untyped.list().toString()).isEqualTo("[1.0, null]");
        assertThat(((Map<?, ?>) untyped.any()).get("b")).isEqualTo(new BigDecimal("1.10"));
    }

    @Test
    void lastOfTwoEqualNamesWins() throws IOException {
        assertThat(read("{\"a\":\"1\",\"b\":\"x\",\"a\":\"2\",\"b\":null}", OneOf.class))
                .isEqualTo(new OneOf("2", null, null));
        assertThat(read("{\"a\":1,\"b\":2,\"a\":null}", Object.class)).hasToString("{a=null, b=2}");
        assertThat(read("{\"any\":{\"a\":1,\"a\":2},\"map\":{\"a\":1,\"a\":2}}", Untyped.class))
                .isEqualTo(new Untyped(Map.of("a", new BigDecimal("2")), Map.of("a", new BigDecimal("2")), null));
    }

    @Test
    void resolvesTheArgumentsOfAGenericRecord() throws IOException {
        Page<Address> page = read(
                "{\"items\":[{\"street\":\"a\"}],\"first\":{\"street\":\"b\"},\"next\":{\"items\":[],\"first\":null}}",
                new TypeToken<Page<Address>>() {});

        assertThat(page)
                .isEqualTo(new Page<>(
                        List.of(new Address("a", null)), new Address("b", null), new Page<>(List.of(), null, null)));
    }

    @Test
    void bindsNestedGenericTypes() throws IOException {
        Map<String, List<Set<Integer>>> map =
                read("{\"a\":[[1,2],[]]}", new TypeToken<Map<String, List<Set<Integer>>>>() {});

        assertThat(map).isEqualTo(Map.of("a", List.of(Set.of(1, 2), Set.of())));
    }

    @Test
    void keepsTheCauseWhenAConstructorThrows() {
        JsonException failure = readFailure("{\"values\":[{\"value\":1},{\"value\":-4711}]}", Holder.class);

        assertThat(failure.path()).isEqualTo("$.values[1]");
        assertThat(failure)
                .hasMessageContaining("IllegalArgumentException")
                .hasMessageNotContaining("4711")
                .hasCauseExactlyInstanceOf(IllegalArgumentException.class)
                .hasRootCauseMessage("negative");
        assertThat(readFailure("{\"value\":-1}", Strict.class).path()).isEqualTo("$");
        assertThat(readFailure("{}", ThrowingClass.class)).hasRootCauseMessage("never made");
        assertThat(readFailure("{}", ThrowingIo.class)).hasRootCauseMessage("not the stream's");
    }

    @Test
    void readsOneValueAndLeavesTheInputBehindIt() throws IOException {
        JsonBinding<Address> binding = Codecs.CODEC.bind(Address.class);
        JsonInput input = JsonInput.of("[{\"street\":\"a\"},{\"street\":\"b\"},null]".getBytes(StandardCharsets.UTF_8));

        assertThat(input.next()).isEqualTo(JsonToken.BEGIN_ARRAY);
        assertThat(binding.read(input)).isEqualTo(new Address("a", null));
        assertThat(input.peek()).isEqualTo(JsonToken.BEGIN_OBJECT);
        assertThat(binding.read(input)).isEqualTo(new Address("b", null));
        assertThat(binding.read(input)).isNull();
        assertThat(input.next()).isEqualTo(JsonToken.END_ARRAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"street\"}",
                "{\"street\":}",
                "{'street':'a'}",
                "{street:\"a\"}",
                "{\"street\":\"a\",}",
                "{\"street\":\"a\";\"postalCode\":\"b\"}",
                "{\"street\":NaN}",
                "{\"street\":01}",
                "{\"street\":\"\\ud800\"}",
                "/**/{}",
                "<html>"
            })
    void refusesWhatIsNotJson(String text) {
        assertThat(readFailure(text, Address.class)).isNotNull();
        assertThat(readFailure(text, Object.class)).isNotNull();
    }

    @Test
    void refusesTextsThatAreTooDeep() {
        String deep = "[".repeat(100_000);

        assertThat(readFailure(deep, Object.class)).hasMessageContaining("128");
        assertThat(readFailure("{\"any\":" + deep, Node.class)).hasMessageContaining("128");
        assertThat(readFailure("{\"next\":".repeat(100_000), Node.class)).hasMessageContaining("128");
    }

    @Test
    void endsDeepTextsWithAnErrorOfItsOwnWhateverTheLimit() throws JsonException {
        byte[] deep = "{\"next\":".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        JsonBinding<Node> binding = Codecs.CODEC.bind(Node.class);

        assertThatThrownBy(() -> binding.read(
                        JsonInput.of(deep, 0, deep.length, new JsonLimits(1_000_000, 1_000, 1_000, 1_000_000))))
                .isInstanceOf(JsonException.class);
    }

    @Test
    void passesOnTheExceptionOfTheStream() throws JsonException {
        IOException broken = new IOException("connection reset");
        InputStream in = new InputStream() {
            @Override
            public int read() throws IOException {
                throw broken;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                throw broken;
            }
        };
        JsonBinding<Customer> binding = Codecs.CODEC.bind(Customer.class);

        assertThatThrownBy(() -> binding.read(JsonInput.of(in, JsonLimits.defaults())))
                .isSameAs(broken);
    }

    @Test
    void neverSaysAValue() {
        for (String json : List.of(
                "{\"medium\":\"s3cret\"}",
                "{\"letter\":\"s3cret\"}",
                "{\"flag\":\"s3cret\"}",
                "{\"tiny\":\"s3cret\"}",
                "{\"twice\":\"s3cret\"}",
                "{\"medium\":{\"s3cret\":1}}")) {
            JsonException failure = readFailure(json, Primitives.class);
            assertThat(failure).isNotNull();
            for (Throwable t = failure; t != null; t = t.getCause()) {
                assertThat(String.valueOf(t.getMessage())).doesNotContain("s3cret");
            }
        }
    }

    @Test
    void readsAWrittenValueBack() throws IOException {
        Customer customer = new Customer(
                "1", null, "\"\\\b\f\n\r\t\u0001\u2028é€😀", false, -5, Status.ACTIVE, new Address("s", "p"));

        assertThat(read(Codecs.write(customer, Customer.class), Customer.class)).isEqualTo(customer);
        assertThat(Arrays.asList(1, null)).isEqualTo(read("[1,null]", new TypeToken<List<Integer>>() {}));
    }
}
