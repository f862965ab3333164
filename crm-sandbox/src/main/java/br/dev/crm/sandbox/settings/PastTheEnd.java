package br.dev.crm.sandbox.settings;

/** The content of a page past the last one. Not stated by the vendor. */
public enum PastTheEnd {
    /** Nothing. */
    EMPTY,
    /** The last page again, as some servers do. */
    LAST_PAGE
}
