package br.dev.crm.paging;

import br.dev.crm.error.InvalidRequestException;
import java.util.Optional;

/**
 * How a list is asked for in pages. The vendor states none, so that a client asks once and takes the response for the
 * whole list unless it is told otherwise ({@link br.dev.crm.CrmClientBuilder#paging}, or for one request
 * {@link br.dev.crm.request.CrmRequest.Builder#paging}). Whatever the strategy, pages end with an empty one, and with
 * one that has the same records as the one before and fewer than another: some APIs repeat the last page. Any other
 * page that comes again, in whatever order its records are, is an {@link br.dev.crm.error.IncompleteListException}: the
 * API ignores the parameters, or has served a page twice, and records may be missing. A page that is empty by mistake
 * is told from the end only where the responses say that there is more: {@link #links}, {@link #cursor},
 * {@link #hasNext}, {@link #withTotal}.
 *
 * <p>Pages that are counted, by number or offset, shift when others insert or delete records meanwhile: records are
 * then missed or come twice. {@link #after} goes by a key instead, and neither happens to records that stay. What a
 * cursor or link does is the API's to say. None of them is sure of a list that the API does not sort: it may send each
 * page in another order.
 *
 * <p>A strategy has no state of its own: all it needs is in {@link PageContext}. It is called by the thread that reads
 * the list, by several at a time when several lists are read, so that it has to be thread-safe; those that are made
 * here are, and are equal when they are set alike.
 */
@FunctionalInterface
public interface Paging {

    /**
     * Returns how the next page is asked for; empty when there is none. Called once before each page, the first
     * included, which has to be asked for.
     *
     * <p>When it throws, returns null, or has no first page, reading the list ends with an
     * {@link InvalidRequestException} that has what was thrown as its cause; a {@link br.dev.crm.error.CrmException} is
     * thrown on as it is.
     *
     * @param context what was read so far; never null
     */
    Optional<PageRequest> next(PageContext context);

    /**
     * Returns whether a page that has come before is the end of the list, and not a fault.
     *
     * @implSpec The default says no.
     */
    default boolean endsWithRepeatedPage() {
        return false;
    }

    /**
     * Returns whether the last response says that there are more records than came, as a next link, a next cursor or a
     * total does. It is asked at the end of the list, be it an empty page or what {@link #next} says: the list is then
     * an {@link br.dev.crm.error.IncompleteListException}. When it throws, that counts as no.
     *
     * @implSpec The default says no.
     * @param context what was read, the last page included although it is empty
     */
    default boolean saysMore(PageContext context) {
        return false;
    }

    /**
     * Returns whether the next page is asked for by the last record alone, so that a list that broke off is taken up
     * behind the last record that was handed over, wherever in its page it stood. Else the page is asked for again and
     * that many of its records are passed over.
     *
     * @implSpec The default says no.
     */
    default boolean goesByLastRecord() {
        return false;
    }

    /**
     * Returns a text that tells strategies apart, the same in each run of a program: a
     * {@link br.dev.crm.error.ResumePoint} of one strategy is taken by those alone that have the same text.
     *
     * @implSpec The default is the name of the class; of a lambda, which has none, {@code own}.
     */
    default String resumeKey() {
        return getClass().isHidden() ? "own" : getClass().getName();
    }

    /**
     * Returns this strategy for an API whose responses tell how many records the request finds: if fewer than that came
     * when the list ends, such as by a page that is empty by mistake, it is an
     * {@link br.dev.crm.error.IncompleteListException}. A response without the number says nothing.
     *
     * @param envelopePath where the number stands in the object around the list, such as {@code total}; the paths are
     *     those of {@link br.dev.crm.document.Document}
     * @throws InvalidRequestException when the path is none
     */
    default Paging withTotal(String envelopePath) {
        return TotalPaging.of(this, envelopePath);
    }

    /**
     * Returns this strategy for an API that says with its last page, too, that there are more, such as one that sends a
     * new cursor each time: an empty page is then the end whatever the response says.
     */
    default Paging untilEmpty() {
        return new UntilEmpty(this);
    }

    /**
     * Returns this strategy for an API that sends a page again when there are no more, however long it is: a page that
     * has come before is then the end. An API that ignores the parameters then looks like one with a single page.
     */
    default Paging untilRepeated() {
        return new UntilRepeated(this);
    }

    /** Returns the strategy that asks once and adds nothing. */
    static Paging none() {
        return NoPaging.INSTANCE;
    }

