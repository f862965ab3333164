package br.dev.crm.error;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Says that a list broke off while it was read: what came before is whole, and there is more. */
public final class IncompleteListException extends CrmException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final long count;

    /** Makes an exception for a list of which so many records came whole. */
    public IncompleteListException(long count, CallFacts facts, @Nullable Throwable cause) {
        super(
                ErrorCode.INCOMPLETE_LIST,
                "The list broke off after " + count + (count == 1 ? " record" : " records"),
                facts,
                cause);
        this.count = count;
    }

    /** Returns how many records came whole before the list broke off. */
    public long count() {
        return count;
    }
}
