package br.dev.crm.it.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.it.support.ClassPath;
import br.dev.crm.it.support.Combination;
import br.dev.crm.it.support.ForEachCombination;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a module of its own, compiled and run against the jars on a module path. */
class ModulePathTest {
    private static final Path SOURCE = Path.of("src/main/java/br/dev/crm/it/Probe.java");

    @TempDir
    private Path directory;

    @ForEachCombination
    void runsOnTheModulePath(Combination combination) throws Exception {
        ClassPath modules =
                ClassPath.of("crm-core", "slf4j-api", "slf4j-simple").and(ClassPath.of(combination));
        Path program = compile(modules);

        String output = ProbeRun.inChildJvm(
                "--module-path", modules.and(program).toString(), "--module", "probe/br.dev.crm.it.Probe");

        assertThat(output).contains(ProbeRun.success(combination));
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
