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

    /** Returns this result with what the fault leaves of its response. */
    ActionResult changedBy(Fault fault) {
        SandboxResponse left = fault.effect() == Fault.Effect.BREAK_OFF
                ? response.brokenOffAfter(fault.elements())
                : response.changedBy(fault);
        return new ActionResult(left, executed, affected);
    }

    static ActionResult refused(SandboxResponse response) {
        return new ActionResult(response, false, AffectedRecords.NOTHING);
    }
}
