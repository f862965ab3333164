package br.dev.crm.internal.attempt;

import java.io.IOException;
import java.io.Serial;

/** Says that a response has no body although its status promises one. */
public final class EmptyBodyException extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Makes the exception. */
    public EmptyBodyException() {
        super("The response has no body, where a list was due");
    }
}
