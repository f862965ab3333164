package br.dev.crm.examples.recipes;

import br.dev.crm.CrmClient;
import br.dev.crm.document.Document;
import br.dev.crm.document.DocumentDifference;
import br.dev.crm.examples.ConsoleOutput;
import br.dev.crm.filter.Filter;
import br.dev.crm.names.CustomerFields;
import br.dev.crm.names.ProtheusCustomerKey;
import br.dev.crm.sandbox.CrmSandbox;
import java.util.List;

/** A customer with custom attributes: two are changed, one that was null included, and all others stay. */
final class MergeAttributesDemo {
    private MergeAttributesDemo() {}

    static int play(ConsoleOutput console) {
        ProtheusCustomerKey key = new ProtheusCustomerKey("01", "0101", "000002", "01");
        try (CrmSandbox sandbox = CrmSandbox.start();
                CrmClient crm = DemoSetup.clientOf(sandbox).build()) {
            Document before = Document.empty()
                    .with(CustomerFields.EXTERNAL_ID, key.text())
                    .with(CustomerFields.NAME, "Açaí & Pães do Sertão Ltda")
                    .with("custom.loyaltyPoints", 120)
                    .with("custom.freezer", "F-7")
                    .withNull("custom.segment");
            crm.resource(DemoSetup.CUSTOMERS, Document.class).create(before);
            MergeAttributes recipe = new MergeAttributes(crm.resource(DemoSetup.CUSTOMERS, Document.class));
            Document change = Document.empty().with("custom.loyaltyPoints", 150).with("custom.segment", "A");

            console.title("merge.first");
            show(console, recipe.run(key.toFilter(), change));
            console.line("merge.kept", stored(crm, key.toFilter()));
            console.title("merge.second");
            show(console, recipe.run(key.toFilter(), change));
            return 0;
        }
    }

    private static void show(ConsoleOutput console, List<DocumentDifference> differences) {
        console.line("merge.changed", differences.size());
        differences.forEach(change -> console.plain(change.path() + ": " + change.before() + " → " + change.after()));
    }

    private static String stored(CrmClient crm, Filter key) {
        return crm.resource(DemoSetup.CUSTOMERS, Document.class)
                .find(key)
                .map(customer -> customer.without("id").toJson())
                .orElse("");
    }
}
