package br.dev.crm.examples;

import br.dev.crm.CreatedOrFound;
import br.dev.crm.CrmClient;
import br.dev.crm.CrmRequest;
import br.dev.crm.CrmResource;
import br.dev.crm.CrmResponse;
import br.dev.crm.Document;
import br.dev.crm.Filter;
import br.dev.crm.ResourceName;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What the README shows of records. */
final class ReadmeRecords {
    private ReadmeRecords() {}

    static CompletableFuture<CrmResponse<Optional<String>>> run(
            CrmClient crm, ResourceName name, Bakery bakery, Consumer<Bakery> print) {
        CrmResource<Bakery> customers = crm.resource(name, Bakery.class);
        Filter key = Filter.eq("externalId", bakery.externalId());

        CreatedOrFound<Bakery> result = customers.createOrFind(key, bakery);
        customers.merge(
                key, Document.empty().with("addresses[0].city", "Recife").withNull("phone"));
        try (Stream<Bakery> bakeries = customers.stream(Filter.ilike("name", "padaria"))) {
            bakeries.forEach(print);
        }
        print.accept(result.record());
        return crm.sendAsync(CrmRequest.upsert(name, bakery).filter(key).build());
    }
}
