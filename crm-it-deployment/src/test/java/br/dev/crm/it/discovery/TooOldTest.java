package br.dev.crm.it.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.it.Probe;
import br.dev.crm.it.support.ChildJvm;
import br.dev.crm.it.support.ClassPath;
import br.dev.crm.it.support.Combination;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Libraries below the floors, as another BOM may pin them. The lowest supported versions are those that all other tests
 * run with.
 */
class TooOldTest {
    @ParameterizedTest
    @CsvSource({"gson,jdk,gson", "httpclient5,apache,gson", "yasson,jdk,jsonb"})
    void saysInOneSentenceThatALibraryIsTooOld(String library, String transport, String codec) throws Exception {
        ClassPath path = ProbeRun.base()
                .and(ClassPath.of(Combination.of(transport, codec)))
                .without(library)
                .and(old(library));

        String output = ChildJvm.run(
                        "-cp",
                        path.toString(),
                        Probe.class.getName(),
                        "http://127.0.0.1:9/x",
                        "user",
                        "password",
                        "tenant")
                .output();

        assertThat(output)
                .contains("failed: A ", " is there, but it cannot be used: ")
                .containsPattern("(?i)" + library + " .*too old \\(file:.*" + library
                        + "-.*\\): .* or newer is needed, .*:.* is recommended")
                .contains("dependencyManagement", "[CRM-0104]");
    }

    private static Path old(String library) throws IOException {
        try (Stream<Path> jars = Files.list(Path.of("target", "too-old"))) {
            return jars.filter(jar -> jar.getFileName().toString().startsWith(library + "-"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
