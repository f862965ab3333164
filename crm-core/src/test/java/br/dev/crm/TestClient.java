package br.dev.crm;

import br.dev.crm.request.ResourceName;
import br.dev.crm.support.ManualTiming;
import br.dev.crm.support.ScriptedTransport;
import br.dev.crm.support.TreeCodec;

/** A client over a script, with a clock of its own. */
public final class TestClient {
    public static final ResourceName CUSTOMERS = ResourceName.of("customer", "customers-integration", "v4");

    private TestClient() {}

    public static CrmClientBuilder builder(ScriptedTransport transport, ManualTiming timing) {
        return CrmClient.builder()
                .integrationUri("https://crm.example/integration")
                .credentials("ana@padaria.example", "pass-word-7", "padaria")
                .transport(transport)
                .codec(new TreeCodec())
                .timing(timing);
    }
}
