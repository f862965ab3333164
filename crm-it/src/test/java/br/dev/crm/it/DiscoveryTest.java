package br.dev.crm.it;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The real jars on class paths of their own, each behind a class loader that sees nothing else. */
class DiscoveryTest {
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

    @ParameterizedTest
    @CsvSource({"apache,gson", "apache,jsonb", "jdk,gson", "jdk,jsonb"})
    void usesTheOnlyPartsThatAreThere(String transport, String codec) throws Exception {
        ClassPath path = ClassPath.base().and(ClassPath.transport(transport)).and(ClassPath.codec(codec));

        assertThat(probe(path))
                .isEqualTo("CrmClient[127.0.0.1, transport " + transport + ", codec " + codec + "] found true");
    }

    @Test
    void prefersApacheAndGson() throws Exception {
        assertThat(probe(everything())).contains("transport apache, codec gson").endsWith("found true");
    }

    @Test
    void namesTheModulesWhenThereIsNoTransport() throws Exception {
        assertThat(probe(ClassPath.base().and(ClassPath.codec("gson"))))
                .startsWith("failed: No transport")
                .contains("br.dev.crm:crm-transport-apache", "br.dev.crm:crm-transport-jdk", "URLClassLoader")
                .endsWith("[CRM-0101]");
    }

    @Test
    void namesTheModulesWhenThereIsNoCodec() throws Exception {
        assertThat(probe(ClassPath.base().and(ClassPath.transport("jdk"))))
                .startsWith("failed: No JSON codec")
                .contains("br.dev.crm:crm-json-gson", "br.dev.crm:crm-json-jsonb")
                .endsWith("[CRM-0101]");
    }

    @Test
    void saysWhatIsMissingUnderAPart() throws Exception {
        assertThat(probe(ClassPath.base().and(ClassPath.transport("jdk")).and(ClassPath.of("crm-json-gson"))))
                .startsWith("failed: No JSON codec")
                .containsIgnoringCase("gson")
                .endsWith("[CRM-0101]");
        assertThat(probe(ClassPath.base().and(ClassPath.codec("gson")).and(ClassPath.of("crm-transport-apache"))))
                .startsWith("failed: No transport")
                .containsIgnoringCase("httpclient5")
                .endsWith("[CRM-0101]");
    }

    @Test
    void refusesATieOfTwoPartsThatTheUserBrought() throws Exception {
        ClassPath path = everything()
                .and(entries(Tied.One.class.getName(), Tied.Two.class.getName()))
                .and(testClasses());

        assertThat(probe(path)).contains("\"one\"", "\"two\"", "test-classes").endsWith("[CRM-0103]");
    }

    @Test
    void aBrokenOrForeignEntryDoesNotHideTheGoodOnes() throws Exception {
        ClassPath path = everything().and(entries("no.such.Provider", "org.slf4j.LoggerFactory"));

        assertThat(probe(path)).contains("transport apache, codec gson").endsWith("found true");
    }

    @Test
    void findsPartsThatOnlyTheContextClassLoaderSees() throws Exception {
        ClassPath parts = ClassPath.transport("jdk").and(ClassPath.codec("gson"));
        try (URLClassLoader core = isolated(ClassPath.base(), ClassLoader.getPlatformClassLoader());
                URLClassLoader application = isolated(parts, core)) {
            assertThat(run(core, application))
                    .contains("transport jdk, codec gson")
                    .endsWith("found true");
        }
    }

    private static ClassPath everything() {
        return ClassPath.base()
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
            String[] arguments = {
                sandbox.integrationUri().toString(), sandbox.username(), sandbox.password(), sandbox.tenant()
            };
            return (String) program.loadClass(Probe.class.getName())
                    .getMethod("run", String[].class)
                    .invoke(null, (Object) arguments);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }
}
