package br.dev.crm.examples;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the programs print, in English or Portuguese. */
public final class ConsoleOutput {
    private static final int WIDTH = 96;

    private final PrintStream out;
    private final Locale locale;
    private final ResourceBundle texts;

    /** Prints to a stream, in Portuguese for Portuguese locales and in English for all others. */
    public ConsoleOutput(PrintStream out, Locale locale) {
        this.out = out;
        this.locale = locale;
        Locale offered = locale.getLanguage().equals("pt") ? Locale.forLanguageTag("pt") : Locale.ROOT;
        this.texts = ResourceBundle.getBundle("br.dev.crm.examples.texts", offered);
    }

    /** Returns one that prints to standard output; UTF-8, so that accents survive a machine without a locale. */
    public static ConsoleOutput onStandardOutput(Locale locale) {
        return new ConsoleOutput(new PrintStream(System.out, true, StandardCharsets.UTF_8), locale);
    }

    /** Returns one that prints to standard error, otherwise as {@link #onStandardOutput}. */
    public static ConsoleOutput onStandardError(Locale locale) {
        return new ConsoleOutput(new PrintStream(System.err, true, StandardCharsets.UTF_8), locale);
    }

    /** Returns the locale that was asked for. */
    public Locale locale() {
        return locale;
    }

    /** Returns a text of the program, its arguments filled in. */
    public String text(String key, Object... arguments) {
        return new MessageFormat(texts.getString(key), locale).format(arguments);
    }

    /** Prints a text with a line under it. */
    public void title(String key, Object... arguments) {
        String text = text(key, arguments);
        out.println();
        out.println(text);
        out.println("─".repeat(Math.min(WIDTH, text.length())));
    }

    /** Prints a text. */
    public void line(String key, Object... arguments) {
        out.println("  " + text(key, arguments));
    }

    /** Prints a line of a file as it is. */
    public void plain(String line) {
        out.println("  " + line);
    }

    /** Prints three columns. */
    public void row(String first, String second, String third) {
        out.println(String.format(Locale.ROOT, "  %-12s %-28s %s", first, second, third));
    }

    /** Prints a text of any length behind a label. */
    public void wrapped(String label, String text) {
        String indent = " ".repeat(label.length() + 3);
        StringBuilder line = new StringBuilder("  " + label + " ");
        for (String word : text.split(" ", -1)) {
            if (line.length() + word.length() > WIDTH) {
                out.println(line.toString().stripTrailing());
                line = new StringBuilder(indent);
            }
            line.append(word).append(' ');
        }
        out.println(line.toString().stripTrailing());
    }

    /** Prints an empty line. */
    public void blank() {
        out.println();
    }
}
