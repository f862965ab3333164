package br.dev.crm.error;

import java.io.Serial;

/** 401: not authorised, and a new login did not help. */
public final class UnauthorizedException extends StatusException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Makes an exception for this answer. */
    public UnauthorizedException(ErrorResponse answer, CallFacts facts) {
        super(ErrorCode.UNAUTHORIZED, answer, facts);
    }
}
