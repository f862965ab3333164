package br.dev.crm.internal.attempt;

/** What a response says about the session beside its status; the vendor documents 401 alone. */
public enum SessionSign {
    /** Nothing. */
    NONE,

    /** A redirect to the login (302, 307): the session is over, and the request was not executed. */
    OVER,

    /**
     * A page where JSON was due, or another redirect to the login: the session may be over, and the request may have
     * been executed before the page was shown.
     */
    DOUBTFUL,

    /** A redirect to something else: what became of the request cannot be told. */
    REDIRECTED;

    /** Returns whether the request may have been executed. */
    boolean leavesDoubt() {
        return this == DOUBTFUL || this == REDIRECTED;
    }
}
