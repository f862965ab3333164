package br.dev.crm.error;

import java.io.Serial;

/** 400: the request failed and would fail again. */
public final class BadRequestException extends StatusException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Makes an exception of these facts. */
    public BadRequestException(ErrorFacts facts) {
        super(facts);
    }
}
