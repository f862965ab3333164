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
            return switch (response.meaning()) {
                case SUCCESS, CREATED -> new RetryDecision.Accept();
                case UNAUTHORIZED ->
                    now.loggedInAgain() ? new RetryDecision.Fail(Reason.FINAL) : new RetryDecision.LogInAndRepeat();
                case RATE_LIMITED -> repeat(now, policy.rateLimitBackoff());
                case CONFLICT, SERVER_FAULT, GATEWAY_FAULT -> repeatIfIdempotent(now);
                case BAD_REQUEST, UNPROCESSABLE, UNDOCUMENTED ->
                    now.maybeDeleted() ? new RetryDecision.VerifyDeleted() : new RetryDecision.Fail(Reason.FINAL);
                case NO_PERMISSION -> new RetryDecision.Fail(Reason.FINAL);
            };
        }
        return now.attempt().delivery() == Delivery.NOT_SENT ? repeat(now, policy.backoff()) : repeatIfIdempotent(now);
    }

    private RetryDecision repeatIfIdempotent(RetryContext now) {
        return now.idempotent().getAsBoolean() ? repeat(now, policy.backoff()) : new RetryDecision.Fail(Reason.FINAL);
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
        Duration wait = asked == null ? backoff.waitAfter(now.number(), now.randomness()) : asked;
        return wait.compareTo(now.timeLeft()) > 0
                ? new RetryDecision.Fail(Reason.NO_TIME_LEFT)
                : new RetryDecision.WaitAndRepeat(wait, asked == null ? WaitReason.BACKOFF : WaitReason.RETRY_AFTER);
    }
}
