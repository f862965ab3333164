package br.dev.crm.it.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.dev.crm.it.support.ClassPath;
import br.dev.crm.it.support.Combination;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One jar of a combination is missing. It is said before the first call, in one sentence that names the jar; whoever
 * adds what the sentence names has the whole combination, with which {@link ProviderDiscoveryTest} runs.
 */
class MissingJarTest {
    private static final Pattern COORDINATES = Pattern.compile("\\b[a-z0-9.]+:([a-z0-9.-]+):\\d[\\w.]*\\b");

    @ParameterizedTest
    @CsvSource({
        "apache,gson,httpclient5,transport",
        "apache,gson,httpcore5,transport",
        "apache,gson,httpcore5-h2,transport",
        "apache,gson,gson,JSON codec",
        "apache,jsonb,httpclient5,transport",
        "apache,jsonb,httpcore5,transport",
        "apache,jsonb,httpcore5-h2,transport",
        "apache,jsonb,yasson,JSON codec",
        "apache,jsonb,parsson,JSON codec",
        "apache,jsonb,jakarta.json-api,JSON codec",
        "apache,jsonb,jakarta.json.bind-api,JSON codec",
        "jdk,gson,gson,JSON codec",
        "jdk,jsonb,yasson,JSON codec",
        "jdk,jsonb,parsson,JSON codec",
        "jdk,jsonb,jakarta.json-api,JSON codec",
        "jdk,jsonb,jakarta.json.bind-api,JSON codec"
    })
    void isNamedAndAddedTheCombinationIsWhole(String transport, String codec, String jar, String noun)
            throws Throwable {
        ClassPath whole = ProbeRun.base().and(ClassPath.of(Combination.of(transport, codec)));

        String said = IsolatedProbe.run(whole.without(jar), IsolatedProbe.NO_CRM);

        assertThat(said)
                .startsWith("failed: A " + noun + " is there, but it cannot be used: ")
                .endsWith(" [CRM-0104]")
                .containsOnlyOnce("add ")
                .containsOnlyOnce(":" + jar + ":");
        assertThat(mended(whole.without(jar), said).entries()).containsAll(whole.entries());
    }

    @Test
    void ofTheLoggingApiIsNamedByTheJvm() {
        ClassPath path = ProbeRun.base()
                .and(ClassPath.of(Combination.of("jdk", "gson")))
                .without("slf4j-api")
                .without("slf4j-simple");

        assertThatThrownBy(() -> IsolatedProbe.run(path, IsolatedProbe.NO_CRM))
                .isInstanceOf(NoClassDefFoundError.class)
                .hasMessageContaining("org/slf4j/LoggerFactory");
    }

    /** The path with every jar that the sentence names by its coordinates. */
    private static ClassPath mended(ClassPath path, String said) {
        List<Path> named = COORDINATES
                .matcher(said)
                .results()
                .map((MatchResult found) -> found.group(1))
                .flatMap(artifact -> ClassPath.of(artifact).entries().stream())
                .toList();
        return path.and(new ClassPath(named));
    }
}
