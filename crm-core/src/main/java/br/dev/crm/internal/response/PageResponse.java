package br.dev.crm.internal.response;

import br.dev.crm.http.HttpHeaders;
import br.dev.crm.internal.attempt.CallState;
import br.dev.crm.status.CrmStatus;
import java.net.URI;

/**
 * One page of a list.
 *
 * @param content what the body holds
 * @param bytes length of the whole body
 * @param uri that it was asked for at
 * @param status always a success
 * @param headers of the response
 * @param state of the call that brought it, which is over
 */
public record PageResponse(
        PageContent content, int bytes, URI uri, CrmStatus status, HttpHeaders headers, CallState state) {

    /** Returns this page as if it had so many of its records. */
    PageResponse upTo(int records) {
        PageContent begun = new PageContent(content.records().subList(0, records), content.envelope());
        return new PageResponse(begun, bytes, uri, status, headers, state);
    }
}
