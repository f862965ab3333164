package br.dev.crm.internal.response;

import br.dev.crm.error.CancelledException;
import br.dev.crm.error.CrmException;
import br.dev.crm.error.ErrorCode;
import br.dev.crm.error.ErrorFacts;
import br.dev.crm.error.InvalidRequestException;
import br.dev.crm.error.ResumePoint;
import br.dev.crm.internal.response.RecordDecoder.HandlerFailure;
import br.dev.crm.internal.settings.ClientSettings;
import br.dev.crm.paging.PageRequest;
import br.dev.crm.paging.Paging;
import br.dev.crm.request.CrmRequest;
import br.dev.crm.spi.json.JsonBinding;
import br.dev.crm.spi.json.JsonLimits;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The records of a list that is asked for in pages, one page in memory at a time. */
public final class PagedCursor implements RecordCursor {
    private final Paging paging;
    private final PageSource source;
    private final JsonLimits limits;
    private final PageHistory history;
    private final ResumePoints points;
    private final ListProgress progress;
    private final RecordDecoder decoder;
    private final boolean whole;

    /** Where the page begins that was asked for last. */
    private ListPosition position;

    /** Whether that page is still to come. */
    private boolean toCome;

    /** Where this reading began; null until its first page is asked for. */
    private @Nullable ListPosition start;

    private List<byte[]> page = List.of();
    private @Nullable PageResponse response;
    private int row;
    private int pages;
    private long records;
    private int longest;
    private boolean over;

    /**
     * Makes the cursor.
     *
     * @param source sends the request for a page
     * @param request for the list; it says where the list is taken up, and who is told of unreadable records
     * @param whole whether the records are handed out when all have come, so that a list that breaks off is taken up
     *     where this reading began
     * @throws InvalidRequestException when the resume point is one of another list, or leads to another origin
     */
    public PagedCursor(
            Paging paging,
            PageSource source,
            CrmRequest<?> request,
            JsonBinding<Object> binding,
            ClientSettings settings,
            boolean whole) {
        this.paging = paging;
        this.source = source;
        this.limits = settings.jsonLimits();
        this.history = new PageHistory(limits);
        this.points = new ResumePoints(request, paging, settings.filterDialect());
        Optional<ListPosition> resumed =
                points.start().map(position -> position.at(source.locate(position.page(), null)));
        this.position = resumed.orElse(ListPosition.BEGINNING);
        this.toCome = resumed.isPresent();
        this.pages = position.pages();
        this.records = position.records();
        if (position.last() != null) {
            history.resume(position.last());
            this.longest = position.last().longest();
        }
        this.progress = new ListProgress(position.before());
        this.decoder =
                new RecordDecoder(binding, limits, request.unreadableHandler().orElse(null), progress);
        this.whole = whole;
    }

    @Override
    public @Nullable Object next() {
        boolean failed = true;
        try {
            @Nullable Object next = read();
            failed = false;
            return next;
        } catch (CancelledException e) {
            throw e;
        } catch (CrmException e) {
            throw isOneResponse() ? e : progress.ended(e, point());
        } catch (HandlerFailure e) {
            throw progress.brokenOff(facts(Objects.requireNonNull(response)).cause(e.thrown()), e.why(), point());
        } finally {
            if (failed) {
                close();
            }
        }
    }

    /** Such a list is had or not; it does not break off. */
    private boolean isOneResponse() {
        return whole && paging.equals(Paging.none());
    }

    private @Nullable Object read() {
        while (!over) {
            while (row == page.size()) {
                if (!nextPage()) {
                    close();
                    return null;
                }
            }
            @Nullable
            Object record = decoder.decode(
                    page.get(row),
                    "$[" + row + "]",
                    Objects.requireNonNull(response).state());
            row++;
            if (record != null) {
                return record;
            }
        }
        return null;
    }

