package br.dev.crm.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.dev.crm.CrmClient;
import br.dev.crm.document.Document;
import br.dev.crm.error.IncompleteListException;
import br.dev.crm.names.ResourceNames;
import br.dev.crm.request.ResourceName;
import br.dev.crm.request.UnreadableRecord;
import br.dev.crm.sandbox.CrmSandbox;
import br.dev.crm.sandbox.fault.Fault;
import br.dev.crm.sandbox.settings.ListPaging;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The example of docs/lists.md, and that the page shows it. */
class LongListTest {
    private static final ResourceName CUSTOMERS = ResourceNames.customers("v4");
    private static final Pattern JAVA = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path directory;

    @Test
    void theNextRunGoesOnWhereTheListBrokeOff() throws IOException {
        ListPaging threeAtATime = ListPaging.none().sortedBy("externalId").maxSize(3);
        List<String> handled = new ArrayList<>();
        List<UnreadableRecord> unreadable = new ArrayList<>();
        Path pointFile = directory.resolve("customers.point");
        try (CrmSandbox sandbox = CrmSandbox.builder().listPaging(threeAtATime).start();
                CrmClient crm = CrmClient.builder()
                        .integrationUri(sandbox.integrationUri())
                        .credentials(sandbox.username(), sandbox.password(), sandbox.tenant())
                        .build()) {
            for (int i = 1; i < 8; i++) {
                sandbox.put(CUSTOMERS.service(), CUSTOMERS.resource(), Map.of("externalId", "K" + i));
            }
            LongList list = new LongList(crm.resource(CUSTOMERS, Document.class), unreadable::add, pointFile);

            assertThatThrownBy(() -> list.run(customer -> {
                        handled.add(customer.text("externalId").orElseThrow());
                        if (handled.size() == 3) {
                            sandbox.failNext(1, Fault.status(400));
                        }
                    }))
                    .isInstanceOf(IncompleteListException.class);
            assertThat(Files.readString(pointFile)).contains("K3").doesNotContain("\n");
            list.run(customer -> handled.add(customer.text("externalId").orElseThrow()));
        }

        assertThat(handled).containsExactly("K1", "K2", "K3", "K4", "K5", "K6", "K7");
        assertThat(unreadable).isEmpty();
        assertThat(pointFile).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lists.md", "lists.pt-BR.md"})
    void thePageShowsIt(String page) throws IOException {
        String source = withoutSpace(Files.readString(Path.of("src/main/java/br/dev/crm/examples/LongList.java")));

        assertThat(JAVA.matcher(Files.readString(Path.of("..", "docs", page)))
                        .results()
                        .map(MatchResult::group))
                .isNotEmpty()
                .allSatisfy(block -> assertThat(source)
                        .contains(withoutSpace(block.replace("```java", "").replace("```", ""))));
    }

    private static String withoutSpace(String java) {
        return java.replaceAll("\\s", "");
    }
}
