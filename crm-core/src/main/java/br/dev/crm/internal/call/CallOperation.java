package br.dev.crm.internal.call;

import br.dev.crm.error.CancelledException;
import br.dev.crm.error.CrmException;
import br.dev.crm.error.DeadlineExceededException;
import br.dev.crm.error.Situation;
import br.dev.crm.internal.attempt.Attempt;
import br.dev.crm.internal.attempt.CallEvents;
import br.dev.crm.internal.attempt.CallState;
import br.dev.crm.internal.attempt.Deadline;
import br.dev.crm.internal.attempt.ExceptionMapping;
import br.dev.crm.internal.attempt.RetriedOperation;
import br.dev.crm.internal.attempt.RetryAfter;
import br.dev.crm.internal.attempt.RetryContext;
import br.dev.crm.internal.attempt.RetryDecision;
import br.dev.crm.internal.attempt.SessionSign;
import br.dev.crm.internal.exchange.Sender;
import br.dev.crm.internal.session.ClientSession;
import br.dev.crm.internal.session.LoginFailedException;
import br.dev.crm.internal.session.LoginPausedException;
import br.dev.crm.request.Action;
import br.dev.crm.spi.UnavailableException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The attempts of one call, each under the session. Used by one thread at a time. */
final class CallOperation<B> implements RetriedOperation<B, CrmException> {
    private static final Logger LOG = LoggerFactory.getLogger(CallOperation.class);

    /** Sessions that a store offers and that are all over: then it is this client's turn to log in. */
    private static final int MOST_STORED_SESSIONS = 2;

    private final CallContext context;
    private final PreparedCall call;
    private final Sender<B> sender;
    private final CallState state;
    private final CallEvents events;
    private final Deadline deadline;
    private ClientSession.@Nullable Live session;
    private boolean maybeDeleted;
    private long departed;

    /** How the last attempt ended; null before the first. */
    private @Nullable Attempt<B> last;

    /** Why it could not be told whether the record is gone. */
    private @Nullable CrmException lookFailure;

    CallOperation(CallContext context, PreparedCall call, Sender<B> sender, CallEvents events) {
        this.context = context;
        this.call = call;
        this.sender = sender;
        this.events = events;
        this.state = call.state();
        this.deadline = call.deadline();
    }

    /**
     * Makes the next attempt ready: a session is there, after a login on this thread if there was none.
     *
     * @throws CrmException when the call ends here
     */
    void prepareAttempt() throws InterruptedException {
        refuseIfClosed(null);
        session = session();
        maybeDeleted = call.request().action() == Action.DELETE && state.maybeExecuted();
        if (deadline.hasPassed()) {
            throw state.deadlinePassed();
        }
    }

    /**
     * Returns how long to wait for a permit of the rate limiter.
     *
     * @throws CrmException when none comes in time
     */
    Duration untilAdmitted() {
        try {
            @Nullable Duration wait = context.gate().reserve(deadline, events);
            if (wait == null) {
                throw state.notAdmitted();
            }
            return wait;
        } catch (UnavailableException e) {
            throw state.unavailable(e);
        }
    }

    @Override
    public Attempt<B> attempt() {
        refuseIfClosed(null);
        ClientSession.Live live = Objects.requireNonNull(session);
        state.attemptStarted();
        events.attemptStarted(state.sent());
        departed = context.timing().nanoTime();
        Attempt<B> attempt = sender.send(call.encoded().with(live.cookies()), deadline);
        long now = context.timing().nanoTime();
        Duration elapsed = Duration.ofNanos(now - departed);
        state.attemptEnded(attempt);
        events.attemptEnded(state.sent(), attempt, elapsed);
        last = attempt;
        if (attempt instanceof Attempt.Response<B> response) {
            responded(response, live, elapsed, now);
        }
        refuseIfEnded(attempt);
        return attempt;
    }

    private void responded(Attempt.Response<B> response, ClientSession.Live live, Duration elapsed, long now) {
        context.gate().took(elapsed);
        if (!response.isRateLimited()) {
            context.pacer().accepted(departed, now);
        }
        if (response.sign() == SessionSign.NONE && response.status().meaning().isSuccess()) {
            live.succeeded();
        }
        context.session().absorb(live, response.headers());
    }

