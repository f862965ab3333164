package br.dev.crm.error;

import java.io.Serial;
import java.util.Optional;

/**
 * Says that a list broke off while it was read: what came before is whole, and there is more. Whatever ended it is the
 * cause: a {@link CrmException} of its own for a page or record that could not be had, an {@code IOException} for a
 * connection that broke, what a handler of unreadable records has thrown.
 *
 * <p>A failure before the first record came is thrown as it is, and so is a {@link CancelledException} at any time: the
 * caller has ended the list then.
 */
public final class IncompleteListException extends CrmException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Makes an exception of these facts. */
    public IncompleteListException(ErrorFacts facts) {
        super(facts);
    }

    /**
     * Returns how many records came whole before the list broke off, those before the point that it was resumed at not
     * included.
     */
    public long count() {
        return facts().count();
    }

    /** Returns how many records could not be read and were handed to the handler of unreadable records instead. */
    public long unreadableCount() {
        return facts().unreadableCount();
    }

    /**
     * Returns where a new request for the list goes on; empty when the CRM has sent a part of a list as such (206), or
     * the list is not the one any more that a point was of. A stream or publisher goes on behind the last record that
     * it handed over. A list that is asked for as a whole has handed nothing over: it begins where it began. One record
     * may come twice. Where a page was cut in two, or there is no paging, it relies on the CRM sending the records in
     * the same order again.
     */
    public Optional<ResumePoint> resumePoint() {
        return Optional.ofNullable(facts().resumePoint());
    }
}
