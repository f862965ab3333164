package br.dev.crm.error;

import java.io.Serial;

/** 500, 502 or 504: a warning or a temporary state that further attempts did not outlast. */
public final class ServerFaultException extends StatusException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Makes an exception for this response. */
    public ServerFaultException(ErrorResponse response, CallFacts facts) {
        super(ErrorCode.of(response.status().meaning()), response, facts);
    }
}
