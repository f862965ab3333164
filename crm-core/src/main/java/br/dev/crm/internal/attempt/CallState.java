package br.dev.crm.internal.attempt;

import br.dev.crm.error.CancelledException;
import br.dev.crm.error.CrmException;
import br.dev.crm.error.DeadlineExceededException;
import br.dev.crm.error.ErrorCode;
import br.dev.crm.error.ErrorFacts;
import br.dev.crm.error.Situation;
import br.dev.crm.error.TransportFailureException;
import br.dev.crm.http.Delivery;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How far a call has come: what its decisions and its exceptions need to know. Used by one thread at a time. */
public final class CallState {
    /** Says that the client was closed. */
    public static final String CLOSED = "The client is closed";

    /** Says that the caller does not wait any more. */
    public static final String INTERRUPTED = "The call was cancelled, or its thread interrupted";

    private final Object request;
    private final Deadline deadline;
    private @Nullable Function<Boolean, String> curl;

    /** How often the request was sent or tried to be. */
    private int sent;

    /** The same without what the policy does not count: under a session that had worked before, or ended by 429. */
    private int counted;

    /** How often the CRM responded with 429. */
    private int refusals;

    private boolean loggedInAgain;
    private int storedSessions;
    private boolean loggingIn;

    /** Whether an attempt left. */
    private boolean left;

    /** Whether one left of which nobody knows if it was executed. */
    private boolean inDoubt;

    /**
     * Makes the state of a call that was not sent yet.
     *
     * @param request names itself by its {@code toString}
     */
    public CallState(Object request, Deadline deadline) {
        this.request = request;
        this.deadline = deadline;
    }

    /**
     * Takes over the request as a command line, which exists once the record is written.
     *
     * @param command told whether shapes are to stand in it in place of values
     */
    public void encoded(Function<Boolean, String> command) {
        this.curl = command;
    }

    /** The request is about to be sent. */
    public void attemptStarted() {
        sent++;
        counted++;
    }

    /** An attempt has ended. */
    public void attemptEnded(Attempt<?> attempt) {
        left |= attempt.delivery() != Delivery.NOT_SENT;
        inDoubt |= attempt.delivery() == Delivery.UNKNOWN;
        if (attempt.isRateLimited()) {
            refusals++;
            counted--;
        }
    }

    /**
     * The session is given up, and a new login follows.
     *
     * @param refusedAtOnce whether the session was refused right after its login; else the attempt does not count
     */
    public void loggedInAgain(boolean refusedAtOnce) {
        loggedInAgain = true;
        if (!refusedAtOnce) {
            counted--;
        }
    }

    /** A session from a store was over before it was tried; the attempt does not count. */
    public void storedSessionWasOver() {
        storedSessions++;
        counted--;
    }

    /** Returns how many sessions of a store were over before they were tried. */
    public int storedSessions() {
        return storedSessions;
    }

    /** The call that this one serves has given its session up already. */
    public void noFurtherLogin() {
        loggedInAgain = true;
    }

    /** The response says that the request was executed, whatever became of earlier attempts. */
    public void executed() {
        left = true;
        inDoubt = false;
    }

    /** The response does not say whether the request was executed, although its status is one of success. */
    public void unclear() {
        inDoubt = true;
    }

    /** Returns the request in words. */
    @Override
    public String toString() {
        return description();
    }

    /** Returns how often the request was sent, or tried to be. */
    public int sent() {
        return sent;
    }

    /** Returns the same without the repeat after a new login, and without those that ended with 429. */
    public int counted() {
        return counted;
    }

    /** Returns how many attempts ended with 429. */
    public int refusals() {
        return refusals;
    }

    /** Returns whether the session was given up once. */
    public boolean hasLoggedInAgain() {
        return loggedInAgain;
    }

    /** Returns whether an attempt may have been executed whose response does not say so. */
    public boolean maybeExecuted() {
        return inDoubt;
    }

    /** Returns whether the CRM may have acted on the request, as far as is known by now. */
    public Delivery delivery() {
        if (inDoubt) {
            return Delivery.UNKNOWN;
        }
        return left ? Delivery.ANSWERED : Delivery.NOT_SENT;
    }

