package br.dev.crm.internal.attempt;

import br.dev.crm.event.WaitReason;
import br.dev.crm.http.Delivery;
import br.dev.crm.internal.attempt.RetryDecision.Reason;
import br.dev.crm.retry.Backoff;
import br.dev.crm.retry.RetryPolicy;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Decides what to do after an attempt. Pure: the same context always ends in the same decision. */
public final class RetryDecider {
    private final RetryPolicy policy;

    /** Makes a decider that obeys the policy. */
    public RetryDecider(RetryPolicy policy) {
        this.policy = policy;
    }

    RetryDecision decide(RetryContext now) {
        if (now.attempt() instanceof Attempt.Response<?> response) {
            return afterResponse(response, now);
        }
        return now.attempt().delivery() == Delivery.NOT_SENT ? repeatNotSent(now) : repeatIfIdempotent(now);
    }

    private RetryDecision afterResponse(Attempt.Response<?> response, RetryContext now) {
        return switch (response.sign()) {
            case NONE -> byMeaning(response, now);
            case OVER -> logIn(now);
            case DOUBTFUL, REDIRECTED ->
                isIdempotent(now) ? logIn(now) : new RetryDecision.Fail(Reason.SESSION_IN_DOUBT);
        };
    }

    private RetryDecision byMeaning(Attempt.Response<?> response, RetryContext now) {
        return switch (response.status().meaning()) {
            case SUCCESS, CREATED -> response.isEmpty() ? repeat(now, policy.backoff()) : new RetryDecision.Accept();
            case UNAUTHORIZED -> logIn(now);
            case RATE_LIMITED -> repeatLater(now);
            case CONFLICT, SERVER_FAULT, GATEWAY_FAULT -> repeatIfIdempotent(now);
            case BAD_REQUEST, UNPROCESSABLE, UNDOCUMENTED ->
                now.maybeDeleted() ? new RetryDecision.VerifyDeleted() : new RetryDecision.Fail(Reason.FINAL);
            case NO_PERMISSION -> new RetryDecision.Fail(Reason.FINAL);
        };
    }

    private static RetryDecision logIn(RetryContext now) {
        return now.loggedInAgain() ? new RetryDecision.Fail(Reason.FINAL) : new RetryDecision.LogInAndRepeat();
    }

    private static boolean isIdempotent(RetryContext now) {
        return now.idempotent().getAsBoolean();
    }

    private RetryDecision repeatIfIdempotent(RetryContext now) {
        return isIdempotent(now) ? repeat(now, policy.backoff()) : new RetryDecision.Fail(Reason.FINAL);
    }

    /** What never left burdens nobody. */
    private RetryDecision repeatNotSent(RetryContext now) {
        return now.number() >= policy.maxAttempts()
                ? new RetryDecision.Fail(Reason.ATTEMPTS_USED)
                : repeatAfter(now, policy.backoff(), now.number());
    }

    /** A 429 is no failure: it counts as no attempt, and time alone bounds how often it is met. */
    private RetryDecision repeatLater(RetryContext now) {
        return policy.maxAttempts() == 1
                ? new RetryDecision.Fail(Reason.ATTEMPTS_USED)
                : repeatAfter(now, policy.rateLimitBackoff(), now.refusals());
    }

    /**
     * Returns how long the whole client waits after a 429: as long as this call would, but no longer than the policy
     * accepts.
     */
    Duration waitOfAll(RetryContext now) {
        @Nullable Duration asked = asked(now);
        Duration wait = asked == null ? policy.rateLimitBackoff().waitAfter(now.refusals(), now.randomness()) : asked;
        return wait.compareTo(policy.maxRetryAfter()) > 0 ? policy.maxRetryAfter() : wait;
    }

    private RetryDecision repeat(RetryContext now, Backoff backoff) {
        if (now.number() >= policy.maxAttempts()) {
            return new RetryDecision.Fail(Reason.ATTEMPTS_USED);
        }
        return now.budgetAllows()
                ? repeatAfter(now, backoff, now.number())
                : new RetryDecision.Fail(Reason.BUDGET_SPENT);
    }

    private RetryDecision repeatAfter(RetryContext now, Backoff backoff, int number) {
        @Nullable Duration asked = asked(now);
        if (asked != null && asked.compareTo(policy.maxRetryAfter()) > 0) {
            return new RetryDecision.Fail(Reason.WAIT_TOO_LONG);
        }
        Duration wait = asked == null ? backoff.waitAfter(number, now.randomness()) : asked;
        return wait.compareTo(now.timeLeft()) > 0
                ? new RetryDecision.Fail(Reason.NO_TIME_LEFT)
                : new RetryDecision.WaitAndRepeat(wait, asked == null ? WaitReason.BACKOFF : WaitReason.RETRY_AFTER);
    }

    /** Returns whether the CRM says how long to wait. */
    static boolean isAsked(RetryContext now) {
        return asked(now) != null;
    }

    /** At once is what has just failed. */
    private static @Nullable Duration asked(RetryContext now) {
        @Nullable Duration asked = now.retryAfter();
        return asked == null || asked.isZero() ? null : asked;
    }
}
