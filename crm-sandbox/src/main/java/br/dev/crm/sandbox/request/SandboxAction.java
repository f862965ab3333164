package br.dev.crm.sandbox.request;

/** What a request asks for. */
public enum SandboxAction {
    /** A POST to the login URI. */
    LOGIN,
    /** A GET of the integration URI. */
    LIST,
    /** A POST with {@code Integration-Action: create}. */
    CREATE,
    /** A POST with {@code Integration-Action: update}; a PATCH, too. */
    UPDATE,
    /** A POST with {@code Integration-Action: upsert}. */
    UPSERT,
    /** A DELETE. */
    DELETE
}
