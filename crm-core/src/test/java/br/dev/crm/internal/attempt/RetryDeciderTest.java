package br.dev.crm.internal.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.event.WaitReason;
import br.dev.crm.http.Delivery;
import br.dev.crm.internal.attempt.RetryDecision.Fail;
import br.dev.crm.internal.attempt.RetryDecision.Reason;
import br.dev.crm.internal.attempt.RetryDecision.WaitAndRepeat;
import br.dev.crm.retry.RetryPolicy;
import br.dev.crm.status.Meaning;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rules of sending again, over every combination. */
class RetryDeciderTest {
    private static final Set<Meaning> NOT_PROCESSED = Set.of(Meaning.RATE_LIMITED);
    private static final Set<Meaning> PASSING = Set.of(Meaning.CONFLICT, Meaning.SERVER_FAULT, Meaning.GATEWAY_FAULT);

    private final RetryDecider decider = new RetryDecider(RetryPolicy.defaults());

    private static List<RetryContext> everyContext() {
        List<RetryContext> all = new ArrayList<>();
        for (Attempt<byte[]> attempt : Attempts.all()) {
            for (boolean idempotent : new boolean[] {true, false}) {
                for (int number = 1; number <= 4; number++) {
                    for (boolean again : new boolean[] {true, false}) {
                        for (Duration left :
                                List.of(Duration.ofSeconds(-1), Duration.ofSeconds(5), Duration.ofMinutes(9))) {
                            for (Duration asked : Arrays.asList(null, Duration.ofSeconds(9), Duration.ofDays(1))) {
                                all.add(new RetryContext(
                                        attempt, () -> idempotent, number, 1, again, false, left, asked, 0.5, true));
                            }
                        }
                    }
                }
            }
        }
        return all;
    }

    @Test
    void repeatsOnlyWhatDoesNoHarm() {
        assertThat(everyContext()).allSatisfy(this::repeatsOnlyIfThatDoesNoHarm);
    }

    private void repeatsOnlyIfThatDoesNoHarm(RetryContext context) {
        RetryDecision decision = decider.decide(context);

        if (decision instanceof WaitAndRepeat repeat) {
            boolean harmless = context.attempt() instanceof Attempt.Response<?> response
                    ? response.isEmpty()
                            || NOT_PROCESSED.contains(response.status().meaning())
                            || (PASSING.contains(response.status().meaning())
                                    && context.idempotent().getAsBoolean())
                    : context.attempt().delivery() == Delivery.NOT_SENT
                            || context.idempotent().getAsBoolean();
            assertThat(harmless).isTrue();
            assertThat(context.number() < 3 || context.attempt().isRateLimited())
                    .isTrue();
            assertThat(repeat.pause())
                    .isLessThanOrEqualTo(context.timeLeft())
                    .isLessThanOrEqualTo(Duration.ofMinutes(1));
            assertThat(context.retryAfter() == null || repeat.pause().equals(context.retryAfter()))
                    .isTrue();
        }
        if (decision instanceof RetryDecision.LogInAndRepeat) {
            Attempt.Response<?> response = (Attempt.Response<?>) context.attempt();
            boolean certain =
                    response.sign() == SessionSign.OVER || Attempts.means(context.attempt(), Meaning.UNAUTHORIZED);
            assertThat(certain
                            || (response.sign() != SessionSign.NONE
                                    && context.idempotent().getAsBoolean()))
                    .isTrue();
            assertThat(context.loggedInAgain()).isFalse();
        }
        assertThat(decision instanceof RetryDecision.Accept)
                .isEqualTo(context.attempt() instanceof Attempt.Response<?> response
                        && response.sign() == SessionSign.NONE
                        && !response.isEmpty()
                        && response.status().meaning().isSuccess());
    }

    @Test
    void neverRepeatsAResponseThatSaysNoPermission() {
        assertThat(everyContext().stream()
                        .filter(s -> Attempts.means(s.attempt(), Meaning.NO_PERMISSION))
                        .map(decider::decide))
                .isNotEmpty()
                .containsOnly(new Fail(Reason.FINAL));
    }

    @Test
    void saysWhyItGivesUp() {
        assertThat(decide(Meaning.SERVER_FAULT, false, 1, 60, null)).isEqualTo(new Fail(Reason.FINAL));
        assertThat(decide(Meaning.SERVER_FAULT, true, 3, 60, null)).isEqualTo(new Fail(Reason.ATTEMPTS_USED));
        assertThat(decide(Meaning.RATE_LIMITED, false, 1, 5, 6)).isEqualTo(new Fail(Reason.NO_TIME_LEFT));
        assertThat(decide(Meaning.RATE_LIMITED, false, 1, 90, 61)).isEqualTo(new Fail(Reason.WAIT_TOO_LONG));
        assertThat(decide(Meaning.RATE_LIMITED, false, 1, 90, 60))
                .isEqualTo(new WaitAndRepeat(Duration.ofMinutes(1), WaitReason.RETRY_AFTER));
    }

    @Test
    void countsA429NeitherAsAnAttemptNorAgainstTheBudget() {
        RetryContext context = new RetryContext(
                Attempts.response(Meaning.RATE_LIMITED),
                () -> false,
                3,
                9,
                false,
                false,
                Duration.ofMinutes(1),
                null,
                0.5,
                false);

        assertThat(decider.decide(context)).isEqualTo(new WaitAndRepeat(Duration.ofSeconds(10), WaitReason.BACKOFF));
        assertThat(new RetryDecider(RetryPolicy.never()).decide(context)).isEqualTo(new Fail(Reason.ATTEMPTS_USED));
    }

    @Test
    void theWholeClientWaitsNoLongerThanThePolicyAccepts() {
        assertThat(decider.waitOfAll(refused(7))).isEqualTo(Duration.ofSeconds(7));
        assertThat(decider.waitOfAll(refused(3_600))).isEqualTo(Duration.ofMinutes(1));
        assertThat(decider.waitOfAll(refused(0))).isEqualTo(Duration.ofMillis(500));
    }

    private static RetryContext refused(int asked) {
        return new RetryContext(
                Attempts.response(Meaning.RATE_LIMITED),
                () -> false,
                0,
                1,
                false,
                false,
                Duration.ofMinutes(1),
                Duration.ofSeconds(asked),
                0.5,
                true);
    }

    private RetryDecision decide(Meaning meaning, boolean idempotent, int number, int left, Integer asked) {
        return decider.decide(new RetryContext(
                Attempts.response(meaning),
                () -> idempotent,
                number,
                1,
                false,
                false,
                Duration.ofSeconds(left),
                asked == null ? null : Duration.ofSeconds(asked),
                0.5,
                true));
    }
}
