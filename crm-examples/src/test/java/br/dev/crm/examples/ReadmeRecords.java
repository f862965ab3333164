package br.dev.crm.examples;

import br.dev.crm.CreatedOrFound;
import br.dev.crm.CrmClient;
import br.dev.crm.CrmResource;
import br.dev.crm.document.Document;
import br.dev.crm.event.CallInfo;
import br.dev.crm.event.CallListener;
import br.dev.crm.filter.Filter;
import br.dev.crm.filter.FilterDialect;
import br.dev.crm.paging.Paging;
import br.dev.crm.ratelimit.bucket4j.RateLimit;
import br.dev.crm.ratelimit.bucket4j.TokenBucketLimiter;
import br.dev.crm.request.CrmRequest;
import br.dev.crm.request.CrmResponse;
import br.dev.crm.request.ResourceName;
import br.dev.crm.request.Written;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What the README shows of records and settings. */
final class ReadmeRecords {
    private ReadmeRecords() {}

    static CreatedOrFound<Bakery> run(CrmClient crm, ResourceName name, Bakery bakery, Consumer<Bakery> print) {
        CrmResource<Bakery> customers = crm.resource(name, Bakery.class);
        Filter key = Filter.eq("externalId", bakery.externalId());

        CreatedOrFound<Bakery> result = customers.createOrFind(key, bakery);
        customers.merge(key, Document.empty().with("custom.segment", "A").withNull("phone"));
        Filter open =
                Filter.field("name").ilike("padaria").and(Filter.field("code").range(40, 49));
        try (Stream<Bakery> bakeries = customers.stream(open)) {
            bakeries.forEach(print);
        }
        CompletableFuture<CrmResponse<Written>> later =
                crm.sendAsync(CrmRequest.upsert(name, bakery).filter(key).build());
        later.cancel(true);
        return result;
    }

    static CrmClient client(String integrationUri, String user, String password, String tenant) {
        CrmClient crm = CrmClient.builder()
                .integrationUri(integrationUri)
                .credentials(user, password, tenant)
                .rateLimiter(TokenBucketLimiter.of(RateLimit.perSecond(50)))
                .paging(Paging.pages("page", 0, "size", 500))
                .filterDialect(FilterDialect.documented().withEncoding(FilterDialect.Encoding.PERCENT))
                .listener(new RetryCounter())
                .build();
        return crm;
    }

    static class RetryCounter implements CallListener {
        final LongAdder retries = new LongAdder();

        @Override
        public void attemptStarted(CallInfo call, int attempt) {
            if (attempt > 1) {
                retries.increment();
            }
        }
    }
}
