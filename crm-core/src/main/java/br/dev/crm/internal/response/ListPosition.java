package br.dev.crm.internal.response;

import br.dev.crm.paging.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * How far a list was read.
 *
 * @param pages read before the one that comes next
 * @param records in those pages
 * @param page how the next page is asked for, its target absolute
 * @param skip records of that page that had come already
 * @param last what is known of the page before; null when there is none
 */
record ListPosition(int pages, long records, PageRequest page, long skip, PageHistory.@Nullable Mark last) {
    /** The beginning of a list that is asked for at once. */
    static final ListPosition BEGINNING = new ListPosition(0, 0, PageRequest.unchanged(), 0, null);

    /** Returns the position so many records further in the same page. */
    ListPosition after(long more) {
        return new ListPosition(pages, records, page, skip + more, last);
    }

    /** Returns the position in a page that is asked for in this way. */
    ListPosition at(PageRequest asked) {
        return new ListPosition(pages, records, asked, skip, last);
    }

    /** Returns how many records of the list stand before it. */
    long before() {
        return records + skip;
    }
}
