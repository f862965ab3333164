package br.dev.crm.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A page of the documentation that comes from the code; {@code -Dcrm.docs.write=true} writes it anew. */
public final class GeneratedPage {
    private final StringBuilder text = new StringBuilder();

    /** Adds a paragraph, a heading or whatever ends with an empty line. */
    public GeneratedPage add(String paragraph) {
        text.append(paragraph.strip()).append("\n\n");
        return this;
    }

    public GeneratedPage list(String... entries) {
        for (String entry : entries) {
            text.append("- ").append(entry).append('\n');
        }
        text.append('\n');
        return this;
    }

    public GeneratedPage table(List<String> header, List<List<String>> rows) {
        row(header);
        row(header.stream().map(column -> "---").toList());
        rows.forEach(this::row);
        text.append('\n');
        return this;
    }

    private void row(List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    /** Fails when the page in {@code docs} is not this one. */
    public void isThePageOf(String name) throws IOException {
        Path file = Path.of("..", "docs", name);
        String page = text.toString().strip() + "\n";
        if (Boolean.getBoolean("crm.docs.write")) {
            Files.writeString(file, page);
        }
        assertThat(file).hasContent(page);
    }
}