    /** Asks for the next page; false when there is none. */
    private boolean nextPage() {
        if (!toCome && !locateNext()) {
            return false;
        }
        start = start == null ? position : start;
        PageResponse came = source.ask(position.page());
        List<byte[]> rows = came.content().records();
        boolean end = rows.isEmpty() || hasComeBefore(rows, came);
        if (position.skip() > (end ? 0 : rows.size())) {
            throw ResumePoints.fewer(facts(came), position.skip(), rows.size());
        }
        if (end) {
            requireNoMore(rows.isEmpty() ? pages + 1 : pages, came);
            return false;
        }
        toCome = false;
        response = came;
        page = rows;
        row = (int) position.skip();
        pages++;
        records += rows.size();
        longest = Math.max(longest, rows.size());
        return true;
    }

    /** Asks the strategy how the next page is asked for; false when there is none. */
    private boolean locateNext() {
        Optional<PageRequest> following = following();
        if (following.isEmpty()) {
            requireNoMore(pages, Objects.requireNonNull(response));
            return false;
        }
        PageRequest located = source.locate(following.get(), response);
        position = new ListPosition(pages, records, located, 0, response == null ? null : history.mark(longest));
        toCome = true;
        return true;
    }

    /** The strategy may be the user's, so that anything may happen. */
    private Optional<PageRequest> following() {
        Optional<PageRequest> following;
        try {
            following = paging.next(progress(pages, records, response));
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

    private PageProgress progress(int pagesRead, long recordsRead, @Nullable PageResponse last) {
        return new PageProgress(pagesRead, recordsRead, position.page(), last, limits);
    }

    /**
     * Returns whether the page is the end because it has come before. An API that repeats its last page sends one that
     * is shorter than others; any other that comes again says that the paging goes wrong somewhere.
     */
    private boolean hasComeBefore(List<byte[]> rows, PageResponse came) {
        PageHistory.Novelty novelty = history.add(rows);
        if (novelty == PageHistory.Novelty.NEW) {
            return false;
        }
        boolean lastAgain = novelty == PageHistory.Novelty.SAME_AS_LAST && rows.size() < longest;
        if (lastAgain || paging.endsWithRepeatedPage()) {
            return true;
        }
        throw progress.brokenOff(
                facts(came),
                ": a page came again, so that it cannot be told where the list ends; the CRM ignores the paging that is"
                        + " set, or has served a page twice",
                point());
    }

    /** A list that ends although the response says that it goes on has lost records. */
    private void requireNoMore(int pagesRead, PageResponse last) {
        boolean more;
        try {
            more = paging.saysMore(progress(pagesRead, records, last));
        } catch (RuntimeException e) {
            more = false;
        }
        if (more) {
            throw progress.brokenOff(
                    facts(last), ": there the pages end although the last response says that there is more", point());
        }
    }

    private static ErrorFacts.Builder facts(PageResponse of) {
        return of.state().facts(ErrorCode.INCOMPLETE_LIST);
    }

    private @Nullable ResumePoint point() {
        if (whole) {
            return start == null ? null : points.at(start);
        }
        return points.at(reached());
    }

    /** Where a reading goes on that has all that came so far. */
    private ListPosition reached() {
        if (toCome) {
            return position;
        }
        return (paging.goesByLastRecord() && row > 0 ? behindLastRow() : Optional.<ListPosition>empty())
                .orElseGet(() ->
                        new ListPosition(position.pages(), position.records(), position.page(), row, position.last()));
    }

    /** Empty when the strategy fails at that record: its page is asked for again instead. */
    private Optional<ListPosition> behindLastRow() {
        PageResponse begun = Objects.requireNonNull(response).upTo(row);
        long came = position.records() + row;
        try {
            return paging.next(progress(pages, came, begun))
                    .map(behind ->
                            new ListPosition(pages, came, source.locate(behind, begun), 0, history.mark(longest)));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        over = true;
        page = List.of();
        response = null;
        row = 0;
    }
}
