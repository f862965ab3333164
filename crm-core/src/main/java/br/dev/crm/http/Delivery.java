package br.dev.crm.http;

/**
 * What is known about whether the CRM may have acted on a request, whatever ended the call.
 *
 * <p>Constants may be added: a {@code switch} over them needs a {@code default}.
 */
public enum Delivery {
    /** No attempt left: the request surely did not reach the CRM, and sending it again cannot do anything twice. */
    NOT_SENT,

    /**
     * An attempt left of which nobody knows whether it was executed: no response came, or one that does not say so
     * (409, 500, 502, 504, an HTML page, a redirect to something else than the login).
     */
    UNKNOWN,

    /** The CRM responded, and its status says whether the request was executed. */
    ANSWERED
}
