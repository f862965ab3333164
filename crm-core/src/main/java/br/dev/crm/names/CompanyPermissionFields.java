package br.dev.crm.names;

/** Fields of an element of {@link PriceListFields#COMPANY_PERMISSIONS}. Not instantiable. */
public final class CompanyPermissionFields {
    /** Documented: the id of the company. */
    public static final String COMPANY_ID = "companyId";

    private CompanyPermissionFields() {}
}
