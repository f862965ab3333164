package br.dev.crm.names;

/** Fields of an element of {@link CustomerFields#IDENTIFICATION_DOCUMENTS}. Not instantiable. */
public final class IdentificationDocumentFields {
    /** Documented: the number of the document. */
    public static final String DOCUMENT_NUMBER = "documentNumber";

    /** Documented: the id of the kind of document; its values are not stated. */
    public static final String IDENTIFICATION_DOCUMENT_ID = "identificationDocumentId";

    /** Documented: the integrator's own key of the element. */
    public static final String EXTERNAL_ID = "externalId";

    private IdentificationDocumentFields() {}
}
