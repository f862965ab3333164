package br.dev.crm.examples;

import br.dev.crm.CrmClient;
import br.dev.crm.CrmResource;
import br.dev.crm.filter.Filter;
import br.dev.crm.request.ResourceName;
import java.util.List;

/** The program of the README. */
final class Quickstart {
    private Quickstart() {}

    static List<Bakery> run(String integrationUri, String user, String password, String tenant) {
        try (CrmClient crm = CrmClient.builder()
                .integrationUri(integrationUri)
                .credentials(user, password, tenant)
                .build()) {
            ResourceName name = ResourceName.of("customer", "customers-integration", "v4");
            CrmResource<Bakery> customers = crm.resource(name, Bakery.class);
            Filter key = Filter.eq("externalId", "0101000042");
            customers.upsert(key, new Bakery("0101000042", "42", "Padaria São João"));
            return customers.list(key);
        }
    }
}
