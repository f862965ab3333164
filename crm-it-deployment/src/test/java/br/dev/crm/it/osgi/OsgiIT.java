package br.dev.crm.it.osgi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import br.dev.crm.it.GivenProviders;
import br.dev.crm.it.Probe;
import br.dev.crm.it.support.ChildJvm;
import br.dev.crm.it.support.ClassPath;
import br.dev.crm.it.support.Combination;
import br.dev.crm.it.support.ForEachCombination;
import br.dev.crm.it.support.Sizes;
import br.dev.crm.sandbox.CrmSandbox;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our jars as bundles of an OSGi framework, each with a class loader of its own. */
class OsgiIT {
    private static final Combination SMALLEST = Combination.of("jdk", "gson");

    @TempDir
    private Path directory;

    private BundleMaker maker;

    @BeforeAll
    static void isFull() {
        assumeThat(Sizes.areFull()).as("a framework is for -Pfull").isTrue();
    }

    @BeforeEach
    void make() {
        maker = new BundleMaker(directory);
    }

    @ForEachCombination
    void findsTheProvidersOfOtherBundles(Combination combination) throws Exception {
        List<Path> bundles = spiFly();
        bundles.addAll(maker.bundles(ClassPath.base().and(ClassPath.of(combination))));

        assertThat(run(bundles, Probe.class)).contains(success(combination));
    }

    @Test
    void theFrameworkSaysThatSlf4jNeedsSpiFly() throws Exception {
        List<Path> bundles = maker.bundles(ClassPath.base().and(ClassPath.of(SMALLEST)));

        assertThat(run(bundles, Probe.class))
                .contains("missing requirement [slf4j.api", "osgi.extender=osgi.serviceloader.processor");
    }

    @Test
    void saysWhatToDoWhereOnlyTheLibraryMissesSpiFly() throws Exception {
        assertThat(run(withoutSpiFly(), Probe.class))
                .contains("failed: No transport", "in OSGi", "transport(new JdkTransportProvider())", "[CRM-0101]");
    }

    @Test
    void takesGivenProvidersWithoutSpiFly() throws Exception {
        assertThat(run(withoutSpiFly(), GivenProviders.class)).contains(success(SMALLEST));
    }

    private static List<Path> spiFly() throws Exception {
        try (Stream<Path> jars = Files.list(Path.of("target", "osgi"))) {
            return new ArrayList<>(jars.sorted().toList());
        }
    }

    /** Returns bundles whose SLF4J needs no SPI Fly, as that of a framework with logging of its own. */
    private List<Path> withoutSpiFly() throws Exception {
        List<Path> bundles = maker.bundles(ClassPath.of("crm-core").and(ClassPath.of(SMALLEST)));
        bundles.add(maker.make(ClassPath.of("slf4j-api").entries().get(0)));
        return bundles;
    }

    private String run(List<Path> bundles, Class<?> program) throws Exception {
        List<Path> all = new ArrayList<>(bundles);
        all.add(maker.make(Path.of("target", "classes"), "program", "1"));
        ClassPath framework = ClassPath.of("org.apache.felix.framework").and(Path.of("target", "test-classes"));
        try (CrmSandbox sandbox = CrmSandbox.start()) {
            return ChildJvm.run(
                            "-cp",
                            framework.toString(),
                            OsgiMain.class.getName(),
                            directory.resolve("cache").toString(),
                            all.stream().map(Path::toString).collect(Collectors.joining(",")),
                            program.getName(),
                            sandbox.integrationUri().toString(),
                            sandbox.username(),
                            sandbox.password(),
                            sandbox.tenant())
                    .output();
        }
    }

    private static String success(Combination combination) {
        return "CrmClient[127.0.0.1, transport " + combination.transport() + ", codec " + combination.codec()
                + "] found true";
    }
}
