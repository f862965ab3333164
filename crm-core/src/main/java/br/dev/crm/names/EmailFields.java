package br.dev.crm.names;

/** Fields of an element of {@link CustomerFields#EMAILS}. Not instantiable. */
public final class EmailFields {
    /** Documented: the address. */
    public static final String EMAIL = "email";

    /** Documented: the id of the type of address; its values are not stated. */
    public static final String EMAIL_TYPE_ID = "emailTypeId";

    private EmailFields() {}
}
