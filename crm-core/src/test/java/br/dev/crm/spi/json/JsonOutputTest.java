package br.dev.crm.spi.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.dev.crm.support.TreeCodec;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonOutputTest {
    private final JsonOutput out = new JsonOutput();

    @Test
    void writesObjectsAndArraysWithTheirCommas() throws IOException {
        out.beginObject();
        out.name("a");
        out.beginArray();
        out.value(1);
        out.nullValue();
        out.value(true);
        out.beginObject();
        out.endObject();
        out.beginArray();
        out.endArray();
        out.endArray();
        out.name("b");
        out.value("x");
        out.name("c");
        out.value(1.5);
        out.endObject();

        assertThat(text()).isEqualTo("{\"a\":[1,null,true,{},[]],\"b\":\"x\",\"c\":1.5}");
    }

    @Test
    void leavesAMemberOut() throws IOException {
        out.beginObject();
        out.name("a");
        out.omit();
        out.name("b");
        out.value(false);
        out.name("c");
        out.omit();
        out.endObject();

        assertThat(text()).isEqualTo("{\"b\":false}");
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
        out.value("a" + (char) character + "b");

        assertThat(text()).isEqualTo("\"a" + escape + "b\"");
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
    void writesEverythingElsePlainly(String plain) throws IOException {
        out.value(plain);

        assertThat(out.toByteArray()).isEqualTo(("\"" + plain + "\"").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void escapesNamesAsWell() throws IOException {
        out.beginObject();
        out.name("a\"b\n<");
        out.value(1);
        out.endObject();

        assertThat(text()).isEqualTo("{\"a\\\"b\\n<\":1}");
    }

    @Test
    void writesTextsOfEveryLengthAndMixture() throws IOException {
        for (int length = 0; length < 300; length++) {
            for (String unit : List.of("a", "é", "€", "😀", "\n", "\u0001", "a€")) {
                String text = "x".repeat(length) + unit.repeat(300) + "y";
                out.clear();
                out.value(text);
                assertThat(TreeCodec.tree(JsonInput.of(out.toByteArray()))).isEqualTo(text);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud800", "a\udc00", "\ud800b", "\udc00\ud800", "\ud83d\ud83d\ude00"})
    void refusesLoneSurrogates(String text) throws IOException {
        out.beginArray();

        assertThatExceptionOfType(JsonException.class)
                .isThrownBy(() -> out.value(text))
                .withMessageContaining("surrogate")
                .satisfies(e -> assertThat(e.path()).isEqualTo("$[0]"));
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
        out.value(number);

        assertThat(text()).isEqualTo(Long.toString(number));
    }

    @Test
    void writesNumbersAsJavaSpellsThem() throws IOException {
        out.beginArray();
        out.value(1.1f);
        out.value(1e300);
        out.value(new BigDecimal("-0.00"));
        out.value(new BigDecimal("1E+3"));
        out.value(new BigInteger("123456789012345678901"));
        out.number("-0");
        out.endArray();

        assertThat(text()).isEqualTo("[1.1,1.0E300,0.00,1E+3,123456789012345678901,-0]");
    }

    @Test
    void refusesNumbersThatAreNotFinite() {
        for (double number : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertThatExceptionOfType(JsonException.class).isThrownBy(() -> out.value(number));
            assertThatExceptionOfType(JsonException.class).isThrownBy(() -> out.value((float) number));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "01", "0x10", "1 2", "NaN", "\"1\"", "true", " 1", "1 "})
    void refusesASpelledNumberThatIsNone(String spelled) {
        assertThatExceptionOfType(JsonException.class).isThrownBy(() -> out.number(spelled));
    }

    @Test
    void writesADepthOf128AndNoMore() throws IOException {
        for (int i = 0; i < 128; i++) {
            out.beginArray();
        }

        assertThatExceptionOfType(JsonException.class)
                .isThrownBy(out::beginObject)
                .withMessageContaining("128")
                .satisfies(e -> assertThat(e.path()).isEqualTo("$" + "[0]".repeat(128)));
        for (int i = 0; i < 128; i++) {
            out.endArray();
        }
        assertThat(text()).isEqualTo("[".repeat(128) + "]".repeat(128));
    }

    @Test
    void saysWhereTheNextValueStands() throws IOException {
        assertThat(out.path()).isEqualTo("$");
        out.beginObject();
        assertThat(out.path()).isEqualTo("$");
        out.name("a");
        assertThat(out.path()).isEqualTo("$.a");
        out.beginArray();
        assertThat(out.path()).isEqualTo("$.a[0]");
        out.value(1);
        assertThat(out.path()).isEqualTo("$.a[1]");
        out.beginObject();
        out.name("b");
        out.value(1);
        assertThat(out.path()).isEqualTo("$.a[1]");
        out.name("c");
        assertThat(out.path()).isEqualTo("$.a[1].c");
        assertThat(out.depth()).isEqualTo(3);
    }

    @Test
    void takesJsonThatIsWrittenAlready() throws IOException {
        out.beginArray();
        out.json("{\"a\" : 1}");
        out.valueAsBytes(stream -> {
            stream.write("\"é\"".getBytes(StandardCharsets.UTF_8));
            stream.close();
        });
        out.endArray();

        assertThat(text()).isEqualTo("[{\"a\" : 1},\"é\"]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "1 2", "nope", "{\"a\":NaN}", "[1,]", "\ufeff1", "\"\\ud800\""})
    void refusesJsonThatIsNone(String json) throws IOException {
        out.beginObject();
        out.name("a");

        assertThatExceptionOfType(JsonException.class)
                .isThrownBy(() -> out.json(json))
                .withMessage("What was written is not JSON")
                .satisfies(e -> assertThat(e.path()).isEqualTo("$.a"));
        assertThatExceptionOfType(JsonException.class)
                .isThrownBy(() -> out.valueAsBytes(stream -> stream.write(json.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void countsTheDepthOfJsonThatIsWrittenAlready() throws IOException {
        out.beginArray();

        assertThatExceptionOfType(JsonException.class).isThrownBy(() -> out.json("[".repeat(128) + "]".repeat(128)));
        out.json("[".repeat(127) + "]".repeat(127));
        out.endArray();
        assertThat(text()).hasSize(256);
    }

    @Test
    void passesOnWhatTheLibraryThrows() {
        IOException broken = new IOException("the library's own");

        assertThatThrownBy(() -> out.valueAsBytes(stream -> {
                    throw broken;
                }))
                .isSameAs(broken);
    }

    @Test
    void refusesWhatIsOutOfPlace() throws IOException {
        assertThatThrownBy(() -> out.name("a")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(out::endArray).isInstanceOf(IllegalStateException.class);
        out.beginObject();
        assertThatThrownBy(() -> out.value(1)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(out::endArray).isInstanceOf(IllegalStateException.class);
        out.name("a");
        assertThatThrownBy(() -> out.name("b")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(out::endObject).isInstanceOf(IllegalStateException.class);
        out.value(1);
        out.endObject();
        assertThatThrownBy(() -> out.value(2)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void handsOutNothingButOneWholeValue() throws IOException {
        assertThatExceptionOfType(JsonException.class).isThrownBy(out::toByteArray);
        out.beginArray();
        assertThatExceptionOfType(JsonException.class).isThrownBy(() -> out.writeTo(new ByteArrayOutputStream()));
        out.endArray();
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        out.writeTo(stream);

        assertThat(stream).hasToString("[]");
    }

    @Test
    void startsAgainWhenItIsCleared() throws IOException {
        out.beginObject();
        out.name("a");
        out.value("x".repeat(100_000));
        out.name("b");

        out.clear();
        out.value("é");

        assertThat(text()).isEqualTo("\"é\"");
    }

    @Test
    void aFailureHasThePathAndTheCauseThatItWasGiven() throws IOException {
        IllegalStateException cause = new IllegalStateException();
        out.beginObject();
        out.name("a");

        JsonException failure = out.failure("It does not fit", cause);

        assertThat(failure).hasMessage("It does not fit").hasCause(cause);
        assertThat(failure.path()).isEqualTo("$.a");
        assertThat(out.failure("It does not fit")).hasNoCause();
    }

    private String text() throws JsonException {
        return new String(out.toByteArray(), StandardCharsets.UTF_8);
    }
}
