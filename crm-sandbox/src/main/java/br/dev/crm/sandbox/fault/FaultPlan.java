package br.dev.crm.sandbox.fault;

import br.dev.crm.sandbox.request.SandboxRequest;
import java.util.Optional;

/**
 * Decides, request by request, whether something goes wrong. The sandbox asks once for each request that it has read,
 * before anything else is done with it, and never from two threads at a time, so a plan that is driven by a seeded
 * random generator needs no lock of its own. A plan that throws makes the sandbox respond with 500.
 */
@FunctionalInterface
public interface FaultPlan {

    /**
     * Returns what goes wrong with this request; empty if nothing does. A fault that does not
     * {@linkplain Fault#appliesTo apply} to the request is ignored: one without an action never hits a login.
     */
    Optional<Fault> faultFor(SandboxRequest request);

    /** Returns the plan in which nothing goes wrong. */
    static FaultPlan none() {
        return request -> Optional.empty();
    }
}
