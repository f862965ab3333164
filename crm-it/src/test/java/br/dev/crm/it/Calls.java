package br.dev.crm.it;

import br.dev.crm.filter.Filter;
import br.dev.crm.it.Models.OfInt;
import br.dev.crm.request.CrmRequest;
import br.dev.crm.retry.Backoff;
import br.dev.crm.retry.RetryPolicy;
import java.time.Duration;
import java.util.List;

/** Requests and settings that the tests of reliability share. */
final class Calls {
    private static final Filter KEY = Filter.eq("v", 5);

    /** The default policy with waits of a millisecond. */
    static final RetryPolicy FAST = RetryPolicy.defaults()
            .withBackoff(new Backoff(Duration.ofMillis(1), Duration.ofMillis(1)))
            .withRateLimitBackoff(new Backoff(Duration.ofMillis(1), Duration.ofMillis(1)));

    private Calls() {}

    static CrmRequest<List<OfInt>> list() {
        return CrmRequest.list(Case.CUSTOMERS, OfInt.class).build();
    }

    static CrmRequest<String> create() {
        return CrmRequest.create(Case.CUSTOMERS, new OfInt(5)).build();
    }

    /** One request of each action that may be sent again. */
    static List<CrmRequest<?>> repeatable() {
        return List.of(
                list(),
                CrmRequest.update(Case.CUSTOMERS, new OfInt(5)).filter(KEY).build(),
                CrmRequest.upsert(Case.CUSTOMERS, new OfInt(5)).filter(KEY).build(),
                CrmRequest.delete(Case.CUSTOMERS).filter(KEY).build());
    }
}
