package br.dev.crm.sandbox.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a list is cut into pages and sorted, which the vendor does not state. Immutable; every method that changes
 * something returns another paging. A position or size that is not a number in its range gets 400.
 */
public final class ListPaging {
    private static final ListPaging NONE =
            new ListPaging(Style.NONE, "", "", false, 0, 0, 0, PastTheEnd.EMPTY, null, NextPage.NOT_SAID, "");

    /** How a request names the slice that it wants. */
    public enum Style {
        /** Nothing. */
        NONE,
        /** The number of a page, and how many records a page has. */
        PAGE,
        /** How many records to skip, and how many to send. */
        OFFSET,
        /** The cursor that the last response gave, and how many to send. */
        CURSOR
    }

    private final Style style;
    private final String position;
    private final String size;
    private final boolean inHeaders;
    private final int firstPage;
    private final int defaultSize;
    private final int maxSize;
    private final PastTheEnd pastTheEnd;
    private final @Nullable String sortedBy;
    private final NextPage next;
    private final String nextMember;

    private ListPaging(
            Style style,
            String position,
            String size,
            boolean inHeaders,
            int firstPage,
            int defaultSize,
            int maxSize,
            PastTheEnd pastTheEnd,
            @Nullable String sortedBy,
            NextPage next,
            String nextMember) {
        Objects.requireNonNull(pastTheEnd, "pastTheEnd");
        Objects.requireNonNull(next, "next");
        boolean named = next == NextPage.CURSOR || next == NextPage.HAS_NEXT;
        if (named == nextMember.isBlank()) {
            throw new IllegalArgumentException("not the member that says '" + next + "': '" + nextMember + "'");
        }
        if ((style == Style.CURSOR) != (next == NextPage.CURSOR)) {
            throw new IllegalArgumentException("a cursor has to be sent and handed back: " + style + ", " + next);
        }
        if (style != Style.NONE && (position.isBlank() || size.isBlank() || position.equalsIgnoreCase(size))) {
            throw new IllegalArgumentException("not the names of two parameters: '" + position + "', '" + size + "'");
        }
        if (firstPage != 0 && firstPage != 1) {
            throw new IllegalArgumentException("the first page is " + firstPage + ", not 0 or 1");
        }
        if (defaultSize < 0 || maxSize < 0) {
            throw new IllegalArgumentException("a negative size: " + defaultSize + ", " + maxSize);
        }
        if (sortedBy != null && sortedBy.isBlank()) {
            throw new IllegalArgumentException("the field to sort by is blank");
        }
        this.style = style;
        this.position = position;
        this.size = size;
        this.inHeaders = inHeaders;
        this.firstPage = firstPage;
        this.defaultSize = defaultSize;
        this.maxSize = maxSize;
        this.pastTheEnd = pastTheEnd;
        this.sortedBy = sortedBy;
        this.next = next;
        this.nextMember = nextMember;
    }

    /** Returns how a request names the slice that it wants. */
    public Style style() {
        return style;
    }

    /** Returns the name of the parameter for where the slice starts; empty for {@link Style#NONE}. */
    public String position() {
        return position;
    }

    /** Returns the name of the parameter for how many records it has; empty for {@link Style#NONE}. */
    public String size() {
        return size;
    }

    /** Returns whether the parameters are headers, not parameters of the query. */
    public boolean inHeaders() {
        return inHeaders;
    }

    /** Returns the number of the first page, 0 or 1. */
    public int firstPage() {
        return firstPage;
    }

    /**
     * Returns how many records come back where the request does not say, 0 for as many as {@code maxSize} lets through.
     */
    public int defaultSize() {
        return defaultSize;
    }

    /** Returns how many records come back at most, whatever the request says, 0 for any number. */
    public int maxSize() {
        return maxSize;
    }

    /** Returns the content of a page past the last one. */
    public PastTheEnd pastTheEnd() {
        return pastTheEnd;
    }

    /**
     * Returns the field by whose value records are sorted, or null for the order of insertion: numbers first, then
     * dates, then texts, then the rest. A filter with {@code gt} on that field then reads on after the last record.
     */
    public @Nullable String sortedBy() {
        return sortedBy;
    }

    /** Returns how a response says whether and where there is a next page. */
    public NextPage next() {
        return next;
    }

    /** Returns the member of the envelope that says so; empty where none does. */
    public String nextMember() {
        return nextMember;
    }

    /** Returns the paging in which every list comes whole, in the order of insertion. */
    public static ListPaging none() {
        return NONE;
    }

