package br.dev.crm.it.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.it.support.ClassPath;
import br.dev.crm.it.support.Combination;
import br.dev.crm.sandbox.CrmSandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A jar twice, in two versions, and a jar of which only one half has come. */
class DamagedJarTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({"gson,jdk,gson", "httpclient5,apache,gson", "yasson,jdk,jsonb"})
    void ofTwoVersionsTheFirstCounts(String library, String transport, String codec) throws Throwable {
        Combination combination = Combination.of(transport, codec);
        ClassPath whole = ProbeRun.base().and(ClassPath.of(combination));
        ClassPath old = new ClassPath(Stream.of(old(library)).toList());

        assertThat(IsolatedProbe.run(old.and(whole), IsolatedProbe.NO_CRM))
                .startsWith("failed: A ")
                .containsPattern("(?i)" + library + " .*too old \\(file:.*too-old/" + library + "-")
                .endsWith("[CRM-0104]");
        try (CrmSandbox sandbox = CrmSandbox.start()) {
            assertThat(IsolatedProbe.run(whole.and(old), ProbeRun.arguments(sandbox)))
                    .isEqualTo(ProbeRun.success(combination));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "httpclient5,apache,gson",
        "httpcore5,apache,gson",
        "httpcore5-h2,apache,gson",
        "gson,jdk,gson",
        "yasson,jdk,jsonb",
        "parsson,jdk,jsonb"
    })
    void aJarCutInHalfIsSaidToBeMissingOrDamaged(String library, String transport, String codec) throws Throwable {
        ClassPath whole = ProbeRun.base().and(ClassPath.of(Combination.of(transport, codec)));
        ClassPath broken =
                whole.without(library).and(half(ClassPath.of(library).entries().get(0)));

        assertThat(IsolatedProbe.run(broken, IsolatedProbe.NO_CRM))
                .startsWith("failed: A ")
                .contains(":" + library + ":")
                .contains("damaged")
                .endsWith("[CRM-0104]");
    }

    private static Path old(String library) throws IOException {
        try (Stream<Path> jars = Files.list(Path.of("target", "too-old").toAbsolutePath())) {
            return jars.filter(jar -> jar.getFileName().toString().startsWith(library + "-"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Path half(Path jar) throws IOException {
        byte[] whole = Files.readAllBytes(jar);
        return Files.write(directory.resolve(jar.getFileName()), Arrays.copyOf(whole, whole.length / 2));
    }
}
