package br.dev.crm.error;

import java.io.Serial;

/** Says that more than one record was found where one was asked for. */
public final class NonUniqueResultException extends CrmException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Makes an exception of these facts. */
    public NonUniqueResultException(ErrorFacts facts) {
        super(facts);
    }

    /** Returns how many records were found; 2 or more. */
    public long count() {
        return facts().count();
    }
}
