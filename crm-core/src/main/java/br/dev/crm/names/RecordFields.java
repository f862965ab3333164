package br.dev.crm.names;

/** Fields that records of every kind have. Not instantiable. */
public final class RecordFields {
    /**
     * Not stated: the id that the CRM gives a record. Documented is that a create returns one; examples show that ids
     * are UUID texts, and that references to other records call theirs {@code id}.
     */
    public static final String ID = "id";

    /** Documented: the integrator's own key, on every entity of the mappings from an ERP. */
    public static final String EXTERNAL_ID = "externalId";

    /** Documented: the code that people see, of customers, price lists, payment conditions and opportunities. */
    public static final String CODE = "code";

    private RecordFields() {}
}
