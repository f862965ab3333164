package br.dev.crm.internal.call;

import br.dev.crm.error.CrmException;
import br.dev.crm.event.WaitReason;
import br.dev.crm.internal.admission.InFlightLimiter;
import br.dev.crm.internal.admission.InFlightLimiter.Permit;
import br.dev.crm.internal.admission.Pacer;
import br.dev.crm.internal.admission.Wait;
import br.dev.crm.internal.attempt.Attempt;
import br.dev.crm.internal.attempt.CallEvents;
import br.dev.crm.internal.attempt.CallState;
import br.dev.crm.internal.attempt.Deadline;
import br.dev.crm.internal.attempt.RetryLoop;
import br.dev.crm.internal.exchange.Sender;
import br.dev.crm.request.Action;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One call from its turn to its response or exception: its turn, where a 429 holds requests back; its permit; the
 * session; the permit of a rate limiter; then the attempt. It stops where it has to wait, without its permit, so that a
 * thread can wait or do something else, and goes on where it stopped. Used by one thread at a time.
 *
 * @param <B> the body of its response
 * @param <R> its result
 */
final class Call<B, R> implements AsyncCall.Work<R> {
    private static final Logger LOG = LoggerFactory.getLogger(Call.class);

    private final PreparedCall prepared;
    private final CallContext context;
    private final InFlightLimiter permits;
    private final CallEvents events;
    private final CallState state;
    private final Deadline deadline;
    private final Duration longestWait;
    private final CallOperation<B> operation;
    private final Handler<B, R> handler;
    private boolean begun;
    private boolean over;

    /** Whether it was on its way before, and comes before those that were not. */
    private boolean again;

    private Pacer.@Nullable Turn turn;
    private boolean hasTurn;
    private InFlightLimiter.@Nullable Request request;
    private @Nullable Deadline permitDeadline;
    private @Nullable Permit permit;
    private boolean admitted;
    private @Nullable R result;

    /**
     * Makes a call that has not begun.
     *
     * @param longestWait for the first permit; later ones are waited for until the deadline
     */
    Call(
            PreparedCall prepared,
            CallContext context,
            InFlightLimiter permits,
            CallEvents events,
            Duration longestWait,
            Sender<B> sender,
            Handler<B, R> handler) {
        this.prepared = prepared;
        this.context = context;
        this.permits = permits;
        this.events = events;
        this.longestWait = longestWait;
        this.state = prepared.state();
        this.deadline = prepared.deadline();
        this.operation = new CallOperation<>(context, prepared, sender, events);
        this.handler = handler;
    }

    /**
     * What is made of the response to a request that was carried out.
     *
     * @param <B> its body
     */
    interface Handler<B, R> {

        /**
         * Returns the result of the call.
         *
         * @param permit released when the call returns, unless it is transferred
         */
        R handle(Attempt.Response<B> response, Permit permit);
    }

    /** Runs the call to its end, on this thread. */
    R run() {
        for (@Nullable Wait wait = advance(); wait != null; wait = advance()) {
            try {
                wait.await(context.timing());
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
        }
        return result();
    }

    @Override
    public R result() {
        return Objects.requireNonNull(result);
    }

    @Override
    public @Nullable Wait advance() {
        if (!begun) {
            begun = true;
            events.callStarted();
        }
        try {
            @Nullable Wait wait = goOn();
            if (wait == null) {
                end(null);
            }
            return wait;
        } catch (InterruptedException e) {
            throw interrupted(e);
        } catch (RuntimeException | Error e) {
            end(e);
            throw e;
        }
    }

    private CrmException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        CrmException cancelled = state.interrupted(cause);
        end(cancelled);
        return cancelled;
    }

    @Override
    public void abandon(Throwable failure) {
        if (begun) {
            end(failure);
        }
    }

    private void end(@Nullable Throwable failure) {
        if (!over) {
            over = true;
            releasePermit();
            if (turn != null) {
                turn.cancel();
            }
            if (request != null) {
                request.cancel();
            }
            events.callEnded(failure, state.sent(), deadline.elapsed());
        }
    }

