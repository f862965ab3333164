package br.dev.crm.it.filter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import br.dev.crm.CrmClient;
import br.dev.crm.error.InvalidRequestException;
import br.dev.crm.filter.Filter;
import br.dev.crm.filter.FilterDialect;
import br.dev.crm.filter.FilterDialect.Encoding;
import br.dev.crm.it.support.Combination;
import br.dev.crm.it.support.CustomerRequests;
import br.dev.crm.it.support.ForEachCombination;
import br.dev.crm.it.support.NumberRecord;
import br.dev.crm.request.CrmRequest;
import br.dev.crm.testkit.Figures;
import br.dev.crm.testkit.server.RawServer;
import br.dev.crm.testkit.server.RecordedRequest;
import br.dev.crm.testkit.server.Responses;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;

/**
 * Hostile values of filters over every transport: what the server receives is what was meant, or nothing was sent. The
 * system property {@code crm.seed} sets the seed.
 */
class FilterWireTest {
    private static final int VALUES = 500;
    private static final String ALPHABET =
            "ab {}->||&&%%2541,;\u00e3\u00ff\u0100\u6f22\ud83d\ude00\r\n\t\0\u007f\u0085";
    private static final String HEADER = "Integration-Filter: ";
    private static final String RESPONSE = Responses.of(200, "[]", "Set-Cookie: JSESSIONID=s1; Path=/; HttpOnly");

    private final long seed = Long.getLong("crm.seed", 20261124L);
    private final List<String> altered = new ArrayList<>();

    @ForEachCombination
    void noValueArrivesAltered(Combination combination) {
        FilterDialect plain = FilterDialect.documented();
        FilterDialect percent = plain.withEncoding(Encoding.PERCENT);

        int sentPlain =
                send(combination, plain, value -> Filter.eq("name", value), sent -> inside("{name->eq->", sent, "}"));
        int sentPercent = send(
                combination,
                percent,
                value -> Filter.eq("name", value),
                sent -> decoded(inside("{name->eq->", sent, "}")));
        int sentListed = send(
                combination,
                percent,
                value -> Filter.field("name").in(value, "z"),
                sent -> decoded(inside("{name->in->", sent, ",z}")));
        int sentRaw = send(combination, plain, Filter::raw, sent -> sent);

        Figures.add(
                "filters-altered-silently",
                combination.toString(),
                altered.size(),
                "of " + VALUES + " values in 4 forms",
                "= 0");
        assertThat(altered).as("seed %s", seed).isEmpty();
        assertThat(List.of(sentPlain, sentPercent, sentListed, sentRaw))
                .as("how many were sent")
                .allSatisfy(count -> assertThat(count).isBetween(100, VALUES - 50));
        assertThat(sentPercent).isGreaterThan(sentPlain);
    }

    @ForEachCombination
    void refusesBeforeItLogsIn(Combination combination) {
        try (RawServer server = RawServer.responding(RESPONSE);
                CrmClient client = client(combination, server, FilterDialect.documented())) {
            CrmRequest<?> request = CrmRequest.list(CustomerRequests.CUSTOMERS, NumberRecord.class)
                    .filter(Filter.eq("name", "S\u00e3o"))
                    .build();

            assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(() -> client.send(request));
            assertThat(server.connections()).isZero();
        }
    }

    /** Sends every value, notes those that arrive as something else, and returns how many were sent. */
    private int send(
            Combination combination,
            FilterDialect dialect,
            Function<String, Filter> filter,
            Function<String, String> received) {
        int sent = 0;
        try (RawServer server = RawServer.responding(RESPONSE);
                CrmClient client = client(combination, server, dialect)) {
            client.send(CrmRequest.list(CustomerRequests.CUSTOMERS, NumberRecord.class)
                    .build());
            for (String value : hostile()) {
                int before = server.requests().size();
                try {
                    client.send(CrmRequest.list(CustomerRequests.CUSTOMERS, NumberRecord.class)
                            .filter(filter.apply(value))
                            .build());
                } catch (InvalidRequestException e) {
                    assertThat(server.requests()).hasSize(before);
                    continue;
                }
                sent++;
                List<RecordedRequest> requests = server.requests();
                String header = header(requests.get(requests.size() - 1));
                if (requests.size() != before + 1 || !value.equals(received.apply(header))) {
                    altered.add(value);
                }
            }
        }
        return sent;
    }

    private static CrmClient client(Combination combination, RawServer server, FilterDialect dialect) {
        return combination
                .client(server.uri("/integration"))
                .filterDialect(dialect)
                .build();
    }

    /** Returns everything between the header's name and its line end, a space at the end included. */
    private static String header(RecordedRequest request) {
        return request.fields().stream()
                .filter(field -> field.startsWith(HEADER))
                .map(field -> field.substring(HEADER.length()))
                .reduce((first, second) -> first + "\n" + second)
                .orElse("none");
    }

    /** Returns what stands between the two, or a text that no value is. */
    private static String inside(String before, String text, String after) {
        return text.startsWith(before) && text.endsWith(after)
                ? text.substring(before.length(), text.length() - after.length())
                : "neither" + text;
    }

    /** Decodes by the JDK's own decoder, which takes a plus sign for a space unless it is encoded. */
    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
    }

    private Set<String> hostile() {
        Set<String> values = new LinkedHashSet<>();
        for (char c = 0; c < 256; c++) {
            values.add("a" + c + "b");
        }
        values.addAll(List.of(
                "\u0100",
                "\u2028",
                "\ufeff",
                "\uffff",
                "\u6f22\u5b57",
                "\ud83d\ude00",
                "\ud83d",
                "\ude00",
                "\ude00\ud83d",
                "a\ud83db",
                "\r\nX-Evil: 1",
                "x\r\n\r\nGET /evil HTTP/1.1\r\n\r\n",
                "x\n y",
                "x\r y",
                "{",
                "}",
                "{}",
                "->",
                ">",
                "-",
                "->->",
                "||",
                "|",
                "|||",
                "&&",
                "&",
                "&&&",
                "}||{b->eq->2",
                "x}{id->neq->0",
                " ",
                "  ",
                " x",
                "x ",
                "  x  y  ",
                "%",
                "%%",
                "%41",
                "%2541",
                "%C3%A3",
                "%0D%0A",
                "100%",
                "+",
                "a+b",
                ",",
                "a,b",
                ",,",
                "\"x\"",
                "'x'",
                "\\",
                "x".repeat(1_000),
                "x y ".repeat(2_000),
                "\u00e3".repeat(2_000),
                "%".repeat(10_000)));
        Random random = new Random(seed);
        while (values.size() < VALUES) {
            StringBuilder value = new StringBuilder();
            for (int i = random.nextInt(6); i >= 0; i--) {
                value.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
            values.add(value.toString());
        }
        return values;
    }
}
