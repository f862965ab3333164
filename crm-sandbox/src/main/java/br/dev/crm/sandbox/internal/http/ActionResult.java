package br.dev.crm.sandbox.internal.http;

import br.dev.crm.sandbox.Fault;
import br.dev.crm.sandbox.internal.store.Touched;

/**
 * What became of a request.
 *
 * @param answer what goes back
 * @param executed whether it was carried out
 * @param touched what that did to which records
 */
record Outcome(Answer answer, boolean executed, Touched touched) {

    static Outcome executed(Answer answer) {
        return new Outcome(answer, true, Touched.NOTHING);
    }

    static Outcome executed(Answer answer, Touched touched) {
        return new Outcome(answer, true, touched);
    }

    /** Returns this outcome, its list cut short if the fault says so. */
    Outcome brokenOffBy(Fault fault) {
        return fault.effect() == Fault.Effect.BREAK_OFF
                ? new Outcome(answer.brokenOffAfter(fault.elements()), executed, touched)
                : this;
    }

    static Outcome refused(Answer answer) {
        return new Outcome(answer, false, Touched.NOTHING);
    }
}
