package br.dev.crm.error;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Says that the thread was interrupted (its flag is set again), the call cancelled, or the client closed. */
public final class CancelledException extends CrmException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Makes an exception. */
    public CancelledException(String message, CallFacts facts, @Nullable Throwable cause) {
        super(ErrorCode.CANCELLED, message, facts, cause);
    }
}
