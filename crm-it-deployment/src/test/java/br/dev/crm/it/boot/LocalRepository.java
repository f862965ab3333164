package br.dev.crm.it.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A local repository for a Maven of its own, which has what the one of this build has, by links, and our modules as
 * they have just been built. It keeps them from other builds on this machine, which {@code mvn install} would not.
 */
final class LocalRepository {
    private static final Path ROOT = Path.of("..");
    private static final Path GROUP = Path.of("br", "dev", "crm");
    private static final List<String> MODULES =
            List.of("crm-core", "crm-transport-apache", "crm-transport-jdk", "crm-json-gson", "crm-json-jsonb");
    private static final Pattern VERSION = Pattern.compile("<version>([^<]+)</version>");

    private LocalRepository() {}

    /** Fills this folder, which must be empty or not be there. */
    static void create(Path directory) throws IOException {
        link(Path.of(System.getProperty("maven.repo.local")), directory, GROUP);
        String version = version();
        put(directory, "crm-parent", version, ROOT.resolve("pom.xml"), "pom");
        put(directory, "crm-bom", version, ROOT.resolve("crm-bom").resolve("pom.xml"), "pom");
        for (String module : MODULES) {
            Path built = ROOT.resolve(module).resolve("target").resolve(module + "-" + version + ".jar");
            assertThat(built).as("built by mvn verify").exists();
            put(directory, module, version, ROOT.resolve(module).resolve("pom.xml"), "pom");
            put(directory, module, version, built, "jar");
        }
    }

    /** Links everything but what lies below the path, whose folders are made. */
    private static void link(Path from, Path to, Path path) throws IOException {
        Files.createDirectories(to);
        Path own = path.getName(0);
        if (Files.isDirectory(from)) {
            try (Stream<Path> children = Files.list(from)) {
                for (Path child : children.toList()) {
                    if (!child.getFileName().equals(own) && Files.isDirectory(child)) {
                        link(child, to.resolve(child.getFileName()));
                    }
                }
            }
        }
        if (path.getNameCount() > 1) {
            link(from.resolve(own), to.resolve(own), path.subpath(1, path.getNameCount()));
        }
    }

    private static void link(Path target, Path link) throws IOException {
        try {
            Files.createSymbolicLink(link, target.toRealPath());
        } catch (UnsupportedOperationException | FileSystemException e) {
            // Where links are not allowed Maven downloads again.
            assertThat(link).doesNotExist();
        }
    }

    private static String version() throws IOException {
        Matcher found = VERSION.matcher(Files.readString(ROOT.resolve("crm-bom").resolve("pom.xml")));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static void put(Path repository, String artifact, String version, Path file, String type)
            throws IOException {
        Path directory = repository.resolve(GROUP).resolve(artifact).resolve(version);
        Files.createDirectories(directory);
        Files.copy(file, directory.resolve(artifact + "-" + version + "." + type));
    }
}
