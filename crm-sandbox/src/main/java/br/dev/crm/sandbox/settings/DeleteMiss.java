package br.dev.crm.sandbox.settings;

/** The response to a delete whose filter identifies no record. Not stated by the vendor. */
public enum DeleteMiss {
    /** 422. */
    UNPROCESSABLE,
    /** 404. */
    NOT_FOUND,
    /** 200 with <code>{"deleted":0}</code>. */
    ZERO,
    /** 204. */
    NO_CONTENT
}
