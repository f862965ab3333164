package br.dev.crm.error;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Says that the deadline of the call passed, or would have passed in the next wait. */
public final class DeadlineExceededException extends CrmException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Makes an exception. */
    public DeadlineExceededException(String message, CallFacts facts, @Nullable Throwable cause) {
        super(ErrorCode.DEADLINE_EXCEEDED, message, facts, cause);
    }
}
