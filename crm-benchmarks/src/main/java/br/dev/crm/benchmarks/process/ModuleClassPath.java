package br.dev.crm.benchmarks.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Parts of the running class path, by the names of their jars. */
public final class ModuleClassPath {
    private ModuleClassPath() {}

    /** Returns the whole class path of this process. */
    public static String all() {
        return System.getProperty("java.class.path");
    }

    /** Returns this module and the jars with these names, as an option of a JVM takes them. */
    public static String of(Collection<String> names) {
        return entries()
                .filter(entry -> isOwn(entry) || names.stream().anyMatch(name -> isNamed(entry, name)))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    /**
     * Returns how many bytes the jars with these names have.
     *
     * @throws IllegalStateException when one of them is not there, or is no jar
     */
    public static long bytes(Collection<String> names) {
        return names.stream().mapToLong(ModuleClassPath::bytes).sum();
    }

    private static long bytes(String name) {
        List<Path> found = entries().filter(entry -> isNamed(entry, name)).toList();
        if (found.size() != 1 || !Files.isRegularFile(found.get(0))) {
            throw new IllegalStateException("There is no one jar named " + name + " on the class path");
        }
        try {
            return Files.size(found.get(0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOwn(Path entry) {
        return isNamed(entry, "crm-benchmarks") || entry.endsWith("crm-benchmarks/target/classes");
    }

    private static boolean isNamed(Path entry, String name) {
        return entry.getFileName().toString().matches(name.replace(".", "\\.") + "-v?\\d.*\\.jar");
    }

    private static Stream<Path> entries() {
        return Arrays.stream(all().split(File.pathSeparator, -1)).map(Path::of);
    }
}
