package br.dev.crm.it.stream;

import br.dev.crm.it.support.NumberRecord;
import br.dev.crm.it.support.ScriptedCrm;
import br.dev.crm.paging.Paging;
import br.dev.crm.testkit.server.RawConnection;
import br.dev.crm.testkit.server.RecordedRequest;
import br.dev.crm.testkit.server.Responses;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A CRM's list of records in pages, each of which goes wrong so many times before it is served. Thread-safe. */
final class FaultyPages implements ScriptedCrm.Service {
    private static final Pattern PAGE = Pattern.compile("\\?page=(\\d+)");

    /** What the responses tell beside the records, and how the client pages. */
    enum Form {
        NOTHING,
        NEXT_PAGE,
        TOTAL;

        Paging paging(int size) {
            return switch (this) {
                case NOTHING -> Paging.pages("page", 0, "size", size);
                case NEXT_PAGE -> Paging.hasNext("page", 0, "size", size, "more");
                case TOTAL -> Paging.pages("page", 0, "size", size).withTotal("total");
            };
        }
    }

    /** What comes in place of a page. */
    enum PageFault {
        /** The page before. */
        REPEATED,
        /** Half of it, and an orderly end of the connection. */
        CUT,
        /** Half of it, and a reset. */
        RESET,
        /** A page without its records. */
        EMPTIED
    }

    private final int records;
    private final int size;
    private final Form form;
    private final PageFault fault;
    private final AtomicIntegerArray faultsLeft;

    /**
     * Makes the list.
     *
     * @param times how often each page goes wrong
     */
    FaultyPages(int records, int size, Form form, PageFault fault, int times) {
        this.records = records;
        this.size = size;
        this.form = form;
        this.fault = fault;
        this.faultsLeft = new AtomicIntegerArray(records / size + 2);
        int pages = records / size;
        for (int page = 0; page < pages; page++) {
            faultsLeft.set(page, canBeTold(page, pages) ? times : 0);
        }
    }

    /** There is no page before the first; and of the last one nothing says that it has records but a total. */
    private boolean canBeTold(int page, int pages) {
        return switch (fault) {
            case REPEATED -> page > 0;
            case EMPTIED -> form == Form.TOTAL || (form == Form.NEXT_PAGE && page < pages - 1);
            case CUT, RESET -> true;
        };
    }

    @Override
    public void serve(RecordedRequest request, RawConnection connection) throws IOException {
        Matcher matcher = PAGE.matcher(request.target());
        int page = matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
        boolean broken = page < faultsLeft.length() && faultsLeft.getAndDecrement(page) > 0;
        byte[] whole = bytes(broken && fault == PageFault.REPEATED ? page - 1 : page, broken);
        if (broken && (fault == PageFault.CUT || fault == PageFault.RESET)) {
            connection.write(Arrays.copyOf(whole, whole.length / 2));
            if (fault == PageFault.CUT) {
                connection.close();
            } else {
                connection.reset();
            }
        } else {
            connection.write(whole);
        }
    }

    private byte[] bytes(int page, boolean broken) {
        boolean emptied = broken && fault == PageFault.EMPTIED;
        int from = Math.min(records, page * size);
        int to = Math.min(records, from + size);
        String list = "[" + (emptied ? "" : NumberRecord.json(from, to)) + "]";
        String body = switch (form) {
            case NOTHING -> list;
            case NEXT_PAGE -> "{\"items\":" + list + ",\"more\":" + (to < records) + "}";
            case TOTAL -> "{\"total\":" + records + ",\"items\":" + list + "}";
        };
        return Responses.ok(body).getBytes(StandardCharsets.ISO_8859_1);
    }
}
