package br.dev.crm.examples.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.dev.crm.CrmClient;
import br.dev.crm.document.Document;
import br.dev.crm.document.DocumentDifference;
import br.dev.crm.error.NoResultException;
import br.dev.crm.filter.Filter;
import br.dev.crm.sandbox.CrmSandbox;
import br.dev.crm.sandbox.request.HandledRequest;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MergeAttributesTest {
    private static final Filter KEY = Filter.eq("externalId", "42");

    private final CrmSandbox sandbox = CrmSandbox.start();
    private final CrmClient crm = DemoSetup.clientOf(sandbox).build();
    private final MergeAttributes recipe = new MergeAttributes(crm.resource(DemoSetup.CUSTOMERS, Document.class));

    @AfterEach
    void end() {
        crm.close();
        sandbox.close();
    }

    @Test
    void changesWhatItIsToldAndKeepsTheRest() {
        put();

        assertThat(recipe.run(KEY, Document.empty().with("custom.points", 150)))
                .extracting(DocumentDifference::path)
                .containsExactly("custom.points");
        assertThat(sandbox.records(DemoSetup.CUSTOMERS.service(), DemoSetup.CUSTOMERS.resource()))
                .singleElement()
                .extracting(customer -> customer.get("custom"))
                .asString()
                .contains("points=150", "freezer=F-7");
    }

    @Test
    void writesNothingWhenNothingChanges() {
        put();

        assertThat(recipe.run(KEY, Document.empty().with("custom.points", 120))).isEmpty();
        assertThat(sandbox.requests()).extracting(HandledRequest::method).containsExactly("GET");
    }

    @Test
    void insertsNoCustomerThatIsNotThere() {
        assertThatThrownBy(() -> recipe.run(KEY, Document.empty().with("custom.points", 1)))
                .isInstanceOf(NoResultException.class);
        assertThat(sandbox.records(DemoSetup.CUSTOMERS.service(), DemoSetup.CUSTOMERS.resource()))
                .isEmpty();
    }

    private void put() {
        sandbox.put(
                DemoSetup.CUSTOMERS.service(),
                DemoSetup.CUSTOMERS.resource(),
                Map.of("externalId", "42", "custom", Map.of("points", 120, "freezer", "F-7")));
    }
}
