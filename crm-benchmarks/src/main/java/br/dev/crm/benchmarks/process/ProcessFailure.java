package br.dev.crm.benchmarks.process;

/** A process did not do what it was asked for; the message is the reason that stands in the table. */
public final class ProcessFailure extends Exception {
    private static final long serialVersionUID = 1L;

    public ProcessFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