    private @Nullable Wait goOn() throws InterruptedException {
        while (true) {
            @Nullable Wait wait = awaitDeparture();
            if (wait != null) {
                return wait;
            }
            hasTurn = false;
            admitted = false;
            warnIfNotIdempotent();
            RetryLoop.Step<B> step = context.loop().step(operation);
            if (step.response() != null) {
                accept();
                result = handler.handle(step.response(), Objects.requireNonNull(permit));
                return null;
            }
            again = true;
            if (step.pause() != null) {
                releasePermit();
                return Wait.pause(step.pause(), context.closed());
            }
        }
    }

    /** Returns null when the next attempt may be made now. */
    private @Nullable Wait awaitDeparture() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        while (true) {
            @Nullable Wait wait = hasTurn ? null : awaitTurn();
            if (wait == null && permit == null) {
                wait = awaitPermit();
            }
            if (wait != null) {
                return wait;
            }
            if (!admitted) {
                operation.prepareAttempt();
                if (isHeldBack()) {
                    continue;
                }
                admitted = true;
                Duration untilAdmitted = operation.untilAdmitted();
                if (!untilAdmitted.isZero()) {
                    return Wait.pause(untilAdmitted, context.closed());
                }
            }
            if (!isHeldBack()) {
                return null;
            }
        }
    }

    /** A 429 to another request may have come since this one had its turn. */
    private boolean isHeldBack() {
        if (context.pacer().isOpen(context.timing().nanoTime())) {
            return false;
        }
        again = true;
        hasTurn = false;
        admitted = false;
        return true;
    }

    private @Nullable Wait awaitTurn() {
        Pacer pacer = context.pacer();
        boolean joins = turn == null;
        if (joins) {
            if (pacer.isFree()) {
                hasTurn = true;
                return null;
            }
            turn = pacer.join(again);
        }
        operation.refuseIfClosed(null);
        Duration left = deadline.left();
        @Nullable Wait wait = Objects.requireNonNull(turn).poll(context.timing().nanoTime(), left);
        if (wait == null) {
            turn = null;
            hasTurn = true;
            return null;
        }
        if (left.isNegative() || left.isZero()) {
            throw state.deadlinePassed();
        }
        if (wait.least().compareTo(left) > 0) {
            throw operation.heldBack(wait.least());
        }
        if (joins && !again) {
            events.waiting(WaitReason.RATE_LIMIT, left);
        }
        releasePermit();
        return wait;
    }

    private @Nullable Wait awaitPermit() {
        if (request == null) {
            permit = permits.tryAcquire();
            if (permit != null) {
                return null;
            }
            Deadline until = again ? deadline : deadline.atMost(longestWait);
            if (until.left().isNegative()) {
                throw state.noPermit();
            }
            permitDeadline = until;
            request = permits.request(again);
            events.waiting(WaitReason.CONCURRENCY_LIMIT, until.left());
        }
        operation.refuseIfClosed(null);
        permit = request.poll();
        if (permit != null) {
            request = null;
            return null;
        }
        Duration left = Objects.requireNonNull(permitDeadline).left();
        if (left.isNegative() || left.isZero()) {
            throw state.noPermit();
        }
        return request.await(left);
    }

    private void releasePermit() {
        if (permit != null) {
            permit.close();
            permit = null;
        }
    }

    private void warnIfNotIdempotent() {
        if (state.sent() == 0
                && prepared.request().action() == Action.UPSERT
                && LOG.isWarnEnabled()
                && !prepared.idempotent().getAsBoolean()) {
            LOG.warn(
                    "{}: the record does not carry the key of the filter, so the same upsert may insert it again",
                    prepared.request());
        }
    }

    private void accept() {
        if (state.sent() - state.refusals() == 1) {
            context.budget().refill();
        }
        state.executed();
    }
}
