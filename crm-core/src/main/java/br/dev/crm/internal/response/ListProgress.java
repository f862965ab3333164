package br.dev.crm.internal.response;

import br.dev.crm.error.CrmException;
import br.dev.crm.error.ErrorCode;
import br.dev.crm.error.ErrorFacts;
import br.dev.crm.error.IncompleteListException;
import br.dev.crm.error.ResumePoint;
import org.jspecify.annotations.Nullable;

/** Counts the records of one reading of a list, and says when it breaks off how many came. Used by one thread. */
final class ListProgress {
    private final long before;
    private long delivered;
    private long unreadable;

    /**
     * Begins to count.
     *
     * @param before records that had come when an earlier reading broke off
     */
    ListProgress(long before) {
        this.before = before;
    }

    void recordCame() {
        delivered++;
    }

    void recordPassedOver() {
        unreadable++;
    }

    /** Returns how many records came in this reading, those that could not be read included. */
    long count() {
        return delivered + unreadable;
    }

    /** Returns how many records were handed to the handler of unreadable ones. */
    long unreadable() {
        return unreadable;
    }

    /** Returns the position in the list of the record that comes next, counted from 0. */
    long position() {
        return before + count();
    }

    /**
     * Returns the exception of a list that this failure has ended: itself before the first record came, or when it says
     * where the list goes on.
     */
    CrmException ended(CrmException failure, @Nullable ResumePoint point) {
        boolean isSaid = failure instanceof IncompleteListException incomplete
                && incomplete.resumePoint().isPresent();
        return count() == 0 || isSaid
                ? failure
                : brokenOff(ErrorFacts.of(ErrorCode.INCOMPLETE_LIST).because(failure), "", point);
    }

    /**
     * Returns the exception of a list that broke off here.
     *
     * @param facts have the call and the cause
     * @param why goes on the sentence that says after how many records
     */
    IncompleteListException brokenOff(ErrorFacts.Builder facts, String why, @Nullable ResumePoint point) {
        return new IncompleteListException(
                facts.message("The list broke off after " + delivered + (delivered == 1 ? " record" : " records")
                                + (unreadable == 0 ? "" : " and " + unreadable + " that could not be read") + why)
                        .count(delivered)
                        .unreadableCount(unreadable)
                        .resumePoint(point)
                        .build());
    }
}
