package br.dev.crm.internal.pipeline;

import br.dev.crm.Document;
import br.dev.crm.Paging;
import br.dev.crm.error.CallFacts;
import br.dev.crm.spi.JsonBinding;
import br.dev.crm.spi.JsonException;
import br.dev.crm.spi.JsonInput;
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
public final class PagedElements implements Elements {
    private static final Logger LOG = LoggerFactory.getLogger(PagedElements.class);

    private final Paging paging;
    private final Function<Paging.Page, PageAnswer> ask;
    private final JsonBinding<Object> binding;
    private List<byte[]> page = List.of();
    private @Nullable PageAnswer answer;
    private int next;
    private int pages;
    private long records;
    private boolean over;

    /**
     * Makes the elements.
     *
     * @param ask sends the request for a page
     */
    public PagedElements(Paging paging, Function<Paging.Page, PageAnswer> ask, JsonBinding<Object> binding) {
        this.paging = paging;
        this.ask = ask;
        this.binding = binding;
    }

    @Override
    public @Nullable Object next() {
        while (!over && next == page.size()) {
            turn();
        }
        return over ? null : decode(page.get(next));
    }

    private void turn() {
        List<byte[]> before = page;
        Optional<Paging.Page> asked = paging.next(new Paging.Before(pages, records, () -> last(before)));
        if (asked.isEmpty()) {
            close();
            return;
        }
        answer = ask.apply(asked.get());
        page = answer.pieces();
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

    /** An API that ignores the parameters answers the same page for ever. */
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
            return AnswerReader.record(JsonInput.of(record), binding);
        } catch (IOException e) {
            String path = e instanceof JsonException json ? json.path().substring(1) : "";
            throw Failures.notDecoded(String.valueOf(e.getMessage()), "$[" + index + "]" + path, record, facts(), e);
        }
    }

    private CallFacts facts() {
        return Objects.requireNonNull(answer).facts();
    }

    @Override
    public void close() {
        over = true;
        page = List.of();
        next = 0;
    }
}
