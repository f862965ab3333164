package br.dev.crm.sandbox.internal.http;

/**
 * What became of a request.
 *
 * @param answer what goes back
 * @param executed whether it was carried out
 */
record Outcome(Answer answer, boolean executed) {

    static Outcome executed(Answer answer) {
        return new Outcome(answer, true);
    }

    static Outcome refused(Answer answer) {
        return new Outcome(answer, false);
    }
}
