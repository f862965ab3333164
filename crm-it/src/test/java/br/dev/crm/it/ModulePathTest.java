package br.dev.crm.it;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.sandbox.CrmSandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The program as a module of its own, compiled and run against the jars on a module path. */
class ModulePathTest {
    private static final Path SOURCE = Path.of("src/main/java/br/dev/crm/it/Probe.java");

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({"apache,gson", "apache,jsonb", "jdk,gson", "jdk,jsonb"})
    void runsOnTheModulePath(String transport, String codec) throws Exception {
        ClassPath modules = ClassPath.of("crm-core", "slf4j-api", "slf4j-simple")
                .and(ClassPath.transport(transport))
                .and(ClassPath.codec(codec));
        Path program = compile(modules);

        String output;
        try (CrmSandbox sandbox = CrmSandbox.start()) {
            output = ChildJvm.run(
                            "--module-path",
                            modules.and(program).toString(),
                            "--module",
                            "probe/br.dev.crm.it.Probe",
                            sandbox.integrationUri().toString(),
                            sandbox.username(),
                            sandbox.password(),
                            sandbox.tenant())
                    .output();
        }

        assertThat(output)
                .contains("CrmClient[127.0.0.1, transport " + transport + ", codec " + codec + "] found true");
    }

    @Test
    void seesNothingOfTheInternalPackages() throws IOException {
        Path source = Files.writeString(
                directory.resolve("Peep.java"), "class Peep extends br.dev.crm.internal.validation.Violations {}");
        Path module =
                Files.writeString(directory.resolve("module-info.java"), "module peep { requires br.dev.crm.core; }");

        assertThat(compile(ClassPath.of("crm-core", "slf4j-api"), List.of(source, module)))
                .isFalse();
    }

    private Path compile(ClassPath modules) throws IOException {
        Path module = Files.writeString(
                directory.resolve("module-info.java"),
                "module probe { requires br.dev.crm.core; exports br.dev.crm.it; }");
        assertThat(compile(modules, List.of(SOURCE, module))).isTrue();
        return directory.resolve("classes");
    }

    private boolean compile(ClassPath modules, List<Path> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of(
                    "--release",
                    "17",
                    "-d",
                    directory.resolve("classes").toString(),
                    "--module-path",
                    modules.toString());
            return compiler.getTask(
                            null, files, diagnostic -> {}, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
        }
    }
}
