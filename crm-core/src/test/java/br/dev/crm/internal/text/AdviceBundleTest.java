package br.dev.crm.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.error.ErrorCode;
import br.dev.crm.status.CrmStatus;
import br.dev.crm.status.Meaning;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
    void anApplicationAddsALanguageByOneFileAndNoCode(@TempDir Path folder) throws IOException {
        write(folder, "es", "advice.CONFLICT=Busque el registro por su clave, señor.");
        write(folder, "pt", "advice.CONFLICT=Fale com a equipe de integração.");
        write(folder, "fr", "advice.CONFLICT=\\u00zz");
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader application =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, before)) {
            Thread.currentThread().setContextClassLoader(application);

            assertThat(ErrorCode.CONFLICT.advice(Locale.forLanguageTag("es-AR")))
                    .isEqualTo("Busque el registro por su clave, señor.");
            assertThat(ErrorCode.CONFLICT.advice(BRAZIL)).isEqualTo("Fale com a equipe de integração.");
            assertThat(ErrorCode.CONFLICT.explanation(BRAZIL)).startsWith("A alteração");
            assertThat(ErrorCode.CONFLICT.explanation(Locale.forLanguageTag("es")))
                    .startsWith("The change");
            assertThat(ErrorCode.CONFLICT.advice(Locale.FRENCH)).isEqualTo(ErrorCode.CONFLICT.advice(Locale.ROOT));
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
        assertThat(ErrorCode.CONFLICT.advice(Locale.forLanguageTag("es"))).startsWith("Reads and keyed writes");
    }

    private static void write(Path folder, String language, String text) throws IOException {
        Path file = folder.resolve("META-INF/crm/advice_" + language + ".properties");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
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