    /**
     * Returns the strategy that counts pages in the query: {@code ?page=0&size=500}.
     *
     * @param pageName name of the parameter for the number of the page
     * @param first number of the first page, mostly 0 or 1; not below 0
     * @param sizeName name of the parameter for the size
     * @param size records of a page; at least 1
     * @throws InvalidRequestException when a name is blank or null, or a number out of its range
     */
    static Paging pages(String pageName, int first, String sizeName, int size) {
        return ParameterPaging.inQuery(pageName, first, 1, sizeName, size);
    }

    /** Returns the strategy that counts pages in header fields, otherwise as {@link #pages}. */
    static Paging headerPages(String pageName, int first, String sizeName, int size) {
        return ParameterPaging.inHeaders(pageName, first, 1, sizeName, size);
    }

    /**
     * Returns the strategy that counts records in the query: {@code ?offset=1000&limit=500}.
     *
     * @param offsetName name of the parameter for the number of records before the page
     * @param limitName name of the parameter for the size
     * @param limit records of a page; at least 1. If the API sends shorter pages than it was asked for, records are
     *     missed: use what it really sends
     */
    static Paging offsets(String offsetName, String limitName, int limit) {
        return ParameterPaging.inQuery(offsetName, 0, limit, limitName, limit);
    }

    /** Returns the strategy that counts records in header fields, otherwise as {@link #offsets}. */
    static Paging headerOffsets(String offsetName, String limitName, int limit) {
        return ParameterPaging.inHeaders(offsetName, 0, limit, limitName, limit);
    }

    /**
     * Returns the strategy that goes on behind the last record by the filter: <code>{code->gt->61}</code>. The API has
     * to sort by the field and to limit its responses, and the field has to be unique, else records are missed.
     *
     * @param field a name or a dotted path that every record has, a text or a number
     * @throws InvalidRequestException when it is null or no path
     */
    static Paging after(String field) {
        return KeysetPaging.of(field);
    }

    /**
     * Returns the strategy that follows the field {@code Link} of the last response (RFC 8288) to its target with the
     * relation {@code next}, absolute or relative, until there is none. The first page is asked for by the request as
     * it is. A target at another origin than that of the integration URI is refused, and so is a field that cannot be
     * read: nothing is sent then.
     */
    static Paging links() {
        return new LinkPaging(PageSize.NOT_SAID);
    }

    /**
     * Returns the strategy of {@link #links()} whose first page is asked for with a size; the links carry it on.
     *
     * @param sizeName name of the parameter for the size
     * @param size records of a page; at least 1
     * @throws InvalidRequestException when the name is blank or null, or the size below 1
     */
    static Paging links(String sizeName, int size) {
        return new LinkPaging(PageSize.of(sizeName, size));
    }

    /**
     * Returns the strategy that puts a cursor from the envelope of the last response into the query of the next
     * request, and ends when it is absent, null or empty. Mind the path: one that is mistaken is absent, and the list
     * ends after its first page.
     *
     * @param parameterName name of the parameter that takes the cursor
     * @param envelopePath where the cursor stands in the object around the list, a text or a number, such as
     *     {@code nextCursor} or {@code page.next}; the paths are those of {@link br.dev.crm.document.Document}
     * @throws InvalidRequestException when the name is blank or null, or the path is none
     */
    static Paging cursor(String parameterName, String envelopePath) {
        return CursorPaging.of(parameterName, envelopePath, PageSize.NOT_SAID);
    }

    /**
     * Returns the strategy of {@link #cursor(String, String)} that asks for each page with a size.
     *
     * @param sizeName name of the parameter for the size
     * @param size records of a page; at least 1
     * @throws InvalidRequestException when a name is blank or null, the path is none, or the size below 1
     */
    static Paging cursor(String parameterName, String envelopePath, String sizeName, int size) {
        return CursorPaging.of(parameterName, envelopePath, PageSize.of(sizeName, size));
    }

    /**
     * Returns the strategy that counts pages in the query, as {@link #pages} does, while a boolean in the envelope of
     * the last response is true. A response without it is an error, for it does not say that the list is whole.
     *
     * @param envelopePath where the boolean stands in the object around the list, such as {@code hasNext}; the paths
     *     are those of {@link br.dev.crm.document.Document}
     * @throws InvalidRequestException when a name is blank or null, a number out of its range, or the path is none
     */
    static Paging hasNext(String pageName, int first, String sizeName, int size, String envelopePath) {
        return HasNextPaging.of(ParameterPaging.inQuery(pageName, first, 1, sizeName, size), envelopePath);
    }
}
