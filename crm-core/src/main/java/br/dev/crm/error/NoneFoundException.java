package br.dev.crm.error;

import java.io.Serial;

/** Says that no record was found where one has to be there. */
public final class NoneFoundException extends CrmException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Makes an exception. */
    public NoneFoundException(CallFacts facts) {
        super(ErrorCode.NONE_FOUND, "Found no record where one has to be there", facts, null);
    }
}
