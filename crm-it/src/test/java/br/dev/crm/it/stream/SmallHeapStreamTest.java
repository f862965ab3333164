package br.dev.crm.it.stream;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.it.support.ChildJvm;
import br.dev.crm.it.support.ChildJvm.End;
import br.dev.crm.it.support.ClassPath;
import br.dev.crm.it.support.Combination;
import br.dev.crm.it.support.ForEachCombination;
import br.dev.crm.it.support.ScriptedCrm;
import br.dev.crm.testkit.Figures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A list of 250 MB goes through a heap of 48 MB, record by record, none missing and none altered. */
class SmallHeapStreamTest {
    private static final int RECORDS = 1_000_000;

    private static final int SECONDS = 300;
    private static final Pattern END = Pattern.compile("records (\\d+) sum (-?\\d+) millis (\\d+)");

    @ForEachCombination
    void readsAllRecordsOfOneResponseInASmallHeap(Combination combination) throws IOException, InterruptedException {
        read(combination + " one response", combination);
    }

    @ForEachCombination
    void readsAllRecordsOfPagesInASmallHeap(Combination combination) throws IOException, InterruptedException {
        read(combination + " pages", combination, "pages");
    }

    private static void read(String name, Combination combination, String... more)
            throws IOException, InterruptedException {
        try (ScriptedCrm crm = ScriptedCrm.serving(new GeneratedCustomerList(RECORDS))) {
            List<String> command = new ArrayList<>(List.of("-Xmx48m", "-cp"));
            command.add(classPath(combination).toString());
            command.addAll(List.of(
                    StreamProgram.class.getName(),
                    combination.transport(),
                    combination.codec(),
                    crm.uri().toString()));
            command.addAll(List.of(more));

            End end = ChildJvm.run(Path.of(System.getProperty("java.home")), SECONDS, command);

            Matcher result = END.matcher(end.output());
            assertThat(result.find()).as(end.output()).isTrue();
            Figures.add("streamed-records-48m", name, result.group(1), "records", "= " + RECORDS);
            Figures.add("streamed-million-ms", name, result.group(3), "ms", "-");
            assertThat(result.group(1)).isEqualTo(String.valueOf(RECORDS));
            assertThat(result.group(2)).as("sum").isEqualTo(String.valueOf(GeneratedCustomer.sum(RECORDS)));
        }
    }

    private static ClassPath classPath(Combination combination) {
        return ClassPath.base()
                .and(ClassPath.of("crm-it/target/test-classes", "crm-it-support"))
                .and(ClassPath.of(combination));
    }
}
