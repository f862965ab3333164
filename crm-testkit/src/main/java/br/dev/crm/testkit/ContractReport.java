package br.dev.crm.testkit;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The results of one suite as lines of tab-separated values: number, promise, test, argument, result, reason. Where
 * they go is printed, and with it every contract test that failed.
 */
final class ContractReport {
    static final String HELD = "held";
    static final String NOT_HELD = "not held";
    static final String FAILED = "failed";

    private static final Path WORKING_DIRECTORY = Path.of("");

    private final String subject;
    private final Map<Integer, List<Row>> rows = new TreeMap<>();

    ContractReport(String subject) {
        this.subject = subject;
    }

    /** One test, or one argument of it. */
    private record Row(String number, String promise, String test, String argument, String result, String reason) {
        String line() {
            return String.join("\t", number, promise, test, argument, result, reason);
        }

        String failure() {
            return "  " + number + " " + promise + (argument.isEmpty() ? "" : " [" + argument + "]") + " – " + reason;
        }
    }

    synchronized void add(String promise, Method test, String displayName, String result, String reason) {
        int space = promise.indexOf(' ');
        String argument = displayName.equals(promise) ? "" : displayName.replaceFirst("^\\[\\d+] ", "");
        rows.computeIfAbsent(Integer.valueOf(promise.substring(1, space)), number -> new ArrayList<>())
                .add(new Row(
                        promise.substring(0, space),
                        promise.substring(space + 1),
                        test.getDeclaringClass().getSimpleName() + "." + test.getName(),
                        visible(argument),
                        result,
                        visible(reason.lines().findFirst().orElse(""))));
    }

    /**
     * Returns where the report goes: the directory that the configuration parameter or system property
     * {@code crm.contracts} names, else {@code contracts} in the {@code target} of Maven or the {@code build} of
     * Gradle, and {@code crm-contracts} where there is neither.
     */
    static Path directory(Optional<String> named, Path base) {
        if (named.isPresent()) {
            return base.resolve(named.get());
        }
        for (String build : List.of("target", "build")) {
            if (Files.isDirectory(base.resolve(build))) {
                return base.resolve(build).resolve("contracts");
            }
        }
        return base.resolve("crm-contracts");
    }

    synchronized void write(Optional<String> named) throws IOException {
        if (named.isEmpty()) {
            addFigures();
        }
        Path directory = directory(named, WORKING_DIRECTORY);
        Files.createDirectories(directory);
        Path file = directory.resolve(
                subject.replace(' ', '-') + "-jdk" + Runtime.version().feature() + ".tsv");
        Files.write(file, all().stream().map(Row::line).toList());
        System.out.println(summary(file.toAbsolutePath().normalize()));
    }

    /** Returns how many contract tests are held, where the report is, and each test that failed in a line. */
    private String summary(Path file) {
        StringBuilder summary = new StringBuilder("contract: " + subject + ": " + held() + " of " + rows.size()
                + " held, " + count(NOT_HELD) + " declared, " + count(FAILED) + " failed; " + file);
        all().stream()
                .filter(row -> row.result().equals(FAILED))
                .forEach(row -> summary.append(System.lineSeparator()).append(row.failure()));
        return summary.toString();
    }

    private void addFigures() {
        Figures.add("sentences-held", subject, held(), "of " + rows.size(), "= all that are not declared");
        List<Row> faults = all().stream()
                .filter(row -> row.argument().startsWith("fault="))
                .toList();
        if (!faults.isEmpty()) {
            long survived =
                    faults.stream().filter(row -> row.result().equals(HELD)).count();
            Figures.add("faults-survived", subject, survived, "of " + faults.size(), ">= 34");
        }
    }

    private List<Row> all() {
        return rows.values().stream().flatMap(List::stream).toList();
    }

    private long held() {
        return rows.values().stream()
                .filter(results -> results.stream().allMatch(row -> row.result().equals(HELD)))
                .count();
    }

    /** Returns how many contract tests have this result at least once. */
    private long count(String result) {
        return rows.values().stream()
                .filter(results -> results.stream().anyMatch(row -> row.result().equals(result)))
                .count();
    }

    /** Writes what is not visible ASCII as an escape. */
    private static String visible(String text) {
        StringBuilder visible = new StringBuilder();
        text.chars().forEach(c -> visible.append(c < ' ' || c > '~' ? String.format("\\u%04x", c) : (char) c));
        return visible.toString();
    }
}
