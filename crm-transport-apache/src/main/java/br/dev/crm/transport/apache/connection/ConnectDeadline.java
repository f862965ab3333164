package br.dev.crm.transport.apache.connection;

import java.net.SocketTimeoutException;
import org.apache.hc.core5.util.Timeout;

/**
 * How long a call may still connect: name resolution, every address of the host, a proxy's tunnel and the TLS handshake
 * together. Once the connection stands it is lifted, and bounds nothing any more. Thread-safe.
 */
final class ConnectDeadline {
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final long start = System.nanoTime();
    private final long nanos;
    private volatile boolean lifted;

    /** Begins to count. */
    ConnectDeadline(Timeout connectTimeout) {
        nanos = connectTimeout.toNanoseconds();
    }

    /** Ends the bound: the connection stands. */
    void lift() {
        lifted = true;
    }

    /**
     * Returns the shorter one of this time-out of a socket, in milliseconds with 0 for none, and what is left; the
     * time-out itself once the deadline is lifted.
     *
     * @throws SocketTimeoutException when nothing is left
     */
    int bound(int millis) throws SocketTimeoutException {
        if (lifted) {
            return millis;
        }
        int left = left().toMillisecondsIntBound();
        return millis == 0 ? left : Math.min(millis, left);
    }

    /**
     * Returns what is left: at least a millisecond, which is what a socket can count.
     *
     * @throws SocketTimeoutException when nothing is left
     */
    Timeout left() throws SocketTimeoutException {
        return share(1);
    }

    /**
     * Returns one of so many equal shares of what is left, at least a millisecond.
     *
     * @throws SocketTimeoutException when nothing is left
     */
    Timeout share(int shares) throws SocketTimeoutException {
        long left = nanos - (System.nanoTime() - start);
        if (left <= 0) {
            throw new SocketTimeoutException("No time is left to connect");
        }
        return Timeout.ofMilliseconds(Math.max(1, left / shares / NANOS_PER_MILLI));
    }
}
