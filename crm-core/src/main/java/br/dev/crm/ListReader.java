package br.dev.crm;

import br.dev.crm.internal.attempt.Deadline;
import br.dev.crm.internal.call.CallRunner;
import br.dev.crm.internal.call.CallRunner.PermitWait;
import br.dev.crm.internal.response.PageResponse;
import br.dev.crm.internal.response.PagedCursor;
import br.dev.crm.internal.response.RecordCursor;
import br.dev.crm.paging.PageRequest;
import br.dev.crm.paging.Paging;
import br.dev.crm.request.Action;
import br.dev.crm.request.CrmRequest;
import br.dev.crm.request.CrmResponse;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads lists, in pages where the request or the client is set so. Thread-safe. */
final class ListReader {
    private final CallRunner calls;

    ListReader(CallRunner calls) {
        this.calls = calls;
    }

    /** Sends a request; a list comes whole, in all its pages, within its bound of memory. */
    <T> CrmResponse<T> send(CrmRequest<T> request) {
        return isPaged(request) ? allPages(request, PermitWait.SETTING) : calls.send(request);
    }

    /** The same on a thread of the client. */
    <T, R> CompletableFuture<R> sendAsync(CrmRequest<T> request, Function<CrmResponse<T>, R> result) {
        return isPaged(request)
                ? calls.async(request, () -> result.apply(allPages(request, PermitWait.UNTIL_DEADLINE)))
                : calls.sendAsync(request, result);
    }

    /** Returns the records of a list one at a time. */
    RecordCursor open(CrmRequest<?> request) {
        return isPaged(request)
                ? pages(request, PermitWait.SETTING, request::deadline, page -> {})
                : calls.stream(request);
    }

    private boolean isPaged(CrmRequest<?> request) {
        return request.action() == Action.LIST && !pagingOf(request).equals(Paging.none());
    }

    private Paging pagingOf(CrmRequest<?> request) {
        return request.paging().orElse(calls.settings().paging());
    }

    @SuppressWarnings("unchecked") // a request for a list is one of List<E>, as its factory promises
    private <T> CrmResponse<T> allPages(CrmRequest<T> request, PermitWait wait) {
        Deadline whole = Deadline.in(request.deadline().orElse(calls.settings().deadline()), calls.timing());
        PageTally tally = new PageTally(calls.settings().maxListBytes());
        List<Object> records =
                RecordStream.toList(pages(request, wait, () -> Optional.of(tally.left(whole)), tally::add));
        return (CrmResponse<T>) tally.response(records, whole.elapsed());
    }

    private RecordCursor pages(
            CrmRequest<?> request,
            PermitWait wait,
            Supplier<Optional<Duration>> deadline,
            Consumer<PageResponse> watch) {
        return new PagedCursor(
                pagingOf(request),
                (page, last) -> {
                    CrmRequest<?> asked = with(request, page, deadline.get().orElse(null));
                    PageResponse response = calls.page(asked, target(request, page, last), wait);
                    watch.accept(response);
                    return response;
                },
                calls.bindingOf(request),
                calls.settings().jsonLimits());
    }

    /** The request for a page stands for that page alone: a listener may keep it and send it again. */
    private static <T> CrmRequest<T> with(CrmRequest<T> request, PageRequest page, @Nullable Duration deadline) {
        CrmRequest.Builder<T> builder =
                request.toBuilder().paging(Paging.none()).deadline(deadline);
        page.query().forEach(builder::query);
        page.headers().forEach(builder::header);
        page.filter()
                .ifPresent(more -> builder.filter(
                        request.filter().map(filter -> filter.and(more)).orElse(more)));
        return builder.build();
    }

    /** Returns where a page is; null for the URI of the request itself. */
    private @Nullable URI target(CrmRequest<?> request, PageRequest page, @Nullable PageResponse last) {
        if (page.target().isEmpty()) {
            return null;
        }
        URI from = last == null ? calls.settings().uris().of(request.resource(), Action.LIST) : last.uri();
        return calls.settings().uris().next(from, page.target().get());
    }
}
