package br.dev.crm.it.report;

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
 * The results of the contract suites of two providers of a kind, side by side, as Markdown.
 *
 * @param kind {@code transport} or {@code codec}
 * @param providers for each name of a provider its results: tab-separated number, contract, test, argument, result,
 *     reason
 */
record ContractTable(String kind, Map<String, List<String[]>> providers) {

    /**
     * Reads what the suites of these modules have left for the running JDK; an empty list where a suite has not run.
     */
    static ContractTable read(String kind, Map<String, String> modulesByProvider) throws IOException {
        Map<String, List<String[]>> providers = new LinkedHashMap<>();
        for (Map.Entry<String, String> provider : modulesByProvider.entrySet()) {
            Path file = Path.of(
                    "..",
                    provider.getValue(),
                    "target/contracts",
                    kind + "-" + provider.getKey() + "-jdk" + Runtime.version().feature() + ".tsv");
            List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
            providers.put(
                    provider.getKey(),
                    lines.stream().map(line -> line.split("\t", -1)).toList());
        }
        return new ContractTable(kind, providers);
    }

    boolean isComplete() {
        return providers.values().stream().noneMatch(List::isEmpty);
    }

    /** Results that are neither held nor declared with a reason. */
    List<String> failures() {
        List<String> failures = new ArrayList<>();
        providers.forEach((provider, lines) -> lines.stream()
                .filter(line -> line[4].equals("failed"))
                .forEach(line -> failures.add(provider + " " + String.join(" ", line))));
        return failures;
    }

    String markdown() {
        Map<Integer, String> rows = new TreeMap<>();
        providers.values().forEach(lines -> lines.forEach(line -> rows.put(number(line), row(line))));
        return "| No. | Contract | Test | " + String.join(" | ", providers.keySet()) + " |\n|---|---|---|"
                + "---|".repeat(providers.size()) + "\n" + String.join("\n", rows.values()) + "\n";
    }

    private static int number(String[] line) {
        return Integer.parseInt(line[0].substring(1));
    }

    private String row(String[] line) {
        String results = providers.values().stream()
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
