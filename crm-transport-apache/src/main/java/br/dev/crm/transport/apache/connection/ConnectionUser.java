package br.dev.crm.transport.apache.connection;

import org.apache.hc.client5.http.io.ConnectionEndpoint;
import org.apache.hc.core5.concurrent.Cancellable;

/** What the pool has to know of a call: it can be ended from another thread, and breaks what it waits for then. */
public interface ConnectionUser {

    /** Says what the call has to cancel when it ends, as long as it has no connection; cancels it if it has ended. */
    void waitFor(Cancellable wait);

    /** Says which connection the call has from now on. */
    void hold(ConnectionEndpoint leased);

    /** Returns whether the call was ended. */
    boolean isEnded();
}
