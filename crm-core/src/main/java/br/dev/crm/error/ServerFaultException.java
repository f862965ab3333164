package br.dev.crm.error;

import java.io.Serial;

/** 500, 502 or 504: a warning or a temporary state that further attempts did not outlast. */
public final class ServerFaultException extends StatusException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Makes an exception of these facts. */
    public ServerFaultException(ErrorFacts facts) {
        super(facts);
    }
}
