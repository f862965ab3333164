package br.dev.crm.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.error.ErrorCode;
import br.dev.crm.status.CrmStatus;
import br.dev.crm.status.Meaning;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AdviceBundleTest {
    private static final Locale BRAZIL = Locale.forLanguageTag("pt-BR");

    private final Locale before = Locale.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @EnumSource(Meaning.class)
    void explainsEveryMeaningInBothLanguages(Meaning meaning) {
        assertThat(meaning.explanation(Locale.ENGLISH)).isNotBlank().isNotEqualTo(meaning.explanation(BRAZIL));
        assertThat(meaning.advice(Locale.ENGLISH)).isNotBlank().isNotEqualTo(meaning.advice(BRAZIL));
    }

    @ParameterizedTest
    @EnumSource(ErrorCode.class)
    void explainsEveryErrorInBothLanguages(ErrorCode code) {
        assertThat(code.explanation(Locale.ENGLISH)).isNotBlank().isNotEqualTo(code.explanation(BRAZIL));
        assertThat(code.advice(Locale.ENGLISH)).isNotBlank().isNotEqualTo(code.advice(BRAZIL));
    }

    @Test
    void givesEveryErrorACodeOfItsOwn() {
        Set<String> codes = new HashSet<>();
        for (ErrorCode code : ErrorCode.values()) {
            assertThat(code.toString()).matches("CRM-\\d{4}");
            assertThat(codes.add(code.toString())).isTrue();
        }
    }

    @Test
    void speaksEnglishToTheRestOfTheWorldWhateverTheJvmSpeaks() {
        Locale.setDefault(BRAZIL);

        assertThat(Meaning.SUCCESS.explanation(Locale.ENGLISH)).startsWith("The CRM");
        assertThat(Meaning.SUCCESS.explanation(Locale.JAPANESE)).startsWith("The CRM");
        assertThat(Meaning.SUCCESS.explanation(BRAZIL)).startsWith("O CRM");
    }

    @ParameterizedTest
    @CsvSource({
        "200,SUCCESS", "201,CREATED", "400,BAD_REQUEST", "401,UNAUTHORIZED", "409,CONFLICT", "422,UNPROCESSABLE",
        "429,RATE_LIMITED", "500,SERVER_FAULT", "503,NO_PERMISSION", "204,SUCCESS", "502,GATEWAY_FAULT",
                "504,GATEWAY_FAULT",
        "404,UNDOCUMENTED", "302,UNDOCUMENTED", "501,UNDOCUMENTED", "100,UNDOCUMENTED"
    })
    void meansWhatTheVendorSays(int code, Meaning meaning) {
        assertThat(CrmStatus.of(code).meaning()).isEqualTo(meaning);
    }
}
