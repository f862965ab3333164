package br.dev.crm.internal.response;

import br.dev.crm.document.Document;
import br.dev.crm.internal.attempt.ExceptionMapping;
import br.dev.crm.paging.Paging;
import br.dev.crm.spi.json.JsonBinding;
import br.dev.crm.spi.json.JsonException;
import br.dev.crm.spi.json.JsonInput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The records of a list that is asked for in pages, one page in memory at a time. */
public final class PagedCursor implements RecordCursor {
    private static final Logger LOG = LoggerFactory.getLogger(PagedCursor.class);

    private final Paging paging;
    private final Function<Paging.Page, PageResponse> ask;
    private final JsonBinding<Object> binding;
    private List<byte[]> page = List.of();
    private @Nullable PageResponse response;
    private int next;
    private int pages;
    private long records;
    private boolean over;

    /**
     * Makes the cursor.
     *
     * @param ask sends the request for a page
     */
    public PagedCursor(Paging paging, Function<Paging.Page, PageResponse> ask, JsonBinding<Object> binding) {
        this.paging = paging;
        this.ask = ask;
        this.binding = binding;
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
        Optional<Paging.Page> asked = paging.next(new Paging.Before(pages, records, () -> last(before)));
        if (asked.isEmpty()) {
            close();
            return;
        }
        response = ask.apply(asked.get());
        page = response.records();
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

    private static Document last(List<byte[]> page) {
        return Document.parse(page.get(page.size() - 1));
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
            return ResponseReader.record(JsonInput.of(record), binding);
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
        next = 0;
    }
}
