package br.dev.crm.names;

/**
 * Fields of a price list, from the vendor's mapping of an ERP to the CRM. Its service and resource are not public. Not
 * instantiable.
 */
public final class PriceListFields {
    /** Documented: the integrator's own key. */
    public static final String EXTERNAL_ID = "externalId";

    /** Documented: the code that people see. */
    public static final String CODE = "code";

    /** Documented: the description. */
    public static final String DESCRIPTION = "description";

    /** Documented: the first day; the form of the date is not stated. */
    public static final String START_ON = "startOn";

    /** Documented: the last day; the form of the date is not stated. */
    public static final String END_ON = "endOn";

    /** Documented: whether it is in use; the type is not stated. */
    public static final String ACTIVE = "active";

    /** Documented: the list of companies that may use it, {@link CompanyPermissionFields}. */
    public static final String COMPANY_PERMISSIONS = "companyPermissions";

    private PriceListFields() {}
}
