package br.dev.crm.event;

import java.time.Duration;

/**
 * Is told what happens to the calls of a client. Every method does nothing unless it is overridden, and runs on the
 * thread that runs the call: it must be quick. Between {@link #callStarted} and {@link #callEnded} of a blocking call
 * that is one thread, whose thread-local state it may use; an asynchronous call may go on on another thread after
 * {@link #waiting}. What a listener throws is logged and ignored. Thread-safe.
 *
 * <p>No event holds a password, a cookie or a header. {@link CallInfo#request()} holds the record: mind your log.
 */
public interface CallListener {

    /**
     * A call begins. A call that is rejected because the client is closed or the record cannot be written never does.
     */
    default void callStarted(CallInfo call) {}

    /** The credentials are about to be sent on behalf of this call; other calls may wait for the same login. */
    default void loginStarted(CallInfo call) {}

    /**
     * A login has ended.
     *
     * @param loggedIn whether there is a session now
     * @param elapsed since the login began, its own repeats included
     */
    default void loginEnded(CallInfo call, boolean loggedIn, Duration elapsed) {}

    /**
     * The request is about to be sent.
     *
     * @param attempt 1 for the first time
     */
    default void attemptStarted(CallInfo call, int attempt) {}

    /** The attempt that began last has ended. */
    default void attemptEnded(CallInfo call, AttemptEnd end) {}

    /**
     * The call begins to wait.
     *
     * @param reason what for
     * @param longest how long at most; a wait before the next attempt lasts exactly so long
     */
    default void waiting(CallInfo call, WaitReason reason, Duration longest) {}

    /** The call has its response or has been given up. The last event of a call. */
    default void callEnded(CallInfo call, CallEnd end) {}
}
