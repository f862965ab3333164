package br.dev.crm.error;

import java.io.Serial;

/** Says that the thread was interrupted (its flag is set again), the call cancelled, or the client closed. */
public final class CancelledException extends CrmException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Makes an exception of these facts. */
    public CancelledException(ErrorFacts facts) {
        super(facts);
    }
}
