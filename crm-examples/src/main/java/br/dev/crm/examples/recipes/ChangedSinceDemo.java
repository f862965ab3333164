package br.dev.crm.examples.recipes;

import br.dev.crm.CrmClient;
import br.dev.crm.CrmResource;
import br.dev.crm.document.Document;
import br.dev.crm.error.CrmException;
import br.dev.crm.examples.ConsoleOutput;
import br.dev.crm.sandbox.CrmSandbox;
import br.dev.crm.sandbox.fault.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Three customers; two are changed; a run breaks off; the next one makes up for it. */
final class ChangedSinceDemo {
    /** The name that this sandbox uses; the vendor states none. */
    private static final String TIME_FIELD = "changedAt";

    private ChangedSinceDemo() {}

    static int play(ConsoleOutput console) throws IOException {
        try (CrmSandbox sandbox = CrmSandbox.start();
                CrmClient crm = DemoSetup.clientOf(sandbox).build()) {
            Path directory = Files.createTempDirectory("changed-since");
            Path pointFile = directory.resolve("customers.point");
            CrmResource<Document> customers = crm.resource(DemoSetup.CUSTOMERS, Document.class);
            ChangedSince recipe = new ChangedSince(customers, TIME_FIELD, pointFile);

            write(sandbox, "1", "João da Conceição", "2026-03-01T08:00:00-03:00");
            write(sandbox, "2", "Açaí & Pães do Sertão Ltda", "2026-03-01T09:30:00-03:00");
            write(sandbox, "3", "Três Corações Cafés S.A.", "2026-03-01T11:00:00-03:00");
            run(recipe, pointFile, "changed.first", console);

            write(sandbox, "1", "João da Conceição Filho", "2026-03-02T10:00:00-03:00");
            write(sandbox, "2", "Açaí & Pães do Sertão S.A.", "2026-03-02T10:05:00-03:00");
            sandbox.failNext(1, Fault.breakOff(1));
            run(recipe, pointFile, "changed.broken", console);
            run(recipe, pointFile, "changed.again", console);

            Files.delete(pointFile);
            Files.delete(directory);
            return 0;
        }
    }

    private static void run(ChangedSince recipe, Path pointFile, String title, ConsoleOutput console)
            throws IOException {
        console.title(title);
        try {
            int handled = recipe.run(customer -> console.row(
                    customer.text("externalId").orElse(""),
                    customer.text("name").orElse(""),
                    customer.text(TIME_FIELD).orElse("")));
            console.line("changed.handled", handled);
        } catch (CrmException brokeOff) {
            console.wrapped("✗", String.valueOf(brokeOff.getMessage()));
            console.wrapped("→", brokeOff.advice(console.locale()));
        }
        console.line("changed.point", Files.readString(pointFile));
    }

    private static void write(CrmSandbox sandbox, String code, String name, String changedAt) {
        sandbox.put(
                DemoSetup.CUSTOMERS.service(),
                DemoSetup.CUSTOMERS.resource(),
                Map.of("id", code, "externalId", code, "name", name, TIME_FIELD, changedAt));
    }
}
