package br.dev.crm.list;

import br.dev.crm.paging.PageRequest;
import br.dev.crm.paging.Paging;
import br.dev.crm.spi.http.HttpRequest;
import br.dev.crm.spi.http.HttpResponse;
import br.dev.crm.support.ScriptedTransport;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Ten records, with ids from 0, in pages of three, by each way of asking for pages. */
final class PagedServer {
    static final int ALL = 10;
    static final int SIZE = 3;
    private static final int MOST_REQUESTS = 100;

    /** A way of asking for pages. */
    enum Way {
        NONE,
        PAGES,
        OFFSETS,
        AFTER,
        LINKS,
        CURSOR,
        HAS_NEXT,
        TOTAL,
        OWN;

        Paging paging() {
            return switch (this) {
                case NONE -> Paging.none();
                case PAGES -> Paging.pages("page", 1, "size", SIZE);
                case OFFSETS -> Paging.headerOffsets("X-From", "X-Size", SIZE);
                case AFTER -> Paging.after("id");
                case LINKS -> Paging.links();
                case CURSOR -> Paging.cursor("cursor", "next");
                case HAS_NEXT -> Paging.hasNext("page", 0, "size", SIZE, "more");
                case TOTAL -> Paging.offsets("from", "limit", SIZE).withTotal("total");
                case OWN ->
                    context -> context.records() == ALL
                            ? Optional.empty()
                            : Optional.of(PageRequest.builder()
                                    .query("from", Long.toString(context.records()))
                                    .build());
            };
        }
    }

    /** What is done in place of a page; empty to serve the page. */
    interface Breaking {
        Optional<HttpResponse> instead(int request, String page);
    }

    private final Way way;
    private int requests;

    PagedServer(Way way) {
        this.way = way;
    }

    /** Returns a transport to this server; the record with the id {@code bad} is sent as a number, -1 for none. */
    ScriptedTransport transport(int bad, Breaking breaking) {
        ScriptedTransport transport = new ScriptedTransport();
        for (int i = 0; i < MOST_REQUESTS; i++) {
            transport.then(request -> {
                int from = from(request);
                String page = page(from, bad);
                return breaking.instead(requests++, page).orElseGet(() -> response(page, from));
            });
        }
        return transport;
    }

    static Optional<HttpResponse> nothing(int request, String page) {
        return Optional.empty();
    }

    private int from(HttpRequest request) {
        return switch (way) {
            case NONE -> 0;
            case PAGES -> SIZE * (parameter(request, "page") - 1);
            case HAS_NEXT -> SIZE * parameter(request, "page");
            case OFFSETS -> Integer.parseInt(request.headers().first("X-From").orElseThrow());
            case LINKS, TOTAL, OWN -> parameter(request, "from");
            case CURSOR -> parameter(request, "cursor");
            case AFTER ->
                request.headers()
                        .first("Integration-Filter")
                        .map(filter -> Integer.parseInt(filter.replaceAll(".*->gt->|}", "")) + 1)
                        .orElse(0);
        };
    }

    private static int parameter(HttpRequest request, String name) {
        for (String parameter : String.valueOf(request.uri().getRawQuery()).split("&", -1)) {
            if (parameter.startsWith(name + "=")) {
                String value = URLDecoder.decode(parameter.substring(name.length() + 1), StandardCharsets.UTF_8);
                return Integer.parseInt(value.replace("c/", ""));
            }
        }
        return 0;
    }

    private int end(int from) {
        return way == Way.NONE ? ALL : Math.min(ALL, from + SIZE);
    }

    private String page(int from, int bad) {
        List<String> records = new ArrayList<>();
        for (int id = from; id < end(from); id++) {
            records.add(id == bad ? "7" : "{\"id\":" + id + ",\"name\":\"Padaria\"}");
        }
        String list = "[" + String.join(",", records) + "]";
        boolean more = end(from) < ALL;
        return switch (way) {
            case CURSOR -> "{\"items\":" + list + (more ? ",\"next\":\"c/" + end(from) + "\"" : "") + "}";
            case HAS_NEXT -> "{\"more\":" + more + ",\"items\":" + list + "}";
            case TOTAL -> "{\"total\":" + ALL + ",\"items\":" + list + "}";
            default -> list;
        };
    }

    private HttpResponse response(String page, int from) {
        return way == Way.LINKS && end(from) < ALL
                ? ScriptedTransport.response(200, page, "Link", "<?from=" + end(from) + ">; rel=next")
                : ScriptedTransport.response(200, page);
    }
}
