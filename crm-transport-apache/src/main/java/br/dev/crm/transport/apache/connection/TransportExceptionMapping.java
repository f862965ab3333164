package br.dev.crm.transport.apache.connection;

import br.dev.crm.http.Delivery;
import br.dev.crm.spi.http.TransportException;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedByInterruptException;
import org.apache.hc.core5.http.NoHttpResponseException;

/** Says what a failure of the library means for the request. */
public final class TransportExceptionMapping {
    private TransportExceptionMapping() {}

    /** Returns what this means while nothing of the request was sent. */
    public static TransportException beforeSending(Exception failure) {
        if (failure instanceof TransportException known) {
            return known;
        }
        if (has(SocketTimeoutException.class, failure)) {
            return TransportException.timeout(
                    "No connection in time", Delivery.NOT_SENT, FailureText.unquoted(failure));
        }
        if (failure instanceof IllegalArgumentException) {
            return TransportException.notSent("The request cannot be sent unaltered", FailureText.unquoted(failure));
        }
        if (has(ClosedByInterruptException.class, failure)) {
            return TransportException.notSent("Interrupted while connecting", FailureText.unquoted(failure));
        }
        return TransportException.notSent(
                "No connection: " + FailureText.reason(failure), FailureText.unquoted(failure));
    }

    /** Returns what this means once the request was sent, or a part of it. */
    public static TransportException afterSending(Exception failure) {
        if (failure instanceof TransportException known) {
            return known;
        }
        if (has(SocketTimeoutException.class, failure)) {
            return TransportException.timeout(
                    "The response did not come, or not the whole of it, in time",
                    Delivery.UNKNOWN,
                    FailureText.unquoted(failure));
        }
        if (has(ClosedByInterruptException.class, failure)) {
            return TransportException.unknown("Interrupted while sending or reading", FailureText.unquoted(failure));
        }
        // The library throws this one when not a single byte of a response came.
        String end = failure instanceof NoHttpResponseException ? "No response: " : "The response broke off: ";
        return TransportException.unknown(end + FailureText.reason(failure), FailureText.unquoted(failure));
    }

    /** Returns the end of a call whose reason is known, and which this has shown. */
    public static TransportException ended(String reason, boolean sent, Exception failure) {
        Throwable cause = FailureText.unquoted(failure);
        return sent ? TransportException.unknown(reason, cause) : TransportException.notSent(reason, cause);
    }

    /** What happens within TLS comes wrapped. */
    private static boolean has(Class<? extends Exception> kind, Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
