package br.dev.crm.names;

/**
 * Fields of a payment condition, from the vendor's mapping of an ERP to the CRM. Its service and resource are not
 * public. Not instantiable.
 */
public final class PaymentConditionFields {
    /** Documented: the integrator's own key. */
    public static final String EXTERNAL_ID = "externalId";

    /** Documented: the code that people see. */
    public static final String CODE = "code";

    /** Documented: the description. */
    public static final String DESCRIPTION = "description";

    private PaymentConditionFields() {}
}
