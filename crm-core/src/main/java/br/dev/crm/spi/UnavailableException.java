package br.dev.crm.spi;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * Thrown by a session store or a rate limiter that cannot be reached and wants calls to fail rather than to go on
 * without it. The call ends at once; what it has not sent is not sent.
 */
public class UnavailableException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * Makes an exception.
     *
     * @param message what cannot be reached, without secrets
     * @param cause null for none
     */
    public UnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
