package br.dev.crm.it.uses;

import br.dev.crm.CreatedOrFound;
import br.dev.crm.document.Document;
import br.dev.crm.filter.Filter;
import br.dev.crm.paging.Paging;
import br.dev.crm.request.CrmRequest;
import br.dev.crm.request.CrmResponse;
import br.dev.crm.request.ResourceName;
import br.dev.crm.request.Written;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Records written and read, and the requests that do it. */
final class RecordUses {
    private static final Filter KEY_42 = Filter.eq("externalId", "0101000042");

    static final List<Use> ALL = List.of(
            Use.of(
                    "create gives an id",
                    36,
                    shop -> shop.bakeries().create(Shop.BAKERY_50).requireId().length()),
            Use.of(
                    "id of an upsert",
                    true,
                    shop -> shop.bakeries()
                            .upsert(Shop.KEY_50, Shop.BAKERY_50)
                            .id()
                            .isPresent()),
            Use.of("update", "Padaria Nova", shop -> {
                shop.bakeries().update(KEY_42, Bakery.of("0101000042", 42, "Padaria Nova"));
                return shop.bakeries().find(KEY_42).orElseThrow().name();
            }),
            Use.of("delete", "[41, 43]", shop -> {
                shop.bakeries().delete(KEY_42);
                return shop.codes(Filter.field("code").gt(0));
            }),
            Use.of(
                    "createOrFind creates",
                    "CREATED",
                    shop -> shop.bakeries()
                            .createOrFind(Shop.KEY_50, Shop.BAKERY_50)
                            .origin()),
            Use.of("createOrFind of what is there", "FOUND Padaria Mar", shop -> {
                CreatedOrFound<Bakery> result =
                        shop.bakeries().createOrFind(KEY_42, Bakery.of("0101000042", 42, "Padaria Nova"));
                return result.origin() + " " + result.record().name();
            }),
            Use.of("merge keeps the rest", "Padaria Mar RETAIL", shop -> {
                shop.bakeries().merge(KEY_42, Document.empty().with("segment", "RETAIL"));
                Bakery merged = shop.bakeries().find(KEY_42).orElseThrow();
                return merged.name() + " " + merged.segment();
            }),
            Use.of("merge with null", "Optional.empty", shop -> {
                shop.bakeries().merge(KEY_42, Document.empty().withNull("balance"));
                return shop.bakeries().find(KEY_42).map(Bakery::balance);
            }),
            Use.of("find nothing", "Optional.empty", shop -> shop.bakeries().find(Shop.KEY_50)),
            Use.of(
                    "find one of many",
                    "NonUniqueResultException",
                    shop -> shop.bakeries().find(Filter.field("code").gt(1))),
            Use.of("list all", 3, shop -> shop.bakeries().list().size()),
            Use.of("stream all", 126, shop -> {
                try (Stream<Bakery> all = shop.bakeries().stream()) {
                    return all.mapToInt(Bakery::code).sum();
                }
            }),
            Use.of(
                    "publisher",
                    "[41, 42]",
                    shop -> Subscribed.all(shop.bakeries()
                                    .publisher(Filter.field("code").lt(43)))
                            .stream()
                            .map(Bakery::code)
                            .toList()),
            Use.of(
                    "a date is read",
                    LocalDate.of(1999, 3, 1),
                    shop -> shop.bakeries().find(KEY_42).orElseThrow().openedOn()),
            Use.of("send", "200 SUCCESS", shop -> shop.client().send(list()).status()),
            Use.of(
                    "sendAsync",
                    3,
                    shop -> shop.client()
                            .sendAsync(list())
                            .thenApply(CrmResponse::value)
                            .thenApply(List::size)
                            .get()),
            Use.of("sendAsync of a write", true, shop -> {
                CrmRequest<Written> upsert = CrmRequest.upsert(Shop.NAME, Shop.BAKERY_50)
                        .filter(Shop.KEY_50)
                        .build();
                return shop.client().sendAsync(upsert).join().value().id().isPresent();
            }),
            Use.of("sendAsync that fails", "completed with BadRequestException", shop -> {
                shop.sandbox().failNext(400);
                return shop.client().sendAsync(list()).join();
            }),
            Use.of(
                    "toBuilder",
                    "[43]",
                    shop ->
                            shop
                                    .client()
                                    .send(list().toBuilder()
                                            .filter(Filter.eq("code", 43))
                                            .build())
                                    .value()
                                    .stream()
                                    .map(Bakery::code)
                                    .toList()),
            Use.of(
                    "equal requests",
                    true,
                    shop -> list().equals(list())
                            && list().hashCode() == list().toBuilder().build().hashCode()),
            Use.of("a name of text", Shop.NAME, shop -> ResourceName.parse("customer/customers-integration v4")),
            Use.of(
                    "a name and back",
                    true,
                    shop -> ResourceName.parse(Shop.NAME.toString()).equals(Shop.NAME)),
            Use.of(
                    "deadline of a resource",
                    3,
                    shop -> shop.bakeries()
                            .withDeadline(Duration.ofSeconds(20))
                            .list()
                            .size()),
            Use.of("header of a resource", "night", shop -> {
                shop.bakeries().withHeader("X-Load", "night").list();
                return shop.sandbox().requests().get(0).request().header("X-Load");
            }),
            Use.of(
                    "pages of a request",
                    "[41, 42, 43]",
                    shop -> shop
                            .client()
                            .send(list().toBuilder()
                                    .paging(Paging.pages("page", 0, "size", 2))
                                    .build())
                            .value()
                            .stream()
                            .map(Bakery::code)
                            .toList()),
            Use.of(
                    "pages of a client",
                    3,
                    shop -> shop.with(builder -> builder.paging(Paging.pages("page", 0, "size", 1)))
                            .bakeries()
                            .list()
                            .size()));

    private RecordUses() {}

    private static CrmRequest<List<Bakery>> list() {
        return CrmRequest.list(Shop.NAME, Bakery.class).build();
    }
}
