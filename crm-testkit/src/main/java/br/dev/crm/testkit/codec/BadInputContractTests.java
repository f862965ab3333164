package br.dev.crm.testkit.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.dev.crm.spi.json.JsonBinding;
import br.dev.crm.spi.json.JsonCodecProvider;
import br.dev.crm.spi.json.JsonException;
import br.dev.crm.spi.json.JsonInput;
import br.dev.crm.spi.json.JsonLimits;
import br.dev.crm.testkit.cases.EachCase;
import br.dev.crm.testkit.model.ContractModels.Address;
import br.dev.crm.testkit.model.ContractModels.Customer;
import br.dev.crm.testkit.model.ContractModels.Dates;
import br.dev.crm.testkit.model.ContractModels.Node;
import br.dev.crm.testkit.model.ContractModels.Primitives;
import br.dev.crm.testkit.model.ContractModels.Texts;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is no JSON, too much, or meant to do harm. */
public abstract class BadInputContractTests extends CodecContractTests {
    private static final Duration AT_ONCE = Duration.ofMillis(200);

    /** A machine that is busy may take ten times as long. */
    private static final int PATIENCE = 10;

    protected BadInputContractTests(Supplier<JsonCodecProvider> provider) {
        super(provider);
    }

    @Test
    @DisplayName("C47 What is not JSON is an error, whatever the library lets pass.")
    void whatIsNotJsonIsAnError() throws InterruptedException {
        EachCase.of(
                List.of(
                        "",
                        "{",
                        "{\"street\"}",
                        "{\"street\":}",
                        "{'street':'a'}",
                        "{street:\"a\"}",
                        "{\"street\":\"a\",}",
                        "{\"street\":\"a\";\"postalCode\":\"b\"}",
                        "{\"street\"=\"a\"}",
                        "{\"street\":NaN}",
                        "{\"street\":01}",
                        "{\"street\":+1}",
                        "{\"street\":\"\\x\"}",
                        "{\"street\":\"\t\"}",
                        "{\"street\":nul}",
                        "/**/{}",
                        "#\n{}",
                        ")]}'\n{}",
                        "<html>"),
                text -> {
                    readFailure(text, Address.class);
                    readFailure(text, Object.class);
                });
    }

    @Test
    @DisplayName("C48 A text that is deeper than 128, in whatever a model holds, is an error within 200 ms.")
    void aTextThatIsTooDeepIsAnErrorAtOnce() {
        String deep = "[".repeat(100_000);
        refusedAtOnce(deep, Object.class);
        refusedAtOnce("{\"any\":" + deep, Node.class);
        refusedAtOnce("{\"unknown\":" + deep, Node.class);
        refusedAtOnce("{\"next\":".repeat(100_000), Node.class);
        refusedAtOnce("{\"a\":".repeat(100_000), Object.class);
    }

    @Test
    @DisplayName("C49 A number of a million digits or with an endless exponent is an error within 200 ms, in quotes as"
            + " well.")
    void aNumberWithoutEndIsAnErrorAtOnce() throws InterruptedException {
        EachCase.of(
                List.of("1".repeat(1_000_000), "1e1000000000", "1e-1000000000", "0." + "1".repeat(1_000_000)),
                number -> {
                    for (String name : List.of("decimal", "integer", "text", "unknown")) {
                        refusedAtOnce("{\"" + name + "\":" + number + "}", Texts.class);
                    }
                    refusedAtOnce("{\"medium\":" + number + "}", Primitives.class);
                    refusedAtOnce("{\"twice\":\"" + number + "\"}", Primitives.class);
                    refusedAtOnce("{\"decimal\":\"" + number + "\"}", Texts.class);
                    refusedAtOnce(number, Object.class);
                });
        refusedAtOnce("{\"medium\":1.5}", Primitives.class);
        refusedAtOnce("{\"medium\":99999999999}", Primitives.class);
    }

    private void refusedAtOnce(String json, Type type) {
        long start = System.nanoTime();
        readFailure(json, type);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        assertTrue(took.compareTo(AT_ONCE.multipliedBy(PATIENCE)) < 0, () -> "took " + took.toMillis() + " ms");
    }

    @Test
    @DisplayName("C50 An input without a limit to its depth ends in the same kind of error, not in an Error.")
    void noErrorIsThrownWhateverTheLimit() throws IOException {
        byte[] deep = "{\"next\":".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        JsonBinding<Node> binding = codec().bind(Node.class);
        JsonLimits limits = JsonLimits.defaults().withMaxDepth(1_000_000);

        assertThrows(JsonException.class, () -> binding.read(JsonInput.of(deep, 0, deep.length, limits)));
    }

    @Test
    @DisplayName("C51 No error says a value of the text, neither itself nor its causes.")
    void noErrorSaysAValue() throws InterruptedException {
        EachCase.of(
                List.of(
                        "{\"medium\":\"s3cret\"}",
                        "{\"letter\":\"s3cret\"}",
                        "{\"flag\":\"s3cret\"}",
                        "{\"tiny\":\"s3cret\"}",
                        "{\"twice\":\"s3cret\"}",
                        "{\"medium\":{\"s3cret\":1}}",
                        "{\"medium\":1 \"s3cret\"}"),
                json -> {
                    assertSaysNoValue(readFailure(json, Primitives.class));
                });
        EachCase.of(List.of("decimal", "integer", "uuid", "status"), name -> {
            assertSaysNoValue(readFailure("{\"" + name + "\":\"s3cret\"}", Texts.class));
        });
        assertSaysNoValue(readFailure("{\"uri\":\"s3cret s3cret\"}", Texts.class));
        EachCase.of(List.of("date", "dateTime", "offset", "zoned", "instant"), name -> {
            assertSaysNoValue(readFailure("{\"" + name + "\":\"s3cret\"}", Dates.class));
        });
        assertSaysNoValue(readFailure("{\"address\":\"s3cret\"}", Customer.class));
    }

    private static void assertSaysNoValue(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            String said = t.toString();
            assertFalse(said.contains("s3cret"), said);
        }
    }

    @Test
    @DisplayName("C52 An exception of the stream is passed on as it is.")
    void anExceptionOfTheStreamIsPassedOn() throws IOException {
        IOException broken = new IOException("connection reset");
        InputStream in = new InputStream() {
            private int position;

            @Override
            public int read() throws IOException {
                if (position == BEGINNING.length()) {
                    throw broken;
                }
                return BEGINNING.charAt(position++);
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                bytes[offset] = (byte) read();
                return 1;
            }
        };
        JsonBinding<Customer> binding = codec().bind(Customer.class);

        assertSame(
                broken, assertThrows(IOException.class, () -> binding.read(JsonInput.of(in, JsonLimits.defaults()))));
    }

    private static final String BEGINNING = "{\"address\":{\"street\":\"";

    @Test
    @DisplayName("C53 The stream is not closed, and read no further than a buffer beyond the value.")
    void theStreamIsNotClosed() throws IOException {
        byte[] json = ("{\"street\":\"a\"}" + " ".repeat(100_000)).getBytes(StandardCharsets.UTF_8);
        InputStream in = new FilterInputStream(new ByteArrayInputStream(json)) {
            @Override
            public void close() {
                throw new AssertionError("closed");
            }
        };
        Address address = assertInstanceOf(
                Address.class, codec().bind(Address.class).read(JsonInput.of(in, JsonLimits.defaults())));

        assertEquals(new Address("a", null), address);
        assertTrue(in.available() > 50_000);
    }
}
