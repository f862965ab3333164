package br.dev.crm.spi.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The tokenizer alone on the public JSON parsing test suite; where it is absent, {@link JsonInputTest} has to do. */
class JsonSuiteTest {
    private static final Path SUITE = Path.of(System.getProperty("crm.json.suite", "../../shared/data/json-suite"));

    @BeforeAll
    static void findsTheSuite() {
        assumeTrue(Files.isDirectory(SUITE), "The JSON parsing test suite is not there: crm.json.suite names it");
    }

    @Test
    void acceptsWhatIsValid() throws IOException {
        List<Path> valid = texts("y_");
        List<Path> accepted = valid.stream().filter(JsonSuiteTest::accepts).toList();

        figure("json-valid-accepted", accepted.size(), valid.size());
        assertThat(accepted).isNotEmpty().isEqualTo(valid);
    }

    @Test
    void refusesWhatIsInvalid() throws IOException {
        List<Path> invalid = texts("n_");
        List<Path> refused = invalid.stream().filter(text -> !accepts(text)).toList();

        figure("json-invalid-refused", refused.size(), invalid.size());
        assertThat(refused).isNotEmpty().isEqualTo(invalid);
    }

    private static List<Path> texts(String prefix) throws IOException {
        try (Stream<Path> files = Files.list(SUITE)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .sorted()
                    .toList();
        }
    }

    private static boolean accepts(Path text) {
        try {
            JsonInput input = JsonInput.of(Files.readAllBytes(text));
            while (input.next() != JsonToken.END) {
                // to the end
            }
            return true;
        } catch (JsonException e) {
            return false;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void figure(String name, int value, int all) throws IOException {
        String cell = "tokenizer (public suite) jdk" + Runtime.version().feature();
        Files.writeString(
                Path.of("target", "figures.csv"),
                String.join(",", name, cell, "" + value, "texts", "= " + all) + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
