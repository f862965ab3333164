package br.dev.crm.spi.http;

import br.dev.crm.http.Delivery;
import java.io.IOException;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Says that no response came, and whether the request may have arrived. The core wraps it for the user. */
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

    /** Returns an exception for a request that surely did not reach the server, such as a refused connection. */
    public static TransportException notSent(String message, @Nullable Throwable cause) {
        return new TransportException(message, Delivery.NOT_SENT, false, cause);
    }

    /** Returns an exception for a request that may have reached the server. */
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
