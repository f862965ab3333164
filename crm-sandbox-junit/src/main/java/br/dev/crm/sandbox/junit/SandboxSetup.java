package br.dev.crm.sandbox.junit;

import br.dev.crm.CrmClientBuilder;
import br.dev.crm.sandbox.CrmSandbox;
import br.dev.crm.sandbox.CrmSandboxBuilder;

/** Changes the settings of the sandbox and the client of a test; named by {@link CrmSandboxTest#setup}. */
public interface SandboxSetup {

    /**
     * Changes the sandbox before it starts.
     *
     * @param builder has the default settings
     * @implSpec changes nothing
     */
    default void sandbox(CrmSandboxBuilder builder) {}

    /**
     * Changes the client before it is built; not called where no test asks for a client.
     *
     * @param builder has the URI and the default user of the sandbox, and no proxy
     * @param sandbox the running sandbox
     * @implSpec changes nothing
     */
    default void client(CrmClientBuilder builder, CrmSandbox sandbox) {}

    /** The setup that changes nothing. */
    final class Defaults implements SandboxSetup {
        /** Makes one. */
        public Defaults() {}
    }
}
