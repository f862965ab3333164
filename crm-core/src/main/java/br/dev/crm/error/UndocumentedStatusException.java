package br.dev.crm.error;

import java.io.Serial;

/** A status that the vendor does not document, taken for permanent. */
public final class UndocumentedStatusException extends StatusException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Makes an exception of these facts. */
    public UndocumentedStatusException(ErrorFacts facts) {
        super(facts);
    }
}
