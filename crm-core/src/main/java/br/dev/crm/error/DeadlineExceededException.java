package br.dev.crm.error;

import java.io.Serial;

/** Says that the deadline of the call passed, or would have passed in the next wait. */
public final class DeadlineExceededException extends CrmException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Makes an exception of these facts. */
    public DeadlineExceededException(ErrorFacts facts) {
        super(facts);
    }
}
