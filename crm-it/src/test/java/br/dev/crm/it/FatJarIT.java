package br.dev.crm.it;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.sandbox.CrmSandbox;
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
        try (CrmSandbox sandbox = CrmSandbox.start()) {
            return ChildJvm.run(
                            "-cp",
                            jar(suffix).toString(),
                            Probe.class.getName(),
                            sandbox.integrationUri().toString(),
                            sandbox.username(),
                            sandbox.password(),
                            sandbox.tenant())
                    .output();
        }
    }

    private static Path jar(String suffix) throws IOException {
        try (Stream<Path> jars = Files.list(Path.of("target"))) {
            return jars.filter(jar -> jar.getFileName().toString().endsWith(suffix))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
