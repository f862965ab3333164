package br.dev.crm.it.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import br.dev.crm.it.support.Combination;
import br.dev.crm.it.support.OtherJdk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The end of the run: what the tests of all modules have measured, as one table. Failsafe runs the classes in the order
 * of their full names, so that this one has to stay the last.
 */
class FiguresIT {
    private static final int COLUMNS = 5;
    private static final int FIRST_WITH_VIRTUAL_THREADS = 21;

    /** What is measured for every combination, by the name of the figure and what stands before the combination. */
    private static final List<String> OF_EVERY_COMBINATION = List.of(
            "create-duplicates ",
            "create-silently-lost ",
            "upsert-duplicates ",
            "upsert-lost ",
            "deletes-wrong ",
            "no-permission-resent ",
            "canary-hits ",
            "logins-for-100-expired ",
            "logins-for-rejected ",
            "faults-survived ",
            "load-errors L1 ",
            "load-errors L3 ",
            "requests-per-call L3 ",
            "requests-per-call L4 ",
            "goodput-per-second L1 ",
            "goodput-per-second L3 ",
            "interrupt-max-ms ",
            "cancel-max-ms ",
            "close-max-ms ");

    @Test
    void printsWhatWasMeasured() throws IOException {
        Map<String, String[]> rows = rows();

        System.out.println();
        print("figure", "combination", "value", "unit", "pass mark");
        rows.values().forEach(row -> print(row[0], row[1], row[2], row[3], row[4]));

        assertThat(rows.keySet()).anyMatch(name -> name.startsWith("differences "));
    }

    @Test
    void noFigureIsMissing() throws IOException {
        assumeThat(System.getProperty("test")).as("a run of some tests only").isNull();
        List<String> names = new ArrayList<>();
        for (int jdk : jdks()) {
            for (Combination combination : Combination.ALL) {
                OF_EVERY_COMBINATION.forEach(figure -> names.add(figure + combination + " jdk" + jdk));
                if (jdk >= FIRST_WITH_VIRTUAL_THREADS) {
                    names.add("load-errors L2 " + combination + " jdk" + jdk);
                }
            }
        }

        assertThat(rows().keySet()).containsAll(names);
    }

    private static List<Integer> jdks() throws IOException {
        List<Integer> jdks = new ArrayList<>(List.of(Runtime.version().feature()));
        OtherJdk.find().ifPresent(other -> jdks.add(other.feature()));
        return jdks;
    }

    private static Map<String, String[]> rows() throws IOException {
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
        return rows;
    }

    private static void print(String name, String combination, String value, String unit, String passMark) {
        System.out.println(
                String.format(Locale.ROOT, "%-22s %-52s %8s %-13s %s", name, combination, value, unit, passMark));
    }
}
