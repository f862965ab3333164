package br.dev.crm.sandbox.internal.list;

import br.dev.crm.sandbox.internal.json.JsonWriter;
import br.dev.crm.sandbox.request.SandboxRequest;
import br.dev.crm.sandbox.settings.ListPaging;
import br.dev.crm.sandbox.settings.ListPaging.Style;
import br.dev.crm.sandbox.settings.NextPage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Writes what a response says of the next page. */
public final class NextPageText {
    private final ListPaging paging;

    /** Makes the texts of a paging. */
    public NextPageText(ListPaging paging) {
        this.paging = paging;
    }

    /** Returns the member of the envelope as JSON, with the comma before it; empty where none says anything. */
    public String member(Pager.Slice slice, MatchedRecords matched) {
        return switch (paging.next()) {
            case NOT_SAID, LINK -> "";
            case HAS_NEXT -> named(String.valueOf(slice.hasNext(matched)));
            case CURSOR -> named(slice.hasNext(matched) ? "\"" + Cursor.of(slice.end()) + "\"" : "null");
        };
    }

    private String named(String value) {
        return "," + JsonWriter.write(paging.nextMember()) + ":" + value;
    }

    /** Returns the value of the header Link; empty where there is none. */
    public String link(SandboxRequest request, Pager.Slice slice, MatchedRecords matched) {
        if (paging.next() != NextPage.LINK) {
            return "";
        }
        String first = target(request, slice, 0) + "; rel=\"first\"";
        return slice.hasNext(matched) ? first + ", " + target(request, slice, slice.end()) + "; rel=\"next\"" : first;
    }

    /** Other parameters of the request stay. */
    private String target(SandboxRequest request, Pager.Slice slice, long from) {
        StringBuilder query = new StringBuilder();
        if (request.query() != null) {
            for (String pair : request.query().split("&", -1)) {
                String name = pair.split("=", 2)[0];
                if (!name.equals(encoded(paging.position())) && !name.equals(encoded(paging.size()))) {
                    query.append(pair).append('&');
                }
            }
        }
        long position = paging.style() == Style.PAGE ? from / slice.size() + paging.firstPage() : from;
        return "<" + request.path() + "?" + query + encoded(paging.position()) + "=" + position + "&"
                + encoded(paging.size()) + "=" + slice.size() + ">";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
