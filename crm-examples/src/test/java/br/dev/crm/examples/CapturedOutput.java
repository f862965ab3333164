package br.dev.crm.examples.recipes;

import br.dev.crm.examples.Page;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** A page that is kept. */
final class Output {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Page page;

    Output(String language) {
        this.page = new Page(new PrintStream(bytes, true, StandardCharsets.UTF_8), Locale.forLanguageTag(language));
    }

    Page page() {
        return page;
    }

    /** Returns the lines that were printed. */
    List<String> lines() {
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    /** Returns what was printed, white space as single spaces. */
    String text() {
        return bytes.toString(StandardCharsets.UTF_8).replaceAll("\\s+", " ");
    }
}
