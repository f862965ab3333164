package br.dev.crm.it.boot;

import br.dev.crm.it.support.Combination;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A small application whose parent is Spring Boot's, into which the README's snippets are pasted.
 *
 * @param name its artifact, and the name of its folder
 * @param properties lines of the properties of its POM beside {@code java.version}
 * @param dependencies further dependencies, each {@code group:artifact} or {@code group:artifact:version}
 * @param exclusions what is excluded from our transport and codec, each {@code group:artifact}
 */
record BootApplication(
        String name,
        Combination combination,
        List<String> properties,
        List<String> dependencies,
        List<String> exclusions) {
    private static final String PACKAGE = "com.example.bakery";
    private static final Path TEMPLATES = Path.of("src", "test", "resources", "boot");
    private static final Pattern PROVIDER = Pattern.compile("<artifactId>crm-(transport|json)-[a-z]+</artifactId>");

    BootApplication(Combination combination) {
        this(
                combination.transport() + "-" + combination.codec(),
                combination,
                List.of(),
                List.of("org.springframework.boot:spring-boot-starter"),
                List.of());
    }

    BootApplication named(String other) {
        return new BootApplication(other, combination, properties, dependencies, exclusions);
    }

    /** Sets a property, which replaces one of the same name. */
    BootApplication property(String line) {
        String element = line.substring(0, line.indexOf('>') + 1);
        List<String> lines = new ArrayList<>(properties);
        lines.removeIf(other -> other.startsWith(element));
        lines.add(line);
        return new BootApplication(name, combination, lines, dependencies, exclusions);
    }

    BootApplication dependency(String coordinates) {
        return new BootApplication(name, combination, properties, with(dependencies, coordinates), exclusions);
    }

    BootApplication without(String coordinates) {
        return new BootApplication(name, combination, properties, dependencies, with(exclusions, coordinates));
    }

    private static List<String> with(List<String> list, String element) {
        List<String> longer = new ArrayList<>(list);
        longer.add(element);
        return longer;
    }

    /** Writes its folder below this one. */
    void write(Path directory, BootRelease boot, ReadmeSnippet snippet) throws IOException {
        Path project = directory.resolve(name);
        Path sources = project.resolve("src/main/java").resolve(PACKAGE.replace('.', '/'));
        Files.createDirectories(sources);
        Files.writeString(project.resolve("pom.xml"), pom(boot, snippet.xml(combination)));
        Files.writeString(sources.resolve("Snippet.java"), snippet.classNamedSnippet(PACKAGE));
        Files.copy(TEMPLATES.resolve("Application.java"), sources.resolve("Application.java"));
    }

    private String pom(BootRelease boot, String pasted) throws IOException {
        return Files.readString(TEMPLATES.resolve("project.xml"))
                .replace("@boot@", boot.toString())
                .replace("@name@", name)
                .replace("@properties@", String.join("\n    ", properties))
                .replace("@snippet@", withOwnDependencies(withExclusions(pasted)));
    }

    private String withExclusions(String pasted) {
        return exclusions.isEmpty()
                ? pasted
                : PROVIDER.matcher(pasted)
                        .replaceAll(provider -> provider.group()
                                + exclusions.stream()
                                        .map(excluded -> element("exclusion", excluded))
                                        .collect(Collectors.joining("", "<exclusions>", "</exclusions>")));
    }

    /** A reader has dependencies already, and pastes ours behind them. */
    private String withOwnDependencies(String pasted) {
        String own = dependencies.stream()
                .map(dependency -> element("dependency", dependency))
                .collect(Collectors.joining("\n"));
        return pasted.replaceFirst("(?m)^<dependencies>$", "$0\n" + own);
    }

    private static String element(String name, String coordinates) {
        String[] parts = coordinates.split(":", -1);
        String version = parts.length > 2 ? "<version>" + parts[2] + "</version>" : "";
        return "<%1$s><groupId>%2$s</groupId><artifactId>%3$s</artifactId>%4$s</%1$s>"
                .formatted(name, parts[0], parts[1], version);
    }
}
