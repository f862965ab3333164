package br.dev.crm.it.support;

import br.dev.crm.filter.Filter;
import br.dev.crm.request.CrmRequest;
import br.dev.crm.request.ResourceName;
import br.dev.crm.request.Written;
import java.util.List;

/** The requests that most of the tests send. */
public final class CustomerRequests {
    public static final ResourceName CUSTOMERS = ResourceName.of("customer", "customers-integration", "v4");

    private static final Filter KEY = Filter.eq("v", 5);

    private CustomerRequests() {}

    public static CrmRequest<List<NumberRecord>> list() {
        return CrmRequest.list(CUSTOMERS, NumberRecord.class).build();
    }

    public static CrmRequest<Written> create() {
        return CrmRequest.create(CUSTOMERS, new NumberRecord(5)).build();
    }

    /** One request of each action that may be sent again. */
    public static List<CrmRequest<?>> repeatable() {
        return List.of(
                list(),
                CrmRequest.update(CUSTOMERS, new NumberRecord(5)).filter(KEY).build(),
                CrmRequest.upsert(CUSTOMERS, new NumberRecord(5)).filter(KEY).build(),
                CrmRequest.delete(CUSTOMERS).filter(KEY).build());
    }
}
