package br.dev.crm.testkit.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import br.dev.crm.spi.json.JsonCodecProvider;
import br.dev.crm.testkit.cases.EachCase;
import br.dev.crm.testkit.model.ContractModels.Boxes;
import br.dev.crm.testkit.model.ContractModels.Primitives;
import br.dev.crm.testkit.model.ContractModels.Texts;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Numbers, booleans and characters. */
public abstract class NumberContractTests extends CodecContractTests {
    protected NumberContractTests(Supplier<JsonCodecProvider> provider) {
        super(provider);
    }

    @Test
    @DisplayName("C11 Every primitive type is read and written from its least to its greatest value.")
    void everyPrimitiveIsReadAndWrittenToItsLimits() throws IOException, InterruptedException {
        EachCase.of(
                List.of(
                        new Primitives(
                                true,
                                Byte.MIN_VALUE,
                                Short.MIN_VALUE,
                                Integer.MIN_VALUE,
                                Long.MIN_VALUE,
                                Float.MIN_VALUE,
                                Double.MIN_VALUE,
                                'ç'),
                        new Primitives(
                                false,
                                Byte.MAX_VALUE,
                                Short.MAX_VALUE,
                                Integer.MAX_VALUE,
                                Long.MAX_VALUE,
                                Float.MAX_VALUE,
                                -Double.MAX_VALUE,
                                '\u0000')),
                limits -> {
                    assertEquals(limits, read(write(limits), Primitives.class));
                });
    }

    @Test
    @DisplayName(
            "C12 A number that has a fraction or does not fit into its integer is an error with its path, and never"
                    + " cut to fit.")
    void aNumberIsNeverCutToFit() throws InterruptedException {
        EachCase.of(
                List.of(
                        "medium 1.5",
                        "medium 99999999999",
                        "medium 2147483648",
                        "medium -2147483649",
                        "medium 1e10",
                        "medium 1e-9999",
                        "large 9223372036854775808",
                        "large 0.5",
                        "tiny 128",
                        "tiny -129",
                        "small 32768",
                        "single 1e39",
                        "twice 1e400"),
                fault -> {
                    refused(fault.substring(0, fault.indexOf(' ')), fault.substring(fault.indexOf(' ') + 1));
                });
        readFailure("$.integer", "{\"integer\":1.5}", Texts.class);
    }

    private void refused(String member, String value) {
        String json = "{\"" + member + "\":" + value + "}";
        readFailure("$." + member, json, Primitives.class);
        readFailure("$." + member, json, Boxes.class);
    }

    @Test
    @DisplayName("C13 A whole number is read into an integer however it is written, as 5, 5.0 or 5e0.")
    void aWholeNumberIsReadHoweverItIsWritten() throws IOException, InterruptedException {
        EachCase.of(List.of("5", "5.0", "5e0", "50e-1", "0.5E+1", "5.000"), five -> {
            assertEquals(5, readAs(five, int.class));
            assertEquals(5L, readAs(five, Long.class));
            assertEquals((short) 5, readAs(five, short.class));
            assertEquals((byte) 5, readAs(five, Byte.class));
            assertEquals(BigInteger.valueOf(5), readAs(five, BigInteger.class));
        });
        assertEquals(0, readAs("-0", int.class));
    }