    /** Returns what ends a call that may not leave again before its deadline because of a 429. */
    CrmException heldBack(Duration wait) {
        return last != null && last.isRateLimited() && !state.maybeExecuted()
                ? ExceptionMapping.of(last, state, context.timing().now())
                : state.heldBack(wait);
    }

    @Override
    public boolean rateLimited(Duration wait, boolean asked) {
        boolean all = asked || context.ownPace();
        if (all) {
            context.pacer().refused(departed, wait, context.timing().nanoTime());
        }
        return all;
    }

    private ClientSession.Live session() throws InterruptedException {
        try {
            return context.session().current(deadline, events);
        } catch (LoginFailedException e) {
            refuseIfEnded(e.attempt());
            state.loginFailed();
            @Nullable Situation notAdmitted = e.notAdmitted();
            if (notAdmitted != null) {
                throw state.notAdmitted(notAdmitted, String.valueOf(e.getMessage()));
            }
            if (e.isRejected() && e.attempt() instanceof Attempt.Response<?> rejection) {
                throw ExceptionMapping.loginRejected(rejection, state);
            }
            throw ExceptionMapping.of(e.attempt(), state, context.timing().now());
        } catch (LoginPausedException e) {
            throw last == null
                    ? state.loginPaused(e.untilLogin())
                    : ExceptionMapping.of(last, state, context.timing().now());
        } catch (TimeoutException e) {
            throw state.deadlinePassed();
        } catch (UnavailableException e) {
            throw state.unavailable(e);
        }
    }

    @Override
    public RetryContext context(Attempt<B> attempt) {
        return new RetryContext(
                attempt,
                call.idempotent(),
                state.counted(),
                state.refusals(),
                state.hasLoggedInAgain() && !isReplacedFreely(),
                maybeDeleted,
                deadline.left(),
                attempt instanceof Attempt.Response<B> response
                        ? RetryAfter.of(response.headers(), context.timing().now())
                        : null,
                context.timing().randomness(),
                context.budget().allows(attempt));
    }

    @Override
    public void giveUpSession() {
        boolean certain = last instanceof Attempt.Response<B> response
                && (response.sign() == SessionSign.NONE || response.sign() == SessionSign.OVER);
        context.session().expire(Objects.requireNonNull(session), certain);
    }

    /** A session from a store that was over before this client tried it does not use up the one new login. */
    private boolean isReplacedFreely() {
        return session != null && session.isUntried() && state.storedSessions() < MOST_STORED_SESSIONS;
    }

    @Override
    public void loggingInAgain() {
        if (isReplacedFreely()) {
            state.storedSessionWasOver();
        } else {
            state.loggedInAgain(Objects.requireNonNull(session).isFresh());
        }
    }

    @Override
    public void waiting(RetryDecision.WaitAndRepeat decision, Attempt<B> attempt) {
        context.budget().payFor(attempt);
        events.waiting(decision.reason(), decision.pause());
    }

    @Override
    public boolean verifyDeleted() {
        try {
            boolean gone = call.isGone().getAsBoolean();
            if (gone) {
                LOG.debug("{}: the record is gone, so an earlier attempt was executed", call.request());
            }
            return gone;
        } catch (CancelledException e) {
            throw context.isClosed() ? state.closed(e) : state.interrupted(e);
        } catch (DeadlineExceededException e) {
            throw state.deadlinePassed();
        } catch (CrmException e) {
            lookFailure = e;
            return false;
        }
    }

    @Override
    public CrmException closed(Attempt<?> last) {
        return state.closed(null);
    }

    @Override
    public CrmException failure(Attempt<?> ended, RetryDecision.Reason reason) {
        CrmException failure =
                ExceptionMapping.of(ended, state, context.timing().now());
        if (lookFailure != null) {
            failure.addSuppressed(lookFailure);
        }
        return failure;
    }

    /** Returns the request, without values and content of the record. */
    @Override
    public String toString() {
        return call.request().toString();
    }

    /** Ends the call when it was not the network that ended the attempt. */
    private void refuseIfEnded(Attempt<?> attempt) {
        if (attempt instanceof Attempt.Failure<?> failure) {
            refuseIfClosed(failure.exception());
            if (Thread.currentThread().isInterrupted()) {
                throw state.interrupted(failure.exception());
            }
            if (failure.deadlinePassed()) {
                throw state.deadlinePassed();
            }
        }
    }

    void refuseIfClosed(@Nullable Throwable cause) {
        if (context.isClosed()) {
            throw state.closed(cause);
        }
    }
}
