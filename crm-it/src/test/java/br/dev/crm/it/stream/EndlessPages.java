package br.dev.crm.it.stream;

import br.dev.crm.it.support.ScriptedCrm;
import br.dev.crm.paging.Paging;
import br.dev.crm.testkit.server.Responses;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;

/**
 * A CRM whose list never ends.
 *
 * @param name what it does
 * @param paging how it is asked
 * @param distinct how many pages differ
 * @param response to the request with this number, from 0 on
 */
record EndlessPages(String name, Paging paging, int distinct, IntFunction<String> response) {
    private static final int SIZE = 4;
    private static final Random SHUFFLE = new Random(15);
    private static final Paging PAGES = Paging.pages("page", 0, "size", SIZE);
    private static final Paging CURSOR = Paging.cursor("cursor", "next");
    private static final Paging NEXT = Paging.hasNext("page", 0, "size", SIZE, "more");

    @Override
    public String toString() {
        return name;
    }

    /** Returns a service that begins with the first request. */
    ScriptedCrm.Service service() {
        AtomicInteger requests = new AtomicInteger();
        return (request, connection) ->
                connection.write(response.apply(requests.getAndIncrement()).getBytes(StandardCharsets.ISO_8859_1));
    }

    /**
     * Returns all forms.
     *
     * @param longest the longest period of pages that come round
     */
    static List<EndlessPages> all(int longest) {
        List<EndlessPages> all = new ArrayList<>();
        for (int period : new int[] {1, 2, 3, 7, 50, longest}) {
            all.add(counted("pages that come round with period " + period, period, n -> list(n % period, false, n)));
        }
        all.add(counted("pages that come round behind the first three", 8, n -> list(n < 3 ? n : 3 + n % 5, false, n)));
        all.add(counted("paging ignored, rows shuffled", 1, n -> list(0, true, 0)));
        all.add(counted("paging ignored, rows in turn forwards and backwards", 1, n -> list(0, n % 2 == 1, 0)));
        all.add(counted("paging ignored, one field moves", 1, n -> list(0, false, n)));
        all.add(counted("paging ignored, rows shuffled and one field moves", 1, n -> list(0, true, n)));
        all.add(form("paging by header fields ignored", Paging.headerPages("X-Page", 0, "X-Size", SIZE), n -> n));
        all.add(form("offsets ignored", Paging.offsets("from", "limit", SIZE), n -> 0));
        all.add(form("the condition on the key ignored", Paging.after("id"), n -> 0));
        all.add(enveloped("a cursor that never changes", CURSOR, 2, n -> Math.min(n, 1), n -> "\"next\":\"same\""));
        all.add(enveloped("cursors in a circle", CURSOR, 2, n -> n % 2, n -> "\"next\":\"" + n % 2 + "\""));
        all.add(enveloped("ever new cursors for the same page", CURSOR, 1, n -> 0, n -> "\"next\":" + n));
        all.add(enveloped(
                "ever new cursors, the last page again", CURSOR, 3, n -> Math.min(n, 2), n -> "\"next\":" + n));
        all.add(enveloped(
                "a next page for ever, the last one again", NEXT, 3, n -> Math.min(n, 2), n -> "\"more\":true"));
        all.add(linked("a link to itself", 1, n -> 0));
        all.add(linked("links in a circle", 3, n -> n % 3));
        all.add(linked("ever new links to the same page", 1, n -> n));
        all.add(new EndlessPages(
                "a next page for ever, without records",
                NEXT,
                3,
                n -> Responses.ok("{\"more\":true,\"items\":" + (n < 3 ? list(n, false, 0) : "[]") + "}")));
        all.add(new EndlessPages(
                "ever new cursors to pages without records",
                CURSOR,
                3,
                n -> Responses.ok("{\"next\":" + n + ",\"items\":" + (n < 3 ? list(n, false, 0) : "[]") + "}")));
        return all;
    }

    private static EndlessPages counted(String name, int distinct, IntFunction<String> list) {
        return new EndlessPages(name, PAGES, distinct, n -> Responses.ok(list.apply(n)));
    }

    private static EndlessPages form(String name, Paging paging, IntUnaryOperator moving) {
        return new EndlessPages(name, paging, 1, n -> Responses.ok(list(0, false, moving.applyAsInt(n))));
    }

    private static EndlessPages enveloped(
            String name, Paging paging, int distinct, IntUnaryOperator page, IntFunction<String> field) {
        return new EndlessPages(
                name,
                paging,
                distinct,
                n -> Responses.ok("{" + field.apply(n) + ",\"items\":" + list(page.applyAsInt(n), false, 0) + "}"));
    }

    private static EndlessPages linked(String name, int distinct, IntUnaryOperator page) {
        return new EndlessPages(
                name,
                Paging.links(),
                distinct,
                n -> Responses.of(
                        200,
                        list(page.applyAsInt(n) % distinct, false, 0),
                        "Link: <?page=" + page.applyAsInt(n + 1) + ">; rel=\"next\""));
    }

    /**
     * Returns a page of records.
     *
     * @param moving value of a field that is no id
     */
    private static String list(int page, boolean shuffled, int moving) {
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < SIZE; row++) {
            int id = page * SIZE + row;
            rows.add("{\"id\":" + id + ",\"v\":" + id + ",\"at\":" + moving + "}");
        }
        if (shuffled) {
            Collections.shuffle(rows, SHUFFLE);
        }
        return "[" + String.join(",", rows) + "]";
    }
}
