package br.dev.crm.examples.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.error.InvalidRequestException;
import br.dev.crm.examples.CapturedOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeadLettersTest {
    @TempDir
    private Path directory;

    @Test
    void hasAHeaderInTheLanguageAndTheSeparatorOfItsSpreadsheets() throws IOException {
        assertThat(written("en", new UpsertReport()))
                .isEqualTo("\uFEFF\"record\",\"code\",\"reached the CRM?\",\"why\",\"what to do\",\"detail\"\n");
        assertThat(written("pt-BR", new UpsertReport()))
                .isEqualTo("\uFEFF\"registro\";\"código\";\"chegou ao CRM?\";\"motivo\";\"o que fazer\";\"detalhe\"\n");
    }

    @Test
    void tellsOfEachRecordWhatFailedAndWhatToDo() throws IOException {
        UpsertReport report = new UpsertReport();
        report.add("0101/42/01", InvalidRequestException.of(List.of("The name is \"x\".")));

        assertThat(written("pt-BR", report).lines())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("\"0101/42/01\";\"CRM-0110\";\"não\";\"")
                .contains("\";\"Corrija cada ponto")
                .endsWith("\";\"The name is \"\"x\"\". [CRM-0110]\"");
    }

    @Test
    void whatIsNoFailureOfTheLibraryMayHaveReachedTheCrm() throws IOException {
        UpsertReport report = new UpsertReport();
        report.add("0101/42/01", new IllegalStateException("broken"));

        assertThat(written("en", report)).contains("\"IllegalStateException\",\"perhaps\",\"\",\"\",\"broken\"");
    }

    @Test
    void noTextFromOutsideBecomesAFormula() throws IOException {
        UpsertReport report = new UpsertReport();
        report.add(" =1+1", new IllegalStateException("@SUM(A1)"));

        assertThat(written("en", report)).contains("\"'=1+1\"", "\"'@SUM(A1)\"");
    }

    private String written(String language, UpsertReport report) throws IOException {
        Path file = directory.resolve("dead.csv");
        DeadLetters.write(file, report, new CapturedOutput(language).console());
        return Files.readString(file).replace(System.lineSeparator(), "\n");
    }
}
