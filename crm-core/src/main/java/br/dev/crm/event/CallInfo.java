package br.dev.crm.event;

import br.dev.crm.request.CrmRequest;

/**
 * Which call an event belongs to; the same object from the first event of a call to its last.
 *
 * @param number counted by the client, from 1
 * @param request what is asked
 */
public record CallInfo(long number, CrmRequest<?> request) {

    /** Returns number and request, without values and content of the record. */
    @Override
    public String toString() {
        return "call " + number + ": " + request;
    }
}
