package br.dev.crm.sandbox.cli;

import br.dev.crm.sandbox.settings.EnvelopeStyle;
import br.dev.crm.sandbox.settings.ListPaging;
import br.dev.crm.sandbox.settings.PastTheEnd;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The options for what a list looks like. */
final class ListOptions {
    private static final Map<String, PastTheEnd> PAST_END =
            Map.of("empty", PastTheEnd.EMPTY, "last", PastTheEnd.LAST_PAGE);

    static final List<Option> ALL = List.of(
            new Option(
                    "envelope",
                    "none|items|content|data|results",
                    (setup, value) -> setup.builder().listEnvelope(EnvelopeStyle.valueOf(Option.constant(value)))),
            new Option("pages", "NUMBER,SIZE", (setup, value) -> {
                String[] names = names(value, 2);
                setup.paging(paging -> paging.byPage(names[0], names[1]));
            }),
            new Option("offset", "OFFSET,LIMIT", (setup, value) -> {
                String[] names = names(value, 2);
                setup.paging(paging -> paging.byOffset(names[0], names[1]));
            }),
            new Option("cursor", "CURSOR,LIMIT,MEMBER", (setup, value) -> {
                String[] names = names(value, 3);
                setup.paging(paging -> paging.byCursor(names[0], names[1], names[2]));
            }),
            new Option("links", "", (setup, value) -> setup.paging(ListPaging::links)),
            new Option("has-next", "MEMBER", (setup, value) -> setup.paging(paging -> paging.hasNext(value))),
            new Option("page-headers", "", (setup, value) -> setup.paging(ListPaging::headers)),
            new Option("first-page", "0|1", (setup, value) -> {
                int number = Integer.parseInt(value);
                setup.paging(paging -> paging.firstPage(number));
            }),
            new Option("page-size", "N", (setup, value) -> {
                int records = Integer.parseInt(value);
                setup.paging(paging -> paging.defaultSize(records));
            }),
            new Option("max-size", "N", (setup, value) -> {
                int records = Integer.parseInt(value);
                setup.paging(paging -> paging.maxSize(records));
            }),
            new Option("past-end", "empty|last", (setup, value) -> {
                PastTheEnd content = Option.oneOf(value, PAST_END);
                setup.paging(paging -> paging.pastTheEnd(content));
            }),
            new Option("sort", "FIELD", (setup, value) -> setup.paging(paging -> paging.sortedBy(value))),
            new Option("generate", "SERVICE/RESOURCE:N", (setup, value) -> {
                ResourceArgument argument = ResourceArgument.parse(value);
                long count = Long.parseLong(String.join(",", argument.atLeastOneWord()));
                setup.builder().generated(argument.service(), argument.resource(), count, ListOptions::sample);
            }));

    private ListOptions() {}

    private static String[] names(String value, int count) {
        String[] names = value.split(",", -1);
        if (names.length != count) {
            throw new IllegalArgumentException(value);
        }
        return names;
    }

    /** A customer of about 250 bytes. */
    private static Map<String, Object> sample(long index) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("externalId", String.format("99-0101-%012d-01-C", index));
        fields.put("code", index);
        fields.put("name", "Padaria São João " + index);
        fields.put("tradingName", "São João da Boa Vista");
        fields.put("active", index % 7 != 0);
        fields.put(
                "addresses", List.of(Map.of("address", "Rua da Aurora, " + index % 1_000, "postalCode", "50050-000")));
        return fields;
    }
}
