package br.dev.crm.examples;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** A {@link ConsoleOutput} that keeps what is printed. */
public final class CapturedOutput {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ConsoleOutput console;

    /** Keeps what is printed in this language. */
    public CapturedOutput(String language) {
        this.console = new ConsoleOutput(
                new PrintStream(bytes, true, StandardCharsets.UTF_8), Locale.forLanguageTag(language));
    }

    public ConsoleOutput console() {
        return console;
    }

    /** Returns the lines that were printed. */
    public List<String> lines() {
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    /** Returns what was printed, white space as single spaces. */
    public String text() {
        return bytes.toString(StandardCharsets.UTF_8).replaceAll("\\s+", " ");
    }
}
