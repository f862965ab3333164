package br.dev.crm.it.support;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Jars and folders in the order in which a JVM would search them; taken from the class path of the tests. */
public record ClassPath(List<Path> entries) {

    /** What a program needs before any transport or codec is chosen: the core and a logger. */
    public static ClassPath base() {
        return of("crm-core", "slf4j-api", "slf4j-simple");
    }

    public static ClassPath transport(String name) {
        return name.equals("apache")
                ? of("crm-transport-apache", "httpclient5", "httpcore5", "httpcore5-h2")
                : of("crm-transport-jdk");
    }

    public static ClassPath codec(String name) {
        return name.equals("gson")
                ? of("crm-json-gson", "gson")
                : of("crm-json-jsonb", "jakarta.json.bind-api", "jakarta.json-api", "yasson", "parsson");
    }

    /** The transport and the codec of a combination. */
    public static ClassPath of(Combination combination) {
        return transport(combination.transport()).and(codec(combination.codec()));
    }

    /** The running class path, whole. */
    public static ClassPath running() {
        return new ClassPath(Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toList());
    }

    /** The entries of the running class path with these names, each of which must be there. */
    public static ClassPath of(String... names) {
        return new ClassPath(Arrays.stream(names).map(ClassPath::entry).toList());
    }

    private static Path entry(String name) {
        return running().entries.stream()
                .filter(path -> path.endsWith(name)
                        || path.endsWith(name + "/target/classes")
                        || path.getFileName().toString().matches(name.replace(".", "\\.") + "-\\d.*\\.jar"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not on the class path"));
    }

    public ClassPath and(ClassPath other) {
        List<Path> both = new ArrayList<>(entries);
        both.addAll(other.entries);
        return new ClassPath(both);
    }

    public ClassPath and(Path entry) {
        return and(new ClassPath(List.of(entry)));
    }

    public ClassPath without(String name) {
        Path gone = entry(name);
        return new ClassPath(entries.stream().filter(path -> !path.equals(gone)).toList());
    }

    /** This path with the jars of a folder whose names begin so in place of those with the same artifact. */
    public ClassPath replacedBy(Path folder, String prefix) throws IOException {
        Map<String, Path> others;
        try (Stream<Path> jars = Files.list(folder)) {
            others = jars.filter(jar -> jar.getFileName().toString().startsWith(prefix))
                    .collect(Collectors.toMap(ClassPath::artifact, Path::toAbsolutePath));
        }
        return new ClassPath(entries.stream()
                .map(entry -> others.getOrDefault(artifact(entry), entry))
                .toList());
    }

    private static String artifact(Path jar) {
        return jar.getFileName().toString().replaceFirst("-\\d.*\\.jar$", "");
    }

    public URL[] urls() {
        return entries.stream().map(ClassPath::url).toArray(URL[]::new);
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new AssertionError(e);
        }
    }

    /** As an option of a JVM takes it. */
    @Override
    public String toString() {
        return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
