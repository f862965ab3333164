package br.dev.crm.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import br.dev.crm.document.Document.Presence;
import br.dev.crm.error.CodecException;
import br.dev.crm.error.ErrorCode;
import br.dev.crm.error.InvalidRequestException;
import br.dev.crm.http.Delivery;
import br.dev.crm.spi.json.JsonException;
import br.dev.crm.spi.json.JsonInput;
import br.dev.crm.spi.json.JsonLimits;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a document says of the JSON that it was made of. */
class DocumentTest {
    private static final String SECRET = "Padaria 4711";

    private static final Document CUSTOMER = Document.parse("""
            {"id":"0b9c1d2e-3f40-5162-7384-95a6b7c8d9ea","name":"Padaria 4711","tradingName":null,"credit":1500.50,
             "orders":3,"active":true,"since":"15/02/1970","left":"1970-02-16","seen":"2022-05-06T15:28:36.110-03:00",
             "priceList":{"id":"p1"},"tags":["a",1.50,true,null,{"k":1},["x"]],
             "addresses":[{"postalCode":"01310-100"},{"postalCode":null}],"a.b":{"c[0]":"dotted","it's":"quoted"},"":1}
            """);

    @Test
    void getsEachKindOfValue() {
        assertThat(CUSTOMER.uuid("id")).contains(UUID.fromString("0b9c1d2e-3f40-5162-7384-95a6b7c8d9ea"));
        assertThat(CUSTOMER.text("name")).contains(SECRET);
        assertThat(CUSTOMER.number("credit")).contains(new BigDecimal("1500.50"));
        assertThat(CUSTOMER.integer("orders")).contains(3L);
        assertThat(CUSTOMER.bool("active")).contains(true);
        assertThat(CUSTOMER.date("since")).contains(LocalDate.of(1970, 2, 15));
        assertThat(CUSTOMER.date("left")).contains(LocalDate.of(1970, 2, 16));
        assertThat(CUSTOMER.date("seen")).contains(LocalDate.of(2022, 5, 6));
        assertThat(CUSTOMER.dateTime("seen")).contains(OffsetDateTime.parse("2022-05-06T15:28:36.110-03:00"));
        assertThat(CUSTOMER.document("priceList")).contains(Document.of(Map.of("id", "p1")));
        assertThat(CUSTOMER.list("tags"))
                .contains(Arrays.asList(
                        "a", new BigDecimal("1.50"), true, null, Document.of(Map.of("k", 1)), List.of("x")));
        assertThat(CUSTOMER.documents("addresses"))
                .contains(List.of(
                        Document.of(Map.of("postalCode", "01310-100")),
                        Document.empty().withNull("postalCode")));
    }

