package br.dev.crm.it.versions;

import br.dev.crm.it.support.ClassPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The jars that the build has laid out beside those of the class path, and the versions in their names. */
final class Jars {
    static final Path LOWEST = Path.of("target", "lowest");
    static final Path BETWEEN = Path.of("target", "between");

    private Jars() {}

    /** Returns the version in this folder. */
    static String version(Path folder, String artifact) throws IOException {
        try (Stream<Path> jars = Files.list(folder)) {
            return version(jars.toList(), artifact);
        }
    }

    /** Returns the version that all other tests run with. */
    static String newest(String artifact) {
        return version(ClassPath.running().entries(), artifact);
    }

    private static String version(List<Path> jars, String artifact) {
        Pattern name = Pattern.compile(Pattern.quote(artifact) + "-(\\d.*)\\.jar");
        return jars.stream()
                .map(jar -> name.matcher(jar.getFileName().toString()))
                .filter(Matcher::matches)
                .map(match -> match.group(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError(artifact + " is not there"));
    }
}
