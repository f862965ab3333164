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
        return now.attempt().delivery() == Delivery.NOT_SENT ? repeat(now, policy.backoff()) : repeatIfIdempotent(now);
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
            case RATE_LIMITED -> repeat(now, policy.rateLimitBackoff());
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

    private RetryDecision repeat(RetryContext now, Backoff backoff) {
        if (now.number() >= policy.maxAttempts()) {
            return new RetryDecision.Fail(Reason.ATTEMPTS_USED);
        }
        if (!now.budgetAllows()) {
            return new RetryDecision.Fail(Reason.BUDGET_SPENT);
        }
        @Nullable Duration asked = now.retryAfter();
        if (asked != null && asked.compareTo(policy.maxRetryAfter()) > 0) {
            return new RetryDecision.Fail(Reason.WAIT_TOO_LONG);
        }
        if (asked != null && asked.isZero()) {
            asked = null; // at once is what has just failed
        }
        Duration wait = asked == null ? backoff.waitAfter(now.number(), now.randomness()) : asked;
        return wait.compareTo(now.timeLeft()) > 0
                ? new RetryDecision.Fail(Reason.NO_TIME_LEFT)
                : new RetryDecision.WaitAndRepeat(wait, asked == null ? WaitReason.BACKOFF : WaitReason.RETRY_AFTER);
    }
}
