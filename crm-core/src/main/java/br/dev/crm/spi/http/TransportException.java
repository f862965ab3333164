package br.dev.crm.spi.http;

import br.dev.crm.http.Delivery;
import java.io.IOException;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * Says that no response came, or not all of it, and whether the request may have arrived. The core wraps it for the
 * user and shows its message and causes, so that neither may have a field's value in it.
 */
public final class TransportException extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Delivery delivery;
    private final boolean timeout;

    private TransportException(String message, Delivery delivery, boolean timeout, @Nullable Throwable cause) {
        super(message, cause);
        this.delivery = delivery;
        this.timeout = timeout;
    }

    /**
     * Returns an exception for a request that surely did not reach the server, such as a refused connection, or a
     * request that cannot be sent as it is.
     */
    public static TransportException notSent(String message, @Nullable Throwable cause) {
        return new TransportException(message, Delivery.NOT_SENT, false, cause);
    }

    /**
     * Returns an exception for a request that may have reached the server; from a body it is this one or a time-out.
     */
    public static TransportException unknown(String message, @Nullable Throwable cause) {
        return new TransportException(message, Delivery.UNKNOWN, false, cause);
    }

    /**
     * Returns an exception for a wait that took too long.
     *
     * @param delivery {@link Delivery#NOT_SENT} while connecting or waiting for a connection, {@link Delivery#UNKNOWN}
     *     after that
     */
    public static TransportException timeout(String message, Delivery delivery, @Nullable Throwable cause) {
        return new TransportException(message, delivery, true, cause);
    }

    /** Returns {@link Delivery#NOT_SENT} or {@link Delivery#UNKNOWN}. */
    public Delivery delivery() {
        return delivery;
    }

    /** Returns whether the reason was that something took too long. */
    public boolean isTimeout() {
        return timeout;
    }
}
