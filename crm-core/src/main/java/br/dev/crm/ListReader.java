package br.dev.crm;

import br.dev.crm.internal.attempt.Deadline;
import br.dev.crm.internal.call.CallRunner;
import br.dev.crm.internal.call.CallRunner.PermitWait;
import br.dev.crm.internal.response.PageResponse;
import br.dev.crm.internal.response.PageSource;
import br.dev.crm.internal.response.PagedCursor;
import br.dev.crm.internal.response.RecordCursor;
import br.dev.crm.internal.response.ResumePoints;
import br.dev.crm.internal.settings.IntegrationUris;
import br.dev.crm.paging.PageRequest;
import br.dev.crm.paging.Paging;
import br.dev.crm.request.Action;
import br.dev.crm.request.CrmRequest;
import br.dev.crm.request.CrmResponse;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.LongAdder;
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
        return isReadInParts(request) ? allPages(request, PermitWait.SETTING) : calls.send(request);
    }

    /** The same on a thread of the client. */
    <T, R> CompletableFuture<R> sendAsync(CrmRequest<T> request, Function<CrmResponse<T>, R> result) {
        return isReadInParts(request)
                ? calls.async(request, () -> result.apply(allPages(request, PermitWait.UNTIL_DEADLINE)))
                : calls.sendAsync(request, result);
    }

    /** Returns the records of a list one at a time. */
    RecordCursor open(CrmRequest<?> request) {
        if (isPaged(request)) {
            return pages(request, new Pages(request, PermitWait.SETTING, request::deadline, page -> {}), false);
        }
        ResumePoints points =
                new ResumePoints(request, Paging.none(), calls.settings().filterDialect());
        points.check();
        RecordCursor records = calls.stream(request);
        if (records == RecordCursor.EMPTY) {
            points.checkEmpty();
        }
        return records;
    }

    private boolean isPaged(CrmRequest<?> request) {
        return request.action() == Action.LIST && !pagingOf(request).equals(Paging.none());
    }

    /** Whether its records are looked at one by one; else all of a response is read at once. */
    private boolean isReadInParts(CrmRequest<?> request) {
        return isPaged(request)
                || request.resumePoint().isPresent()
                || request.unreadableHandler().isPresent();
    }

    private Paging pagingOf(CrmRequest<?> request) {
        return request.paging().orElse(calls.settings().paging());
    }

    @SuppressWarnings("unchecked") // a request for a list is one of List<E>, as its factory promises
    private <T> CrmResponse<T> allPages(CrmRequest<T> request, PermitWait wait) {
        Deadline whole = Deadline.in(request.deadline().orElse(calls.settings().deadline()), calls.timing());
        PageTally tally = new PageTally(calls.settings().maxListBytes());
        Pages source = new Pages(request, wait, () -> Optional.of(tally.left(whole)), tally::add);
        LongAdder unreadable = new LongAdder();
        CrmRequest<T> counted = request.unreadableHandler()
                .map(handler -> request.toBuilder()
                        .onUnreadable(record -> {
                            handler.accept(record);
                            unreadable.increment();
                        })
                        .build())
                .orElse(request);
        List<Object> records = new ArrayList<>();
        try (RecordCursor cursor = pages(counted, source, true)) {
            for (Object next = cursor.next(); next != null; next = cursor.next()) {
                tally.check();
                records.add(next);
            }
        }
        return (CrmResponse<T>) tally.response(List.copyOf(records), unreadable.sum(), whole.elapsed());
    }

    private RecordCursor pages(CrmRequest<?> request, PageSource source, boolean whole) {
        return new PagedCursor(pagingOf(request), source, request, calls.bindingOf(request), calls.settings(), whole);
    }

    /** The pages of one list, each asked for by a request of its own. */
    private final class Pages implements PageSource {
        private final CrmRequest<?> request;
        private final PermitWait wait;
        private final Supplier<Optional<Duration>> deadline;
        private final Consumer<PageResponse> watch;

        private Pages(
                CrmRequest<?> request,
                PermitWait wait,
                Supplier<Optional<Duration>> deadline,
                Consumer<PageResponse> watch) {
            this.request = request;
            this.wait = wait;
            this.deadline = deadline;
            this.watch = watch;
        }

        @Override
        public PageRequest locate(PageRequest page, @Nullable PageResponse last) {
            if (page.target().isEmpty()) {
                return page;
            }
            IntegrationUris uris = calls.settings().uris();
            URI from = last == null ? uris.of(request.resource(), Action.LIST) : last.uri();
            PageRequest.Builder located =
                    PageRequest.builder().filter(page.filter().orElse(null));
            page.headers().forEach(located::header);
            return located.target(uris.next(from, page.target().get()).toString())
                    .build();
        }

        @Override
        public PageResponse ask(PageRequest located) {
            @Nullable URI target = located.target().map(URI::create).orElse(null);
            CrmRequest<?> asked = with(request, located, deadline.get().orElse(null));
            PageResponse response = calls.page(asked, target, wait);
            watch.accept(response);
            return response;
        }
    }

    /** The request for a page stands for that page alone: a listener may keep it and send it again. */
    private static <T> CrmRequest<T> with(CrmRequest<T> request, PageRequest page, @Nullable Duration deadline) {
        CrmRequest.Builder<T> builder = request.toBuilder()
                .paging(Paging.none())
                .resumeAt(null)
                .onUnreadable(null)
                .deadline(deadline);
        page.query().forEach(builder::query);
        page.headers().forEach(builder::header);
        page.filter()
                .ifPresent(more -> builder.filter(
                        request.filter().map(filter -> filter.and(more)).orElse(more)));
        return builder.build();
    }
}
