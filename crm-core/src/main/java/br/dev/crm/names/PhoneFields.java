package br.dev.crm.names;

/** Fields of an element of {@link CustomerFields#PHONES}. Not instantiable. */
public final class PhoneFields {
    /** Documented: the number. */
    public static final String NUMBER = "number";

    /** Documented: the id of the type of telephone; its values are not stated. */
    public static final String PHONE_TYPE_ID = "phoneTypeId";

    private PhoneFields() {}
}
