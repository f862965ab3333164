package br.dev.crm.error;

import java.io.Serial;

/** Says that no response came; {@link #delivery()} tells whether the CRM may have acted. */
public final class TransportFailureException extends CrmException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Makes an exception of these facts. */
    public TransportFailureException(ErrorFacts facts) {
        super(facts);
    }

    /** Returns whether the reason was that something took too long. */
    public boolean isTimeout() {
        return facts().isTimeout();
    }
}
