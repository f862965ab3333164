package br.dev.crm.transport.apache.connection;

import java.util.concurrent.CancellationException;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.util.Timeout;

/** Carries the call, and the time that it may take to connect, through the library to {@link Connector}. */
public final class ConnectContext extends HttpClientContext {
    private final ConnectionUser call;
    private final ConnectDeadline deadline;

    /** Begins to count the time that this call may take to connect. */
    public ConnectContext(ConnectionUser call, Timeout connectTimeout) {
        this.call = call;
        this.deadline = new ConnectDeadline(connectTimeout);
    }

    void refuseIfEnded() {
        if (call.isEnded()) {
            throw new CancellationException("ended while connecting");
        }
    }

    ConnectDeadline deadline() {
        return deadline;
    }
}
