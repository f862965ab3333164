package br.dev.crm.it.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import br.dev.crm.it.support.ChildJvm;
import br.dev.crm.it.support.ClassPath;
import br.dev.crm.it.support.Combination;
import br.dev.crm.it.support.ForEachCombination;
import br.dev.crm.it.support.Sizes;
import br.dev.crm.sandbox.CrmSandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The library within a web application that is deployed again and again: nothing of a former deployment stays in the
 * JVM. Tomcat looks itself for threads and thread-locals that an application has left behind, and says so.
 */
class RedeployIT {
    private static final int DEPLOYMENTS = 5;
    private static final String LEFT_BEHIND = "The web application [app] ";

    @TempDir
    private Path directory;

    @BeforeAll
    static void isFull() {
        assumeThat(Sizes.areFull()).as("redeployments are for -Pfull").isTrue();
    }

    @ForEachCombination
    void leavesNothingBehindWhenItsClientIsClosed(Combination combination) throws Exception {
        String output = deploy(combination, DEPLOYMENTS, "request");

        assertThat(output).contains(successes(combination, DEPLOYMENTS)).doesNotContain(LEFT_BEHIND);
    }

    @ForEachCombination
    void leavesNothingBehindOnAThreadWithTheContextClassLoaderOfTheContainer(Combination combination) throws Exception {
        String output = deploy(combination, 3, "thread");

        assertThat(output).contains(successes(combination, 3)).doesNotContain(LEFT_BEHIND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"apache", "jdk"})
    void tomcatNamesTheThreadsOfAClientThatWasForgotten(String transport) throws Exception {
        String output = deploy(Combination.of(transport, "gson"), 2, "request", "forgets=true");

        assertThat(output)
                .contains(LEFT_BEHIND + "appears to have started a thread named [crm-watchdog]")
                .contains("2 former that stay: [1]");
    }

    private static List<String> successes(Combination combination, int deployments) {
        return IntStream.rangeClosed(1, deployments)
                .mapToObj(i -> List.of(
                        i + " CrmClient[127.0.0.1, transport " + combination.transport() + ", codec "
                                + combination.codec() + "] found true, child first: true",
                        i + " former that stay: []"))
                .flatMap(List::stream)
                .toList();
    }

    private String deploy(Combination combination, int times, String caller, String... parameters)
            throws IOException, InterruptedException {
        Path application =
                WebApplication.in(directory.resolve("app"), ClassPath.base().and(ClassPath.of(combination)));
        ClassPath container =
                ClassPath.of("tomcat-embed-core", "tomcat-annotations-api").and(Path.of("target", "test-classes"));
        List<String> command = new ArrayList<>();
        for (String opened : List.of(
                "base/java.lang",
                "base/java.util",
                "base/java.util.concurrent",
                "rmi/sun.rmi.transport")) { // as Tomcat's own start script does
            command.add("--add-opens=java." + opened + "=ALL-UNNAMED");
        }
        command.addAll(List.of("-Xmx256m", "-cp", container.toString(), ContainerMain.class.getName()));
        command.addAll(
                List.of(Files.createDirectory(directory.resolve("container")).toString(), application.toString()));
        command.addAll(List.of(Integer.toString(times), caller));
        command.addAll(List.of(parameters));
        try (CrmSandbox sandbox = CrmSandbox.start()) {
            command.add("uri=" + sandbox.integrationUri());
            command.add("username=" + sandbox.username());
            command.add("password=" + sandbox.password());
            command.add("tenant=" + sandbox.tenant());
            ChildJvm.End end = ChildJvm.run(command.toArray(String[]::new));
            assertThat(end.exitCode()).as(end.output()).isZero();
            return end.output();
        }
    }
}
