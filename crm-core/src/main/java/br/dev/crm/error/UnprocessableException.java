package br.dev.crm.error;

import java.io.Serial;

/** 422: the entity cannot be processed. */
public final class UnprocessableException extends StatusException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Makes an exception for this response. */
    public UnprocessableException(ErrorResponse response, CallFacts facts) {
        super(ErrorCode.UNPROCESSABLE, response, facts);
    }
}
