package br.dev.crm.sandbox.internal.http;

import br.dev.crm.sandbox.fault.Fault;
import br.dev.crm.sandbox.internal.store.AffectedRecords;

/**
 * The result of a request.
 *
 * @param response the response
 * @param executed whether it was carried out
 * @param affected what that did to which records
 */
record ActionResult(SandboxResponse response, boolean executed, AffectedRecords affected) {

    static ActionResult executed(SandboxResponse response) {
        return new ActionResult(response, true, AffectedRecords.NOTHING);
    }

    static ActionResult executed(SandboxResponse response, AffectedRecords affected) {
        return new ActionResult(response, true, affected);
    }

    /** Returns this result, its list broken off if the fault says so. */
    ActionResult brokenOffBy(Fault fault) {
        return fault.effect() == Fault.Effect.BREAK_OFF
                ? new ActionResult(response.brokenOffAfter(fault.elements()), executed, affected)
                : this;
    }

    static ActionResult refused(SandboxResponse response) {
        return new ActionResult(response, false, AffectedRecords.NOTHING);
    }
}
