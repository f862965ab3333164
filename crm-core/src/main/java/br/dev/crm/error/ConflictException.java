package br.dev.crm.error;

import java.io.Serial;

/** 409: a merge or constraint error that further attempts did not resolve. */
public final class ConflictException extends StatusException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Makes an exception for this response. */
    public ConflictException(ErrorResponse response, CallFacts facts) {
        super(ErrorCode.CONFLICT, response, facts);
    }
}
