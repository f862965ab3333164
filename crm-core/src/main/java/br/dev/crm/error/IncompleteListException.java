package br.dev.crm.error;

import java.io.Serial;

/** Says that a list broke off while it was read: what came before is whole, and there is more. */
public final class IncompleteListException extends CrmException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Makes an exception of these facts. */
    public IncompleteListException(ErrorFacts facts) {
        super(facts);
    }

    /** Returns how many records came whole before the list broke off. */
    public long count() {
        return facts().count();
    }
}
