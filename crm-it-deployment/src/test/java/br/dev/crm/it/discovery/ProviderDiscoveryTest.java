package br.dev.crm.it.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.it.Probe;
import br.dev.crm.it.support.ClassPath;
import br.dev.crm.it.support.Combination;
import br.dev.crm.it.support.ForEachCombination;
import br.dev.crm.sandbox.CrmSandbox;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real jars on class paths of their own, each behind a class loader that sees nothing else. */
class ProviderDiscoveryTest {
    private static final String TRANSPORTS = "META-INF/services/br.dev.crm.spi.http.HttpTransportProvider";

    @TempDir
    private Path directory;

    private CrmSandbox sandbox;

    @BeforeEach
    void start() {
        sandbox = CrmSandbox.start();
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @ForEachCombination
    void usesTheOnlyProvidersThatAreThere(Combination combination) throws Exception {
        ClassPath path = ProbeRun.base().and(ClassPath.of(combination));

        assertThat(probe(path)).isEqualTo(ProbeRun.success(combination));
    }

    @Test
    void prefersApacheAndGson() throws Exception {
        assertThat(probe(everything())).contains("transport apache, codec gson").endsWith("found true");
    }

    @Test
    void namesTheModulesWhenThereIsNoTransport() throws Exception {
        assertThat(probe(ProbeRun.base().and(ClassPath.codec("gson"))))
                .startsWith("failed: No transport")
                .contains("br.dev.crm:crm-transport-apache", "br.dev.crm:crm-transport-jdk", "URLClassLoader")
                .endsWith("[CRM-0101]");
    }

    @Test
    void namesTheModulesWhenThereIsNoCodec() throws Exception {
        assertThat(probe(ProbeRun.base().and(ClassPath.transport("jdk"))))
                .startsWith("failed: No JSON codec")
                .contains("br.dev.crm:crm-json-gson", "br.dev.crm:crm-json-jsonb")
                .endsWith("[CRM-0101]");
    }

    @Test
    void saysWhichLibraryAProviderMisses() throws Exception {
        assertThat(probe(ProbeRun.base().and(ClassPath.transport("jdk")).and(ClassPath.of("crm-json-gson"))))
                .startsWith("failed: A JSON codec is there, but it cannot be used: ")
                .contains("gson: Gson is missing: remove its exclusion, or add com.google.code.gson:gson:")
                .endsWith("[CRM-0104]");
        assertThat(probe(ProbeRun.base().and(ClassPath.codec("gson")).and(ClassPath.of("crm-transport-apache"))))
                .startsWith("failed: A transport is there, but it cannot be used: ")
                .contains(
                        "apache: httpclient5 is missing: remove its exclusion, or add org.apache.httpcomponents.client5:httpclient5:")
                .endsWith("[CRM-0104]");
    }

    @Test
    void refusesTwoProvidersOfTheUserWithTheSamePriority() throws Exception {
        ClassPath path = everything()
                .and(entries(EqualPriorityTransports.One.class.getName(), EqualPriorityTransports.Two.class.getName()))
                .and(testClasses());

        assertThat(probe(path)).contains("\"one\"", "\"two\"", "test-classes").endsWith("[CRM-0103]");
    }

    @Test
    void aBrokenOrForeignEntryDoesNotHideTheGoodOnes() throws Exception {
        ClassPath path = everything().and(entries("no.such.Provider", "org.slf4j.LoggerFactory"));

        assertThat(probe(path)).contains("transport apache, codec gson").endsWith("found true");
    }

    @Test
    void findsProvidersThatOnlyTheContextClassLoaderSees() throws Exception {
        ClassPath providers = ClassPath.transport("jdk").and(ClassPath.codec("gson"));
        try (URLClassLoader core = isolated(ProbeRun.base(), ClassLoader.getPlatformClassLoader());
                URLClassLoader application = isolated(providers, core)) {
            assertThat(run(core, application))
                    .contains("transport jdk, codec gson")
                    .endsWith("found true");
        }
    }

    private static ClassPath everything() {
        return ProbeRun.base()
                .and(ClassPath.transport("apache"))
                .and(ClassPath.transport("jdk"))
                .and(ClassPath.codec("gson"))
                .and(ClassPath.codec("jsonb"));
    }

    private static Path testClasses() {
        return Path.of("target", "test-classes");
    }

    private Path entries(String... names) throws IOException {
        Path root = Files.createTempDirectory(directory, "entries");
        Path file = root.resolve(TRANSPORTS);
        Files.createDirectories(file.getParent());
        Files.write(file, List.of(names));
        return root;
    }

    private String probe(ClassPath path) throws Exception {
        try (URLClassLoader loader = isolated(path, ClassLoader.getPlatformClassLoader())) {
            return run(loader, loader);
        }
    }

    private static URLClassLoader isolated(ClassPath path, ClassLoader parent) {
        return new URLClassLoader(path.urls(), parent);
    }

    private String run(ClassLoader program, ClassLoader context) throws Exception {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(context);
        try {
            String[] arguments = ProbeRun.arguments(sandbox).toArray(String[]::new);
            return (String) program.loadClass(Probe.class.getName())
                    .getMethod("run", String[].class)
                    .invoke(null, (Object) arguments);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }
}
