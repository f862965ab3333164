package br.dev.crm.it.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.it.support.ChildJvm;
import br.dev.crm.it.support.ClassPath;
import br.dev.crm.it.support.Combination;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The main job of the examples prints the same over each combination: to change one is to change a dependency. */
class MainJobTextTest {
    @Test
    void printsTheSameTextOverEveryCombination() throws Exception {
        Map<Combination, String> texts = new LinkedHashMap<>();
        for (Combination combination : Combination.ALL) {
            texts.put(combination, run(combination));
        }

        Set<String> different = new LinkedHashSet<>(texts.values());
        assertThat(different).hasSize(1);
        assertThat(different.iterator().next()).contains("15/02/1970", "Done: 19 requests and 2 logins");
    }

    private static String run(Combination combination) throws IOException, InterruptedException {
        ClassPath path = ClassPath.of("crm-examples", "crm-sandbox", "crm-core", "slf4j-api", "slf4j-simple")
                .and(ClassPath.of(combination));
        return ChildJvm.run(
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                        "-cp",
                        path.toString(),
                        "br.dev.crm.examples.MainJob",
                        "en")
                .output()
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "<id>")
                .replaceAll("on port [0-9,]+", "on port <port>")
                .replaceAll("─+", "─")
                .replaceAll("again: \\d+\\.\\d s", "again: <time> s");
    }
}
