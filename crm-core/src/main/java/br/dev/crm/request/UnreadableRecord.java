package br.dev.crm.request;

import br.dev.crm.document.Document;
import br.dev.crm.error.CodecException;
import java.util.Optional;

/**
 * A record of a list that is JSON and yet cannot be read as the type of the list: a date that is none, a number that
 * does not fit, null in place of an object. {@link CrmRequest.Builder#onUnreadable} says who is told of it. Made by the
 * library alone, and may tell more in later versions. Immutable and thread-safe.
 */
public interface UnreadableRecord {

    /**
     * Returns which record of the list it is, counted from 0; those before the point that the list was resumed at, and
     * other unreadable ones, are counted as well.
     */
    long position();

    /** Returns what is wrong with it; its path says where in the page or response. */
    CodecException exception();

    /** Returns the record as the CRM sent it: JSON, content of the record and all. */
    String json();

    /** Returns the record as a document; empty when it is no object. It is parsed each time this is called. */
    Optional<Document> document();
}