    /** Returns how long the call has taken by now. */
    public Duration elapsed() {
        return deadline.elapsed();
    }

    /** Begins the facts of an exception with what is known by now. */
    public ErrorFacts.Builder facts(ErrorCode code) {
        ErrorFacts.Builder facts = ErrorFacts.of(code).call(description(), delivery(), sent, deadline.elapsed());
        Function<Boolean, String> command = curl;
        return command == null ? facts : facts.curl(() -> command.apply(false)).redactedCurl(() -> command.apply(true));
    }

    private String description() {
        return loggingIn ? "login before " + request : request.toString();
    }

    /** The login has failed that the next attempt needed. */
    public void loginFailed() {
        loggingIn = true;
    }

    /** Returns the exception of a call whose deadline has passed. */
    public CrmException deadlinePassed() {
        return deadlinePassed(deadline);
    }

    /** Returns the exception of what this call is a part of, whose deadline has passed. */
    public CrmException deadlinePassed(Deadline whole) {
        return new DeadlineExceededException(facts(ErrorCode.DEADLINE_EXCEEDED)
                .message("The deadline of " + whole.limit() + " has passed")
                .build());
    }

    /** Returns the exception of a call that got no permit in time. */
    public CrmException noPermit() {
        return deadline.hasPassed()
                ? deadlinePassed()
                : notAdmitted(Situation.NO_PERMIT, "No permit for a call in flight became free in time");
    }

    /** Returns the exception of a call that the rate limiter does not let pass in time. */
    public CrmException notAdmitted() {
        return notAdmitted(Situation.RATE_LIMITER, "The rate limiter gives no permit in the time that is left");
    }

    /** Returns the exception of a call that is held back by a 429, its own or that of another call. */
    public CrmException heldBack(Duration wait) {
        return notAdmitted(
                Situation.HELD_BACK,
                "After a 429 the next request leaves in " + wait.toMillis()
                        + " ms at the earliest, and the deadline is sooner");
    }

    /** Returns the exception of a call that waits in vain for its turn to log in. */
    public CrmException loginPaused(Duration untilLogin) {
        return notAdmitted(
                Situation.LOGIN_PAUSED,
                "The next login is due in " + untilLogin.toMillis()
                        + " ms, for the sessions before did not last, and the deadline is sooner");
    }

    /** Returns the exception of a call that a store or limiter ends because it cannot be reached. */
    public CrmException unavailable(RuntimeException cause) {
        return new TransportFailureException(facts(unsentCode())
                .situation(Situation.STORE_UNAVAILABLE)
                .message("A session store or rate limiter is unavailable: " + cause.getMessage())
                .cause(cause)
                .build());
    }

    /** Returns the exception of a call that the executor of asynchronous calls does not take. */
    public CrmException rejected(RuntimeException cause) {
        return new TransportFailureException(facts(ErrorCode.NOT_ADMITTED)
                .situation(Situation.EXECUTOR_FULL)
                .message("The executor has rejected the call")
                .cause(cause)
                .build());
    }

    /** Returns the exception of a call that was ended by its client, which was closed. */
    public CrmException closed(@Nullable Throwable cause) {
        return new CancelledException(facts(ErrorCode.CANCELLED)
                .situation(Situation.CLIENT_CLOSED)
                .message(CLOSED)
                .cause(cause)
                .build());
    }

    /** Returns the exception of a call that was cancelled, or whose thread was interrupted. */
    public CrmException interrupted(@Nullable Throwable cause) {
        return new CancelledException(
                facts(ErrorCode.CANCELLED).message(INTERRUPTED).cause(cause).build());
    }

    private ErrorCode unsentCode() {
        return inDoubt ? ErrorCode.DELIVERY_UNKNOWN : ErrorCode.NOT_ADMITTED;
    }

    /** Returns the exception of a call that what admits requests, such as a rate limiter, does not let pass in time. */
    public CrmException notAdmitted(Situation situation, String message) {
        return new TransportFailureException(facts(unsentCode())
                .situation(situation)
                .message(message)
                .timeout(true)
                .build());
    }
}
