package br.dev.crm.examples.recipes;

import br.dev.crm.examples.ConsoleOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the records that failed as a table for whoever corrects them: CSV as a spreadsheet opens it in the language of
 * the output, with a semicolon where a comma is the decimal point, and with the mark that says UTF-8.
 */
final class DeadLetters {
    private static final String UTF_8 = "\uFEFF";
    private static final String FORMULA = "=+-@";

    private DeadLetters() {}

    static void write(Path file, UpsertReport report, ConsoleOutput console) throws IOException {
        String separator = console.locale().getLanguage().equals("pt") ? ";" : ",";
        List<String> lines = new ArrayList<>();
        lines.add(UTF_8 + line(separator, console.text("csv.header").split(",", -1)));
        for (UpsertReport.Failure failure : report.failures()) {
            lines.add(line(
                    separator,
                    failure.shown(),
                    failure.code(),
                    console.text("delivery." + failure.delivery()),
                    failure.why(console.locale()),
                    failure.advice(console.locale()),
                    failure.detail()));
        }
        Files.write(file, lines);
    }

    private static String line(String separator, String... cells) {
        return Stream.of(cells).map(DeadLetters::cell).collect(Collectors.joining(separator));
    }

    /** A text from outside must not become a formula in the spreadsheet. */
    private static String cell(String text) {
        String shown = text.strip();
        boolean formula = !shown.isEmpty() && FORMULA.indexOf(shown.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + shown.replace("\"", "\"\"") + '"';
    }
}
