package br.dev.crm.it.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.it.Probe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Everything in one jar, made by maven-shade. */
class FatJarIT {
    @Test
    void worksWhenTheServiceFilesWereMerged() throws Exception {
        assertThat(run("-fat.jar")).contains("transport apache, codec gson] found true");
    }

    @Test
    void saysHowToMergeTheServiceFilesWhenTheyWereLost() throws Exception {
        assertThat(run("-fat-without-services.jar"))
                .contains("failed: No transport", "META-INF/services", "ServicesResourceTransformer", "[CRM-0101]");
    }

    private static String run(String suffix) throws IOException, InterruptedException {
        return ProbeRun.inChildJvm("-cp", jar(suffix).toString(), Probe.class.getName());
    }

    private static Path jar(String suffix) throws IOException {
        try (Stream<Path> jars = Files.list(Path.of("target"))) {
            return jars.filter(jar -> jar.getFileName().toString().endsWith(suffix))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
