package br.dev.crm.it.container.app;

import br.dev.crm.CrmClient;
import br.dev.crm.CrmResource;
import br.dev.crm.filter.Filter;
import br.dev.crm.request.ResourceName;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Uses every way of calling, so that every thread and cache that a client may have is there when it is closed. */
final class CustomerWork implements Supplier<String> {
    private static final Filter KEY = Filter.eq("externalId", "42");

    private static final int LARGE = 500_000;

    private final CrmClient crm;
    private final CrmResource<Customer> customers;

    CustomerWork(CrmClient crm) {
        this.crm = crm;
        customers = crm.resource(ResourceName.of("customer", "customers-integration", "v4"), Customer.class);
    }

    /** Writes a record, reads it back in four ways, and returns over which transport and codec. */
    @Override
    public String get() {
        Customer written = new Customer("42", "Jo\u00e3o", LocalDate.of(1970, 2, 15));
        customers.upsert(KEY, written);
        boolean found = customers.find(KEY).orElseThrow().equals(written)
                && customers.async().find(KEY).join().orElseThrow().equals(written)
                && brokenOff()
                && FirstRecord.of(customers.publisher(KEY)).join().equals(written)
                && crm.fromDocument(crm.toDocument(written), Customer.class).equals(written);
        return crm + " found " + found;
    }

    /** Reads one of two records that are large enough for the rest to be still on its way when the stream is closed. */
    private boolean brokenOff() {
        for (String code : List.of("43", "44")) {
            customers.upsert(
                    Filter.eq("externalId", code), new Customer(code, "x".repeat(LARGE), LocalDate.of(1970, 2, 15)));
        }
        try (Stream<Customer> stream = customers.stream(Filter.eq("since", LocalDate.of(1970, 2, 15)))) {
            return stream.findFirst().isPresent();
        }
    }
}