    /**
     * Returns this paging by page number and page size.
     *
     * @throws IllegalArgumentException if a name is blank, or both are the same
     */
    public ListPaging byPage(String numberName, String sizeName) {
        return new ListPaging(
                Style.PAGE,
                numberName,
                sizeName,
                inHeaders,
                firstPage,
                defaultSize,
                maxSize,
                pastTheEnd,
                sortedBy,
                withoutCursor(),
                next == NextPage.CURSOR ? "" : nextMember);
    }

    /**
     * Returns this paging by offset and limit.
     *
     * @throws IllegalArgumentException if a name is blank, or both are the same
     */
    public ListPaging byOffset(String offsetName, String limitName) {
        return new ListPaging(
                Style.OFFSET,
                offsetName,
                limitName,
                inHeaders,
                firstPage,
                defaultSize,
                maxSize,
                pastTheEnd,
                sortedBy,
                withoutCursor(),
                next == NextPage.CURSOR ? "" : nextMember);
    }

    /**
     * Returns this paging by a cursor: a text in the envelope of each response, null on the last page, that the next
     * request hands back. The vendor states none. The list needs an envelope.
     *
     * @param cursorName the name of the parameter that takes the cursor
     * @param sizeName the name of the parameter for how many records a page has
     * @param member the member of the envelope that holds the cursor
     * @throws IllegalArgumentException if a name is blank, or both parameters are the same
     */
    public ListPaging byCursor(String cursorName, String sizeName, String member) {
        return new ListPaging(
                Style.CURSOR,
                cursorName,
                sizeName,
                inHeaders,
                firstPage,
                defaultSize,
                maxSize,
                pastTheEnd,
                sortedBy,
                NextPage.CURSOR,
                member);
    }

    /**
     * Returns this paging by page or by offset with a header {@code Link} (RFC 8288) that leads to the first page and,
     * unless it is the last one, to the next. The vendor states none. The parameters have to be in the query.
     *
     * @throws IllegalArgumentException if it is a paging by cursor
     */
    public ListPaging links() {
        return saying(NextPage.LINK, "");
    }

    /**
     * Returns this paging by page or by offset with a boolean in the envelope that says whether there is a next page.
     * The vendor states none. The list needs an envelope.
     *
     * @throws IllegalArgumentException if the name is blank, or it is a paging by cursor
     */
    public ListPaging hasNext(String member) {
        return saying(NextPage.HAS_NEXT, member);
    }

    private NextPage withoutCursor() {
        return next == NextPage.CURSOR ? NextPage.NOT_SAID : next;
    }

    private ListPaging saying(NextPage how, String member) {
        return new ListPaging(
                style, position, size, inHeaders, firstPage, defaultSize, maxSize, pastTheEnd, sortedBy, how, member);
    }

    /** Returns this paging with its parameters in headers. */
    public ListPaging headers() {
        return new ListPaging(
                style, position, size, true, firstPage, defaultSize, maxSize, pastTheEnd, sortedBy, next, nextMember);
    }

    /**
     * Returns this paging with another number of the first page.
     *
     * @throws IllegalArgumentException if it is neither 0 nor 1
     */
    public ListPaging firstPage(int number) {
        return new ListPaging(
                style, position, size, inHeaders, number, defaultSize, maxSize, pastTheEnd, sortedBy, next, nextMember);
    }

    /**
     * Returns this paging with a size for requests that name none.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public ListPaging defaultSize(int records) {
        return new ListPaging(
                style, position, size, inHeaders, firstPage, records, maxSize, pastTheEnd, sortedBy, next, nextMember);
    }

    /**
     * Returns this paging with a cap on every response; it works without pages, too.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public ListPaging maxSize(int records) {
        return new ListPaging(
                style,
                position,
                size,
                inHeaders,
                firstPage,
                defaultSize,
                records,
                pastTheEnd,
                sortedBy,
                next,
                nextMember);
    }

    /** Returns this paging with another content of the pages past the last one. */
    public ListPaging pastTheEnd(PastTheEnd content) {
        return new ListPaging(
                style, position, size, inHeaders, firstPage, defaultSize, maxSize, content, sortedBy, next, nextMember);
    }

    /**
     * Returns this paging, sorted.
     *
     * @param field the name of a field of the record itself
     * @throws IllegalArgumentException if it is blank
     */
    public ListPaging sortedBy(String field) {
        return new ListPaging(
                style, position, size, inHeaders, firstPage, defaultSize, maxSize, pastTheEnd, field, next, nextMember);
    }

    private List<@Nullable Object> facts() {
        return Arrays.asList(
                style,
                position,
                size,
                inHeaders,
                firstPage,
                defaultSize,
                maxSize,
                pastTheEnd,
                sortedBy,
                next,
                nextMember);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ListPaging same && facts().equals(same.facts());
    }

    @Override
    public int hashCode() {
        return facts().hashCode();
    }
}
