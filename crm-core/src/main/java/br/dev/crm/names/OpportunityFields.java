package br.dev.crm.names;

/** Fields of an opportunity. Its service and resource are not public. Not instantiable. */
public final class OpportunityFields {
    /** Documented: the code that people see; the vendor's filter {@code {code->eq->61}} is one. */
    public static final String CODE = "code";

    /**
     * Documented: the status, such as {@code PROGRESS}, which a filter of the vendor shows; its other values are not
     * stated.
     */
    public static final String STATUS = "status";

    private OpportunityFields() {}
}
