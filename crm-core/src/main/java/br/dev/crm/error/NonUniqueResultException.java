package br.dev.crm.error;

import java.io.Serial;

/** Says that more than one record was found where one was asked for. */
public final class NonUniqueResultException extends CrmException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int count;

    /** Makes an exception for so many records, 2 or more. */
    public NonUniqueResultException(int count, CallFacts facts) {
        super(ErrorCode.NON_UNIQUE_RESULT, "Found " + count + " records where one was asked for", facts, null);
        this.count = count;
    }

    /** Returns how many records were found; 2 or more. */
    public int count() {
        return count;
    }
}
