package br.dev.crm.internal.response;

import br.dev.crm.error.CrmException;
import br.dev.crm.error.InvalidRequestException;
import br.dev.crm.internal.attempt.ExceptionMapping;
import br.dev.crm.paging.PageRequest;
import br.dev.crm.paging.Paging;
import br.dev.crm.spi.json.JsonBinding;
import br.dev.crm.spi.json.JsonException;
import br.dev.crm.spi.json.JsonInput;
import br.dev.crm.spi.json.JsonLimits;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The records of a list that is asked for in pages, one page in memory at a time. */
public final class PagedCursor implements RecordCursor {
    private static final Logger LOG = LoggerFactory.getLogger(PagedCursor.class);

    private final Paging paging;
    private final PageSource source;
    private final JsonBinding<Object> binding;
    private final JsonLimits limits;
    private List<byte[]> page = List.of();
    private @Nullable PageResponse response;
    private int next;
    private int pages;
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
    }

    @Override
    public @Nullable Object next() {
        while (!over && next == page.size()) {
            nextPage();
        }
        return over ? null : decode(page.get(next));
    }

    private void nextPage() {
        List<byte[]> before = page;
        Optional<PageRequest> asked = following();
        if (asked.isEmpty()) {
            close();
            return;
        }
        response = source.ask(asked.get(), response);
        page = response.content().records();
        next = 0;
        pages++;
        records += page.size();
        if (page.isEmpty()) {
            close();
        } else if (isSame(before, page)) {
            LOG.warn(
                    "A page has the same records as the one before, so that the list ends here, after {} records: the CRM"
                            + " ignores the paging that is set, or repeats its last page",
                    records - page.size());
            close();
        }
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

    /** An API that ignores the parameters sends the same page for ever. */
    private static boolean isSame(List<byte[]> before, List<byte[]> now) {
        if (before.size() != now.size()) {
            return false;
        }
        for (int i = 0; i < now.size(); i++) {
            if (!Arrays.equals(before.get(i), now.get(i))) {
                return false;
            }
        }
        return true;
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
