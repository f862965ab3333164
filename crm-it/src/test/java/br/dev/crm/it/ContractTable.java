package br.dev.crm.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The results of the contract suites of two parts of a kind, side by side, as Markdown.
 *
 * @param kind {@code transport} or {@code codec}
 * @param parts for each name of a part its results: tab-separated number, sentence, test, argument, result, reason
 */
record ContractTable(String kind, Map<String, List<String[]>> parts) {

    /**
     * Reads what the suites of these modules have left for the running JDK; an empty list where a suite has not run.
     */
    static ContractTable read(String kind, Map<String, String> modulesByPart) throws IOException {
        Map<String, List<String[]>> parts = new LinkedHashMap<>();
        for (Map.Entry<String, String> part : modulesByPart.entrySet()) {
            Path file = Path.of(
                    "..",
                    part.getValue(),
                    "target/contracts",
                    kind + "-" + part.getKey() + "-jdk" + Runtime.version().feature() + ".tsv");
            List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
            parts.put(
                    part.getKey(),
                    lines.stream().map(line -> line.split("\t", -1)).toList());
        }
        return new ContractTable(kind, parts);
    }

    boolean isComplete() {
        return parts.values().stream().noneMatch(List::isEmpty);
    }

    /** Results that are neither held nor declared with a reason. */
    List<String> failures() {
        List<String> failures = new ArrayList<>();
        parts.forEach((part, lines) -> lines.stream()
                .filter(line -> line[4].equals("failed"))
                .forEach(line -> failures.add(part + " " + String.join(" ", line))));
        return failures;
    }

    String markdown() {
        Map<Integer, String> rows = new TreeMap<>();
        parts.values().forEach(lines -> lines.forEach(line -> rows.put(number(line), row(line))));
        return "| No. | Sentence | Test | " + String.join(" | ", parts.keySet()) + " |\n|---|---|---|"
                + "---|".repeat(parts.size()) + "\n" + String.join("\n", rows.values()) + "\n";
    }

    private static int number(String[] line) {
        return Integer.parseInt(line[0].substring(1));
    }

    private String row(String[] line) {
        String results = parts.values().stream()
                .map(lines -> result(
                        lines.stream().filter(other -> other[0].equals(line[0])).toList()))
                .collect(Collectors.joining(" | "));
        return "| " + line[0] + " | " + line[1].replace("|", "\\|") + " | `" + line[2] + "` | " + results + " |";
    }

    private static String result(List<String[]> lines) {
        long held = lines.stream().filter(line -> line[4].equals("held")).count();
        if (held == lines.size()) {
            return held == 1 ? "held" : "held, " + held + " cases";
        }
        String reasons = lines.stream()
                .filter(line -> !line[4].equals("held"))
                .map(line -> line[5])
                .distinct()
                .collect(Collectors.joining("<br>"));
        return (held == 0 ? "**not held**" : "held, " + held + " of " + lines.size() + " cases; **not held**") + "<br>"
                + reasons;
    }
}
