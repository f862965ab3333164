package br.dev.crm.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * What tests measured, as rows of {@code target/figures.csv}: name, combination, value, unit, pass-mark. Thread-safe.
 */
public final class Figures {
    private static final Path DIRECTORY = Path.of("target");

    private Figures() {}

    /**
     * Appends one row where there is a directory {@code target}, and prints it in any case.
     *
     * @param name what was measured, such as {@code guard-cost-percent}
     * @param combination which transport or codec it was measured with; the release of the JDK is added
     * @param value the result
     * @param unit its unit
     * @param passMark what it should be, such as {@code <= 15}
     * @throws UncheckedIOException when the row cannot be written
     */
    public static synchronized void add(String name, String combination, Object value, String unit, String passMark) {
        String jdk = " jdk" + Runtime.version().feature();
        String row = String.join(",", name, combination + jdk, String.valueOf(value), unit, passMark);
        System.out.println("figure: " + row);
        if (!Files.isDirectory(DIRECTORY)) {
            return;
        }
        try {
            Files.writeString(
                    DIRECTORY.resolve("figures.csv"), row + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
