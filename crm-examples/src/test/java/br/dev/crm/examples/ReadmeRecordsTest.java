package br.dev.crm.examples;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.CreatedOrFound;
import br.dev.crm.CrmClient;
import br.dev.crm.request.ResourceName;
import br.dev.crm.sandbox.CrmSandbox;
import br.dev.crm.sandbox.settings.ListPaging;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the README shows of records does what it says. */
class ReadmeRecordsTest {
    private static final ResourceName CUSTOMERS = ResourceName.of("customer", "customers-integration", "v4");

    @Test
    void createsMergesAndStreams() {
        List<Bakery> printed = new ArrayList<>();
        try (CrmSandbox sandbox = CrmSandbox.builder()
                        .listPaging(ListPaging.none().byPage("page", "size"))
                        .start();
                CrmClient crm = ReadmeRecords.client(
                        sandbox.integrationUri().toString(),
                        sandbox.username(),
                        sandbox.password(),
                        sandbox.tenant())) {
            Bakery bakery = new Bakery("0101000042", "42", "Padaria São João");

            CreatedOrFound<Bakery> result = ReadmeRecords.run(crm, CUSTOMERS, bakery, printed::add);

            assertThat(result.origin()).isEqualTo(CreatedOrFound.Origin.CREATED);
            assertThat(printed).containsExactly(bakery);
            assertThat(sandbox.records("customer", "customers-integration")).hasSize(1);
        }
    }
}
