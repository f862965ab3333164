package br.dev.crm.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import br.dev.crm.document.Document.Presence;
import br.dev.crm.error.CodecException;
import br.dev.crm.error.ErrorCode;
import br.dev.crm.error.InvalidRequestException;
import br.dev.crm.json.DateStyle;
import br.dev.crm.taxid.Cnpj;
import br.dev.crm.taxid.Cpf;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of a document that is changed: a new one. */
class DocumentChangeTest {
    private static final Document CUSTOMER = Document.parse(
            "{\"name\":\"a\",\"none\":null,\"list\":[{\"code\":1},{\"code\":2}],\"ref\":{\"id\":\"x\"}}");

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of("é\u0000😀", "\"é\\u0000😀\""),
                Arguments.of(true, "true"),
                Arguments.of(null, "null"),
                Arguments.of((byte) 1, "1"),
                Arguments.of((short) -2, "-2"),
                Arguments.of(3, "3"),
                Arguments.of(Long.MIN_VALUE, "-9223372036854775808"),
                Arguments.of(1.5f, "1.5"),
                Arguments.of(-0.0, "-0.0"),
                Arguments.of(new BigInteger("123456789012345678901234567890"), "123456789012345678901234567890"),
                Arguments.of(new BigDecimal("1.10"), "1.10"),
                Arguments.of(new BigDecimal("1E+400"), "1E+400"),
                Arguments.of('c', "\"c\""),
                Arguments.of(Presence.NULL, "\"NULL\""),
                Arguments.of(new UUID(1, 2), "\"00000000-0000-0001-0000-000000000002\""),
                Arguments.of(URI.create("http://x"), "\"http://x\""),
                Arguments.of(Cpf.parse("001.234.567-97"), "\"00123456797\""),
                Arguments.of(Cnpj.parse("12.ABC.345/01DE-35"), "\"12ABC34501DE35\""),
                Arguments.of(LocalDate.of(1970, 2, 15), "\"15/02/1970\""),
                Arguments.of(LocalDateTime.of(1970, 2, 15, 1, 2), "\"1970-02-15T01:02:00\""),
                Arguments.of(OffsetDateTime.parse("2022-05-06T15:28-03:00"), "\"2022-05-06T15:28:00-03:00\""),
                Arguments.of(Instant.EPOCH, "\"1970-01-01T00:00:00Z\""),
                Arguments.of(Document.parse("{\"n\":-0,\"x\":null}"), "{\"n\":-0,\"x\":null}"),
                Arguments.of(Arrays.asList(1, null, List.of("x")), "[1,null,[\"x\"]]"),
                Arguments.of(Set.of(), "[]"),
                Arguments.of(Map.of("k", List.of(Map.of())), "{\"k\":[{}]}"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void takesEveryKindOfValue(Object value, String json) {
        Document set = Document.empty().with("v", value);

        assertThat(set.toJson()).isEqualTo("{\"v\":" + json + "}");
        Map<String, Object> map = new HashMap<>();
        map.put("v", value);
        assertThat(Document.of(map)).isEqualTo(set);
        assertThat(Document.parse(set.toJson())).isEqualTo(set);
    }

    @Test
    void takesADateInTheOtherStyle() {
        LocalDate date = LocalDate.of(1970, 2, 15);

        assertThat(CUSTOMER.with("since", date, DateStyle.ISO_8601).text("since"))
                .contains("1970-02-15");
        assertThat(CUSTOMER.with("since", date, DateStyle.DAY_MONTH_YEAR).text("since"))
                .contains("15/02/1970");
    }

    static Stream<Arguments> refused() {
        List<Object> cycle = new ArrayList<>();
        cycle.add(cycle);
        Map<Object, Object> keys = new HashMap<>();
        keys.put(1, "x");
        return Stream.of(
                Arguments.of(Double.NaN, "$.v"),
                Arguments.of(Float.NEGATIVE_INFINITY, "$.v"),
                Arguments.of(new BigDecimal("1E+10000"), "$.v"),
                Arguments.of(BigInteger.TEN.pow(1_001), "$.v"),
                Arguments.of("half \ud800 pair", "$.v"),
                Arguments.of('\udc00', "$.v"),
                Arguments.of(Locale.ROOT, "$.v"),
                Arguments.of(new int[] {1}, "$.v"),
                Arguments.of(LocalDate.of(10_000, 1, 1), "$.v"),
                Arguments.of(List.of(1, Map.of("a.b", Locale.ROOT)), "$.v[1]['a.b']"),
                Arguments.of(keys, "$.v"),
                Arguments.of(Map.of("\ud800", 1), "$.v"),
                Arguments.of(cycle, "$.v" + "[0]".repeat(128)));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatHasNoFormIsRefusedWithItsPath(Object value, String path) {
        CodecException failure = catchThrowableOfType(
                CodecException.class, () -> Document.empty().with("v", value));

        assertThat(failure.code()).isEqualTo(ErrorCode.DOCUMENT_MISMATCH);
        assertThat(failure.path()).isEqualTo(path);
        assertThat(failure.getMessage()).doesNotContain("half");
    }

    @Test
    void setsAFieldInItsPlaceOrAtTheEnd() {
        assertThat(CUSTOMER.with("name", "b").with("new", 1).names())
                .containsExactly("name", "none", "list", "ref", "new");
        assertThat(CUSTOMER.text("name")).as("the old document").contains("a");
    }

    @Test
    void makesObjectsThatAreMissingOrNullOnTheWay() {
        assertThat(CUSTOMER.with("a.b['c.d']", 1)
                        .with("none.x", 2)
                        .with("ref.code", 3)
                        .toJson())
                .isEqualTo("{\"name\":\"a\",\"none\":{\"x\":2},\"list\":[{\"code\":1},{\"code\":2}],"
                        + "\"ref\":{\"id\":\"x\",\"code\":3},\"a\":{\"b\":{\"c.d\":1}}}");
    }

    @Test
    void setsInsideOfAnElementThatIsThere() {
        assertThat(CUSTOMER.with("list[1].code", 5)
                        .with("list[0].city.name", "x")
                        .text("list[1].code"))
                .contains("5");
        assertThat(CUSTOMER.with("list[0]", "x").toJson()).contains("\"list\":[\"x\",{\"code\":2}]");
    }

    @Test
    void makesNoElementsAndStepsIntoNothingButObjectsAndArrays() {
        assertThat(failure("list[2]", 1)).hasMessageContainingAll("no list[2]", "2 elements");
        assertThat(failure("list[2].code", 1)).hasMessageContainingAll("no list[2]", "2 elements");
        assertThat(failure("more[0]", 1)).hasMessageContaining("no array at more");
        assertThat(failure("none[0]", 1)).hasMessageContainingAll("Expected an array at none", "null");
        assertThat(failure("name.first", 1)).hasMessageContainingAll("Expected an object at name", "a text");
        assertThat(failure("list.code", 1)).hasMessageContainingAll("Expected an object at list", "an array");
    }

    private static CodecException failure(String path, Object value) {
        return catchThrowableOfType(CodecException.class, () -> CUSTOMER.with(path, value));
    }

    @Test
    void makesNoNameThatIsNotUnicode() {
        assertThat(CUSTOMER.text("\ud800")).isEmpty();
        assertThatThrownBy(() -> CUSTOMER.with("\ud800", 1)).isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void aNullIsSetAndNotLeftOut() {
        assertThat(CUSTOMER.withNull("name").withNull("list[0].code").toJson())
                .startsWith("{\"name\":null,\"none\":null,\"list\":[{\"code\":null}");
        assertThat(CUSTOMER.with("name", null)).isEqualTo(CUSTOMER.withNull("name"));
    }

    @Test
    void takesAwayWhatIsThere() {
        assertThat(CUSTOMER.without("name")
                        .without("none")
                        .without("list[0]")
                        .without("ref.id")
                        .toJson())
                .isEqualTo("{\"list\":[{\"code\":2}],\"ref\":{}}");
        assertThat(CUSTOMER.without("list[1].code").toJson()).contains("[{\"code\":1},{}]");
        for (String path : List.of("x", "x.y", "none.y", "list[2]", "ref.x", "x[0]")) {
            assertThat(CUSTOMER.without(path)).isEqualTo(CUSTOMER);
        }
        assertThatThrownBy(() -> CUSTOMER.without("name.first")).isInstanceOf(CodecException.class);
    }

    @Test
    void neverGetsDeeperThanCanBeWritten() {
        Document deep = Document.empty().with("a" + ".a".repeat(127), 1);

        assertThat(deep.toJson()).hasSize(6 * 128 + 1);
        assertThatThrownBy(() -> Document.empty().with("a", deep))
                .isInstanceOf(CodecException.class)
                .hasMessageContaining("128");
        assertThatThrownBy(() -> Document.of(Map.of("a", deep))).isInstanceOf(CodecException.class);
        assertThatThrownBy(() -> Document.of(Map.of("a", List.of(deep)))).isInstanceOf(CodecException.class);
        assertThatThrownBy(() -> deep.with("a".concat(".a".repeat(128)), 1)).isInstanceOf(CodecException.class);
    }

    @Test
    void whatItWasMadeOfMayChangeAfterwards() {
        Map<String, Object> map = new LinkedHashMap<>();
        List<Object> list = new ArrayList<>(List.of(1));
        map.put("list", list);
        Document document = Document.of(map);

        map.put("more", 1);
        list.add(2);

        assertThat(document.toJson()).isEqualTo("{\"list\":[1]}");
        assertThatThrownBy(() -> document.list("list").orElseThrow().add(2))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> document.names().remove("list")).isInstanceOf(UnsupportedOperationException.class);
        assertThat(Document.empty().isEmpty()).isTrue();
        assertThat(document.isEmpty()).isFalse();
    }

    @Test
    void overlayReplacesWhatTheChangeHasAndKeepsTheRest() {
        Document change = Document.parse("{\"ref\":null,\"none\":1,\"new\":{\"x\":null}}");

        assertThat(CUSTOMER.overlay(change).toJson())
                .isEqualTo("{\"name\":\"a\",\"none\":1,\"list\":[{\"code\":1},{\"code\":2}],\"ref\":null,"
                        + "\"new\":{\"x\":null}}");
        assertThat(CUSTOMER.overlay(Document.empty())).isEqualTo(CUSTOMER);
        assertThat(Document.empty().overlay(change)).isEqualTo(change);
        assertThat(CUSTOMER.overlay(change).without("ref").presence("ref")).isEqualTo(Presence.ABSENT);
    }

    @Test
    void overlayGoesIntoObjectsUnlessTheyAreTwoThings() {
        Document record =
                Document.parse("{\"id\":1,\"address\":{\"street\":\"s\",\"city\":{\"id\":7,\"name\":\"n\"}}}");

        assertThat(record.overlay(Document.parse("{\"id\":2,\"address\":{\"city\":{\"code\":\"c\"}}}"))
                        .toJson())
                .isEqualTo(
                        "{\"id\":2,\"address\":{\"street\":\"s\",\"city\":{\"id\":7,\"name\":\"n\",\"code\":\"c\"}}}");
        assertThat(record.overlay(Document.parse("{\"address\":{\"city\":{\"id\":7,\"code\":\"c\"}}}"))
                        .toJson())
                .contains("\"city\":{\"id\":7,\"name\":\"n\",\"code\":\"c\"}");
        assertThat(record.overlay(Document.parse("{\"address\":{\"city\":{\"id\":8}}}"))
                        .toJson())
                .isEqualTo("{\"id\":1,\"address\":{\"street\":\"s\",\"city\":{\"id\":8}}}");
    }

    @Test
    void overlayReplacesListsAsAWhole() {
        assertThat(CUSTOMER.overlay(Document.parse("{\"list\":[{\"name\":\"x\"}]}"))
                        .toJson())
                .contains("\"list\":[{\"name\":\"x\"}]");
    }

    @ParameterizedTest
    @CsvSource({"1,'\"1\"'", "'\"1\"',1", "'\"a\"','\"a\"'", "7,7", "-1,'\"-1\"'", "1.50,'\"1.50\"'"})
    void overlayKeepsTheRestWhenTheTextsOfTheIdsAreEqual(String stored, String id) {
        Document record = Document.parse("{\"ref\":{\"id\":" + stored + ",\"name\":\"n\"}}");

        assertThat(record.overlay(Document.parse("{\"ref\":{\"id\":" + id + ",\"code\":2}}"))
                        .toJson())
                .isEqualTo("{\"ref\":{\"id\":" + id + ",\"name\":\"n\",\"code\":2}}");
    }

    @ParameterizedTest
    @CsvSource({"1,2", "1,'\"2\"'", "1,1.0", "'\"a\"','\"A\"'", "true,'\"true\"'", "1,null", "{},'\"\"'"})
    void overlayReplacesAThingOfAnotherId(String stored, String id) {
        Document record = Document.parse("{\"ref\":{\"id\":" + stored + ",\"name\":\"n\"}}");

        assertThat(record.overlay(Document.parse("{\"ref\":{\"id\":" + id + ",\"code\":2}}"))
                        .toJson())
                .isEqualTo("{\"ref\":{\"id\":" + id + ",\"code\":2}}");
    }
}
