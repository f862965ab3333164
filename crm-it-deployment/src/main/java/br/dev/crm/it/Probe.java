package br.dev.crm.it;

import br.dev.crm.CrmClient;
import br.dev.crm.CrmResource;
import br.dev.crm.error.CrmException;
import br.dev.crm.filter.Filter;
import br.dev.crm.request.ResourceName;
import java.time.LocalDate;

/** Writes a record, reads it back, and says over which transport and codec; or says what went wrong. */
public final class Probe {
    private Probe() {}

    /** A customer. */
    public record Customer(String externalId, String name, LocalDate since) {}

    /** Runs it; the arguments are the integration URI, the user, the password and the tenant. */
    public static void main(String[] arguments) {
        System.out.println(run(arguments));
    }

    /** Returns what {@link #main} prints. */
    public static String run(String... arguments) {
        try (CrmClient crm = CrmClient.builder()
                .integrationUri(arguments[0])
                .credentials(arguments[1], arguments[2], arguments[3])
                .build()) {
            CrmResource<Customer> customers =
                    crm.resource(ResourceName.of("customer", "customers-integration", "v4"), Customer.class);
            Filter key = Filter.eq("externalId", "42");
            customers.upsert(key, new Customer("42", "Jo\u00e3o", LocalDate.of(1970, 2, 15)));
            boolean found = customers.find(key).orElseThrow().since().equals(LocalDate.of(1970, 2, 15));
            return crm + " found " + found;
        } catch (CrmException e) {
            return "failed: " + e.getMessage();
        }
    }
}
