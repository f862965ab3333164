package br.dev.crm.it.fatjar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import br.dev.crm.it.discovery.ProbeRun;
import br.dev.crm.it.support.ChildJvm;
import br.dev.crm.it.support.ClassPath;
import br.dev.crm.it.support.Combination;
import br.dev.crm.it.support.ForEachCombination;
import br.dev.crm.it.support.Sizes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Everything in one jar by maven-shade, with the packages of Gson, of HttpClient and of this library renamed: the
 * plugin renames classes, resources and the texts that name them alike.
 */
class RelocatedFatJarIT {
    private static final String MAIN = "shaded.crm.it.Probe";

    @BeforeAll
    static void onlyInFull() {
        assumeTrue(Sizes.areFull(), "jars with renamed packages are made with -Pfull only");
    }

    @ForEachCombination
    void works(Combination combination) throws Exception {
        String output = ProbeRun.inChildJvm(
                "-Dcrm.transport=" + combination.transport(),
                "-Dcrm.codec=" + combination.codec(),
                "-cp",
                jar("-relocated.jar").toString(),
                MAIN);

        assertThat(output).contains(ProbeRun.success(combination)).doesNotContain("Passed over", "lost");
    }

    @Test
    void advisesInPortuguese() throws Exception {
        String output = ChildJvm.run(
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        jar("-relocated.jar").toString(),
                        "shaded.crm.it.AdviceProbe",
                        "http://127.0.0.1:9/x",
                        "user",
                        "password",
                        "tenant")
                .output();

        assertThat(output).contains("[CRM-0200]", "Enviar de novo é seguro");
    }

    @Test
    void saysHowToRenameTheServiceFilesToo() throws Exception {
        assertThat(ProbeRun.inChildJvm(
                        "-cp", jar("-relocated-without-services.jar").toString(), MAIN))
                .contains("failed: No transport is found on the class path. No file under META-INF/services names")
                .contains("shaded/crm/transport/jdk/JdkTransportProvider.class")
                .contains("ServicesResourceTransformer", "[CRM-0101]");
    }

    @Test
    void namesTheArtifactsOfThisLibraryByTheirRealNames(@TempDir Path directory) throws Exception {
        Path jar = FatJar.of(new ClassPath(List.of(jar("-relocated.jar"))), FatJar.FIRST)
                .without(name -> name.startsWith("shaded/crm/transport/"))
                .without(name -> name.endsWith("services/shaded.crm.spi.http.HttpTransportProvider"))
                .write(directory.resolve("no-transport.jar"));

        assertThat(ProbeRun.inChildJvm("-cp", jar.toString(), MAIN))
                .contains("failed: No transport is found on the class path.")
                .contains("Add br.dev.crm:crm-transport-apache or br.dev.crm:crm-transport-jdk");
    }

    private static Path jar(String suffix) throws Exception {
        try (Stream<Path> jars = Files.list(Path.of("target"))) {
            return jars.filter(jar -> jar.getFileName().toString().endsWith(suffix))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
