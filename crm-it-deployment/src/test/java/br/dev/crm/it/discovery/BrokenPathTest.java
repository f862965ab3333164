package br.dev.crm.it.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.it.Probe;
import br.dev.crm.it.support.ClassPath;
import br.dev.crm.it.support.Combination;
import br.dev.crm.sandbox.CrmSandbox;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Class paths that are wrong in one place: what is said, and that it works once that is done. */
class BrokenPathTest {
    private static final Combination COMBINATION = Combination.of("jdk", "gson");

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

    @Test
    void quotesAServiceFileThatNamesAMisspeltClass() throws Exception {
        ClassPath path = ProbeRun.base()
                .and(ClassPath.codec("gson"))
                .and(serviceFile("br.dev.crm.transport.jdk.JdkTransportProvidr"));

        assertThat(run(path))
                .startsWith("failed: No transport")
                .contains("br.dev.crm.transport.jdk.JdkTransportProvidr", "not found: correct the name")
                .contains("(named by " + directory.toUri().toURL() + "META-INF/services/")
                .endsWith("[CRM-0101]");
        serviceFile("br.dev.crm.transport.jdk.JdkTransportProvider");
        assertThat(run(path.and(withoutServiceFiles("crm-transport-jdk")))).isEqualTo(ProbeRun.success(COMBINATION));
    }

    @Test
    void twoOfTheSameProviderAreOne() throws Exception {
        Path copy = directory.resolve("crm-transport-jdk-copy");
        copyOf(ClassPath.of("crm-transport-jdk").entries().get(0), copy);

        assertThat(run(ProbeRun.base().and(ClassPath.of(COMBINATION)).and(copy)))
                .isEqualTo(ProbeRun.success(COMBINATION));
    }

    /** Two copies of the core, each with providers of its own, of which the caller's sees none. */
    @Test
    void namesTheOtherCopyOfTheCore() throws Exception {
        ClassPath other = ClassPath.base().and(ClassPath.of(COMBINATION));
        try (URLClassLoader application = loader(ProbeRun.base().urls());
                URLClassLoader context = loader(other.urls())) {
            assertThat(run(application, context))
                    .startsWith("failed: No transport")
                    .contains("a copy of this library of their own", "Remove one of the copies")
                    .endsWith("[CRM-0101]");
        }
        assertThat(run(ProbeRun.base().and(ClassPath.of(COMBINATION)))).isEqualTo(ProbeRun.success(COMBINATION));
    }

    private Path serviceFile(String provider) throws IOException {
        Path file = directory.resolve("META-INF/services/br.dev.crm.spi.http.HttpTransportProvider");
        Files.createDirectories(file.getParent());
        Files.write(file, List.of(provider));
        return directory;
    }

    /** The classes of a module, so that only the file that was corrected names its provider. */
    private Path withoutServiceFiles(String module) throws IOException {
        Path copy = directory.resolve(module);
        Path entry = ClassPath.of(module).entries().get(0);
        if (Files.isRegularFile(entry)) {
            try (FileSystem jar = FileSystems.newFileSystem(entry)) {
                copyTree(jar.getPath("/br"), copy.resolve("br"));
            }
        } else {
            copyTree(entry.resolve("br"), copy.resolve("br"));
        }
        return copy;
    }

    private static void copyTree(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                if (!Files.isDirectory(file)) {
                    Files.copy(file, target);
                }
            }
        }
    }

    private static void copyOf(Path entry, Path copy) throws IOException {
        if (Files.isRegularFile(entry)) {
            Files.copy(entry, copy);
            return;
        }
        copyTree(entry, copy);
    }

    private String run(ClassPath path) throws Exception {
        try (URLClassLoader loader = loader(path.urls())) {
            return run(loader, loader);
        }
    }

    private static URLClassLoader loader(URL... urls) {
        return new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
    }

    private String run(ClassLoader program, ClassLoader context) throws Exception {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(context);
        try {
            return (String) program.loadClass(Probe.class.getName())
                    .getMethod("run", String[].class)
                    .invoke(null, (Object) ProbeRun.arguments(sandbox).toArray(String[]::new));
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }
}
