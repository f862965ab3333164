package br.dev.crm.json.gson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assumptions.assumeThat;

import br.dev.crm.document.Document;
import br.dev.crm.json.gson.ConfiguredGsonModels.Documents;
import br.dev.crm.json.gson.ConfiguredGsonModels.Line;
import br.dev.crm.json.gson.ConfiguredGsonModels.Money;
import br.dev.crm.json.gson.ConfiguredGsonModels.Order;
import br.dev.crm.json.gson.ConfiguredGsonModels.OwnDocumentAdapter;
import br.dev.crm.json.gson.ConfiguredGsonModels.Raw;
import br.dev.crm.json.gson.ConfiguredGsonModels.Untyped;
import br.dev.crm.spi.json.JsonBinding;
import br.dev.crm.spi.json.JsonException;
import br.dev.crm.spi.json.JsonInput;
import br.dev.crm.spi.json.JsonLimits;
import br.dev.crm.spi.json.JsonOutput;
import br.dev.crm.spi.json.JsonToken;
import com.google.gson.Gson;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds whatever a user's Gson is told: the lines U1 to U10 of docs/own-json-configuration.md. */
class ConfiguredGsonGuardTest {
    private final ConfiguredGson codec = ConfiguredGson.codec();

    @ParameterizedTest
    @DisplayName("U1 What is not strict JSON is an error, however lenient the library is set.")
    @ValueSource(
            strings = {
                "",
                "{",
                "{'value':1}",
                "{value:1}",
                "{\"value\":1,}",
                "{\"value\"=1}",
                "{\"value\":NaN}",
                "{\"value\":01}",
                "{\"value\":s3cret}",
                "{\"value\":\"\t\"}",
                "/**/{}",
                "#\n{}",
                ")]}'\n{}",
                "{} {}"
            })
    void notJson(String text) {
        assertThatThrownBy(() -> {
                    JsonInput input = JsonInput.of(text.getBytes(StandardCharsets.UTF_8));
                    codec.instance().bind(Untyped.class).read(input);
                    input.next();
                })
                .isExactlyInstanceOf(JsonException.class);
    }

    @Test
    @DisplayName("U2 The limits of depth, numbers and sizes hold, and are the only ones.")
    void limits() throws IOException {
        assertThat(codec.readFailure("{\"unknown\":" + "[".repeat(100_000), Untyped.class))
                .hasMessageContaining("128");
        assertThat(codec.readFailure("{\"value\":1e1000000000}", Untyped.class)).isNotNull();
        assertThat(codec.readFailure("{\"value\":" + "1".repeat(1_000_000) + "}", Untyped.class))
                .isNotNull();
        byte[] large = ("{\"text\":\"" + "a".repeat(17 << 20) + "\"}").getBytes(StandardCharsets.UTF_8);
        JsonBinding<Untyped> binding = codec.instance().bind(Untyped.class);
        assertThatThrownBy(() -> binding.read(JsonInput.of(new ByteArrayInputStream(large), JsonLimits.defaults())))
                .isExactlyInstanceOf(JsonException.class);

        byte[] deep = ("{\"value\":" + "[".repeat(400) + "]".repeat(400) + "}").getBytes(StandardCharsets.UTF_8);
        JsonLimits wide = JsonLimits.defaults().withMaxDepth(512);
        assertThat(binding.read(JsonInput.of(deep, 0, deep.length, wide))).isNotNull();
    }

    @Test
    @DisplayName("U3 One value is read, however much of it an adapter takes, and the input stands behind it.")
    void oneValue() throws IOException {
        JsonInput input = JsonInput.of("[{\"a\":[1]},\"x\",null,5]".getBytes(StandardCharsets.UTF_8));
        JsonBinding<StringBuilder> takesNothing = codec.instance().bind(StringBuilder.class);
        input.next();

        assertThat(takesNothing.read(input)).hasToString("not read");
        assertThat(takesNothing.read(input)).hasToString("not read");
        assertThat(takesNothing.read(input)).isNull();
        assertThat(codec.instance().bind(int.class).read(input)).isEqualTo(5);
        assertThat(input.next()).isEqualTo(JsonToken.END_ARRAY);
    }

