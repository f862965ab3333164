package br.dev.crm.it.uses;

import br.dev.crm.filter.Filter;
import br.dev.crm.it.uses.Bakery.Segment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Filters, field first, with every kind of value. */
final class FilterUses {
    static final List<Use> ALL = List.of(
            Use.of("eq int", "[42]", shop -> shop.codes(Filter.field("code").eq(42))),
            Use.of("gt int", "[42, 43]", shop -> shop.codes(Filter.field("code").gt(41))),
            Use.of(
                    "ge long",
                    "[42, 43]",
                    shop -> shop.codes(Filter.field("code").ge(42L))),
            Use.of("lt", "[41]", shop -> shop.codes(Filter.field("code").lt(42))),
            Use.of("le", "[41, 42]", shop -> shop.codes(Filter.field("code").le(42))),
            Use.of("ne", "[41, 43]", shop -> shop.codes(Filter.field("code").neq(42))),
            Use.of(
                    "in, mixed values",
                    "{code->in->1,2,x}",
                    shop -> Filter.field("code").in(1, 2L, "x").text()),
            Use.of(
                    "in ints",
                    "[41, 43]",
                    shop -> shop.codes(Filter.field("code").in(41, 43))),
            Use.of(
                    "in a list",
                    "[41, 43]",
                    shop -> shop.codes(Filter.field("code").in(List.of(41, 43)))),
            Use.of("range", "[41, 42]", shop -> shop.codes(Filter.field("code").range(40, 42))),
            Use.of(
                    "eq date",
                    "[41]",
                    shop -> shop.codes(Filter.field("openedOn").eq(LocalDate.of(1970, 2, 15)))),
            Use.of(
                    "range of dates",
                    "[42, 43]",
                    shop -> shop.codes(
                            Filter.field("openedOn").range(LocalDate.of(1990, 1, 1), LocalDate.of(2021, 1, 1)))),
            Use.of("eq enum", "[42]", shop -> shop.codes(Filter.field("segment").eq(Segment.WHOLESALE))),
            Use.of(
                    "in enums",
                    "[41, 42, 43]",
                    shop -> shop.codes(Filter.field("segment").in(Segment.RETAIL, Segment.WHOLESALE))),
            Use.of("eq UUID", "[43]", shop -> shop.codes(Filter.field("token").eq(Shop.token(43)))),
            Use.of(
                    "gt BigDecimal",
                    "[42, 43]",
                    shop -> shop.codes(Filter.field("balance").gt(new BigDecimal("10.50")))),
            Use.of(
                    "like ignoring case",
                    "[41, 42]",
                    shop -> shop.codes(Filter.field("name").ilike("PADARIA"))),
            Use.of(
                    "and",
                    "[42]",
                    shop -> shop.codes(Filter.field("name")
                            .ilike("padaria")
                            .and(Filter.field("code").gt(41)))),
            Use.of(
                    "or",
                    "[41, 43]",
                    shop -> shop.codes(
                            Filter.field("code").eq(41).or(Filter.field("code").eq(43)))),
            Use.of(
                    "eq true",
                    "{active->eq->true}",
                    shop -> Filter.field("active").eq(true).text()),
            Use.of(
                    "parse is the same filter",
                    true,
                    shop -> Filter.parse("{code->gt->41}")
                            .equals(Filter.field("code").gt(41))),
            Use.of("an accent is refused", "InvalidRequestException", shop -> shop.codes(Filter.eq("name", "São"))),
            Use.of(
                    "no value is refused",
                    "InvalidRequestException",
                    shop -> Filter.field("code").in()));

    private FilterUses() {}
}
