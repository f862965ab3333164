package br.dev.crm.transport.apache.connection;

import java.net.SocketTimeoutException;
import java.util.concurrent.CancellationException;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.util.Timeout;

/** Carries the call, and the time that it may take to connect, through the library to {@link Connector}. */
public final class ConnectContext extends HttpClientContext {
    private final ConnectionUser call;
    private final long start = System.nanoTime();
    private final long nanosToConnect;

    /** Begins to count the time that this call may take to connect. */
    public ConnectContext(ConnectionUser call, Timeout connectTimeout) {
        this.call = call;
        this.nanosToConnect = connectTimeout.toNanoseconds();
    }

    void refuseIfEnded() {
        if (call.isEnded()) {
            throw new CancellationException("ended while connecting");
        }
    }

    /** Returns what is left of the time to connect: at least a millisecond, which is what a socket can count. */
    Timeout timeToConnect() throws SocketTimeoutException {
        long left = nanosToConnect - (System.nanoTime() - start);
        if (left <= 0) {
            throw new SocketTimeoutException("No time is left to connect");
        }
        return Timeout.ofMilliseconds(Math.max(1, left / 1_000_000));
    }
}
