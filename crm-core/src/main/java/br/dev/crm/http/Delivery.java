package br.dev.crm.http;

/**
 * What is known about whether the CRM may have acted on a request.
 *
 * <p>Constants may be added: a {@code switch} over them needs a {@code default}.
 */
public enum Delivery {
    /** The request surely did not reach the CRM: sending it again cannot do anything twice. */
    NOT_SENT,

    /** The request may have reached the CRM and may have been executed; no response came back. */
    UNKNOWN,

    /** The CRM responded with a status, whatever that status says. */
    ANSWERED
}
