package br.dev.crm.sandbox.settings;

/**
 * How the response to a list request says whether and where there is a next page. Nothing of it is stated by the
 * vendor; it is here so that a client can be tried against each.
 */
public enum NextPage {
    /** Not at all. */
    NOT_SAID,
    /** By a header {@code Link} with a target of {@code rel="next"}; none on the last page. */
    LINK,
    /** By a text in the envelope, null on the last page, that the next request hands back. */
    CURSOR,
    /** By a boolean in the envelope. */
    HAS_NEXT
}