    @Test
    @DisplayName("C14 A number in quotes is read as a number and a number as the text that it is; nothing else is"
            + " turned into something else.")
    void numbersAndTextsAreTurnedIntoEachOther() throws IOException, InterruptedException {
        assertEquals(
                new Boxes(null, (byte) 1, (short) 2, 5, 6L, 1.5f, 2.5, '7'),
                read(
                        "{\"tiny\":\"1\",\"small\":\"2\",\"medium\":\"5\",\"large\":\"6\",\"single\":\"1.5\","
                                + "\"twice\":\"2.5\",\"letter\":7}",
                        Boxes.class));
        assertEquals(
                new Texts("5.10", new BigDecimal("1.20"), BigInteger.valueOf(9), null, null, null),
                read("{\"text\":5.10,\"decimal\":\"1.20\",\"integer\":\"9\"}", Texts.class));
        EachCase.of(
                List.of(
                        "medium \"x\"",
                        "medium \"\"",
                        "medium \" 5\"",
                        "medium \"0x5\"",
                        "medium true",
                        "medium {\"a\":1}",
                        "medium [5]",
                        "single \"NaN\"",
                        "twice []",
                        "twice \"Infinity\"",
                        "flag \"true\"",
                        "flag 1",
                        "flag \"\""),
                fault -> {
                    refused(fault.substring(0, fault.indexOf(' ')), fault.substring(fault.indexOf(' ') + 1));
                });
        readFailure("$.decimal", "{\"decimal\":\"1,5\"}", Texts.class);
        readFailure("$.decimal", "{\"decimal\":false}", Texts.class);
        readFailure("$.text", "{\"text\":true}", Texts.class);
        readFailure("$.text", "{\"text\":[\"a\"]}", Texts.class);
    }

    @Test
    @DisplayName("C15 BigDecimal and BigInteger are exact in both directions, a scale is kept.")
    void decimalsAreExact() throws IOException, InterruptedException {
        EachCase.of(List.of("0", "1.10", "-0.00", "1E+3", "1E-10", "123456789012345678901234567890.123"), number -> {
            BigDecimal decimal = new BigDecimal(number);
            assertEquals(decimal, readAs(number, BigDecimal.class));
            assertEquals(decimal.toString(), write(decimal));
        });
        BigInteger integer = new BigInteger("123456789012345678901234567890");
        assertEquals(integer, readAs(integer.toString(), BigInteger.class));
        assertEquals(integer.toString(), write(integer));
        assertEquals("9007199254740993", write(9007199254740993L));
    }

    @Test
    @DisplayName("C16 A float or double is written as Java spells it; one that is not finite is refused with its path.")
    void floatsAreWrittenAsJavaSpellsThem() throws IOException {
        assertEquals("1.1", write(1.1f));
        assertEquals("1.0E10", write(1e10f));
        assertEquals("1.0E300", write(1e300));
        assertEquals("-0.0", write(-0.0));
        assertEquals("0.1", write(0.1));
        for (double number : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            writeFailure("$.twice", new Boxes(null, null, null, null, null, null, number, null), Boxes.class);
            writeFailure("$.single", new Boxes(null, null, null, null, null, (float) number, null, null), Boxes.class);
            writeFailure("$[1]", Arrays.asList(1, number), Object.class);
        }
    }

    @Test
    @DisplayName("C17 A char is a text of one character.")
    void aCharIsATextOfOneCharacter() throws IOException, InterruptedException {
        assertEquals('ç', readAs("\"\\u00e7\"", char.class));
        assertEquals("\"ç\"", write('ç'));
        EachCase.of(List.of("\"\"", "\"ab\"", "\"😀\"", "10", "{}"), text -> {
            readFailure("$.letter", "{\"letter\":" + text + "}", Primitives.class);
        });
    }

    @Test
    @DisplayName("C74 A number that has a fraction or does not fit is refused with the name of the type that it was"
            + " read into.")
    void anErrorNamesTheTypeOfTheMember() {
        for (String type : List.of("tiny a byte", "small a short", "medium an int", "large a long")) {
            String member = type.substring(0, type.indexOf(' '));
            String expected = "fraction or does not fit into " + type.substring(member.length() + 1);
            for (String number : List.of("1.5", "\"1.5\"", "9223372036854775808", "1e300")) {
                String json = "{\"" + member + "\":" + number + "}";
                assertMessage(readFailure("$." + member, json, Primitives.class), expected);
                assertMessage(readFailure("$." + member, json, Boxes.class), expected);
            }
        }
        assertMessage(readFailure("$.single", "{\"single\":1e39}", Primitives.class), "does not fit into a float");
        assertMessage(readFailure("$.twice", "{\"twice\":1e400}", Primitives.class), "does not fit into a double");
    }
}
