package br.dev.crm.error;

import br.dev.crm.http.HttpHeaders;
import br.dev.crm.status.CrmStatus;

/**
 * A response that is no success.
 *
 * @param status the status and its meaning
 * @param headers the header fields
 * @param text the body as text, bounded, empty when there was none
 */
public record ErrorResponse(CrmStatus status, HttpHeaders headers, String text) {

    /** Returns the status alone: the text may hold content of records. */
    @Override
    public String toString() {
        return status.toString();
    }
}
