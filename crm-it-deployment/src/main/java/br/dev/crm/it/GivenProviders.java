package br.dev.crm.it;

import br.dev.crm.CrmClient;
import br.dev.crm.CrmResource;
import br.dev.crm.error.CrmException;
import br.dev.crm.filter.Filter;
import br.dev.crm.json.gson.GsonCodecProvider;
import br.dev.crm.request.ResourceName;
import br.dev.crm.transport.jdk.JdkTransportProvider;
import java.time.LocalDate;

/** Gives the providers to the builder, the way out where no service file is found. */
public final class GivenProviders {
    private GivenProviders() {}

    /** Returns what {@link Probe#run} does; the arguments are the same. */
    public static String run(String... arguments) {
        try (CrmClient crm = CrmClient.builder()
                .integrationUri(arguments[0])
                .credentials(arguments[1], arguments[2], arguments[3])
                .transport(new JdkTransportProvider())
                .codec(new GsonCodecProvider())
                .build()) {
            CrmResource<Probe.Customer> customers =
                    crm.resource(ResourceName.of("customer", "customers-integration", "v4"), Probe.Customer.class);
            Filter key = Filter.eq("externalId", "42");
            customers.upsert(key, new Probe.Customer("42", "Jo\u00e3o", LocalDate.of(1970, 2, 15)));
            return crm + " found " + customers.find(key).isPresent();
        } catch (CrmException e) {
            return "failed: " + e.getMessage();
        }
    }
}
