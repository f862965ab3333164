package br.dev.crm.it.boot;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.it.support.ChildJvm;
import br.dev.crm.sandbox.CrmSandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Applications of one release of Spring Boot, built by one Maven into executable jars.
 *
 * @param directory where their folders are
 */
record BootBuild(Path directory) {
    private static final Path TARGET = Path.of("target", "boot");
    private static final int SECONDS = 300;

    /** Everything here starts, works for a second, and ends: compiling it well takes longer than it runs. */
    private static final String QUICK_START = "-XX:TieredStopAtLevel=1";

    /** More than one, so that {@code supplyAsync} uses the common pool however many processors there are. */
    private static final String COMMON_POOL = "-Djava.util.concurrent.ForkJoinPool.common.parallelism=4";

    /**
     * Builds them in a new folder; that one of them cannot be built is said when it is run.
     *
     * @param name of the folder
     */
    static BootBuild of(String name, BootRelease boot, List<BootApplication> applications)
            throws IOException, InterruptedException {
        Path directory = TARGET.resolve(name + "-" + boot).toAbsolutePath();
        delete(directory);
        ReadmeSnippet snippet = ReadmeSnippet.read();
        for (BootApplication application : applications) {
            application.write(directory, boot, snippet);
        }
        String modules = applications.stream()
                .map(application -> "    <module>" + application.name() + "</module>")
                .collect(Collectors.joining("\n"));
        String reactor = Files.readString(Path.of("src", "test", "resources", "boot", "reactor.xml"));
        Files.writeString(directory.resolve("pom.xml"), reactor.replace("@modules@", modules));
        Path repository = directory.resolve("repository");
        LocalRepository.create(repository);
        runMaven(directory, "-B", "-ntp", "--fail-at-end", "-Dmaven.repo.local=" + repository, "package");
        return new BootBuild(directory);
    }

    /** Runs the Maven that runs this build, else the one on the path. */
    private static void runMaven(Path directory, String... arguments) throws IOException, InterruptedException {
        String home = System.getProperty("maven.home", "");
        List<String> command = new ArrayList<>();
        command.add(home.isEmpty() ? "mvn" : Path.of(home, "bin", "mvn").toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log(directory).toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().merge("MAVEN_OPTS", QUICK_START, (options, more) -> options + " " + more);
        Process maven = builder.start();
        try {
            assertThat(maven.waitFor(SECONDS, TimeUnit.SECONDS))
                    .as("Maven ended in %s", directory)
                    .isTrue();
        } finally {
            maven.destroy();
        }
    }

    /** Starts the jar of an application against a sandbox of its own, and returns what it prints until it ends. */
    String run(BootApplication application) throws IOException, InterruptedException {
        try (CrmSandbox sandbox = CrmSandbox.start()) {
            return ChildJvm.run(
                            QUICK_START,
                            COMMON_POOL,
                            "-jar",
                            jar(application).toString(),
                            sandbox.integrationUri().toString(),
                            sandbox.username(),
                            sandbox.password(),
                            sandbox.tenant())
                    .output();
        }
    }

    private Path jar(BootApplication application) {
        Path jar = directory.resolve(application.name()).resolve("target").resolve(application.name() + "-1.0.0.jar");
        assertThat(jar).as(() -> "Maven wrote:\n" + read(log(directory))).exists();
        return jar;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static Path log(Path directory) {
        return directory.resolve("maven.log");
    }

    /** Deletes links, not what they lead to. */
    private static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
