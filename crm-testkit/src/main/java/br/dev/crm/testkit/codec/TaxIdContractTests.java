package br.dev.crm.testkit.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrowsExactly;

import br.dev.crm.spi.json.CodecSettings;
import br.dev.crm.spi.json.JsonCodec;
import br.dev.crm.spi.json.JsonCodecProvider;
import br.dev.crm.spi.json.JsonException;
import br.dev.crm.taxid.Cnpj;
import br.dev.crm.taxid.Cpf;
import br.dev.crm.testkit.cases.EachCase;
import br.dev.crm.testkit.model.ContractModels.TaxIds;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** CPFs and CNPJs as texts. */
public abstract class TaxIdContractTests extends CodecContractTests {
    protected TaxIdContractTests(Supplier<JsonCodecProvider> provider) {
        super(provider);
    }

    private static final String CPF = "00123456797";
    private static final String CNPJ = "00012345000165";
    private static final String LETTERS = "12ABC34501DE35";

    @Test
    @DisplayName("C77 A CPF or CNPJ is a text, read with its punctuation or without and written without it; zeros in"
            + " front stay.")
    void aTaxIdIsATextWithoutPunctuation() throws IOException {
        TaxIds read = read("""
                {"cpf":"001.234.567-97","cnpj":"00.012.345/0001-65","list":["12.ABC.345/01DE-35",null,"12ABC34501DE35"],
                 "set":["123.456.789-09","00123456797"],"map":{"a":" 00012345000165  ","b":null},
                 "array":["00123456797",null],"any":"001.234.567-97"}""", TaxIds.class);
        assertEquals(Cpf.parse(CPF), read.cpf());
        assertEquals(Cnpj.parse(CNPJ), read.cnpj());
        assertEquals(Arrays.asList(Cnpj.parse(LETTERS), null, Cnpj.parse(LETTERS)), read.list());
        assertEquals(new TreeSet<>(List.of(Cpf.parse(CPF), Cpf.parse("12345678909"))), read.set());
        assertEquals(Cnpj.parse(CNPJ), read.map().get("a"));
        assertArrayEquals(new Cpf[] {Cpf.parse(CPF), null}, read.array());
        assertEquals("001.234.567-97", read.any());

        TaxIds written = new TaxIds(
                read.cpf(), read.cnpj(), read.list(), read.set(), Map.of("a", read.cnpj()), read.array(), read.cpf());
        assertEquals("""
                {"cpf":"00123456797","cnpj":"00012345000165","list":["12ABC34501DE35",null,"12ABC34501DE35"],\
                "set":["00123456797","12345678909"],"map":{"a":"00012345000165"},"array":["00123456797",null],\
                "any":"00123456797"}""", write(written));
        assertEquals("\"" + CPF + "\"", write(read.cpf(), Object.class));
        assertEquals(Cnpj.parse(LETTERS), read("\"" + LETTERS + "\"", Cnpj.class));
        assertNull(readAs("null", Cpf.class));
    }

    /** A text, and what its error says. */
    private record Refused(Class<?> type, String json, String reason) {}

    @Test
    @DisplayName(
            "C78 What is no CPF or CNPJ is an error with its path that says what is wrong and not the text; a number"
                    + " is none, for it has lost the zeros in front.")
    void whatIsNoTaxIdIsAnError() throws InterruptedException {
        EachCase.of(
                List.of(
                        new Refused(Cpf.class, "\"12345678901\"", "check digits"),
                        new Refused(Cpf.class, "\"111.111.111-11\"", "placeholder"),
                        new Refused(Cpf.class, "\"123456797\"", "Zeros in front"),
                        new Refused(Cpf.class, "12345678909", "zeros in front"),
                        new Refused(Cpf.class, "123456797", "zeros in front"),
                        new Refused(Cnpj.class, "\"1.2345678000195E13\"", "scientific notation"),
                        new Refused(Cnpj.class, "1.2345678000195E13", "zeros in front"),
                        new Refused(Cnpj.class, "12345678000195", "zeros in front"),
                        new Refused(Cnpj.class, "\"12.345.678/0001-99\"", "check digits"),
                        new Refused(Cnpj.class, "\"12abc34501de35\"", "small letter"),
                        new Refused(Cnpj.class, "\"\"", "empty"),
                        new Refused(Cnpj.class, "true", "a text"),
                        new Refused(Cnpj.class, "{}", "a text"),
                        new Refused(Cnpj.class, "[\"12345678000195\"]", "a text")),
                refused -> {
                    String name = refused.type() == Cpf.class ? "cpf" : "cnpj";
                    String json = "{\"" + name + "\":" + refused.json() + "}";
                    JsonException failure = readFailure("$." + name, json, TaxIds.class);
                    assertMessage(failure, refused.reason());
                    assertQuotesNothing(failure, refused.json());
                });
        readFailure("$.list[1]", "{\"list\":[null,12345678000195]}", TaxIds.class);
        readFailure("$.map.a", "{\"map\":{\"a\":\"12345678000199\"}}", TaxIds.class);
        readFailure("$", "12345678909", Cpf.class);
    }

    private static void assertQuotesNothing(JsonException failure, String json) {
        String text = json.replaceAll("[\"\\[\\]]", "");
        assertNull(failure.getCause());
        if (text.length() > "true".length()) {
            assertFalse(String.valueOf(failure.getMessage()).contains(text), failure::getMessage);
        }
    }

    @Test
    @DisplayName(
            "C79 Read leniently, an empty or blank text is null for a CPF or CNPJ, and nothing else is read than strictly.")
    void aBlankTextIsNullForATaxId() throws IOException {
        try (JsonCodec lenient = provider().create(CodecSettings.defaults().withLenientReading(true))) {
            for (String blank : List.of("\"\"", "\"  \"")) {
                assertNull(lenient.bind(Cpf.class).read(input(blank)));
                assertNull(lenient.bind(Cnpj.class).read(input(blank)));
                readFailure("$", blank, Cpf.class);
            }
            assertEquals(Cnpj.parse(CNPJ), lenient.bind(Cnpj.class).read(input("\"00.012.345/0001-65\"")));
            for (String refused : List.of("12345678909", "\"123456797\"", "\"000.000.000-00\"")) {
                assertThrowsExactly(
                        JsonException.class, () -> lenient.bind(Cpf.class).read(input(refused)), refused);
            }
        }
    }
}
