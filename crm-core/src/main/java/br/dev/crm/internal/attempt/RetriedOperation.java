package br.dev.crm.internal.attempt;

import java.time.Duration;

/**
 * What is tried until it is decided that it is over: a call, or a login. Used by one thread.
 *
 * @param <B> the body of a success
 * @param <X> what ends it without a response
 */
public interface RetriedOperation<B, X extends Exception> {

    /**
     * Makes an attempt and returns how it ended.
     *
     * @throws X when the operation ends here, whatever a decision would be: closed, cancelled, past its deadline
     */
    Attempt<B> attempt() throws X, InterruptedException;

    /** Returns what the decision after this attempt depends on. */
    RetryContext context(Attempt<B> attempt);

    /** Is told that the next attempt follows after a wait that is about to begin. */
    void waiting(RetryDecision.WaitAndRepeat decision, Attempt<B> attempt);

    /**
     * Is told that the last attempt ended with 429, before anything else is.
     *
     * @param wait how long the client shall wait
     * @param asked whether the CRM has asked for it
     * @return whether the wait is that of the whole client, and the operation takes part in it by itself
     */
    boolean rateLimited(Duration wait, boolean asked);

    /** Gives the session up under which the last attempt was made. */
    void giveUpSession();

    /** Is told that the next attempt follows under a new session. */
    void loggingInAgain();

    /** Returns whether what the last attempt was to delete is gone; false when that cannot be told. */
    boolean verifyDeleted() throws X;

    /** Returns what ends the operation when the client is closed during a wait. */
    X closed(Attempt<?> last);

    /** Returns what ends the operation after its last attempt, for this reason. */
    X failure(Attempt<?> last, RetryDecision.Reason reason);
}
