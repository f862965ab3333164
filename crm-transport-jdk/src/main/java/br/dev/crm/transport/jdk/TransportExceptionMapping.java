package br.dev.crm.transport.jdk;

import br.dev.crm.http.Delivery;
import br.dev.crm.spi.http.TransportException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import javax.net.ssl.SSLHandshakeException;

/** Says what a failure of {@code java.net.http} means for the request. */
final class TransportExceptionMapping {
    private TransportExceptionMapping() {}

    static TransportException beforeHeaders(Throwable failure) {
        if (failure instanceof HttpConnectTimeoutException) {
            return TransportException.timeout("No connection in time", Delivery.NOT_SENT, failure);
        }
        if (failure instanceof HttpTimeoutException) {
            return TransportException.timeout("No response in time", Delivery.UNKNOWN, failure);
        }
        if (failure instanceof InterruptedException) {
            return TransportException.unknown("Interrupted while waiting for the response", failure);
        }
        if (failure instanceof SSLHandshakeException) {
            return TransportException.notSent("No TLS connection: " + failure.getMessage(), failure);
        }
        // The client throws ConnectException for whatever goes wrong before a connection stands, and only for that.
        if (failure instanceof ConnectException
                || failure instanceof UnknownHostException
                || failure instanceof UnresolvedAddressException) {
            return TransportException.notSent("No connection: " + reason(failure), failure);
        }
        return TransportException.unknown("No response: " + reason(failure), failure);
    }

    static TransportException inBody(Throwable failure) {
        return TransportException.unknown("The response broke off: " + reason(failure), failure);
    }

    /** Finds words: an unresolved host, for one, has none but a cause without any either. */
    private static String reason(Throwable failure) {
        if (failure.getMessage() != null) {
            return failure.getMessage();
        }
        Throwable cause = failure.getCause();
        return cause == null ? failure.getClass().getSimpleName() : reason(cause);
    }
}
