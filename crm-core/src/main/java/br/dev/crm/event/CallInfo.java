package br.dev.crm.event;

import br.dev.crm.request.CrmRequest;

/**
 * Which call an event belongs to; the same object from the first event of a call to its last. Made by the library
 * alone, and may tell more in later versions. Immutable.
 */
public interface CallInfo {

    /** Returns the number of the call, counted by the client from 1. */
    long number();

    /** Returns what is asked. It holds the record: mind your log. */
    CrmRequest<?> request();
}
