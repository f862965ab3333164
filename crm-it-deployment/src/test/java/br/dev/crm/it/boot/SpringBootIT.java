package br.dev.crm.it.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import br.dev.crm.it.support.Combination;
import br.dev.crm.it.support.Sizes;
import br.dev.crm.testkit.Figures;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The README followed in an application of Spring Boot, with the versions of its parent: executable jars made by Boot's
 * own plugin.
 */
class SpringBootIT {
    private static final String BOOT = "[LaunchedClassLoader]";
    private static final String SYSTEM = "[AppClassLoader]";
    private static final String BOTH = "[AppClassLoader, LaunchedClassLoader]";

    /** An application may have Yasson already, under the name that Boot's parent gives it. */
    private static final BootApplication WITH_YASSON_OF_BOOT = new BootApplication(Combination.of("jdk", "jsonb"))
            .named("with-yasson-of-boot")
            .dependency("org.eclipse:yasson");

    private static final Map<BootRelease, BootBuild> BUILDS = new EnumMap<>(BootRelease.class);

    @BeforeAll
    static void build() throws Exception {
        assumeThat(Sizes.areFull()).as("builds with Maven are for -Pfull").isTrue();
        List<BootApplication> applications = new ArrayList<>(
                Combination.ALL.stream().map(BootApplication::new).toList());
        applications.add(WITH_YASSON_OF_BOOT);
        for (BootRelease boot : BootRelease.values()) {
            BUILDS.put(boot, BootBuild.of("readme", boot, applications));
        }
    }

    static Stream<Arguments> applications() {
        return Stream.of(BootRelease.values())
                .flatMap(boot -> Combination.ALL.stream().map(combination -> Arguments.of(boot, combination)));
    }

    @ParameterizedTest
    @MethodSource("applications")
    void theSnippetWorksOnEveryThread(BootRelease boot, Combination combination) throws Exception {
        String output = BUILDS.get(boot).run(new BootApplication(combination));

        assertThat(results(output))
                .as(output)
                .containsExactly(
                        "main thread, built there: found true by " + BOOT,
                        "main thread, built before: found true by " + BOOT,
                        "common pool, built there: found true by " + SYSTEM,
                        "common pool, built before: found true by " + SYSTEM,
                        "parallel stream, built there: found true by " + BOTH,
                        "parallel stream, built before: found true by " + BOTH,
                        "no context loader, built there: found true by [none]",
                        "no context loader, built before: found true by [none]");
        assertThat(output).doesNotContain(" WARN ", " ERROR ");
        Figures.add(
                "boot-places-that-work",
                "boot" + boot + " " + combination,
                results(output).size(),
                "of 8",
                "= 8");
    }

    @ParameterizedTest
    @EnumSource
    void yassonMayBeThereAsBootNamesIt(BootRelease boot) throws Exception {
        String output = BUILDS.get(boot).run(WITH_YASSON_OF_BOOT);

        assertThat(results(output)).as(output).hasSize(8);
        assertThat(output).doesNotContain(" WARN ", " ERROR ");
    }

    /** The lines that say that a place works. */
    static List<String> results(String output) {
        return output.lines().filter(line -> line.contains(": found true by ")).toList();
    }
}
