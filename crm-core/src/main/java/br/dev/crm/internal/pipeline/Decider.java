package br.dev.crm.internal.pipeline;

import br.dev.crm.error.Delivery;
import br.dev.crm.event.WaitReason;
import br.dev.crm.internal.pipeline.Decision.Reason;
import br.dev.crm.retry.Backoff;
import br.dev.crm.retry.RetryPolicy;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Decides what to do after an attempt. Pure: the same situation always ends in the same decision. */
final class Decider {
    private final RetryPolicy policy;

    Decider(RetryPolicy policy) {
        this.policy = policy;
    }

    Decision decide(Situation now) {
        if (now.outcome() instanceof Outcome.Answered answered) {
            return switch (answered.meaning()) {
                case SUCCESS, CREATED -> new Decision.Answer();
                case UNAUTHORIZED ->
                    now.loggedInAgain() ? new Decision.Fail(Reason.FINAL) : new Decision.LogInAndRepeat();
                case RATE_LIMITED -> repeat(now, policy.rateLimitBackoff());
                case CONFLICT, SERVER_FAULT, GATEWAY_FAULT -> repeatIfHarmless(now);
                case BAD_REQUEST, UNPROCESSABLE, UNDOCUMENTED ->
                    now.maybeDeleted() ? new Decision.LookIfGone() : new Decision.Fail(Reason.FINAL);
                case NO_PERMISSION -> new Decision.Fail(Reason.FINAL);
            };
        }
        Outcome.Lost lost = (Outcome.Lost) now.outcome();
        return lost.delivery() == Delivery.NOT_SENT ? repeat(now, policy.backoff()) : repeatIfHarmless(now);
    }

    private Decision repeatIfHarmless(Situation now) {
        return now.repeatable().getAsBoolean() ? repeat(now, policy.backoff()) : new Decision.Fail(Reason.FINAL);
    }

    private Decision repeat(Situation now, Backoff backoff) {
        if (now.attempt() >= policy.maxAttempts()) {
            return new Decision.Fail(Reason.ATTEMPTS_USED);
        }
        if (!now.budgetAllows()) {
            return new Decision.Fail(Reason.BUDGET_SPENT);
        }
        @Nullable Duration asked = now.retryAfter();
        if (asked != null && asked.compareTo(policy.maxRetryAfter()) > 0) {
            return new Decision.Fail(Reason.WAIT_TOO_LONG);
        }
        Duration wait = asked == null ? backoff.waitAfter(now.attempt(), now.jitter()) : asked;
        return wait.compareTo(now.timeLeft()) > 0
                ? new Decision.Fail(Reason.NO_TIME_LEFT)
                : new Decision.WaitAndRepeat(wait, asked == null ? WaitReason.BACKOFF : WaitReason.RETRY_AFTER);
    }
}
