package br.dev.crm.taxid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import br.dev.crm.error.InvalidRequestException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every number is made up by the rule. */
class CpfTest {

    @ParameterizedTest
    @CsvSource({
        "12345678909, 123.456.789-09",
        "00123456797, 001.234.567-97",
        "00000000191, 000.000.001-91",
        "10000000108, 100.000.001-08",
        "10000000280, 100.000.002-80"
    })
    void isReadBareAndFormattedAndWrittenInEitherWay(String bare, String formatted) {
        Cpf cpf = Cpf.parse(bare);

        assertThat(Cpf.parse(formatted)).isEqualTo(cpf).hasSameHashCodeAs(cpf);
        assertThat(Cpf.parse(bare + "   ")).isEqualTo(cpf);
        assertThat(cpf).hasToString(bare);
        assertThat(cpf.value()).isEqualTo(bare);
        assertThat(cpf.formatted()).isEqualTo(formatted);
    }

    @Test
    void anyOtherCheckDigitsThanThoseOfTheRuleAreRefused() {
        for (int i = 0; i < 100; i++) {
            if (i != 9) {
                assertThat(refusal("123456789" + (i < 10 ? "0" : "") + i)).contains("check digits");
            }
        }
    }

    @Test
    void oneOtherDigitInAnyPlaceIsNoticed() {
        String right = "12345678909";
        for (int i = 0; i < right.length(); i++) {
            char other = right.charAt(i) == '7' ? '8' : '7';
            assertThat(refusal(right.substring(0, i) + other + right.substring(i + 1)))
                    .as("place %s", i)
                    .contains("check digits");
        }
    }

    @Test
    void oneDigitAllOverIsRefusedThoughItsCheckDigitsFit() {
        for (char digit = '0'; digit <= '9'; digit++) {
            assertThat(refusal(String.valueOf(digit).repeat(11))).contains("placeholder");
        }
        assertThat(refusal("111.111.111-11")).contains("placeholder");
    }

    @Test
    void zerosInFrontAreNotGuessedButPutBackOnDemand() {
        assertThat(refusal("123456797")).contains("11 digits, this text 9", "Zeros", "Cpf.ofNumber");
        assertThat(refusal("1.23456797E8")).contains("scientific notation", "Cpf.ofNumber");
        assertThat(Cpf.ofNumber(123456797)).hasToString("00123456797");
        assertThat(Cpf.ofNumber(191)).hasToString("00000000191");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "\"\"|empty",
                "\"   \"|empty",
                "12345678000195|11 digits, this text 14, as many as a CNPJ has",
                "12.345.678/0001-95|this text 14, as many as a CNPJ has",
                "12ABC34501DE35|Character 3 of this CPF is a letter, and a CPF has digits only",
                "123456789|this text 9",
                "123.456.789|this text 9",
                "1234567890909|this text 13",
                "123.456.78909|punctuation",
                "123-456-789.09|punctuation",
                "123456789-09|punctuation",
                ".123.456.789-09|punctuation",
                "123 456 789 09|Character 4 of this CPF is U+0020 (SPACE)",
                "123.456.789\u201309|Character 12 of this CPF is U+2013 (EN DASH)",
                "123.456.789\u201009|U+2010 (HYPHEN)",
                "\uff1123.456.789-09|Character 1 of this CPF is a digit that is none of 0 to 9",
                "\u0661\u0662\u0663|is a digit that is none of 0 to 9",
                "\u2460|is a digit that is none of 0 to 9",
                "\ud83d\ude00|Character 1 of this CPF is U+1F600 (GRINNING FACE)",
                "+12345678909|U+002B",
                "-12345678909|punctuation",
                "null|a letter"
            })
    void whatIsNoneIsRefusedWithTheReason(String text, String reason) {
        assertThat(refusal(text)).contains(reason);
    }

    @Test
    void onlyOrdinaryBlanksAreLeftOut() {
        assertThat(refusal("\u00a012345678909")).contains("Character 1 of this CPF is U+00A0 (NO-BREAK SPACE)");
        assertThat(refusal("12345678909\t")).contains("Character 12 of this CPF is U+0009");
        assertThat(refusal("123.456.789-09\n")).contains("Character 15 of this CPF is U+000A");
        assertThat(refusal("\ufeff12345678909")).contains("Character 1 of this CPF is U+FEFF");
        assertThat(refusal("123456789\ud800")).contains("Character 10 of this CPF is U+D800");
        assertThat(refusal("123456789\uffff0")).contains("Character 10 of this CPF is U+FFFF.");
    }

    /** In this order: 1 and 0 for the first digit, 1 and 0 for the second. */
    @ParameterizedTest
    @ValueSource(strings = {"00000000604", "00000001406", "00000001830", "00000001910"})
    void aRemainderBelowTwoMeansZero(String text) {
        assertThat(Cpf.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12abc34501de35|Character 3 of this CNPJ is a small letter",
                "12.ABC.345/01DE-3A|last two characters",
                "12ABC34501DE3A|last two characters",
                "12345678909|14 characters, this text 11, as many as a CPF has",
                "12ÁBC34501DE35|Character 3 of this CNPJ is a letter that is none of A to Z",
                "12\u0410BC34501DE35|a letter that is none of A to Z",
                "12345678/0001-95|punctuation",
                "12.345.678.0001-95|punctuation",
                "12.345.678/0001-951|this text 15",
                "12.345.678/0001|this text 12"
            })
    void soIsACnpjThatIsNone(String text, String reason) {
        assertThat(CnpjTest.refusal(text)).contains(reason);
    }

    @Test
    void aLongTextIsRefusedWithoutIt() {
        assertThat(refusal("7".repeat(1_000_000))).hasSizeLessThan(300).contains("1000000");
        assertThat(refusal("7".repeat(1_000_000) + "x")).hasSizeLessThan(300);
    }

    @Test
    void nullIsNoText() {
        assertThatNullPointerException().isThrownBy(() -> Cpf.parse(null));
        assertThatNullPointerException().isThrownBy(() -> Cnpj.parse(null));
    }

    @Test
    void isSortedByItsDigits() {
        assertThat(new TreeSet<>(List.of(Cpf.parse("12345678909"), Cpf.parse("00123456797"))))
                .map(Cpf::value)
                .containsExactly("00123456797", "12345678909");
    }

    @Test
    void isTheSameAfterSerializationAndCheckedThere() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(List.of(Cpf.parse("12345678909"), Cnpj.parse("12ABC34501DE35")));
        }

        assertThat(deserialized(bytes.toByteArray()))
                .isEqualTo(List.of(Cpf.parse("12345678909"), Cnpj.parse("12ABC34501DE35")));
        String forged = bytes.toString(StandardCharsets.ISO_8859_1).replace("12345678909", "12345678900");
        assertThat(catchThrowableOfType(
                        InvalidRequestException.class,
                        () -> deserialized(forged.getBytes(StandardCharsets.ISO_8859_1))))
                .hasMessageContaining("check digits");
    }

    private static Object deserialized(byte[] bytes) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return in.readObject();
        }
    }

    private static String refusal(String text) {
        InvalidRequestException refused = catchThrowableOfType(InvalidRequestException.class, () -> Cpf.parse(text));
        assertThat(refused).as(text).isNotNull();
        assertThat(refused).hasNoCause();
        if (text.strip().length() > 3) {
            assertThat(refused).hasMessageNotContaining(text.strip());
        }
        return refused.violations().get(0);
    }
}
