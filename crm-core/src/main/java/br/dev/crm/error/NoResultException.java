package br.dev.crm.error;

import java.io.Serial;

/** Says that no record was found where one has to be there. */
public final class NoResultException extends CrmException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Makes an exception of these facts. */
    public NoResultException(ErrorFacts facts) {
        super(facts);
    }
}
