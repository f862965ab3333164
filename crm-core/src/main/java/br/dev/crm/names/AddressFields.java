package br.dev.crm.names;

/** Fields of an element of {@link CustomerFields#ADDRESSES}. Not instantiable. */
public final class AddressFields {
    /** Documented: the code of the address. */
    public static final String CODE = "code";

    /** Documented: the street. */
    public static final String ADDRESS = "address";

    /** Documented: the number of the house. */
    public static final String NUMBER = "number";

    /** Documented: the neighbourhood. */
    public static final String NEIGHBORHOOD = "neighborhood";

    /** Documented: the postal code. */
    public static final String POSTAL_CODE = "postalCode";

    /** Documented: the id of the city. */
    public static final String CITY_ID = "cityId";

    /** Documented: the id of the type of address, in the object {@code addressType}; its values are not stated. */
    public static final String ADDRESS_TYPE_ID = "addressType.id";

    private AddressFields() {}
}
