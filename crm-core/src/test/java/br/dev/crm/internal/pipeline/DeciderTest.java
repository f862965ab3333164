package br.dev.crm.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.error.Delivery;
import br.dev.crm.event.WaitReason;
import br.dev.crm.internal.pipeline.Decision.Fail;
import br.dev.crm.internal.pipeline.Decision.Reason;
import br.dev.crm.internal.pipeline.Decision.WaitAndRepeat;
import br.dev.crm.retry.RetryPolicy;
import br.dev.crm.status.Meaning;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rules of sending again, over every combination. */
class DeciderTest {
    private static final Set<Meaning> NOT_PROCESSED = Set.of(Meaning.RATE_LIMITED);
    private static final Set<Meaning> PASSING = Set.of(Meaning.CONFLICT, Meaning.SERVER_FAULT, Meaning.GATEWAY_FAULT);

    private final Decider decider = new Decider(RetryPolicy.defaults());

    private static List<Situation> everySituation() {
        List<Outcome> outcomes = new ArrayList<>();
        for (Meaning meaning : Meaning.values()) {
            outcomes.add(new Outcome.Answered(meaning));
        }
        outcomes.add(new Outcome.Lost(Delivery.NOT_SENT));
        outcomes.add(new Outcome.Lost(Delivery.UNKNOWN));
        List<Situation> all = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            for (boolean repeatable : new boolean[] {true, false}) {
                for (int attempt = 1; attempt <= 4; attempt++) {
                    for (boolean again : new boolean[] {true, false}) {
                        for (Duration left :
                                List.of(Duration.ofSeconds(-1), Duration.ofSeconds(5), Duration.ofMinutes(9))) {
                            for (Duration asked : Arrays.asList(null, Duration.ofSeconds(9), Duration.ofDays(1))) {
                                all.add(new Situation(
                                        outcome, () -> repeatable, attempt, again, false, left, asked, 0.5, true));
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
        assertThat(everySituation()).allSatisfy(this::repeatsOnlyIfThatDoesNoHarm);
    }

    private void repeatsOnlyIfThatDoesNoHarm(Situation situation) {
        Decision decision = decider.decide(situation);

        if (decision instanceof WaitAndRepeat repeat) {
            boolean harmless = situation.outcome() instanceof Outcome.Answered answered
                    ? NOT_PROCESSED.contains(answered.meaning())
                            || (PASSING.contains(answered.meaning())
                                    && situation.repeatable().getAsBoolean())
                    : situation.outcome().equals(new Outcome.Lost(Delivery.NOT_SENT))
                            || situation.repeatable().getAsBoolean();
            assertThat(harmless).isTrue();
            assertThat(situation.attempt()).isLessThan(3);
            assertThat(repeat.pause())
                    .isLessThanOrEqualTo(situation.timeLeft())
                    .isLessThanOrEqualTo(Duration.ofMinutes(1));
            assertThat(situation.retryAfter() == null || repeat.pause().equals(situation.retryAfter()))
                    .isTrue();
        }
        if (decision instanceof Decision.LogInAndRepeat) {
            assertThat(situation.outcome()).isEqualTo(new Outcome.Answered(Meaning.UNAUTHORIZED));
            assertThat(situation.loggedInAgain()).isFalse();
        }
        assertThat(decision instanceof Decision.Answer)
                .isEqualTo(situation.outcome() instanceof Outcome.Answered answered
                        && answered.meaning().isSuccess());
    }

    @Test
    void neverRepeatsAnAnswerThatSaysNoPermission() {
        assertThat(everySituation().stream()
                        .filter(s -> s.outcome().equals(new Outcome.Answered(Meaning.NO_PERMISSION)))
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

    private Decision decide(Meaning meaning, boolean repeatable, int attempt, int left, Integer asked) {
        return decider.decide(new Situation(
                new Outcome.Answered(meaning),
                () -> repeatable,
                attempt,
                false,
                false,
                Duration.ofSeconds(left),
                asked == null ? null : Duration.ofSeconds(asked),
                0.5,
                true));
    }
}
