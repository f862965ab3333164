package br.dev.crm.internal.attempt;

import br.dev.crm.event.WaitReason;
import java.time.Duration;

/** What to do after an attempt. */
public sealed interface RetryDecision {

    /** It was carried out: read the response. */
    record Accept() implements RetryDecision {}

    /** The session is over: log in again and send the request once more. */
    record LogInAndRepeat() implements RetryDecision {}

    /** Wait, then send the request once more; the reason is {@link WaitReason#BACKOFF} or what the CRM asked for. */
    record WaitAndRepeat(Duration pause, WaitReason reason) implements RetryDecision {}

    /**
     * A repeated delete was refused, perhaps because the first one did its work: read by the same filter. When nothing
     * is there the delete has succeeded, else it has failed.
     */
    record VerifyDeleted() implements RetryDecision {}

    /** Give up. */
    record Fail(Reason reason) implements RetryDecision {}

    /** Why it ends here. */
    enum Reason {
        /** Sending it again is of no use or could do harm. */
        FINAL,
        /**
         * The session may be over, and the request may have been executed: the session is given up for the calls that
         * follow.
         */
        SESSION_IN_DOUBT,
        /** It was sent as often as the policy allows. */
        ATTEMPTS_USED,
        /** The client has spent its retry budget: the CRM fails too often. */
        BUDGET_SPENT,
        /** The wait that is due does not fit into the time that is left. */
        NO_TIME_LEFT,
        /** The CRM asks for a longer wait than the policy accepts. */
        WAIT_TOO_LONG
    }
}
