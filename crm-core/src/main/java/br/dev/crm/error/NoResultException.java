package br.dev.crm.error;

import java.io.Serial;

/** Says that no record was found where one has to be there. */
public final class NoResultException extends CrmException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Makes an exception. */
    public NoResultException(CallFacts facts) {
        super(ErrorCode.NO_RESULT, "Found no record where one has to be there", facts, null);
    }
}
