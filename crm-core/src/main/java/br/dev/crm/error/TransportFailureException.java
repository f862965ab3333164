package br.dev.crm.error;

import br.dev.crm.http.Delivery;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Says that no response came; {@link #delivery()} tells whether the CRM may have acted. */
public final class TransportFailureException extends CrmException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final boolean timeout;

    /** Makes an exception; the facts must say {@link Delivery#NOT_SENT} or {@link Delivery#UNKNOWN}. */
    public TransportFailureException(String message, CallFacts facts, boolean timeout, @Nullable Throwable cause) {
        super(
                facts.delivery() == Delivery.NOT_SENT ? ErrorCode.NOT_SENT : ErrorCode.DELIVERY_UNKNOWN,
                message,
                facts,
                cause);
        this.timeout = timeout;
    }

    /** Makes an exception with a code of its own, such as {@link ErrorCode#NOT_ADMITTED}. */
    public TransportFailureException(
            ErrorCode code, String message, CallFacts facts, boolean timeout, @Nullable Throwable cause) {
        super(code, message, facts, cause);
        this.timeout = timeout;
    }

    /** Returns whether the reason was that something took too long. */
    public boolean isTimeout() {
        return timeout;
    }
}
