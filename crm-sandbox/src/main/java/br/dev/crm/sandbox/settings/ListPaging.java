package br.dev.crm.sandbox.settings;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a list is cut into pages and sorted, which the vendor does not state. Immutable; every method that changes
 * something returns another paging. A position or size that is not a number in its range gets 400.
 *
 * @param style how a request names the slice that it wants
 * @param position the name of the parameter for where the slice starts; empty for {@link Style#NONE}
 * @param size the name of the parameter for how many records it has; empty for {@link Style#NONE}
 * @param inHeaders whether the parameters are headers, not parameters of the query
 * @param firstPage the number of the first page, 0 or 1
 * @param defaultSize how many records come back where the request does not say, 0 for as many as {@code maxSize} lets
 *     through
 * @param maxSize how many records come back at most, whatever the request says, 0 for any number
 * @param pastTheEnd the content of a page past the last one
 * @param sortedBy the field by whose value records are sorted, or null for the order of insertion: numbers first, then
 *     dates, then texts, then the rest. A filter with {@code gt} on that field then reads on after the last record
 */
public record ListPaging(
        Style style,
        String position,
        String size,
        boolean inHeaders,
        int firstPage,
        int defaultSize,
        int maxSize,
        PastTheEnd pastTheEnd,
        @Nullable String sortedBy) {

    private static final ListPaging NONE = new ListPaging(Style.NONE, "", "", false, 0, 0, 0, PastTheEnd.EMPTY, null);

    /** How a request names the slice that it wants. */
    public enum Style {
        /** Nothing. */
        NONE,
        /** The number of a page, and how many records a page has. */
        PAGE,
        /** How many records to skip, and how many to send. */
        OFFSET
    }

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if a name is blank, the first page is neither 0 nor 1, or a size is negative
     */
    public ListPaging {
        Objects.requireNonNull(pastTheEnd, "pastTheEnd");
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
                Style.PAGE, numberName, sizeName, inHeaders, firstPage, defaultSize, maxSize, pastTheEnd, sortedBy);
    }

    /**
     * Returns this paging by offset and limit.
     *
     * @throws IllegalArgumentException if a name is blank, or both are the same
     */
    public ListPaging byOffset(String offsetName, String limitName) {
        return new ListPaging(
                Style.OFFSET, offsetName, limitName, inHeaders, firstPage, defaultSize, maxSize, pastTheEnd, sortedBy);
    }

    /** Returns this paging with its parameters in headers. */
    public ListPaging headers() {
        return new ListPaging(style, position, size, true, firstPage, defaultSize, maxSize, pastTheEnd, sortedBy);
    }

    /**
     * Returns this paging with another number of the first page.
     *
     * @throws IllegalArgumentException if it is neither 0 nor 1
     */
    public ListPaging firstPage(int number) {
        return new ListPaging(style, position, size, inHeaders, number, defaultSize, maxSize, pastTheEnd, sortedBy);
    }

    /**
     * Returns this paging with a size for requests that name none.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public ListPaging defaultSize(int records) {
        return new ListPaging(style, position, size, inHeaders, firstPage, records, maxSize, pastTheEnd, sortedBy);
    }

    /**
     * Returns this paging with a cap on every response; it works without pages, too.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public ListPaging maxSize(int records) {
        return new ListPaging(style, position, size, inHeaders, firstPage, defaultSize, records, pastTheEnd, sortedBy);
    }

    /** Returns this paging with another content of the pages past the last one. */
    public ListPaging pastTheEnd(PastTheEnd content) {
        return new ListPaging(style, position, size, inHeaders, firstPage, defaultSize, maxSize, content, sortedBy);
    }

    /**
     * Returns this paging, sorted.
     *
     * @param field the name of a field of the record itself
     * @throws IllegalArgumentException if it is blank
     */
    public ListPaging sortedBy(String field) {
        return new ListPaging(style, position, size, inHeaders, firstPage, defaultSize, maxSize, pastTheEnd, field);
    }
}
