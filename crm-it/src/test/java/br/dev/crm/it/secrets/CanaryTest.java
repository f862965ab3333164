package br.dev.crm.it.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.it.support.ChildJvm;
import br.dev.crm.it.support.Combination;
import br.dev.crm.it.support.ForEachCombination;
import br.dev.crm.testkit.Figures;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * Passwords, cookies, records and values of filters show themselves nowhere, however malformed the response is that
 * carries them: with all loggers at TRACE, not in the log, on no output, in no exception, serialized or printed, nor in
 * a {@code toString()} or name. (The JDK's client prints header fields and bodies when its system property
 * {@code jdk.httpclient.HttpClient.log} asks for {@code headers} or {@code content}, and a head that it cannot read
 * when it asks for {@code errors}; everything else that the property can ask for is on.)
 */
public class CanaryTest {
    private static final String DOTS = "org.slf4j.simpleLogger.";

    @ForEachCombination
    void noSecretShowsItself(Combination combination) throws Exception {
        String output = run(Integer.toString(Combination.ALL.indexOf(combination)));

        List<String> hits = new ArrayList<>();
        for (String line : output.split("\n", -1)) {
            if (line.toLowerCase(Locale.ROOT).contains(Canary.MARK) || line.startsWith(CanaryProgram.HIT)) {
                hits.add(line);
            }
        }
        Figures.add("canary-hits", combination.toString(), hits.size(), "hits", "= 0");
        assertThat(hits).isEmpty();
        assertThat(output).as("our log").contains("DEBUG br.dev.crm.internal.attempt");
        assertThat(output)
                .as("the library's log")
                .contains(combination.transport().equals("apache") ? "DEBUG org.apache.hc." : "jdk.internal.net.http");
    }

    @Test
    void aSecretThatIsLoggedOrThrownIsFound() throws Exception {
        assertThat(run("0", "leak"))
                .contains(Canary.MARK, CanaryProgram.HIT + "message of java.lang.IllegalStateException");
    }

    private static String run(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                "-D" + DOTS + "defaultLogLevel=trace",
                "-Djdk.httpclient.HttpClient.log=requests,ssl,frames:all,trace,channel",
                "-cp",
                System.getProperty("java.class.path"),
                CanaryProgram.class.getName()));
        command.addAll(List.of(arguments));
        ChildJvm.End end = ChildJvm.run(Path.of(System.getProperty("java.home")), 120, command);
        assertThat(end.exitCode()).as(end.output()).isZero();
        assertThat(end.output()).containsPattern(CanaryProgram.LOOKS + "[1-9]");
        return end.output();
    }
}
