package br.dev.crm.spi.json;

import static br.dev.crm.spi.json.JsonToken.BEGIN_ARRAY;
import static br.dev.crm.spi.json.JsonToken.BEGIN_OBJECT;
import static br.dev.crm.spi.json.JsonToken.END;
import static br.dev.crm.spi.json.JsonToken.END_ARRAY;
import static br.dev.crm.spi.json.JsonToken.END_OBJECT;
import static br.dev.crm.spi.json.JsonToken.FALSE;
import static br.dev.crm.spi.json.JsonToken.NAME;
import static br.dev.crm.spi.json.JsonToken.NULL;
import static br.dev.crm.spi.json.JsonToken.NUMBER;
import static br.dev.crm.spi.json.JsonToken.STRING;
import static br.dev.crm.spi.json.JsonToken.TRUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import br.dev.crm.support.Streams;
import br.dev.crm.support.TreeCodec;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonInputTest {

    @Test
    void passesTokensInTheirOrder() throws IOException {
        JsonInput input = of(" { \"a\" : [ 1 , \"x\" , true , false , null ] , \"b\" : { } } ");

        List<JsonToken> tokens = new ArrayList<>();
        do {
            tokens.add(input.next());
        } while (input.token() != END);

        assertThat(tokens)
                .containsExactly(
                        BEGIN_OBJECT,
                        NAME,
                        BEGIN_ARRAY,
                        NUMBER,
                        STRING,
                        TRUE,
                        FALSE,
                        NULL,
                        END_ARRAY,
                        NAME,
                        BEGIN_OBJECT,
                        END_OBJECT,
                        END_OBJECT,
                        END);
    }

    @Test
    void peekingDoesNotPassAToken() throws IOException {
        JsonInput input = of("[7]");

        assertThat(input.peek()).isEqualTo(BEGIN_ARRAY);
        assertThat(input.peek()).isEqualTo(BEGIN_ARRAY);
        assertThat(input.next()).isEqualTo(BEGIN_ARRAY);
        assertThat(input.next()).isEqualTo(NUMBER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[",
                "[1",
                "[1,",
                "[1,]",
                "[,1]",
                "{\"a\"",
                "{\"a\":",
                "{\"a\":1",
                "{\"a\":1,}",
                "{a:1}",
                "{'a':1}",
                "{\"a\" 1}",
                "{1:1}",
                "[1 2]",
                "1 2",
                "[]]",
                "{}}",
                "[1],",
                "tru",
                "True",
                "nul",
                "nan",
                "NaN",
                "Infinity",
                "-",
                "+1",
                "01",
                "-01",
                "1.",
                ".5",
                "1e",
                "1e+",
                "0x1",
                "1_000",
                "\"",
                "\"a",
                "\"\\\"",
                "\"\\x\"",
                "\"\\u12\"",
                "\"\\u12G4\"",
                "\"\t\"",
                "\"\n\"",
                "// c\n1",
                "/* c */1",
                "[1}",
                "{\"a\":1]",
                "\u00a01",
                "\"\\ud800\"",
                "\"\\udc00\"",
                "\"\\ud800\\u0041\"",
                "\"\\ud800x\"",
                "]",
                "}",
                ":",
                ",",
                "\ufeff\ufeff1"
            })
    void refusesWhatIsNotJson(String text) {
        assertThatExceptionOfType(JsonException.class).isThrownBy(() -> drain(of(text)));
        assertThatExceptionOfType(JsonException.class)
                .isThrownBy(() -> drain(dripping(text.getBytes(StandardCharsets.UTF_8))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "c0af",
                "c1bf",
                "e08080",
                "e09fbf",
                "eda080",
                "edbfbf",
                "f08080af",
                "f08fbfbf",
                "f4908080",
                "f5808080",
                "80",
                "bf",
                "c3",
                "e282",
                "f09f98",
                "fe",
                "ff",
                "c328",
                "e228a1",
                "e28228",
                "f0288cbc",
                "f09028bc",
                "f0908c28"
            })
    void refusesMalformedUtf8(String hex) {
        byte[] inside = HexFormat.of().parseHex("22" + hex + "22");

        assertThatExceptionOfType(JsonException.class).isThrownBy(() -> drain(JsonInput.of(inside)));
        assertThatExceptionOfType(JsonException.class).isThrownBy(() -> drain(dripping(inside)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\"",
                "\"João\"",
                "\"€ 漢 😀\"",
                "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"",
                "\"\\u00e9\\u20ac\\ud83d\\ude00\"",
                "\"\\u0000\"",
                "\"a\\u0062c é\"",
                "\"\u2028\u2029\u007f\"",
                "0",
                "-0",
                "1.5e-7",
                "123456789012345678901234567890.10",
                "\ufeff[1]"
            })
    void readsTheSameHoweverTheBytesArrive(String text) throws IOException {
        Object atOnce = TreeCodec.tree(of(text));

        Object dripped = TreeCodec.tree(dripping(text.getBytes(StandardCharsets.UTF_8)));

        assertThat(dripped).isEqualTo(atOnce);
    }

    @Test
    void resolvesEscapes() throws IOException {
        JsonInput input = of("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\ud83d\\ude00ã\\u0000\"");
        input.next();

        assertThat(input.text()).isEqualTo("\"\\/\b\f\n\r\té😀ã\0");
    }

    @Test
    void keepsTheTextOfANumber() throws IOException {
        JsonInput input = of("[9007199254740993,-0,1.50,1E+2]");
        input.next();

        List<String> texts = new ArrayList<>();
        while (input.next() == NUMBER) {
            texts.add(input.text());
        }

        assertThat(texts).containsExactly("9007199254740993", "-0", "1.50", "1E+2");
    }

    @ParameterizedTest
    @CsvSource({"0,0", "-1,-1", "2147483647,2147483647", "-2147483648,-2147483648", "1e3,1000", "5.0,5", "'\"42\"',42"})
    void readsAnIntThatIsExact(String text, int expected) throws IOException {
        JsonInput input = of(text);
        input.next();

        assertThat(input.intValue()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.5",
                "2147483648",
                "-2147483649",
                "99999999999",
                "9223372036854775808",
                "1e99",
                "\"x\"",
                "\"\"",
                "\" 1\"",
                "\"1 \"",
                "\"0x1\"",
                "true",
                "null",
                "[1]",
                "1e-9999"
            })
    void refusesAnIntThatIsNot(String text) throws IOException {
        JsonInput input = of(text);
        input.next();

        assertThatExceptionOfType(JsonException.class).isThrownBy(input::intValue);
    }

    @ParameterizedTest
    @ValueSource(
            longs = {0, 1, -1, 999_999_999_999_999_999L, 1_000_000_000_000_000_000L, Long.MAX_VALUE, Long.MIN_VALUE})
    void readsEveryLong(long value) throws IOException {
        JsonInput input = of(Long.toString(value));
        input.next();

        assertThat(input.longValue()).isEqualTo(value);
    }

    @Test
    void refusesALongThatOverflows() throws IOException {
        JsonInput input = of("9223372036854775808");
        input.next();

        assertThatExceptionOfType(JsonException.class).isThrownBy(input::longValue);
    }

    @Test
    void refusesADoubleThatOverflows() throws IOException {
        JsonInput input = of("1e400");
        input.next();

        assertThatExceptionOfType(JsonException.class).isThrownBy(input::doubleValue);
        assertThat(input.decimalValue()).isEqualTo(new BigDecimal("1e400"));
    }

    @Test
    void saysWhereItStands() throws IOException {
        JsonInput input = of("{\"list\":[0,{\"name\":\"x\"}]}");
        while (input.next() != STRING) {
            if (input.token() == NAME) {
                input.text();
            }
        }

        assertThat(input.path()).isEqualTo("$.list[1].name");
    }

    @Test
    void namesThePathInAnException() {
        assertThatExceptionOfType(JsonException.class)
                .isThrownBy(() -> TreeCodec.tree(of("{\"a\":[1,{\"b\":tru}]}")))
                .satisfies(e -> assertThat(e.path()).isEqualTo("$.a[1].b"));
    }

    @Test
    void theRecordsOfAListShareTheirNames() throws IOException {
        String record = "{\"name\":1,\"nome\":2,\"n\u00e3o\":3,\"\":4,\"" + "x".repeat(40) + "\":5}";
        JsonInput input = of("[" + (record + ",").repeat(4) + record + "]");
        List<String> names = new ArrayList<>();
        while (input.next() != END) {
            if (input.token() == NAME) {
                names.add(input.text());
            }
        }

        assertThat(names).hasSize(25).containsSequence("name", "nome", "não", "", "x".repeat(40), "name");
        assertThat(names.get(20)).isSameAs(names.get(15));
    }

    @Test
    void saysWhatACodecExpectedAndWhere() throws IOException {
        JsonInput input = of("[true]");
        input.next();
        input.next();

        assertThat(input.mismatch("a date")).hasMessage("Expected a date, found TRUE");
        assertThat(input.failure("Not a date", null).path()).isEqualTo("$[0]");
    }

    @Test
    void neverShowsAValueInAnException() {
        assertThatExceptionOfType(JsonException.class)
                .isThrownBy(() -> TreeCodec.tree(of("{\"password\":\"marked-secret\" \"x\"}")))
                .satisfies(e -> assertThat(e.toString()).doesNotContain("marked-secret"));
    }

    @Test
    void acceptsTheDeepestAndRefusesOneMore() {
        String deepest = "[".repeat(128) + "]".repeat(128);

        assertThatExceptionOfType(JsonException.class).isThrownBy(() -> drain(of("[" + deepest + "]")));
        assertThat(drainQuietly(deepest)).isTrue();
    }

    @Test
    void refusesNumbersBeyondTheLimits() {
        assertThat(drainQuietly("1".repeat(1_000))).isTrue();
        assertThat(drainQuietly("1e9999")).isTrue();
        assertThatExceptionOfType(JsonException.class).isThrownBy(() -> drain(of("1".repeat(1_001))));
        assertThatExceptionOfType(JsonException.class).isThrownBy(() -> drain(of("1e10000")));
        assertThatExceptionOfType(JsonException.class).isThrownBy(() -> drain(of("1e-99999999999999999999")));
    }

    @Test
    void refusesATextThatDoesNotEndWithinTheLimit() {
        JsonLimits limits = JsonLimits.defaults()
                .withMaxDepth(8)
                .withMaxNumberLength(10)
                .withMaxExponent(10)
                .withMaxValueBytes(10_000);
        InputStream endless = Streams.endless("\"", 'a');

        assertThatExceptionOfType(JsonException.class).isThrownBy(() -> drain(JsonInput.of(endless, limits)));
    }

    @Test
    void skipsAValueWithAllThatItHolds() throws IOException {
        JsonInput input = of("{\"a\":{\"b\":[1,[2]]},\"c\":3}");
        input.next();
        input.next();

        input.skipValue();

        assertThat(input.next()).isEqualTo(NAME);
        assertThat(input.text()).isEqualTo("c");
    }

    @Test
    void skipsAValueThatWasPeekedAt() throws IOException {
        JsonInput input = of("[[1,2],3]");
        input.next();
        input.peek();

        input.skipValue();

        assertThat(input.next()).isEqualTo(NUMBER);
        assertThat(input.text()).isEqualTo("3");
    }

    @Test
    void handsOutTheBytesOfEachElement() throws IOException {
        String text = "[ {\"name\" : \"João\"}, 5 , \"x\\n\",[1, 2] ]";
        for (JsonInput input : List.of(of(text), dripping(text.getBytes(StandardCharsets.UTF_8)))) {
            List<String> elements = new ArrayList<>();
            input.next();
            while (input.peek() != END_ARRAY) {
                elements.add(new String(input.nextValueAsBytes().readAllBytes(), StandardCharsets.UTF_8));
            }
            input.next();

            assertThat(elements).containsExactly("{\"name\" : \"João\"}", "5", "\"x\\n\"", "[1, 2]");
            assertThat(input.next()).isEqualTo(END);
        }
    }

    @Test
    void checksTheBytesThatItHandsOut() {
        assertThatExceptionOfType(JsonException.class)
                .isThrownBy(() -> of("[01]").nextValueAsBytes());
    }

    @Test
    void readsElementsLongerThanItsWindow() throws IOException {
        String element = "{\"text\":\"" + "ã".repeat(20_000) + "\"}";
        String text = "[" + element + "," + element + "]";
        JsonInput input =
                JsonInput.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), JsonLimits.defaults());
        input.next();

        assertThat(input.nextValueAsBytes().readAllBytes())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(element);
        assertThat(TreeCodec.tree(input)).isEqualTo(TreeCodec.tree(of(element)));
    }

    @Test
    void passesOnWhatTheStreamThrows() {
        InputStream broken = Streams.breakingAfter("[1,", new IOException("the line went dead"));

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> drain(JsonInput.of(broken, JsonLimits.defaults())))
                .isNotInstanceOf(JsonException.class)
                .withMessage("the line went dead");
    }

    @Test
    void aTokenThatWasPutBackComesAgain() throws IOException {
        JsonInput input = of("{\"a\":[1,{}]}");
        for (JsonToken token : List.of(BEGIN_OBJECT, NAME, BEGIN_ARRAY, NUMBER, BEGIN_OBJECT)) {
            assertThat(input.next()).isEqualTo(token);
            String path = input.path();
            input.unread();
            assertThat(input.next()).isEqualTo(token);
            assertThat(input.path()).isEqualTo(path);
        }
        input.unread();
        input.skipValue();
        assertThat(input.token()).isEqualTo(END_OBJECT);
        assertThat(input.path()).isEqualTo("$[1]");
        assertThat(input.next()).isEqualTo(END_ARRAY);
    }

    @Test
    void nothingIsPutBackBeforeTheFirstToken() {
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> of("1").unread());
    }

    private static JsonInput of(String text) {
        return JsonInput.of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** One byte at a time, so that every token crosses the edge of the window. */
    private static JsonInput dripping(byte[] bytes) {
        return JsonInput.of(Streams.dripping(bytes), JsonLimits.defaults());
    }

    private static void drain(JsonInput input) throws IOException {
        while (input.next() != END) {
            // to the end
        }
    }

    private static boolean drainQuietly(String text) {
        try {
            drain(of(text));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
