package br.dev.crm.request;

/**
 * What a request asks the CRM to do.
 *
 * <p>Constants may be added: a {@code switch} over them needs a {@code default}.
 */
public enum Action {
    /** Reads the records that a filter picks, or all; GET. Documented by the vendor. */
    LIST("GET", false),

    /**
     * Inserts a record; POST. Sent twice it inserts twice: the API has no idempotency key. Documented by the vendor.
     */
    CREATE("POST", true),

    /** Changes the records that the filter identifies and inserts none; POST. From a note of the vendor. */
    UPDATE("POST", true),

    /**
     * Replaces <em>all</em> content of the record that the filter identifies, or inserts it; POST. A field that is
     * omitted is wiped. Documented by the vendor.
     */
    UPSERT("POST", true),

    /** Removes what the filter identifies; DELETE. The vendor documents it for some kinds of records only. */
    DELETE("DELETE", false);

    private final String method;
    private final boolean body;

    Action(String method, boolean body) {
        this.method = method;
        this.body = body;
    }

    /** Returns the HTTP method that goes with this action unless the client is set otherwise. */
    public String method() {
        return method;
    }

    /** Returns whether a record goes along. */
    public boolean hasBody() {
        return body;
    }

    /** Returns whether the request has to say by a filter which record it means. */
    public boolean needsFilter() {
        return this == UPDATE || this == UPSERT || this == DELETE;
    }
}
