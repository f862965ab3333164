package br.dev.crm.it.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.it.support.ClassPath;
import br.dev.crm.it.support.Combination;
import br.dev.crm.it.support.ForEachCombination;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a module of its own, compiled and run against the jars on a module path. */
class ModulePathTest {
    @TempDir
    private Path directory;

    @ForEachCombination
    void runsOnTheModulePath(Combination combination) throws Exception {
        ClassPath modules =
                ClassPath.of("crm-core", "slf4j-api", "slf4j-simple").and(ClassPath.of(combination));
        Path program = ProbeModule.compile(directory, modules);

        String output =
                ProbeRun.inChildJvm("--module-path", modules.and(program).toString(), "--module", ProbeModule.MAIN);

        assertThat(output).contains(ProbeRun.success(combination));
    }

    @Test
    void seesNothingOfTheInternalPackages() throws IOException {
        Path source = Files.writeString(
                directory.resolve("Peep.java"), "class Peep extends br.dev.crm.internal.validation.Violations {}");
        Path module =
                Files.writeString(directory.resolve("module-info.java"), "module peep { requires br.dev.crm.core; }");

        assertThat(ProbeModule.compile(directory, ClassPath.of("crm-core", "slf4j-api"), List.of(source, module)))
                .isFalse();
    }
}
