package br.dev.crm.benchmarks.contract;

import br.dev.crm.benchmarks.data.Protocol;
import java.net.URI;

/**
 * What a peer is made with.
 *
 * @param server scheme, host and port
 * @param connections how many calls are made at a time; 1 leaves each client the pool that it has by default
 */
public record PeerSettings(URI server, int connections) {

    /** Returns where to log in. */
    public URI loginUri() {
        return server.resolve(Protocol.LOGIN_PATH);
    }

    /** Returns where all requests of the integration go. */
    public URI integrationUri() {
        return server.resolve(Protocol.INTEGRATION_PATH);
    }

    /** Returns whether the pool has to be larger than by default. */
    public boolean needsLargePool() {
        return connections > 1;
    }
}
