package br.dev.crm.it;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.it.ChildJvm.End;
import br.dev.crm.testkit.Figures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** A list of 250 MB goes through a heap of 48 MB, record by record, none left out and none altered. */
class StreamTest {
    private static final int RECORDS = 1_000_000;

    private static final int SECONDS = 300;
    private static final Pattern END = Pattern.compile("records (\\d+) sum (-?\\d+) millis (\\d+)");

    @ParameterizedTest
    @FieldSource("br.dev.crm.it.Cell#ALL")
    void readsAllRecordsOfOneResponseInASmallHeap(Cell cell) throws IOException, InterruptedException {
        read(cell + " one response", cell.transport(), cell.codec());
    }

    @ParameterizedTest
    @FieldSource("br.dev.crm.it.Cell#ALL")
    void readsAllRecordsOfPagesInASmallHeap(Cell cell) throws IOException, InterruptedException {
        read(cell + " pages", cell.transport(), cell.codec(), "pages");
    }

    private static void read(String name, String transport, String codec, String... more)
            throws IOException, InterruptedException {
        try (ScriptedCrm crm = ScriptedCrm.serving(new GeneratedList(RECORDS))) {
            List<String> command = new ArrayList<>(List.of("-Xmx48m", "-cp"));
            command.add(classPath(transport, codec).toString());
            command.addAll(List.of(
                    StreamProgram.class.getName(), transport, codec, crm.uri().toString()));
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

    private static ClassPath classPath(String transport, String codec) {
        return ClassPath.base()
                .and(ClassPath.of("crm-it/target/test-classes"))
                .and(ClassPath.transport(transport))
                .and(ClassPath.codec(codec));
    }
}