    @Test
    void findsWhatAPathLeadsTo() {
        assertThat(CUSTOMER.text("addresses[0].postalCode")).contains("01310-100");
        assertThat(CUSTOMER.text("priceList.id")).contains("p1");
        assertThat(CUSTOMER.text("tags[5][0]")).contains("x");
        assertThat(CUSTOMER.text("['a.b']['c[0]']")).contains("dotted");
        assertThat(CUSTOMER.text("['a.b'].it's")).contains("quoted");
        assertThat(CUSTOMER.text("['a.b']['it''s']")).contains("quoted");
        assertThat(CUSTOMER.integer("['']")).contains(1L);
        assertThat(CUSTOMER.names())
                .allSatisfy(name ->
                        assertThat(CUSTOMER.presence(Document.pathOf(name))).isNotEqualTo(Presence.ABSENT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "none",
                "priceList.none",
                "addresses[2]",
                "addresses[2].postalCode",
                "tradingName.x",
                "none[0]",
                "tradingName[0]"
            })
    void whatIsNotThereIsAbsentAndEmpty(String path) {
        assertThat(CUSTOMER.presence(path)).isEqualTo(Presence.ABSENT);
        assertThat(getters())
                .allSatisfy(getter ->
                        assertThat((java.util.Optional<?>) getter.apply(path)).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tradingName", "addresses[1].postalCode", "tags[3]"})
    void whatIsNullIsThereAndEmpty(String path) {
        assertThat(CUSTOMER.presence(path)).isEqualTo(Presence.NULL);
        assertThat(getters())
                .allSatisfy(getter ->
                        assertThat((java.util.Optional<?>) getter.apply(path)).isEmpty());
    }

    private static List<Function<String, ?>> getters() {
        return List.of(
                CUSTOMER::text,
                CUSTOMER::number,
                CUSTOMER::integer,
                CUSTOMER::bool,
                CUSTOMER::uuid,
                CUSTOMER::date,
                CUSTOMER::dateTime,
                CUSTOMER::document,
                CUSTOMER::documents,
                CUSTOMER::list);
    }

    @Test
    void whatIsThereIsAValue() {
        assertThat(CUSTOMER.presence("active")).isEqualTo(Presence.VALUE);
        assertThat(CUSTOMER.presence("tags[5]")).isEqualTo(Presence.VALUE);
    }

    static Stream<Arguments> wrongKinds() {
        return Stream.of(
                wrong("text", CUSTOMER::text, "active", "$.active", "a text", "a boolean"),
                wrong("text", CUSTOMER::text, "priceList", "$.priceList", "a text", "an object"),
                wrong("number", CUSTOMER::number, "name", "$.name", "a number", "a text"),
                wrong("number", CUSTOMER::number, "tags[2]", "$.tags[2]", "a number", "a boolean"),
                wrong("integer", CUSTOMER::integer, "credit", "$.credit", "fraction", "credit"),
                wrong("bool", CUSTOMER::bool, "orders", "$.orders", "a boolean", "a number"),
                wrong("uuid", CUSTOMER::uuid, "name", "$.name", "a UUID", "name"),
                wrong("uuid", CUSTOMER::uuid, "orders", "$.orders", "a UUID", "a number"),
                wrong("date", CUSTOMER::date, "name", "$.name", "a date", "name"),
                wrong("date", CUSTOMER::date, "active", "$.active", "a date", "a boolean"),
                wrong("dateTime", CUSTOMER::dateTime, "since", "$.since", "an offset", "since"),
                wrong("document", CUSTOMER::document, "addresses", "$.addresses", "an object", "an array"),
                wrong("documents", CUSTOMER::documents, "tags", "$.tags[0]", "an object", "a text"),
                wrong("list", CUSTOMER::list, "name", "$.name", "an array", "a text"),
                wrong("step", CUSTOMER::text, "name.first", "$.name", "an object", "a text"),
                wrong("step", CUSTOMER::text, "priceList[0]", "$.priceList", "an array", "an object"),
                wrong("step", CUSTOMER::text, "addresses.postalCode", "$.addresses", "an object", "an array"),
                wrong("step", CUSTOMER::presence, "orders.x.y", "$.orders", "an object", "a number"),
                wrong("step", CUSTOMER::text, "[0]", "$", "an array", "an object"),
                wrong("quoted", CUSTOMER::bool, "['a.b'].it's", "$['a.b'].it's", "a boolean", "a text"));
    }

    private static Arguments wrong(
            String name, Function<String, ?> getter, String path, String jsonPath, String wanted, String found) {
        return Arguments.of(name, getter, path, jsonPath, wanted, found);
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("wrongKinds")
    void aWrongKindIsAnErrorThatNamesPathAndKindsAndNoValue(
            String name, Function<String, ?> getter, String path, String jsonPath, String wanted, String found) {
        CodecException failure = catchThrowableOfType(CodecException.class, () -> getter.apply(path));

        assertThat(failure).hasMessageContainingAll(wanted, found).hasNoCause();
        assertThat(failure.getMessage()).doesNotContain(SECRET, "1500", "15/02", "01310");
        assertThat(failure.path()).isEqualTo(jsonPath);
        assertThat(failure.code()).isEqualTo(ErrorCode.DOCUMENT_MISMATCH);
        assertThat(failure.delivery()).isEqualTo(Delivery.NOT_SENT);
        assertThat(failure.request()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9007199254740993",
                "-0",
                "0.0",
                "-0.00",
                "1.0",
                "1e2",
                "1E+2",
                "1E400",
                "1e-9999",
                "999999999999999999",
                "-999999999999999999",
                "9223372036854775807",
                "-9223372036854775808",
                "123456789012345678901234567890.1234567890"
            })
    void aNumberKeepsItsSpelling(String number) {
        Document document = Document.parse("{\"n\":" + number + ",\"l\":[" + number + "]}");

        assertThat(document.text("n")).contains(number);
        assertThat(document.number("n")).contains(new BigDecimal(number));
        assertThat(document.toJson()).isEqualTo("{\"n\":" + number + ",\"l\":[" + number + "]}");
    }

    @Test
    void numbersAndTextsAreTurnedIntoEachOtherAsInModels() {
        Document document = Document.parse("{\"t\":\"5.10\",\"w\":\"50e-1\",\"x\":\" 5\",\"huge\":1e400}");

        assertThat(document.number("t")).contains(new BigDecimal("5.10"));
        assertThat(document.integer("w")).contains(5L);
        assertThatThrownBy(() -> document.number("x")).isInstanceOf(CodecException.class);
        assertThatThrownBy(() -> document.integer("huge")).hasMessageContaining("does not fit into a long");
    }

    @Test
    void isWrittenInItsOrderWithItsNullsAndWithoutWhiteSpace() {
        String json = "{\"z\":null,\"a\":[null,{}],\"m\":\"\\u0000\\\"/😀\u2028\"}";

        assertThat(Document.parse(" " + json.replace(",", " ,\n")).toJson()).isEqualTo(json);
    }

    @Test
    void theLastOfEqualNamesWins() {
        assertThat(Document.parse("{\"a\":1,\"b\":2,\"a\":{\"c\":1,\"c\":3}}").toJson())
                .isEqualTo("{\"a\":{\"c\":3},\"b\":2}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "5", "\"Padaria 4711\"", "{\"a\":1}x", "{\"a\":Padaria 4711}", "{'a':1}"})
    void whatIsNoObjectInStrictJsonIsRefused(String json) {
        CodecException failure = catchThrowableOfType(CodecException.class, () -> Document.parse(json));

        assertThat(failure.code()).isEqualTo(ErrorCode.DOCUMENT_MISMATCH);
        assertThat(failure.getMessage()).startsWith("Not a document: ").doesNotContain(SECRET);
    }

    @Test
    void refusesWhatIsTooDeepEvenFromAnInputWithoutLimit() {
        String deep = "{\"a\":".repeat(129) + "1" + "}".repeat(129);
        JsonLimits none = JsonLimits.defaults().withMaxDepth(Integer.MAX_VALUE);
        byte[] bytes = "[".repeat(100_000).getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> Document.parse(deep)).isInstanceOf(CodecException.class);
        assertThatThrownBy(() -> Document.binding()
                        .read(JsonInput.of(deep.getBytes(StandardCharsets.UTF_8), 0, deep.length(), none)))
                .isInstanceOf(JsonException.class)
                .hasMessageContaining("128");
        byte[] inside = ("{\"a\":" + new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Document.binding().read(JsonInput.of(inside, 0, inside.length, none)))
                .isInstanceOf(JsonException.class);
        assertThat(Document.parse("{\"a\":".repeat(128) + "1" + "}".repeat(128)).toJson())
                .hasSize(6 * 128 + 1);
    }

    @Test
    void saysWhenANumberOfAWiderInputCannotBeWritten() throws Exception {
        byte[] json = ("{\"n\":" + "9".repeat(1_001) + "}").getBytes(StandardCharsets.UTF_8);
        Document document = Document.binding()
                .read(JsonInput.of(json, 0, json.length, JsonLimits.defaults().withMaxNumberLength(5_000)));

        CodecException failure = catchThrowableOfType(CodecException.class, () -> document.toJson());

        assertThat(failure.code()).isEqualTo(ErrorCode.DOCUMENT_MISMATCH);
        assertThat(failure.path()).isEqualTo("$.n");
    }

    @Test
    void isEqualByNamesAndValuesInAnyOrderAndByTheSpellingOfNumbers() {
        Document document = Document.parse("{\"a\":1,\"b\":{\"c\":[1,2],\"d\":null}}");

        assertThat(document)
                .isEqualTo(Document.parse("{\"b\":{\"d\":null,\"c\":[1,2]},\"a\":1}"))
                .hasSameHashCodeAs(Document.parse("{\"b\":{\"d\":null,\"c\":[1,2]},\"a\":1}"))
                .isNotEqualTo(Document.parse("{\"b\":{\"d\":null,\"c\":[2,1]},\"a\":1}"))
                .isNotEqualTo(Document.parse("{\"b\":{\"c\":[1,2]},\"a\":1}"))
                .isNotEqualTo(Document.parse("{\"b\":{\"d\":null,\"c\":[1,2]},\"a\":1.0}"))
                .isNotEqualTo(Document.parse("{\"b\":{\"d\":null,\"c\":[1,2]},\"a\":\"1\"}"));
    }

    @Test
    void showsNamesOnly() {
        assertThat(CUSTOMER.toString())
                .startsWith("Document[id, name, tradingName, ")
                .doesNotContain(SECRET, "p1");
        assertThat(CUSTOMER.document("priceList").orElseThrow()).hasToString("Document[id]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "a.",
                ".a",
                "a..b",
                "a[",
                "a[]",
                "a[x]",
                "a[-1]",
                "a[0",
                "a]",
                "a[0]b",
                "['a]",
                "['a'",
                "a.['b']",
                "a[9999999999]"
            })
    void whatIsNoPathIsRefused(String path) {
        assertThatThrownBy(() -> CUSTOMER.text(path)).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> CUSTOMER.with(path, 1)).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> CUSTOMER.without(path)).isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void saysWhereAPathIsWrong() {
        assertThatThrownBy(() -> CUSTOMER.text("addresses[x]"))
                .hasMessageContaining("\"addresses[x]\" should have an index or a quoted name at character 11");
    }
}
