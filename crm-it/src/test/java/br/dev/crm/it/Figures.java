package br.dev.crm.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Appends what was measured to {@code target/figures.csv}: name, cell, value, unit, pass-mark. */
final class Figures {
    private static final Path FILE = Path.of("target", "figures.csv");

    private Figures() {}

    static void add(String name, String cell, Object value, String unit, String passMark) {
        String row = String.join(",", name, cell, value.toString(), unit, passMark);
        System.out.println("figure: " + row);
        try {
            Files.writeString(FILE, row + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
