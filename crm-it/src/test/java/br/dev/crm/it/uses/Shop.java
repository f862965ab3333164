package br.dev.crm.it.uses;

import br.dev.crm.CrmClient;
import br.dev.crm.CrmClientBuilder;
import br.dev.crm.CrmResource;
import br.dev.crm.error.CrmException;
import br.dev.crm.filter.Filter;
import br.dev.crm.it.support.Combination;
import br.dev.crm.it.uses.Bakery.Segment;
import br.dev.crm.request.ResourceName;
import br.dev.crm.sandbox.CrmSandbox;
import br.dev.crm.sandbox.fault.Fault;
import br.dev.crm.sandbox.settings.ListPaging;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** A sandbox with three bakeries in it, and a client of it. */
final class Shop implements AutoCloseable {
    static final ResourceName NAME = ResourceName.of("customer", "customers-integration", "v4");
    static final Filter KEY_50 = Filter.eq("externalId", "0101000050");
    static final Bakery BAKERY_50 = Bakery.of("0101000050", 50, "Padaria Nova");

    private final Combination combination;
    private final CrmSandbox sandbox;
    private CrmClient client;

    Shop(Combination combination) {
        this.combination = combination;
        sandbox = CrmSandbox.builder()
                .listPaging(ListPaging.none().byPage("page", "size"))
                .start();
        put(41, "Padaria Sol", Segment.RETAIL, "15/02/1970", "10.50");
        put(42, "Padaria Mar", Segment.WHOLESALE, "01/03/1999", "20");
        put(43, "Confeitaria Lua", Segment.RETAIL, "31/12/2020", "30.25");
    }

    private void put(int code, String name, Segment segment, String openedOn, String balance) {
        sandbox.put(
                "customer",
                "customers-integration",
                Map.of(
                        "externalId",
                        "01010000" + code,
                        "code",
                        code,
                        "name",
                        name,
                        "segment",
                        segment.name(),
                        "openedOn",
                        openedOn,
                        "balance",
                        new BigDecimal(balance),
                        "token",
                        token(code).toString()));
    }

    static UUID token(int code) {
        return new UUID(0, code);
    }

    CrmSandbox sandbox() {
        return sandbox;
    }

    CrmClientBuilder builder() {
        return combination
                .builder()
                .integrationUri(sandbox.integrationUri())
                .credentials(sandbox.username(), sandbox.password(), sandbox.tenant());
    }

    CrmClient client() {
        if (client == null) {
            client = builder().build();
        }
        return client;
    }

    /** Makes {@link #client()} one with these settings. */
    Shop with(UnaryOperator<CrmClientBuilder> settings) {
        if (client != null) {
            client.close();
        }
        client = settings.apply(builder()).build();
        return this;
    }

    CrmResource<Bakery> bakeries() {
        return client().resource(NAME, Bakery.class);
    }

    /** The codes of the bakeries that the filter lets through. */
    List<Integer> codes(Filter filter) {
        return bakeries().list(filter).stream().map(Bakery::code).toList();
    }

    /** What a list fails with when the CRM responds with this status, again and again. */
    CrmException failure(int status) {
        sandbox.failNext(1, Fault.status(status));
        try {
            throw new AssertionError("no failure, but " + bakeries().list());
        } catch (CrmException e) {
            return e;
        }
    }

    @Override
    public void close() {
        if (client != null) {
            client.close();
        }
        sandbox.close();
    }
}
