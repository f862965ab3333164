package br.dev.crm.error;

import java.io.Serial;

/** 401: not authorised, and a new login did not help. */
public final class UnauthorizedException extends StatusException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Makes an exception of these facts. */
    public UnauthorizedException(ErrorFacts facts) {
        super(facts);
    }
}
