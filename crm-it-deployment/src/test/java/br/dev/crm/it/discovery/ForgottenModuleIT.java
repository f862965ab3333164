package br.dev.crm.it.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import br.dev.crm.it.support.ClassPath;
import br.dev.crm.it.support.Combination;
import br.dev.crm.it.support.ForEachCombination;
import br.dev.crm.it.support.Sizes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Modules that were forgotten: a JVM resolves what provides a service by itself, {@code jlink} and a limit of the
 * modules do not, and what lies on the class path makes no JVM resolve the modules of the JDK that it needs.
 */
class ForgottenModuleIT {
    /** What each transport and codec takes beside itself where nothing is resolved by itself. */
    private static final Map<String, String> MODULES = Map.of(
            "apache", "br.dev.crm.transport.apache",
            "jdk", "br.dev.crm.transport.jdk",
            "gson", "br.dev.crm.json.gson",
            "jsonb", "br.dev.crm.json.jsonb");

    /** What they require, and what a limit of the modules would hide as well. */
    private static final Map<String, String> LIBRARIES = Map.of(
            "apache", "jdk.net,org.apache.httpcomponents.client5.httpclient5,org.apache.httpcomponents.core5.httpcore5",
            "jdk", "java.net.http",
            "gson", "com.google.gson",
            "jsonb", "jakarta.json.bind");

    private static final Pattern ADD_MODULES = Pattern.compile("--add-modules ([a-z.]+[a-z])");
    private static final int MOST_REMEDIES = 5;

    @TempDir
    private static Path directory;

    private static Path probe;

    @BeforeAll
    static void compile() throws Exception {
        assumeTrue(Sizes.areFull(), "modules are forgotten with -Pfull only");
        probe = ProbeModule.compile(directory, ClassPath.base());
    }

    @ForEachCombination
    void isNamedAndAddedOneByOneAllWorks(Combination combination) throws Exception {
        ClassPath modules = ClassPath.base().and(ClassPath.of(combination)).and(probe);
        String transport = MODULES.get(combination.transport());
        String codec = MODULES.get(combination.codec());
        List<String> options = new ArrayList<>(List.of(
                "--module-path",
                modules.toString(),
                "--limit-modules",
                "probe," + LIBRARIES.get(combination.transport()) + "," + LIBRARIES.get(combination.codec())));

        List<String> remedies = remediesUntilItWorks(combination, options, transport, codec);

        assertThat(remedies)
                .startsWith(transport, codec)
                .hasSize(combination.codec().equals("jsonb") ? 4 : 2);
    }

    @ParameterizedTest
    @CsvSource({"jdk,gson,java.net.http", "apache,gson,jdk.net"})
    void ofTheJdkIsNamedWhenTheProvidersLieOnTheClassPath(String transport, String codec, String module)
            throws Exception {
        ClassPath modules = ClassPath.base().and(probe);
        ClassPath jars = ClassPath.of(Combination.of(transport, codec));
        List<String> options =
                new ArrayList<>(List.of("--module-path", modules.toString(), "--class-path", jars.toString()));

        assertThat(remediesUntilItWorks(Combination.of(transport, codec), options))
                .containsExactly(module);
    }

    /**
     * Starts the program, adds the module that its message names, and so on until it works.
     *
     * @param ours the modules of ours to take, where a message lets choose
     * @return the modules in the order of the messages
     */
    private static List<String> remediesUntilItWorks(Combination combination, List<String> options, String... ours)
            throws Exception {
        List<String> added = new ArrayList<>();
        for (int i = 0; i < MOST_REMEDIES; i++) {
            List<String> arguments = new ArrayList<>(options);
            added.forEach(module -> arguments.addAll(List.of("--add-modules", module)));
            arguments.addAll(List.of("--module", ProbeModule.MAIN));
            String output = ProbeRun.inChildJvm(arguments.toArray(String[]::new));
            if (output.contains(ProbeRun.success(combination))) {
                return added;
            }
            String next = remedy(output, List.of(ours));
            assertThat(added).as(output).doesNotContain(next);
            added.add(next);
        }
        throw new AssertionError("After " + added + " it still does not work");
    }

    private static String remedy(String output, List<String> ours) {
        List<String> named = new ArrayList<>();
        Matcher found = ADD_MODULES.matcher(output);
        while (found.find()) {
            named.add(found.group(1));
        }
        assertThat(named).as(output).isNotEmpty();
        return named.stream().filter(ours::contains).findFirst().orElse(named.get(0));
    }
}