    @Test
    @DisplayName("U4 The stream is not closed, and its exception is passed on as it is.")
    void stream() throws IOException {
        IOException broken = new IOException("connection reset");
        InputStream breaks = new FilterInputStream(InputStream.nullInputStream()) {
            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                throw broken;
            }
        };
        InputStream begins = new ByteArrayInputStream("{\"value\":\"".getBytes(StandardCharsets.UTF_8));
        JsonInput input = JsonInput.of(new SequenceInputStream(begins, breaks), JsonLimits.defaults());

        assertThat(catchThrowable(() -> codec.instance().bind(Untyped.class).read(input)))
                .isSameAs(broken);

        InputStream open = new FilterInputStream(new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8))) {
            @Override
            public void close() {
                throw new AssertionError("closed");
            }
        };
        Object read = codec.instance().bind(Untyped.class).read(JsonInput.of(open, JsonLimits.defaults()));
        assertThat(read).isEqualTo(new Untyped(null, null));
    }

    @Test
    @DisplayName("U5 A document is read and written as it is, wherever a model has one, by the core.")
    void documents() throws IOException {
        String document = "{\"z\":-0,\"e\":1e2,\"d\":5.10,\"n\":null,\"l\":[null,{\"camelCase\":null}],\"t\":\"<\"}";
        String json = "{\"list\":[" + document + ",null],\"map\":{\"k\":" + document + "},\"any\":null}";

        Documents read = codec.read(json, Documents.class);

        assertThat(read.list().get(0).toJson()).isEqualTo(document);
        assertThat(codec.write(read)).isEqualTo(json);
        assertThat(codec.write(new Documents(null, null, Document.parse(document))))
                .isEqualTo("{\"list\":null,\"map\":null,\"any\":" + document + "}");
        assertThat(codec.read(document, Document.class).toJson()).isEqualTo(document);
        assertThat(codec.readFailure("{\"list\":[{},\"s3cret\"]}", Documents.class))
                .hasMessageContaining("no document")
                .hasNoCause()
                .extracting("path")
                .isEqualTo("$.list[1]");

        ConfiguredGson other = ConfiguredGson.of(ConfiguredGson.builder()
                .registerTypeAdapter(Document.class, new OwnDocumentAdapter())
                .create());
        assertThat(other.write(other.read(json, Documents.class))).isEqualTo(json);
    }

    @ParameterizedTest
    @DisplayName("U6 No error says a value of the text, unless an exception of yours says it.")
    @ValueSource(
            strings = {
                "{\"count\":\"s3cret\"}",
                "{\"count\":{\"s3cret\":1}}",
                "{\"count\":\"s3cret\",\"count\":1}",
                "{\"id\":\"s3cret\"}",
                "{\"counts\":[\"s3cret\"]}",
                "{\"prices\":{\"s3cret\":1}}",
                "{\"prices\":{\"k\":\"BRL s3cret\"}}",
                "{\"prices\":\"s3cret\"}",
                "[\"s3cret\"]",
                "\"s3cret\""
            })
    void noValue(String json) {
        JsonException failure = codec.readFailure(json, Line.class);

        assertThat(failure).isNotNull();
        for (Throwable t = failure; t != null; t = t.getCause()) {
            assertThat(t.toString()).doesNotContain("s3cret");
        }
    }

    @ParameterizedTest
    @DisplayName("U7 An exception of an adapter is the cause of an error that says the path.")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"total_price\":\"runtime\"} | $.total_price | java.lang.IllegalStateException",
                "{\"total_price\":\"checked\"} | $.total_price | java.io.IOException",
                "{\"order_number\":{}} | $.order_number |",
                "{\"ordered_on\":\"s3cret\"} | $.ordered_on |",
                "[] | $ |"
            })
    void cause(String json, String path, String cause) {
        JsonException failure = codec.readFailure(json, Order.class);

        assertThat(failure.path()).isEqualTo(path);
        if (cause == null) {
            assertThat(failure).hasNoCause();
        } else {
            assertThat(failure).hasMessageContaining(cause).hasRootCauseMessage("The adapter has failed");
        }
    }

    @ParameterizedTest
    @DisplayName("U7 The path goes through arrays and maps, from the beginning of the whole text.")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"lines\":[{},{\"count\":1.5}]} | $[1].lines[1].count",
                "{\"counts\":[1,2.5]} | $[1].counts[1]",
                "{\"counts\":[1,\"x\"]} | $[1].counts[1]",
                "{\"prices\":{\"a\":\"BRL 1\",\"b\":\"runtime\"}} | $[1].prices.b",
                "{\"lines\":[{},{\"count\":null}]} | $[1].lines[1].count"
            })
    void path(String json, String path) throws IOException {
        assumeThat(path.endsWith(".prices.b") && GsonVersion.FLOOR.version().equals(GsonVersion.version(Gson.class)))
                .as("Gson 2.11 forgets the key of a map in its path")
                .isFalse();
        JsonInput input = JsonInput.of(("[0," + json + "]").getBytes(StandardCharsets.UTF_8));
        input.next();
        input.next();
        JsonBinding<Line> binding = codec.instance().bind(Line.class);

        assertThatThrownBy(() -> binding.read(input))
                .isExactlyInstanceOf(JsonException.class)
                .extracting("path")
                .isEqualTo(path);
    }

    @Test
    @DisplayName("U8 What is written is UTF-8 without white space, escaped where JSON requires it and nowhere else.")
    void text() throws IOException {
        assertThat(codec.write(new Untyped(List.of(1, 2), "<é&'=\n>")))
                .isEqualTo("{\"value\":[1,2],\"text\":\"<é&'=\\n>\"}");
    }

    @Test
    @DisplayName("U9 What is no JSON is not written: numbers that are not finite, half surrogates, cycles, raw text.")
    void nothingElseIsWritten() {
        assertThat(codec.writeFailure(new Untyped(Double.NaN, null)))
                .extracting("path")
                .isEqualTo("$.value");
        assertThat(codec.writeFailure(new Untyped(null, "\ud800")))
                .extracting("path")
                .isEqualTo("$.text");
        assertThat(codec.writeFailure(new Raw(new StringBuilder("{\"a\":NaN}"))))
                .hasMessageContaining("not JSON");
        List<Object> cycle = new ArrayList<>();
        cycle.add(cycle);
        assertThat(codec.writeFailure(new Untyped(cycle, null))).hasMessageContaining("128");
    }

    @Test
    @DisplayName("U9 A codec that failed to write goes on as before, and the exception of the adapter is the cause.")
    void goesOn() throws IOException {
        Map<String, Money> prices = Map.of("k", new Money(new BigDecimal("-1"), Currency.getInstance("BRL")));
        assertThat(codec.writeFailure(new Line(0, null, null, prices, null)))
                .hasRootCauseMessage("Less than nothing")
                .extracting("path")
                .isEqualTo("$.prices.k");

        assertThat(codec.write(new Untyped(null, "a"))).isEqualTo("{\"value\":null,\"text\":\"a\"}");
    }

    @Test
    @DisplayName("U10 Null as the whole value is null in both directions; no adapter is asked.")
    void wholeNull() throws IOException {
        assertThat(codec.read("null", StringBuilder.class)).isNull();
        JsonOutput out = new JsonOutput();
        codec.instance().bind(StringBuilder.class).write(null, out);
        assertThat(out.toByteArray()).asString(StandardCharsets.UTF_8).isEqualTo("null");
    }
}
