package br.dev.crm.it.container;

import br.dev.crm.it.support.ClassPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder with {@code WEB-INF}, as a container unpacks a war: the classes of the application and its libraries. */
final class WebApplication {
    private static final Path TEST_CLASSES = Path.of("target", "test-classes");
    private static final Path CLASSES = Path.of("br", "dev", "crm", "it", "container", "app");

    private WebApplication() {}

    /** Makes it in this directory with these jars in {@code WEB-INF/lib}. */
    static Path in(Path directory, ClassPath libraries) throws IOException {
        Path inf = Files.createDirectories(directory.resolve("WEB-INF"));
        Files.copy(TEST_CLASSES.resolve("container").resolve("web.xml"), inf.resolve("web.xml"));
        copy(libraries.entries(), inf.resolve("lib"));
        try (Stream<Path> classes = Files.list(TEST_CLASSES.resolve(CLASSES))) {
            copy(classes.toList(), inf.resolve("classes").resolve(CLASSES));
        }
        return directory;
    }

    private static void copy(List<Path> files, Path directory) throws IOException {
        Files.createDirectories(directory);
        for (Path file : files) {
            Files.copy(file, directory.resolve(file.getFileName()));
        }
    }
}
