package br.dev.crm.benchmarks.load;

/** A peer gave something else than what was due: its row ends here, for what it measures would be another work. */
public final class UnexpectedResponseException extends Exception {
    private static final long serialVersionUID = 1L;

    UnexpectedResponseException(String what, Object due, Object got) {
        super(what + ": " + due + " was due, got " + got);
    }

    static void unlessEqual(String what, Object due, Object got) throws UnexpectedResponseException {
        if (!due.equals(got)) {
            throw new UnexpectedResponseException(what, due, got);
        }
    }
}
