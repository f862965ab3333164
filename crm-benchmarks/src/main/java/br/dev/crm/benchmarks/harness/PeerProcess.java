package br.dev.crm.benchmarks.harness;

import br.dev.crm.benchmarks.process.ProcessFailure;

/** A measured process, as the harness sees it. */
interface PeerProcess extends AutoCloseable {

    /**
     * Returns what the process says to the command.
     *
     * @throws ProcessFailure with the reason, when the peer fails or responses something else than was due
     */
    String ask(String command) throws ProcessFailure, InterruptedException;

    @Override
    void close();
}
