package br.dev.crm.sandbox;

/** What a page behind the last one holds. Not stated by the vendor. */
public enum PastTheEnd {
    /** Nothing. */
    EMPTY,
    /** The last page again, as some servers do. */
    LAST_PAGE
}
