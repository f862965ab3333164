package br.dev.crm.internal.response;

import br.dev.crm.error.CrmException;
import br.dev.crm.error.ErrorCode;
import br.dev.crm.error.IncompleteListException;
import br.dev.crm.error.InvalidRequestException;
import br.dev.crm.internal.attempt.ExceptionMapping;
import br.dev.crm.paging.PageRequest;
import br.dev.crm.paging.Paging;
import br.dev.crm.spi.json.JsonBinding;
import br.dev.crm.spi.json.JsonException;
import br.dev.crm.spi.json.JsonInput;
import br.dev.crm.spi.json.JsonLimits;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The records of a list that is asked for in pages, one page in memory at a time. */
public final class PagedCursor implements RecordCursor {
    private final Paging paging;
    private final PageSource source;
    private final JsonBinding<Object> binding;
    private final JsonLimits limits;
    private final PageHistory history;
    private List<byte[]> page = List.of();
    private @Nullable PageResponse response;
    private int next;
    private int pages;
    private int longest;
    private long records;
    private boolean over;

    /**
     * Makes the cursor.
     *
     * @param source sends the request for a page
     * @param limits of JSON, as the client has them
     */
    public PagedCursor(Paging paging, PageSource source, JsonBinding<Object> binding, JsonLimits limits) {
        this.paging = paging;
        this.source = source;
        this.binding = binding;
        this.limits = limits;
        this.history = new PageHistory(limits);
    }

    @Override
    public @Nullable Object next() {
        while (!over && next == page.size()) {
            nextPage();
        }
        return over ? null : decode(page.get(next));
    }

    private void nextPage() {
        Optional<PageRequest> asked = following();
        if (asked.isEmpty()) {
            close();
            return;
        }
        PageResponse came = source.ask(asked.get(), response);
        List<byte[]> rows = came.content().records();
        if (rows.isEmpty() || endsHere(rows, came)) {
            close();
            return;
        }
        response = came;
        page = rows;
        next = 0;
        pages++;
        records += rows.size();
        longest = Math.max(longest, rows.size());
    }

    /**
     * Returns whether the page is the end because it has come before. An API that repeats its last page sends one that
     * is shorter than others; any other that comes again says that the paging goes wrong somewhere.
     */
    private boolean endsHere(List<byte[]> rows, PageResponse came) {
        PageHistory.Novelty novelty = history.add(rows);
        if (novelty == PageHistory.Novelty.NEW) {
            return false;
        }
        boolean lastAgain = novelty == PageHistory.Novelty.SAME_AS_LAST && rows.size() < longest;
        if (lastAgain || paging.endsWithRepeatedPage()) {
            return true;
        }
        close();
        throw new IncompleteListException(came.state()
                .facts(ErrorCode.INCOMPLETE_LIST)
                .message("A page came again, so that it cannot be told where the list ends, after " + records
                        + " records: the CRM ignores the paging that is set, or has served a page twice")
                .count(records)
                .build());
    }

    /** The strategy may be the user's, so that anything may happen. */
    private Optional<PageRequest> following() {
        Optional<PageRequest> following;
        try {
            following = paging.next(new PageProgress(pages, records, response, limits));
        } catch (CrmException e) {
            throw e;
        } catch (RuntimeException e) { // its message may hold content of records; it stays in the cause
            throw InvalidRequestException.of(
                    "The paging failed with " + e.getClass().getName() + ".", e);
        }
        if (following == null) { // whatever is declared
            throw InvalidRequestException.of("The paging gave null.");
        }
        if (following.isEmpty() && pages == 0) {
            throw InvalidRequestException.of("The paging gave no first page: nothing would be asked for.");
        }
        return following;
    }

    private Object decode(byte[] record) {
        int index = next++;
        try {
            return ResponseReader.record(JsonInput.of(record, 0, record.length, limits), binding);
        } catch (IOException e) {
            String path = e instanceof JsonException json ? json.path().substring(1) : "";
            throw ExceptionMapping.notDecoded(
                    e,
                    "$[" + index + "]" + path,
                    record,
                    Objects.requireNonNull(response).state());
        }
    }

    @Override
    public void close() {
        over = true;
        page = List.of();
        response = null;
        next = 0;
    }
}
