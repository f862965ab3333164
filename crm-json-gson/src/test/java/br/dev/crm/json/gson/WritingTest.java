package br.dev.crm.json.gson;

import static br.dev.crm.json.gson.Codecs.write;
import static br.dev.crm.json.gson.Codecs.writeFailure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.dev.crm.json.gson.Models.Address;
import br.dev.crm.json.gson.Models.Bases;
import br.dev.crm.json.gson.Models.Boxes;
import br.dev.crm.json.gson.Models.Company;
import br.dev.crm.json.gson.Models.Containers;
import br.dev.crm.json.gson.Models.Customer;
import br.dev.crm.json.gson.Models.Dates;
import br.dev.crm.json.gson.Models.Derived;
import br.dev.crm.json.gson.Models.Hidden;
import br.dev.crm.json.gson.Models.Node;
import br.dev.crm.json.gson.Models.Page;
import br.dev.crm.json.gson.Models.Primitives;
import br.dev.crm.json.gson.Models.Status;
import br.dev.crm.json.gson.Models.Texts;
import br.dev.crm.json.gson.Models.ThrowingAccessor;
import br.dev.crm.json.gson.Models.Untyped;
import br.dev.crm.spi.CodecSettings;
import br.dev.crm.spi.DateStyle;
import br.dev.crm.spi.JsonBinding;
import br.dev.crm.spi.JsonCodec;
import br.dev.crm.spi.JsonException;
import com.google.gson.reflect.TypeToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WritingTest {

    @Test
    void writesMembersInTheirOrderAndLeavesNullsOut() throws IOException {
        assertThat(write(
                        new Customer("1", null, "Padaria", true, 3, Status.BLOCKED, new Address(null, "p")),
                        Customer.class))
                .isEqualTo("""
                        {"externalId":"1","name":"Padaria","active":true,"orders":3,"status":"BLOCKED",\
                        "address":{"postalCode":"p"}}""");
    }

    @Test
    void writesNothingBetweenBracesWhenAllIsNull() throws IOException {
        assertThat(write(new Address(null, null), Address.class)).isEqualTo("{}");
        assertThat(write(null, Address.class)).isEqualTo("null");
    }

    @Test
    void writesNullsOfMapsAndLists() throws IOException {
        Map<String, Integer> map = new LinkedHashMap<>();
        map.put("x", null);
        map.put("y", 1);

        assertThat(write(
                        new Containers(
                                Arrays.asList(1, null),
                                new LinkedHashSet<>(List.of("b", "a")),
                                List.of(new Address("s", null)),
                                map,
                                new String[] {"a", null},
                                new int[] {1}),
                        Containers.class))
                .isEqualTo("""
                        {"list":[1,null],"set":["b","a"],"collection":[{"street":"s"}],"map":{"x":null,"y":1},\
                        "array":["a",null],"numbers":[1]}""");
    }

    @Test
    void leavesNullsOutOfARecordInsideOfAMap() throws IOException {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("a", new Address(null, "p"));
        map.put("b", null);

        assertThat(write(map, Object.class)).isEqualTo("{\"a\":{\"postalCode\":\"p\"},\"b\":null}");
        assertThat(write(new Untyped(null, map, null), Untyped.class))
                .isEqualTo("{\"map\":{\"a\":{\"postalCode\":\"p\"},\"b\":null}}");
    }

    @Test
    void writesEveryScalar() throws IOException {
        assertThat(write(
                        new Primitives(
                                true,
                                Byte.MIN_VALUE,
                                Short.MIN_VALUE,
                                Integer.MIN_VALUE,
                                Long.MIN_VALUE,
                                1.1f,
                                1e300,
                                'ç'),
                        Primitives.class))
                .isEqualTo("""
                        {"flag":true,"tiny":-128,"small":-32768,"medium":-2147483648,"large":-9223372036854775808,\
                        "single":1.1,"twice":1.0E300,"letter":"ç"}""");
        assertThat(write(
                        new Texts(
                                "t",
                                new BigDecimal("1.10"),
                                new BigInteger("123456789012345678901"),
                                UUID.fromString("6f1c9f0e-0c0f-4f57-9d0c-0a1b2c3d4e5f"),
                                URI.create("https://example.org/a?b=c&d='"),
                                Status.BLOCKED),
                        Texts.class))
                .isEqualTo("""
                        {"text":"t","decimal":1.10,"integer":123456789012345678901,\
                        "uuid":"6f1c9f0e-0c0f-4f57-9d0c-0a1b2c3d4e5f","uri":"https://example.org/a?b=c&d='",\
                        "status":"BLOCKED"}""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1.10", "-0.00", "1E+3", "1E-10", "123456789012345678901234567890.123"})
    void writesDecimalsAsTheyAre(String number) throws IOException {
        assertThat(write(new BigDecimal(number), BigDecimal.class)).isEqualTo(new BigDecimal(number).toString());
    }

    @ParameterizedTest
    @ValueSource(
            longs = {
                0,
                1,
                -1,
                9,
                10,
                99,
                100,
                999_999_999_999_999_999L,
                1_000_000_000_000_000_000L,
                Long.MAX_VALUE,
                Long.MIN_VALUE
            })
    void writesEveryLong(long number) throws IOException {
        assertThat(write(number, long.class)).isEqualTo(Long.toString(number));
    }

    @Test
    void writesTheDateInTheStyleOfTheSettings() throws IOException {
        JsonCodec iso = new GsonCodecProvider().create(new CodecSettings(DateStyle.ISO_8601));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        iso.bind(LocalDate.class).write(LocalDate.of(1970, 2, 15), out);

        assertThat(out).hasToString("\"1970-02-15\"");
        assertThat(write(LocalDate.of(1970, 2, 15), LocalDate.class)).isEqualTo("\"15/02/1970\"");
    }

    @Test
    void writesTimesInIso8601() throws IOException {
        assertThat(write(
                        new Dates(
                                null,
                                LocalDateTime.parse("2022-05-06T15:28:00"),
                                OffsetDateTime.parse("2022-05-06T15:28:36.110-03:00"),
                                ZonedDateTime.parse("2022-05-06T15:00:00-03:00[America/Sao_Paulo]"),
                                Instant.parse("2022-05-06T18:28:36Z")),
                        Dates.class))
                .isEqualTo("""
                        {"dateTime":"2022-05-06T15:28:00","offset":"2022-05-06T15:28:36.11-03:00",\
                        "zoned":"2022-05-06T15:00:00-03:00","instant":"2022-05-06T18:28:36Z"}""");
    }

    @Test
    void saysWhereADateDoesNotFitItsStyle() {
        assertThat(writeFailure(new Dates(LocalDate.of(12345, 1, 1), null, null, null, null), Dates.class)
                        .path())
                .isEqualTo("$.date");
        assertThat(writeFailure(List.of(LocalDate.EPOCH, LocalDate.of(12345, 1, 1)), Object.class)
                        .path())
                .isEqualTo("$[1]");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "34, \\\"",
                "92, \\\\",
                "8, \\b",
                "9, \\t",
                "10, \\n",
                "12, \\f",
                "13, \\r",
                "0, \\u0000",
                "1, \\u0001",
                "11, \\u000b",
                "27, \\u001b",
                "31, \\u001f"
            })
    void escapesWhatJsonRequires(int character, String escape) throws IOException {
        assertThat(write("a" + (char) character + "b", String.class)).isEqualTo("\"a" + escape + "b\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "<>&='",
                "\u007f",
                "\u0080",
                "ç",
                "€",
                "\u2028\u2029",
                "\ufeff",
                "\ufffd",
                "😀",
                "\udbff\udfff"
            })
    void writesEverythingElsePlainly(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Codecs.CODEC.bind(String.class).write(text, out);

        assertThat(out.toByteArray()).isEqualTo(("\"" + text + "\"").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void escapesNamesAsWell() throws IOException {
        assertThat(write(Map.of("a\"b\n<", 1), Object.class)).isEqualTo("{\"a\\\"b\\n<\":1}");
    }

    @Test
    void writesTextsOfEveryLengthAcrossItsBuffer() throws IOException {
        for (int length = 1_350; length < 1_380; length++) {
            for (String unit : List.of("a", "é", "€", "😀", "\n", "\u0001", "a€")) {
                String text = "x".repeat(length % 7) + unit.repeat(length * 6);
                Object back = Codecs.read(write(List.of(text, text), Object.class), Object.class);
                assertThat(back).isEqualTo(List.of(text, text));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud800", "a\udc00", "\ud800b", "\udc00\ud800", "\ud83d\ud83d\ude00"})
    void refusesLoneSurrogates(String text) {
        assertThat(writeFailure(new Address("a", text), Address.class).path()).isEqualTo("$.postalCode");
        assertThat(writeFailure(Map.of(text, 1), Object.class)).hasMessageContaining("surrogate");
    }

    @Test
    void refusesASurrogatePairThatTheBufferWouldSplit() throws IOException {
        for (int length = 1_300; length < 1_400; length++) {
            String text = "a".repeat(length) + "😀" + "a".repeat(10);
            assertThat(write(text, String.class)).isEqualTo("\"" + text + "\"");
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void refusesNumbersThatAreNotFinite(double number) {
        assertThat(writeFailure(new Boxes(null, null, null, null, null, null, number, null), Boxes.class)
                        .path())
                .isEqualTo("$.twice");
        assertThat(writeFailure(new Boxes(null, null, null, null, null, (float) number, null, null), Boxes.class)
                        .path())
                .isEqualTo("$.single");
        assertThat(writeFailure(Arrays.asList(1, number), Object.class).path()).isEqualTo("$[1]");
    }

    @Test
    void refusesACycle() {
        Node node = new Node();
        node.next = new Node();
        node.next.next = node;
        List<Object> list = new ArrayList<>();
        list.add(list);
        Map<String, Object> map = new HashMap<>();
        map.put("self", map);
        Node untyped = new Node();
        untyped.any = List.of(untyped);

        assertThat(writeFailure(node, Node.class)).hasMessageContaining("cycle");
        assertThat(writeFailure(list, Object.class)).hasMessageContaining("cycle");
        assertThat(writeFailure(map, Object.class)).hasMessageContaining("cycle");
        assertThat(writeFailure(untyped, Node.class)).hasMessageContaining("cycle");
    }

    @Test
    void writesADepthOf128AndNoMore() throws IOException {
        Object deep = "x";
        for (int i = 0; i < 128; i++) {
            deep = List.of(deep);
        }
        Object written = deep;

        assertThat(write(written, Object.class)).hasSize(2 * 128 + 3);
        assertThat(writeFailure(List.of(written), Object.class)).hasMessageContaining("128");
    }

    @Test
    void writesASubclassByItsOwnFields() throws IOException {
        assertThat(write(new Bases(new Derived("x"), List.of(new Derived("y"))), Bases.class))
                .isEqualTo("""
                        {"one":{"own":"x","base":"unset","count":7},"many":[{"own":"y","base":"unset","count":7}]}""");
    }

    @Test
    void writesUntypedValuesByTheirClass() throws IOException {
        assertThat(write(
                        new Untyped(
                                new Address("s", null),
                                Map.of("date", LocalDate.of(1970, 2, 15)),
                                List.of(Status.BLOCKED, 1.50, 2L, new BigDecimal("1.0"), List.of(), Map.of())),
                        Untyped.class))
                .isEqualTo("""
                        {"any":{"street":"s"},"map":{"date":"15/02/1970"},"list":["BLOCKED",1.5,2,1.0,[],{}]}""");
    }

    @Test
    void holdsUntypedValuesToTheRulesForModels() {
        assertThat(writeFailure(new Untyped(new Hidden("x"), null, null), Untyped.class))
                .hasMessageContaining("must be public")
                .hasMessageContaining(Hidden.class.getName());
        assertThat(writeFailure(Map.of("a", new Hidden("x")), Object.class)).hasMessageContaining("must be public");
    }

    @Test
    void refusesKeysThatAreNoTexts() {
        Map<Object, Object> map = new LinkedHashMap<>();
        map.put("b", 1);
        map.put(1, 2);
        assertThat(writeFailure(Map.of("a", map), Object.class))
                .hasMessageContaining("keys")
                .extracting("path")
                .isEqualTo("$.a");
        Map<String, Object> nullKey = new HashMap<>();
        nullKey.put(null, 1);
        assertThat(writeFailure(nullKey, Object.class)).hasMessageContaining("keys");
    }

    @Test
    void keepsTheCauseWhenAnAccessorThrows() {
        JsonException failure = writeFailure(List.of(new ThrowingAccessor("x")), Object.class);

        assertThat(failure.path()).startsWith("$[0]");
        assertThat(failure)
                .hasCauseExactlyInstanceOf(IllegalArgumentException.class)
                .hasRootCauseMessage("no name");
    }

    @Test
    void writesGenericRecords() throws IOException {
        assertThat(write(
                        new Page<>(List.of(new Address("a", null)), null, null),
                        new TypeToken<Page<Address>>() {}.getType()))
                .isEqualTo("{\"items\":[{\"street\":\"a\"}]}");
        assertThat(write(List.of(new Page<>(List.of(new Address("a", null)), 1, null)), Object.class))
                .isEqualTo("[{\"items\":[{\"street\":\"a\"}],\"first\":1}]");
    }

    @Test
    void writesInLargePiecesAndNeitherFlushesNorCloses() throws IOException {
        AtomicInteger writes = new AtomicInteger();
        OutputStream out = new OutputStream() {
            @Override
            public void write(int b) {
                throw new AssertionError("byte by byte");
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                writes.incrementAndGet();
            }

            @Override
            public void flush() {
                throw new AssertionError("flushed");
            }

            @Override
            public void close() {
                throw new AssertionError("closed");
            }
        };

        Codecs.CODEC.bind(Address.class).write(new Address("a", "b"), out);

        assertThat(writes).hasValue(1);
    }

    @Test
    void passesOnTheExceptionOfTheStream() throws JsonException {
        IOException broken = new IOException("broken pipe");
        OutputStream out = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw broken;
            }
        };
        JsonBinding<Address> binding = Codecs.CODEC.bind(Address.class);

        assertThatThrownBy(() -> binding.write(new Address("a", "b"), out)).isSameAs(broken);
    }

    @Test
    void writesCleanlyAfterAFailure() throws IOException {
        for (int i = 0; i < 3; i++) {
            assertThat(writeFailure(new Company("a", List.of(new Address("\ud800", null))), Company.class)
                            .path())
                    .isEqualTo("$.addresses[0].street");
            assertThat(write(new Address("a", null), Address.class)).isEqualTo("{\"street\":\"a\"}");
        }
    }
}
