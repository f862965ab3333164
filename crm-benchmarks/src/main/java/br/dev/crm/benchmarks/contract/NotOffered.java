package br.dev.crm.benchmarks.contract;

/** A client has nothing for a workload; the message says what is missing. */
public final class NotOffered extends Exception {
    /** Said by clients that can only hold up the caller. */
    public static final String ASYNCHRONOUS = "no asynchronous calls";

    private static final long serialVersionUID = 1L;

    public NotOffered(String message) {
        super(message);
    }
}
