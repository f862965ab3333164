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
 * The results of one suite as lines of tab-separated values: number, promise, test, argument, result, reason. They go
 * into the directory that the configuration parameter or system property {@code crm.contracts} names, or into
 * {@code target/contracts} where Maven has made a {@code target}; elsewhere nothing is written.
 */
final class ContractReport {
    private static final String HELD = "\theld\t";

    private final String subject;
    private final Map<Integer, List<String>> lines = new TreeMap<>();

    ContractReport(String subject) {
        this.subject = subject;
    }

    synchronized void add(String promise, Method test, String displayName, String result, String reason) {
        int space = promise.indexOf(' ');
        String argument = displayName.equals(promise) ? "" : displayName.replaceFirst("^\\[\\d+] ", "");
        lines.computeIfAbsent(Integer.valueOf(promise.substring(1, space)), number -> new ArrayList<>())
                .add(String.join(
                        "\t",
                        promise.substring(0, space),
                        promise.substring(space + 1),
                        test.getDeclaringClass().getSimpleName() + "." + test.getName(),
                        visible(argument),
                        result,
                        visible(reason.lines().findFirst().orElse(""))));
    }

    private void addFigures() {
        long held = lines.values().stream()
                .filter(results -> results.stream().allMatch(line -> line.contains(HELD)))
                .count();
        Figures.add("sentences-held", subject, held, "of " + lines.size(), "= all that are not declared");
        List<String> faults = lines.values().stream()
                .flatMap(List::stream)
                .filter(line -> line.contains("\tfault="))
                .toList();
        if (!faults.isEmpty()) {
            long survived = faults.stream().filter(line -> line.contains(HELD)).count();
            Figures.add("faults-survived", subject, survived, "of " + faults.size(), ">= 34");
        }
    }

    /** Writes what is not visible ASCII as an escape. */
    private static String visible(String text) {
        StringBuilder visible = new StringBuilder();
        text.chars().forEach(c -> visible.append(c < ' ' || c > '~' ? String.format("\\u%04x", c) : (char) c));
        return visible.toString();
    }

    synchronized void write(Optional<String> named) throws IOException {
        Path directory = Path.of(named.orElse("target/contracts"));
        if (named.isEmpty() && !Files.isDirectory(Path.of("target"))) {
            return;
        }
        if (named.isEmpty()) {
            addFigures();
        }
        Files.createDirectories(directory);
        List<String> all = new ArrayList<>();
        lines.values().forEach(all::addAll);
        Files.write(
                directory.resolve(
                        subject.replace(' ', '-') + "-jdk" + Runtime.version().feature() + ".tsv"),
                all);
    }
}
