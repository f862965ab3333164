package br.dev.crm.examples.recipes;

import br.dev.crm.CrmClient;
import br.dev.crm.document.Document;
import br.dev.crm.document.DocumentDifference;
import br.dev.crm.examples.Page;
import br.dev.crm.filter.Filter;
import br.dev.crm.names.CustomerFields;
import br.dev.crm.names.ProtheusCustomerKey;
import br.dev.crm.sandbox.CrmSandbox;
import java.util.List;

/** A customer with custom attributes: two are changed, one that was null included, and all others stay. */
final class MergeAttributesDemo {
    private MergeAttributesDemo() {}

    static int play(Page page) {
        ProtheusCustomerKey key = new ProtheusCustomerKey("01", "0101", "000002", "01");
        try (CrmSandbox sandbox = CrmSandbox.start();
                CrmClient crm = Demo.clientOf(sandbox).build()) {
            Document before = Document.empty()
                    .with(CustomerFields.EXTERNAL_ID, key.text())
                    .with(CustomerFields.NAME, "Açaí & Pães do Sertão Ltda")
                    .with("custom.loyaltyPoints", 120)
                    .with("custom.freezer", "F-7")
                    .withNull("custom.segment");
            crm.resource(Demo.CUSTOMERS, Document.class).create(before);
            MergeAttributes recipe = new MergeAttributes(crm.resource(Demo.CUSTOMERS, Document.class));
            Document change = Document.empty().with("custom.loyaltyPoints", 150).with("custom.segment", "A");

            page.title("merge.first");
            show(page, recipe.run(key.toFilter(), change));
            page.line("merge.kept", stored(crm, key.toFilter()));
            page.title("merge.second");
            show(page, recipe.run(key.toFilter(), change));
            return 0;
        }
    }

    private static void show(Page page, List<DocumentDifference> differences) {
        page.line("merge.changed", differences.size());
        differences.forEach(change -> page.plain(change.path() + ": " + change.before() + " → " + change.after()));
    }

    private static String stored(CrmClient crm, Filter key) {
        return crm.resource(Demo.CUSTOMERS, Document.class)
                .find(key)
                .map(customer -> customer.without("id").toJson())
                .orElse("");
    }
}
