package br.dev.crm.it.fatjar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import br.dev.crm.it.Probe;
import br.dev.crm.it.discovery.ProbeRun;
import br.dev.crm.it.support.ClassPath;
import br.dev.crm.it.support.Combination;
import br.dev.crm.it.support.Sizes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everything in one jar by unpacking jars over each other; the services are lost by half, or one kind of them. */
class HandmadeFatJarIT {
    private static final String TRANSPORTS = "META-INF/services/br.dev.crm.spi.http.HttpTransportProvider";
    private static final String CODECS = "META-INF/services/br.dev.crm.spi.json.JsonCodecProvider";

    @TempDir
    private Path directory;

    @BeforeAll
    static void onlyInFull() {
        assumeTrue(Sizes.areFull(), "fat jars are made by hand with -Pfull only");
    }

    @Test
    void whatWasUnpackedFirstIsUsedAndTheLostProvidersAreWarnedOf() throws Exception {
        Path jar = FatJar.of(everything(), FatJar.FIRST).write(directory.resolve("first.jar"));

        assertThat(run(jar))
                .contains("transport apache, codec gson] found true")
                .contains("A transport may have been lost. No file under META-INF/services names")
                .contains("JdkTransportProvider.class")
                .contains("A JSON codec may have been lost. No file under META-INF/services names")
                .contains("JsonbCodecProvider.class");
    }

    @Test
    void whatWasUnpackedLastIsUsedEvenWithDescriptorsAndManifestsOfOthers() throws Exception {
        Path jar = FatJar.of(everything(), FatJar.LAST).write(directory.resolve("last.jar"));

        assertThat(run(jar)).contains("transport jdk, codec jsonb] found true");
    }

    @ParameterizedTest
    @CsvSource({"crm.transport,jdk,transport,JdkTransportProvider", "crm.codec,jsonb,JSON codec,JsonbCodecProvider"})
    void oneThatIsForcedAndLostIsToldWithTheRemedy(String property, String name, String noun, String provider)
            throws Exception {
        Path jar = FatJar.of(everything(), FatJar.FIRST).write(directory.resolve("first.jar"));

        assertThat(failure(run(jar, "-D" + property + "=" + name)))
                .contains("No " + noun + " is named \"" + name + "\"", provider + ".class")
                .containsOnlyOnce("ServicesResourceTransformer");
    }

    @ParameterizedTest
    @CsvSource({TRANSPORTS + ",transport", CODECS + ",JSON codec"})
    void oneKindThatIsLostIsToldWithTheRemedyAndTheRemedyWorks(String file, String noun) throws Exception {
        Path lost = FatJar.of(everything(), FatJar.FIRST).without(file::equals).write(directory.resolve("lost.jar"));

        assertThat(failure(run(lost)))
                .contains("No " + noun + " is found on the class path. No file under META-INF/services names")
                .containsOnlyOnce("ServicesResourceTransformer")
                .contains("[CRM-0101]");
        Path merged = FatJar.of(everything(), HandmadeFatJarIT::lines).write(directory.resolve("merged.jar"));
        assertThat(run(merged))
                .contains("transport apache, codec gson] found true")
                .doesNotContain("lost");
    }

    @ParameterizedTest
    @CsvSource({"apache,gson", "apache,jsonb", "jdk,gson", "jdk,jsonb"})
    void aVersionThatCannotBeFoundOutCountsAsNew(String transport, String codec) throws Exception {
        Combination combination = Combination.of(transport, codec);
        Path jar = FatJar.of(ProbeRun.base().and(ClassPath.of(combination)), FatJar.LAST)
                .without(name -> name.startsWith("META-INF/maven/") || name.endsWith("/version.properties"))
                .write(directory.resolve("no-versions.jar"));

        assertThat(run(jar)).contains(ProbeRun.success(combination)).doesNotContain("too old");
    }

    @ParameterizedTest
    @CsvSource({"gson,jdk,gson", "httpclient5,apache,gson", "yasson,jdk,jsonb"})
    void aLibraryThatIsTooOldIsFoundOutInsideAsWell(String library, String transport, String codec) throws Exception {
        ClassPath path = ProbeRun.base()
                .and(ClassPath.of(Combination.of(transport, codec)))
                .without(library)
                .and(old(library));
        Path jar = FatJar.of(path, FatJar.LAST).write(directory.resolve("old.jar"));

        assertThat(run(jar))
                .containsPattern("(?i)" + library + " .*too old \\(file:.*old.jar\\): ")
                .contains("[CRM-0104]");
    }

    /** What is printed from the failure on, without the warnings before it. */
    private static String failure(String output) {
        return output.substring(Math.max(0, output.indexOf("failed: ")));
    }

    private static ClassPath everything() {
        return ProbeRun.base()
                .and(ClassPath.transport("apache"))
                .and(ClassPath.transport("jdk"))
                .and(ClassPath.codec("gson"))
                .and(ClassPath.codec("jsonb"));
    }

    /** Two files of services as one; of two others the first is enough. */
    private static byte[] lines(byte[] first, byte[] next) {
        if (first.length > 0 && first[0] == 'b') {
            byte[] both = new byte[first.length + 1 + next.length];
            System.arraycopy(first, 0, both, 0, first.length);
            both[first.length] = '\n';
            System.arraycopy(next, 0, both, first.length + 1, next.length);
            return both;
        }
        return first;
    }

    private static Path old(String library) throws Exception {
        try (Stream<Path> jars = Files.list(Path.of("target", "too-old"))) {
            return jars.filter(jar -> jar.getFileName().toString().startsWith(library + "-"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String run(Path jar, String... options) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.addAll(List.of("-cp", jar.toString(), Probe.class.getName()));
        return ProbeRun.inChildJvm(arguments.toArray(String[]::new));
    }
}
