package br.dev.crm.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The end of the run: what the tests of all modules have measured, as one table. */
class FiguresIT {
    private static final int COLUMNS = 5;

    @Test
    void printsWhatWasMeasured() throws IOException {
        Map<String, String[]> rows = new TreeMap<>();
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            for (Path file : modules.map(module -> module.resolve("target/figures.csv"))
                    .filter(Files::exists)
                    .toList()) {
                for (String line : Files.readAllLines(file)) {
                    String[] row = line.split(",", -1);
                    assertThat(row).as(line).hasSize(COLUMNS);
                    rows.put(row[0] + " " + row[1], row);
                }
            }
        }

        System.out.println();
        print("figure", "cell", "value", "unit", "pass mark");
        rows.values().forEach(row -> print(row[0], row[1], row[2], row[3], row[4]));

        assertThat(rows.keySet()).anyMatch(name -> name.startsWith("differences "));
    }

    private static void print(String name, String cell, String value, String unit, String passMark) {
        System.out.println(String.format(Locale.ROOT, "%-22s %-52s %8s %-7s %s", name, cell, value, unit, passMark));
    }
}
