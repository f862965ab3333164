package br.dev.crm.benchmarks.report;

import java.util.ArrayList;
import java.util.List;

/** A table whose first column is text and whose others are numbers. */
final class MarkdownTable {
    private final List<String> lines = new ArrayList<>();

    MarkdownTable(List<String> heads) {
        row(heads);
        lines.add("|---|" + "--:|".repeat(heads.size() - 1));
    }

    void row(List<String> combinations) {
        lines.add("| " + String.join(" | ", combinations) + " |");
    }

    @Override
    public String toString() {
        return String.join("\n", lines) + "\n";
    }
}
