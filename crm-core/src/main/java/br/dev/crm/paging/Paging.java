package br.dev.crm.paging;

import br.dev.crm.document.Document;
import br.dev.crm.filter.Filter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How a list is asked for in pages. The vendor states none, so that a client asks once and takes the response for the
 * whole list unless it is told otherwise ({@link br.dev.crm.CrmClientBuilder#paging}). Whatever the strategy, pages end
 * with an empty one and with one that has the same records as the one before: an API that ignores the parameters sends
 * the first page for ever.
 *
 * <p>A strategy has no state of its own: all it needs is in {@link Before}. Thread-safe.
 */
@FunctionalInterface
public interface Paging {

    /**
     * Returns what to add to the request for the next page; empty when there is none.
     *
     * @param before the pages that were read so far; none for the first
     */
    Optional<Page> next(Before before);

    /** Returns the strategy that asks once and adds nothing. */
    static Paging none() {
        return new NoPaging();
    }

    /**
     * Returns the strategy that counts pages in the query: {@code ?page=0&size=500}.
     *
     * @param pageName name of the parameter for the number of the page
     * @param first number of the first page, mostly 0 or 1
     * @param sizeName name of the parameter for the size
     * @param size records of a page; at least 1
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
     */
    static Paging after(String field) {
        return new KeysetPaging(field);
    }

    /**
     * What has been read.
     *
     * @param pages how many pages; 0 before the first
     * @param records how many records, in all pages
     * @param last the last record; called only if needed, and only when {@code records} is not 0
     */
    record Before(int pages, long records, Supplier<Document> last) {}

    /**
     * What is added to the request for a page.
     *
     * @param query parameters of the URI, in order
     * @param headers header fields, in order
     * @param filter a condition beside those of the request; null for none
     */
    record Page(
            Map<String, String> query,
            Map<String, String> headers,
            @Nullable Filter filter) {

        /** Copies the maps. */
        public Page {
            query = Collections.unmodifiableMap(new LinkedHashMap<>(query));
            headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
        }
    }
}
