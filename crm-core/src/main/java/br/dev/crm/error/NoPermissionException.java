package br.dev.crm.error;

import java.io.Serial;

/** 503: no permission to access. It is never sent again. */
public final class NoPermissionException extends StatusException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Makes an exception of these facts. */
    public NoPermissionException(ErrorFacts facts) {
        super(facts);
    }
}
