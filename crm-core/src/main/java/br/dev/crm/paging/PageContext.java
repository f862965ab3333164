package br.dev.crm.paging;

import br.dev.crm.document.Document;
import br.dev.crm.http.HttpHeaders;
import java.util.Optional;

/**
 * What has been read of a list, for a {@link Paging} that says how it goes on. Made by the library alone, and may tell
 * more in later versions. Immutable and thread-safe.
 */
public interface PageContext {

    /** Returns how many pages were read; 0 before the first. */
    int pages();

    /** Returns how many records were read, in all pages. */
    long records();

    /**
     * Returns how the last page was asked for, a target as the absolute URI that it led to;
     * {@link PageRequest#unchanged()} before the first page.
     */
    PageRequest lastRequest();

    /**
     * Returns the last record of the last page; empty before the first page. It is parsed each time this is called.
     *
     * @throws br.dev.crm.error.CodecException when it is no object
     */
    Optional<Document> lastRecord();

    /** Returns the header fields of the response that brought the last page; none before the first. */
    HttpHeaders lastHeaders();

    /**
     * Returns the object around the list of the last page, without the list itself: {@code {"hasNext":true}} of
     * {@code {"items":[…],"hasNext":true}}. It has no field before the first page, and when the response is the list
     * alone. It is parsed each time this is called, and never otherwise.
     *
     * @throws br.dev.crm.error.CodecException when it cannot be held as a document
     */
    Document lastEnvelope();
}
