package br.dev.crm.examples.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.dev.crm.CrmClient;
import br.dev.crm.document.Document;
import br.dev.crm.error.IncompleteListException;
import br.dev.crm.paging.Paging;
import br.dev.crm.sandbox.CrmSandbox;
import br.dev.crm.sandbox.fault.Fault;
import br.dev.crm.sandbox.settings.ListPaging;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangedSinceTest {
    @TempDir
    private Path directory;

    private final CrmSandbox sandbox = CrmSandbox.start();
    private final CrmClient crm = DemoSetup.clientOf(sandbox).build();
    private final List<String> handled = new ArrayList<>();
    private Path pointFile;
    private ChangedSince recipe;

    @BeforeEach
    void begin() {
        pointFile = directory.resolve("point");
        recipe = new ChangedSince(crm.resource(DemoSetup.CUSTOMERS, Document.class), "custom.changedAt", pointFile);
    }

    @AfterEach
    void end() {
        crm.close();
        sandbox.close();
    }

    @Test
    void readsAllTheFirstTimeAndWhatHasChangedFromThenOn() throws IOException {
        write("a", "2026-03-01T08:00:00-03:00");
        write("b", "2026-03-01T12:00:00.123-03:00");
        write("c", "2026-03-01T11:00:00-03:00");

        assertThat(run()).isEqualTo(3);
        assertThat(pointFile).hasContent("2026-03-01T12:00:00.123-03:00");

        write("a", "2026-03-01T14:00:00-03:00");
        handled.clear();
        run();

        assertThat(handled).containsExactlyInAnyOrder("a", "b");
        assertThat(pointFile).hasContent("2026-03-01T14:00-03:00");
    }

    @Test
    void readsWhatBecameVisibleALittleLater() throws IOException {
        write("a", "2026-03-01T08:00:00-03:00");
        run();

        write("late", "2026-03-01T07:59:30-03:00");
        handled.clear();
        run();

        assertThat(handled).contains("late");
        assertThat(pointFile).hasContent("2026-03-01T08:00-03:00");
    }

    @Test
    void keepsThePointWhenTheListBreaksOff() throws IOException {
        write("a", "2026-03-01T08:00:00-03:00");
        run();
        write("b", "2026-03-01T09:00:00-03:00");
        write("c", "2026-03-01T10:00:00-03:00");
        sandbox.failNext(1, Fault.breakOff(2));

        assertThatThrownBy(this::run).isInstanceOf(IncompleteListException.class);
        assertThat(pointFile).hasContent("2026-03-01T08:00-03:00");

        handled.clear();
        run();
        assertThat(handled).contains("b", "c");
    }

    @Test
    void keepsThePointWhenARecordIsNotHandled() throws IOException {
        write("a", "2026-03-01T08:00:00-03:00");

        assertThatThrownBy(() -> recipe.run(customer -> {
                    throw new IllegalStateException("disk full");
                }))
                .hasMessage("disk full");
        assertThat(pointFile).doesNotExist();
    }

    @Test
    void readsNothingAnewWhenNothingHasChanged() throws IOException {
        assertThat(run()).isZero();
        assertThat(pointFile).doesNotExist();
    }

    @Test
    void saysThatTheFieldOfTheTimeHasAnotherName() {
        sandbox.put(DemoSetup.CUSTOMERS.service(), DemoSetup.CUSTOMERS.resource(), Map.of("name", "Ana"));

        assertThatThrownBy(this::run)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("custom.changedAt");
    }

    @Test
    void missesWhatACrmThatTruncatesItsListsKeepsBackUnlessThePagingIsSet() throws IOException {
        ListPaging cut = ListPaging.none().byPage("page", "pageSize").maxSize(2);
        try (CrmSandbox cutting = CrmSandbox.builder().listPaging(cut).start();
                CrmClient without = DemoSetup.clientOf(cutting).build();
                CrmClient with = DemoSetup.clientOf(cutting)
                        .paging(Paging.pages("page", 0, "pageSize", 2))
                        .build()) {
            write(cutting, "a", "2026-03-01T08:00:00-03:00");
            write(cutting, "b", "2026-03-01T12:00:00-03:00");
            write(cutting, "c", "2026-03-01T09:00:00-03:00");

            assertThat(runWith(without, "without") + runWith(without, "without"))
                    .isEqualTo(3); // a, b; b: never c
            assertThat(handled).containsExactly("a", "b", "b");
            assertThat(runWith(with, "with")).isEqualTo(3);
            assertThat(handled).contains("c");
        }
    }

    private int runWith(CrmClient client, String pointName) throws IOException {
        ChangedSince changed = new ChangedSince(
                client.resource(DemoSetup.CUSTOMERS, Document.class), "custom.changedAt", directory.resolve(pointName));
        return changed.run(customer -> handled.add(customer.text("id").orElseThrow()));
    }

    private int run() throws IOException {
        return recipe.run(customer -> handled.add(customer.text("id").orElseThrow()));
    }

    private void write(String id, String changedAt) {
        write(sandbox, id, changedAt);
    }

    private static void write(CrmSandbox sandbox, String id, String changedAt) {
        sandbox.put(
                DemoSetup.CUSTOMERS.service(),
                DemoSetup.CUSTOMERS.resource(),
                Map.of("id", id, "custom", Map.of("changedAt", changedAt)));
    }
}
