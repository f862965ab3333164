package br.dev.crm.benchmarks.load;

/** A peer gave something else than what was due: its row ends here, for what it measures would be another work. */
public final class WrongAnswer extends Exception {
    private static final long serialVersionUID = 1L;

    WrongAnswer(String what, Object due, Object got) {
        super(what + ": " + due + " was due, got " + got);
    }

    static void unlessEqual(String what, Object due, Object got) throws WrongAnswer {
        if (!due.equals(got)) {
            throw new WrongAnswer(what, due, got);
        }
    }
}
