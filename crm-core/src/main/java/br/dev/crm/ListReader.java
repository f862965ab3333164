package br.dev.crm;

import br.dev.crm.filter.Filter;
import br.dev.crm.internal.call.CallRunner;
import br.dev.crm.internal.response.PageResponse;
import br.dev.crm.internal.response.PagedCursor;
import br.dev.crm.internal.response.RecordCursor;
import br.dev.crm.paging.Paging;
import br.dev.crm.request.CrmRequest;
import br.dev.crm.request.CrmResponse;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads lists, in pages if the client is set so. Thread-safe. */
final class ListReader {
    private final CallRunner calls;

    ListReader(CallRunner calls) {
        this.calls = calls;
    }

    /** Returns all records of a list, within the bound of one response. */
    <T> CompleteList<T> read(CrmRequest<List<T>> request) {
        if (isPaged()) {
            PageTally tally = new PageTally(calls.settings().maxListBytes());
            List<T> records = RecordStream.toList(pages(request, tally::add));
            return new CompleteList<>(records, tally.attempts(), tally.elapsed());
        }
        CrmResponse<List<T>> response = calls.send(request);
        return new CompleteList<>(response.value(), response.attempts(), response.elapsed());
    }

    /** Returns the records of a list one at a time. */
    RecordCursor open(CrmRequest<?> request) {
        return isPaged() ? pages(request, page -> {}) : calls.stream(request);
    }

    private boolean isPaged() {
        return !calls.settings().paging().equals(Paging.none());
    }

    private <T> RecordCursor pages(CrmRequest<T> request, Consumer<PageResponse> watch) {
        return new PagedCursor(
                calls.settings().paging(),
                page -> {
                    PageResponse response = calls.page(with(request, page));
                    watch.accept(response);
                    return response;
                },
                calls.bindingOf(request));
    }

    private static <T> CrmRequest<T> with(CrmRequest<T> request, Paging.Page page) {
        CrmRequest.Builder<T> builder = request.toBuilder();
        page.query().forEach(builder::query);
        page.headers().forEach(builder::header);
        @Nullable Filter more = page.filter();
        if (more != null) {
            builder.filter(request.filter().map(filter -> filter.and(more)).orElse(more));
        }
        return builder.build();
    }
}
