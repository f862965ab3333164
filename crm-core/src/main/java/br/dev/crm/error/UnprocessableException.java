package br.dev.crm.error;

import java.io.Serial;

/** 422: the entity cannot be processed. */
public final class UnprocessableException extends StatusException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Makes an exception of these facts. */
    public UnprocessableException(ErrorFacts facts) {
        super(facts);
    }
}
