package br.dev.crm.it.uses;

import br.dev.crm.document.Document;
import br.dev.crm.error.CrmException;
import br.dev.crm.error.RateLimitedException;
import br.dev.crm.error.StatusException;
import br.dev.crm.event.CallEnd;
import br.dev.crm.event.CallInfo;
import br.dev.crm.event.CallListener;
import br.dev.crm.filter.Filter;
import br.dev.crm.json.DateStyle;
import br.dev.crm.request.Credentials;
import br.dev.crm.request.CrmRequest;
import br.dev.crm.retry.RetryPolicy;
import br.dev.crm.spi.json.JsonLimits;
import br.dev.crm.status.Meaning;
import br.dev.crm.status.StatusTable;
import br.dev.crm.webhook.WebhookEvent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

/** Settings of a client, what its calls fail with, documents and webhooks. */
final class ClientUses {
    private static final Locale PORTUGUESE = Locale.forLanguageTag("pt-BR");

    static final List<Use> ALL = List.of(
            Use.of("credentials with a field", 3, shop -> {
                Credentials credentials = Credentials.of(
                                shop.sandbox().username(),
                                shop.sandbox().password(),
                                shop.sandbox().tenant())
                        .withField("branch", "0101");
                return shop.with(builder -> builder.credentials(credentials))
                        .bakeries()
                        .list()
                        .size();
            }),
            Use.of(
                    "credentials tell no password",
                    false,
                    shop -> Credentials.of("ana", "pass-word-7", "padaria")
                            .toString()
                            .contains("pass-word-7")),
            Use.of("maxResponseBytes", "CodecException", shop -> {
                for (int i = 0; i < 50; i++) {
                    shop.bakeries().create(Shop.BAKERY_50);
                }
                return shop.with(builder -> builder.maxResponseBytes(1024))
                        .bakeries()
                        .list();
            }),
            Use.of(
                    "maxResponseBytes too small",
                    "ConfigurationException",
                    shop -> shop.with(builder -> builder.maxResponseBytes(100))),
            Use.of(
                    "jsonLimits",
                    3,
                    shop -> shop.with(builder ->
                                    builder.jsonLimits(JsonLimits.defaults().withMaxDepth(10)))
                            .bakeries()
                            .list()
                            .size()),
            Use.of(
                    "retryPolicy",
                    1,
                    shop -> shop.with(builder -> builder.retryPolicy(RetryPolicy.never()))
                            .failure(500)
                            .attempts()),
            Use.of("asyncExecutor", 3, shop -> {
                ExecutorService threads = Executors.newSingleThreadExecutor();
                try {
                    return shop.with(builder -> builder.asyncExecutor(threads))
                            .client()
                            .sendAsync(CrmRequest.list(Shop.NAME, Bakery.class).build())
                            .join()
                            .value()
                            .size();
                } finally {
                    threads.shutdown();
                }
            }),
            Use.of("listener", "LIST Optional.empty 1", shop -> {
                Ends ends = new Ends();
                shop.with(builder -> builder.listener(ends)).bakeries().list();
                return ends.text.get();
            }),
            Use.of("code", "CRM-0400", shop -> shop.failure(400).code()),
            Use.of("delivery", "ANSWERED", shop -> shop.failure(422).delivery()),
            Use.of("attempts", 1, shop -> shop.failure(400).attempts()),
            Use.of("elapsed", true, shop -> !shop.failure(400).elapsed().isNegative()),
            Use.of(
                    "request of a failure",
                    true,
                    shop -> shop.failure(400).request().orElseThrow().toString().contains("customers-integration")),
            Use.of("advice in two languages", true, shop -> {
                CrmException e = shop.failure(503);
                return !e.advice(PORTUGUESE).equals(e.advice(Locale.ENGLISH));
            }),
            Use.of("requestId", "Optional.empty", shop -> ((StatusException) shop.failure(400)).requestId()),
            Use.of("503 is no permission", "NoPermissionException", shop -> {
                throw shop.failure(503);
            }),
            Use.of(
                    "status of a failure",
                    422,
                    shop -> ((StatusException) shop.failure(422)).status().code()),
            Use.of(
                    "curl of a failure",
                    false,
                    shop -> shop.failure(400)
                            .toCurl()
                            .orElseThrow()
                            .contains(shop.sandbox().password())),
            Use.of("statusTable", "ServerFaultException", shop -> {
                throw shop.with(builder -> builder.statusTable(
                                        StatusTable.documented().with(503, Meaning.SERVER_FAULT))
                                .retryPolicy(RetryPolicy.never()))
                        .failure(503);
            }),
            Use.of(
                    "rate limit",
                    true,
                    shop -> shop.with(builder -> builder.retryPolicy(RetryPolicy.never()))
                                    .failure(429)
                            instanceof RateLimitedException),
            Use.of("written dates", "1999-03-01", shop -> {
                shop.with(builder -> builder.writtenDates(DateStyle.ISO_8601))
                        .bakeries()
                        .create(new Bakery("1", 1, "Sol", null, LocalDate.of(1999, 3, 1), null));
                return shop.sandbox()
                        .records("customer", "customers-integration")
                        .get(3)
                        .get("openedOn");
            }),
            Use.of(
                    "documents of a resource",
                    "20",
                    shop -> shop.client()
                            .resource(Shop.NAME, Document.class)
                            .find(Filter.field("code").eq(42))
                            .orElseThrow()
                            .number("balance")
                            .orElseThrow()),
            Use.of(
                    "a document by path",
                    "A",
                    shop -> Document.empty()
                            .with("custom.segment", "A")
                            .text("custom.segment")
                            .orElseThrow()),
            Use.of(
                    "equal documents",
                    true,
                    shop -> Document.empty()
                            .with("price", new BigDecimal("1.50"))
                            .equals(Document.parse("{\"price\":1.50}"))),
            Use.of("webhook event", "Optional[e-1] Optional[r-1]", shop -> {
                WebhookEvent event = WebhookEvent.parse("{\"eventId\":\"e-1\",\"source\":{\"row\":{\"id\":\"r-1\"}}}");
                return event.eventId() + " " + event.rowId();
            }),
            Use.of("webhook that is none", "CodecException", shop -> WebhookEvent.parse("<html>")));

    private ClientUses() {}

    /** Keeps how the last call ended. */
    private static final class Ends implements CallListener {
        private final AtomicReference<String> text = new AtomicReference<>();

        @Override
        public void callEnded(CallInfo call, CallEnd end) {
            text.set(call.request().action() + " " + end.failure() + " " + end.attempts());
        }
    }
}
