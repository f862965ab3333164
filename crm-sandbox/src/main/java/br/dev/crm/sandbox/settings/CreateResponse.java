package br.dev.crm.sandbox.settings;

/**
 * What the body of a response to create, update and upsert looks like. The vendor states that the new id is in the body
 * of a create, not how.
 */
public enum CreateResponse {
    /** <code>{"id":"…"}</code>. */
    ID_OBJECT,
    /** The id as a JSON string. */
    JSON_STRING,
    /** The id as {@code text/plain}, without quotes. */
    PLAIN_TEXT,
    /** The whole record, its id first. */
    FULL_RECORD
}
