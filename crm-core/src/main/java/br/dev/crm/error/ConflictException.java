package br.dev.crm.error;

import java.io.Serial;

/** 409: a merge or constraint error that further attempts did not resolve. */
public final class ConflictException extends StatusException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Makes an exception of these facts. */
    public ConflictException(ErrorFacts facts) {
        super(facts);
    }
}
