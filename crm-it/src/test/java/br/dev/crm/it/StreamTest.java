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

    /** Of the pages, in the quick build: as many as do not fit into half the heap. */
    private static final int PAGED_RECORDS = Sizes.of(200_000, RECORDS);

    private static final int HEAP = 48;
    private static final int PAGED_HEAP = Sizes.of(HEAP / 2, HEAP);
    private static final int SECONDS = 300;
    private static final Pattern END = Pattern.compile("records (\\d+) sum (-?\\d+) millis (\\d+)");

    @ParameterizedTest
    @FieldSource("br.dev.crm.it.Cell#ALL")
    void readsAllRecordsOfOneResponseInASmallHeap(Cell cell) throws IOException, InterruptedException {
        read(RECORDS, cell + " one response", HEAP, cell.transport(), cell.codec());
    }

    @ParameterizedTest
    @FieldSource("br.dev.crm.it.Cell#ALL")
    void readsAllRecordsOfPagesInASmallHeap(Cell cell) throws IOException, InterruptedException {
        read(PAGED_RECORDS, cell + " pages", PAGED_HEAP, cell.transport(), cell.codec(), "pages");
    }

    private static void read(int records, String name, int heap, String transport, String codec, String... more)
            throws IOException, InterruptedException {
        try (ScriptedCrm crm = ScriptedCrm.serving(new GeneratedList(records))) {
            List<String> command = new ArrayList<>(List.of("-Xmx" + heap + "m", "-cp"));
            command.add(classPath(transport, codec).toString());
            command.addAll(List.of(
                    StreamProgram.class.getName(), transport, codec, crm.uri().toString()));
            command.addAll(List.of(more));

            End end = ChildJvm.run(Path.of(System.getProperty("java.home")), SECONDS, command);

            Matcher result = END.matcher(end.output());
            assertThat(result.find()).as(end.output()).isTrue();
            long millis = Long.parseLong(result.group(3)) * RECORDS / records;
            Figures.add("streamed-records-48m", name, result.group(1), "records", "= " + records);
            Figures.add("streamed-million-ms", name, millis, "ms", "-");
            assertThat(result.group(1)).isEqualTo(String.valueOf(records));
            assertThat(result.group(2)).as("sum").isEqualTo(String.valueOf(GeneratedCustomer.sum(records)));
        }
    }

    private static ClassPath classPath(String transport, String codec) {
        return ClassPath.base()
                .and(ClassPath.of("crm-it/target/test-classes"))
                .and(ClassPath.transport(transport))
                .and(ClassPath.codec(codec));
    }
}
