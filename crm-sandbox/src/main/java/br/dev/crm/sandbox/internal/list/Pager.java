package br.dev.crm.sandbox.internal.list;

import br.dev.crm.sandbox.internal.store.RefusedException;
import br.dev.crm.sandbox.request.SandboxRequest;
import br.dev.crm.sandbox.settings.ListPaging;
import br.dev.crm.sandbox.settings.ListPaging.Style;
import br.dev.crm.sandbox.settings.PastTheEnd;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads which slice of a list a request wants. */
public final class Pager {
    private static final long ALL = Long.MAX_VALUE;

    private final ListPaging paging;

    public Pager(ListPaging paging) {
        this.paging = paging;
    }

    /**
     * A slice of a list.
     *
     * @param from where it starts, counted from 0
     * @param size how many records it has at most
     */
    public record Slice(long from, long size) {

        /** Returns where the next slice starts. */
        long end() {
            return from > ALL - size ? ALL : from + size;
        }

        /** Returns whether there are records behind it. */
        boolean hasNext(MatchedRecords matched) {
            return end() < matched.size();
        }
    }

    /** Returns the slice that the request wants; the whole list where nothing says otherwise. */
    public Slice slice(SandboxRequest request, MatchedRecords matched) throws RefusedException {
        long size = size(request);
        long from = from(request, size);
        if (paging.style() != Style.CURSOR
                && from > 0
                && paging.pastTheEnd() == PastTheEnd.LAST_PAGE
                && from >= matched.size()) {
            from = Math.max(0, (matched.size() - 1) / size * size);
        }
        return new Slice(from, size);
    }

    private long size(SandboxRequest request) throws RefusedException {
        Long asked = number(request, paging.size(), 1);
        long size = asked != null ? asked : paging.defaultSize() > 0 ? paging.defaultSize() : ALL;
        return paging.maxSize() > 0 ? Math.min(size, paging.maxSize()) : size;
    }

    private long from(SandboxRequest request, long size) throws RefusedException {
        if (paging.style() == Style.CURSOR) {
            return Cursor.read(text(request, paging.position()));
        }
        if (paging.style() == Style.OFFSET) {
            Long offset = number(request, paging.position(), 0);
            return offset == null ? 0 : offset;
        }
        Long page = number(request, paging.position(), paging.firstPage());
        long before = page == null ? 0 : page - paging.firstPage();
        return before > ALL / size ? ALL : before * size;
    }

    private @Nullable Long number(SandboxRequest request, String name, long least) throws RefusedException {
        String text = text(request, name);
        if (text == null) {
            return null;
        }
        try {
            long number = Long.parseLong(text);
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException refusedBelow) {
            // As a number out of its range is.
        }
        throw new RefusedException(
                400, "paging-invalid", "'" + name + "' is '" + text + "'", "it takes a number from " + least + " on");
    }

    private @Nullable String text(SandboxRequest request, String name) throws RefusedException {
        if (paging.style() == Style.NONE) {
            return null;
        }
        return paging.inHeaders() ? request.header(name) : inQuery(request.query(), name);
    }

    private static @Nullable String inQuery(@Nullable String query, String name) throws RefusedException {
        if (query == null) {
            return null;
        }
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals >= 0 && decoded(pair.substring(0, equals)).equals(name)) {
                return decoded(pair.substring(equals + 1));
            }
        }
        return null;
    }

    private static String decoded(String text) throws RefusedException {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            throw new RefusedException(400, "paging-invalid", "the query is not encoded properly", text);
        }
    }
}
