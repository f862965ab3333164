package br.dev.crm.taxid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import br.dev.crm.error.InvalidRequestException;
import java.math.BigDecimal;
import java.nio.CharBuffer;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every number is made up by the rule, but for the published example 12.ABC.345/01DE-35. */
class CnpjTest {

    @ParameterizedTest
    @CsvSource({
        "12ABC34501DE35, 12.ABC.345/01DE-35",
        "12345678000195, 12.345.678/0001-95",
        "00000001000136, 00.000.001/0001-36",
        "00012345000165, 00.012.345/0001-65",
        "99XYZ888000150, 99.XYZ.888/0001-50",
        "ZZZZZZZZZZZZ62, ZZ.ZZZ.ZZZ/ZZZZ-62",
        "IOUQF000000114, IO.UQF.000/0001-14",
        "12345678901E98, 12.345.678/901E-98"
    })
    void isReadBareAndFormattedAndWrittenInEitherWay(String bare, String formatted) {
        Cnpj cnpj = Cnpj.parse(bare);

        assertThat(Cnpj.parse(formatted)).isEqualTo(cnpj).hasSameHashCodeAs(cnpj);
        assertThat(Cnpj.parse(CharBuffer.wrap("   " + formatted + " "))).isEqualTo(cnpj);
        assertThat(cnpj).hasToString(bare);
        assertThat(cnpj.value()).isEqualTo(bare);
        assertThat(cnpj.formatted()).isEqualTo(formatted);
    }

    @Test
    void anyOtherCheckDigitsThanThoseOfTheRuleAreRefused() {
        for (int i = 0; i < 100; i++) {
            String digits = (i < 10 ? "0" : "") + i;
            if (i != 35) {
                assertThat(refusal("12ABC34501DE" + digits)).contains("check digits");
            }
        }
    }

    @Test
    void oneOtherCharacterInAnyPlaceIsNoticedUnlessItsValueDiffersByEleven() {
        String right = "12ABC34501DE35";
        for (int i = 0; i < right.length(); i++) {
            char other = right.charAt(i) == '0' ? '8' : '0';
            assertThat(refusal(right.substring(0, i) + other + right.substring(i + 1)))
                    .as("place %s", i)
                    .contains("check digits");
        }
        assertThat(Cnpj.parse("12A7C34501DE35")).isNotEqualTo(Cnpj.parse("12ABC34501DE35"));
    }

    /** In this order: 1 and 0 for the first digit, 1 and 0 for the second. */
    @ParameterizedTest
    @ValueSource(strings = {"00000000000604", "00000000001406", "00000000001830", "00000000001910"})
    void aRemainderBelowTwoMeansZero(String text) {
        assertThat(Cnpj.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000000000", "00.000.000/0000-00", "11111111111111"})
    void aPlaceholderIsRefused(String text) {
        assertThat(refusal(text)).contains("placeholder");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.2345678000195E13|scientific notation",
                "1.2345678000195E+13|scientific notation",
                "1,2345678000195E+13|scientific notation",
                "1.2345678000195e13|scientific notation",
                "1E+13|scientific notation",
                "-1.2E-5|scientific notation",
                "12345678000195.0|decimals",
                "12345678000195,00|decimals",
                "12345678000195.|decimals"
            })
    void whatASpreadsheetHasMadeOfItIsRefusedForThatReason(String text, String reason) {
        assertThat(refusal(text)).contains(reason, "spreadsheet", "as text", "Cnpj.ofNumber");
    }

    @Test
    void whatASpreadsheetHasMadeOfItIsReadAsTheNumberThatItIs() {
        assertThat(Cnpj.ofNumber(new BigDecimal("1.2345678000195E13").longValueExact()))
                .hasToString("12345678000195");
        assertThat(Cnpj.ofNumber((long) 1.2345678000195E13)).hasToString("12345678000195");
    }

    @Test
    void zerosInFrontAreNotGuessedButPutBackOnDemand() {
        assertThat(refusal("12345000165")).contains("14 characters, this text 11", "a CPF has", "Cnpj.ofNumber");
        assertThat(refusal("2345678000195")).contains("14 characters, this text 13", "Zeros", "Cnpj.ofNumber");
        assertThat(Cnpj.ofNumber(12345000165L)).hasToString("00012345000165");
        assertThat(Cnpj.ofNumber(1000136)).hasToString("00000001000136");
    }

    @ParameterizedTest
    @CsvSource({
        "12345000166, check digits",
        "-12345678000195, negative",
        "-9223372036854775808, negative",
        "112345678000195, 'has 14 digits, this number 15'",
        "9223372036854775807, this number 19",
        "0, placeholder"
    })
    void aNumberThatIsNoneIsRefused(long number, String reason) {
        InvalidRequestException refused =
                catchThrowableOfType(InvalidRequestException.class, () -> Cnpj.ofNumber(number));

        assertThat(refused).hasMessageContaining(reason);
        if (number != 0) {
            assertThat(refused).hasMessageNotContaining(Long.toString(Math.abs(number)));
        }
    }

    @Test
    void isSortedDigitsBeforeLetters() {
        assertThat(new TreeSet<>(List.of(
                        Cnpj.parse("ZZZZZZZZZZZZ62"), Cnpj.parse("12ABC34501DE35"), Cnpj.parse("12345678000195"))))
                .map(Cnpj::value)
                .containsExactly("12345678000195", "12ABC34501DE35", "ZZZZZZZZZZZZ62");
        assertThat(Cnpj.parse("12345678000195")).isNotEqualTo(Cnpj.parse("12ABC34501DE35"));
    }

    static String refusal(String text) {
        InvalidRequestException refused = catchThrowableOfType(InvalidRequestException.class, () -> Cnpj.parse(text));
        assertThat(refused).as(text).isNotNull();
        assertThat(refused).hasNoCause();
        if (text.strip().length() > 3) {
            assertThat(refused).hasMessageNotContaining(text.strip());
        }
        return refused.violations().get(0);
    }
}
