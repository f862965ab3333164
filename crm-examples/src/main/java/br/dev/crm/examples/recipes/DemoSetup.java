package br.dev.crm.examples.recipes;

import br.dev.crm.CrmClient;
import br.dev.crm.CrmClientBuilder;
import br.dev.crm.names.ResourceNames;
import br.dev.crm.request.ResourceName;
import br.dev.crm.sandbox.CrmSandbox;

/** What all demonstrations begin with. */
final class DemoSetup {
    static final ResourceName CUSTOMERS = ResourceNames.customers("v4");

    private DemoSetup() {}

    static CrmClientBuilder clientOf(CrmSandbox sandbox) {
        return CrmClient.builder()
                .integrationUri(sandbox.integrationUri())
                .credentials(sandbox.username(), sandbox.password(), sandbox.tenant());
    }
}
