package br.dev.crm.it.uses;

import br.dev.crm.CrmResource;
import br.dev.crm.document.Document;
import br.dev.crm.error.CrmException;
import br.dev.crm.error.StatusException;
import br.dev.crm.filter.Filter;
import br.dev.crm.json.DateStyle;
import br.dev.crm.paging.Paging;
import br.dev.crm.request.CrmRequest;
import br.dev.crm.sandbox.CrmSandbox;
import br.dev.crm.sandbox.fault.Fault;
import br.dev.crm.sandbox.settings.ListPaging;
import br.dev.crm.webhook.WebhookEvent;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a user tries next, where the names promise less. */
final class EdgeUses {
    /** The first that a user writes in a test, and it is not public. */
    private record Hidden(String name) {}

    static final List<Use> ALL = List.of(
            Use.of(
                    "list of a record that is not public",
                    "InvalidRequestException NOT_SENT",
                    shop -> caught(() ->
                            shop.client().resource(Shop.NAME, Hidden.class).list())),
            Use.of(
                    "create of a record that is not public",
                    "InvalidRequestException NOT_SENT",
                    shop -> caught(() ->
                            shop.client().resource(Shop.NAME, Hidden.class).create(new Hidden("Sol")))),
            Use.of(
                    "in an array of int",
                    "[41, 43]",
                    shop -> shop.codes(Filter.field("code").in(new int[] {41, 43}))),
            Use.of(
                    "in an array of Integer",
                    "[41, 43]",
                    shop -> shop.codes(Filter.field("code").in((Object[]) new Integer[] {41, 43}))),
            Use.of(
                    "in an empty set",
                    "InvalidRequestException",
                    shop -> Filter.field("code").in(Set.of())),
            Use.of(
                    "a double",
                    "InvalidRequestException",
                    shop -> Filter.field("v").gt(1.5).text()),
            Use.of(
                    "a great BigDecimal",
                    "{v->gt->1000000000000}",
                    shop -> Filter.field("v").gt(new BigDecimal("1E+12")).text()),
            Use.of("a char", "{v->eq->x}", shop -> Filter.field("v").eq('x').text()),
            Use.of(
                    "a time without offset",
                    "{v->ge->2026-01-02T03:04:05}",
                    shop -> Filter.field("v")
                            .ge(LocalDateTime.of(2026, 1, 2, 3, 4, 5))
                            .text()),
            Use.of(
                    "a time with offset",
                    "{v->ge->2026-01-02T03:04:05Z}",
                    shop -> Filter.field("v")
                            .ge(OffsetDateTime.parse("2026-01-02T03:04:05Z"))
                            .text()),
            Use.of(
                    "a range",
                    "{v->ge->1}{v->le->2}",
                    shop -> Filter.field("v").range(1, 2).text()),
            Use.of(
                    "between",
                    "{v->btw->1,2}",
                    shop -> Filter.field("v").between(1, 2).text()),
            Use.of(
                    "is null",
                    "[41, 42, 43]",
                    shop -> shop.codes(Filter.field("nothing").isNull())),
            Use.of(
                    "and after or",
                    "InvalidRequestException",
                    shop -> shop.codes(Filter.field("code")
                            .eq(41)
                            .or(Filter.field("code").eq(43))
                            .and(Filter.field("name").like("Lua")))),
            Use.of(
                    "or after and",
                    "[41, 43]",
                    shop -> shop.codes(Filter.field("code")
                            .eq(41)
                            .and(Filter.field("name").like("Sol"))
                            .or(Filter.field("code").eq(43)))),
            Use.of("nin", "[42]", shop -> shop.codes(Filter.field("code").nin(41, 43))),
            Use.of(
                    "update without a filter",
                    "InvalidRequestException",
                    shop -> CrmRequest.update(Shop.NAME, Shop.BAKERY_50).build()),
            Use.of(
                    "a header of the library",
                    "InvalidRequestException",
                    shop -> shop.bakeries()
                            .withHeader("Integration-Filter", "x")
                            .list()),
            Use.of(
                    "no time at all",
                    "InvalidRequestException",
                    shop -> shop.bakeries().withDeadline(Duration.ZERO).list()),
            Use.of("too little time", "DeadlineExceededException", shop -> {
                shop.bakeries().list();
                shop.sandbox().failNext(1, Fault.slow(Duration.ofSeconds(1)));
                return shop.bakeries().withDeadline(Duration.ofMillis(300)).list();
            }),
            Use.of(
                    "nobody there",
                    "TransportFailureException NOT_SENT",
                    shop -> caught(() -> shop.with(
                                    builder -> builder.integrationUri(URI.create("http://127.0.0.1:1/integration")))
                            .bakeries()
                            .list())),
            Use.of(
                    "a wrong password",
                    "LoginRejectedException",
                    shop -> shop.with(builder ->
                                    builder.credentials(shop.sandbox().username(), "wrong", "padaria"))
                            .bakeries()
                            .list()),
            Use.of("after close", "CancelledException", shop -> {
                shop.client().close();
                return shop.bakeries().list();
            }),
            Use.of("offsets of a client", 3, shop -> {
                try (CrmSandbox other = CrmSandbox.builder()
                        .listPaging(ListPaging.none().byOffset("from", "limit").maxSize(2))
                        .start()) {
                    for (int i = 0; i < 3; i++) {
                        other.put("customer", "customers-integration", Map.of("code", i));
                    }
                    return shop.with(builder -> builder.integrationUri(other.integrationUri())
                                    .paging(Paging.offsets("from", "limit", 2)))
                            .bakeries()
                            .list()
                            .size();
                }
            }),
            Use.of(
                    "one resource without the paging of its client",
                    3,
                    shop -> shop.with(builder -> builder.paging(Paging.pages("page", 2, "size", 2)))
                            .bakeries()
                            .withPaging(Paging.none())
                            .list()
                            .size()),
            Use.of(
                    "text of the CRM",
                    true,
                    shop -> ((StatusException) shop.failure(400)).responseText().contains("{")),
            Use.of("documents created", "A", shop -> {
                CrmResource<Document> documents = shop.client().resource(Shop.NAME, Document.class);
                documents.create(Document.of(Map.of("externalId", "7", "custom", Map.of("segment", "A"))));
                return documents
                        .find(Filter.eq("externalId", "7"))
                        .flatMap(found -> found.text("custom.segment"))
                        .orElseThrow();
            }),
            Use.of(
                    "a date in a document",
                    LocalDate.of(1970, 2, 15),
                    shop -> Document.parse("{\"on\":\"15/02/1970\"}").date("on").orElseThrow()),
            Use.of(
                    "a date into a document",
                    "{\"on\":\"1970-02-15\"}",
                    shop -> Document.empty()
                            .with("on", LocalDate.of(1970, 2, 15), DateStyle.ISO_8601)
                            .toJson()),
            Use.of(
                    "a date into a document, no style",
                    "{\"on\":\"15/02/1970\"}",
                    shop -> Document.empty()
                            .with("on", LocalDate.of(1970, 2, 15))
                            .toJson()),
            Use.of(
                    "an enum into a document",
                    "{\"s\":\"RETAIL\"}",
                    shop -> Document.empty().with("s", Bakery.Segment.RETAIL).toJson()),
            Use.of("present, null, absent", "VALUE NULL ABSENT", shop -> {
                Document document = Document.empty().with("a", 1).withNull("b");
                return document.presence("a") + " " + document.presence("b") + " " + document.presence("c");
            }),
            Use.of(
                    "a number that is a text",
                    "CodecException",
                    shop -> Document.parse("{\"a\":\"x\"}").number("a")),
            Use.of("record of an event", "Padaria Mar", shop -> {
                Object id = shop.sandbox()
                        .records("customer", "customers-integration")
                        .get(1)
                        .get("id");
                WebhookEvent event = WebhookEvent.parse("{\"source\":{\"row\":{\"id\":\"" + id + "\"}}}");
                return shop.bakeries().find(event).orElseThrow().name();
            }),
            Use.of(
                    "a request id of the CRM",
                    true,
                    shop -> shop.client()
                            .send(CrmRequest.list(Shop.NAME, Bakery.class).build())
                            .requestId()
                            .isEmpty()));

    private EdgeUses() {}

    private static String caught(Runnable use) {
        try {
            use.run();
            return "nothing";
        } catch (CrmException e) {
            return e.getClass().getSimpleName() + " " + e.delivery();
        }
    }
}
