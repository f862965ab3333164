package br.dev.crm.error;

import java.io.Serial;

/** 401: not authorised, and a new login did not help. */
public final class UnauthorizedException extends StatusException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Makes an exception for this response. */
    public UnauthorizedException(ErrorResponse response, CallFacts facts) {
        super(ErrorCode.UNAUTHORIZED, response, facts);
    }
}
