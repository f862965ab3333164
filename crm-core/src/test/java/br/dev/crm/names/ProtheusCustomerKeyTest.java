package br.dev.crm.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.dev.crm.error.InvalidRequestException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProtheusCustomerKeyTest {

    @Test
    void putsThePartsOneAfterAnotherAndEndsWithTheMarkOfCustomers() {
        ProtheusCustomerKey key = new ProtheusCustomerKey("99", "0101", "ABC-42", "7");

        assertThat(key.text()).isEqualTo("990101ABC-427C");
        assertThat(key).hasToString("990101ABC-427C");
    }

    @Test
    void keepsZerosInFront() {
        assertThat(new ProtheusCustomerKey("01", "0001", "000042", "01").text()).isEqualTo("01000100004201C");
    }

    @Test
    void dropsThePaddingOfTheDatabaseSoThatOneCustomerHasOneKey() {
        ProtheusCustomerKey padded = new ProtheusCustomerKey("01  ", "0101    ", "42    ", "1 ");

        assertThat(padded).isEqualTo(new ProtheusCustomerKey("01", "0101", "42", "1"));
        assertThat(padded.text()).isEqualTo("010101421C");
    }

    @Test
    void identifiesTheCustomerByItsExternalId() {
        assertThat(new ProtheusCustomerKey("01", "0101", "000042", "01")
                        .toFilter()
                        .text())
                .isEqualTo("{externalId->eq->01010100004201C}");
    }

    @Test
    void refusesPartsThatAreMissingOrBlankAndNamesAllOfThem() {
        assertThatThrownBy(() -> new ProtheusCustomerKey("", "    ", null, "01"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContainingAll("The group ", "The branch ", "The code (A1_COD) ")
                .hasMessageNotContaining("A1_LOJA");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"4 2", " 42", "4\t2", "42\n", "4\u00a02", "42\u0000", "São", "４２", "4{2", "4}2", "4>2", "4|2"})
    void refusesWhatAFilterCouldNotCarry(String code) {
        assertThatThrownBy(() -> new ProtheusCustomerKey("01", "0101", code, "01"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("A1_COD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4&2", "4,2", "4%32", "->"})
    void refusesWhatAnotherDialectWouldTakeForSyntax(String store) {
        assertThatThrownBy(() -> new ProtheusCustomerKey("01", "0101", "000042", store))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("A1_LOJA");
    }
}
