package br.dev.crm.names;

/** Fields of a customer, from the vendor's mapping of an ERP to the CRM. Not instantiable. */
public final class CustomerFields {
    /** Documented: the integrator's own key; of a customer from Protheus a {@link ProtheusCustomerKey}. */
    public static final String EXTERNAL_ID = "externalId";

    /** Documented: the code that people see. */
    public static final String CODE = "code";

    /** Documented: the name. */
    public static final String NAME = "name";

    /** Documented: the trading name. */
    public static final String TRADING_NAME = "tradingName";

    /**
     * Documented: the id of the type of person, in the object {@code customerPersonType}; its values are not stated.
     */
    public static final String PERSON_TYPE_ID = "customerPersonType.id";

    /** Documented: the id of a professional. */
    public static final String PROFESSIONAL_ID = "professionalId";

    /** Documented: the list of identification documents, {@link IdentificationDocumentFields}. */
    public static final String IDENTIFICATION_DOCUMENTS = "customerIdentificationDocuments";

    /** Documented: the list of e-mail addresses, {@link EmailFields}. */
    public static final String EMAILS = "emails";

    /** Documented: the list of telephones, {@link PhoneFields}. */
    public static final String PHONES = "phones";

    /** Documented: the list of addresses, {@link AddressFields}. */
    public static final String ADDRESSES = "addresses";

    private CustomerFields() {}
}
