package br.dev.crm.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.internal.pipeline.RetryTable.Kind;
import br.dev.crm.internal.pipeline.RetryTable.Verdict;
import br.dev.crm.retry.RetryPolicy;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The table of docs/retries.md, and what ends a repeat, say together what is decided in every combination. */
class RetryTableTest {
    private static final RetryPolicy POLICY = RetryPolicy.defaults();
    private static final List<Boolean> BOTH = List.of(false, true);
    private static final List<Duration> LEFT =
            List.of(Duration.ofSeconds(-1), Duration.ZERO, Duration.ofSeconds(5), Duration.ofMinutes(2));
    private static final List<Duration> ASKED =
            Arrays.asList(null, Duration.ZERO, Duration.ofSeconds(9), Duration.ofMinutes(1), Duration.ofDays(1));

    private int walked;

    @Test
    void tableAndLimitsSayWhatIsDecidedInEveryCombination() {
        for (Outcome outcome : RetryTable.outcomes()) {
            for (Kind kind : Kind.values()) {
                for (boolean again : BOTH) {
                    for (boolean maybeDeleted : kind == Kind.KEYED_DELETE ? BOTH : List.of(false)) {
                        walkTheLimits(outcome, kind, again, maybeDeleted);
                    }
                }
            }
        }

        assertThat(walked).isEqualTo(13 * 6 * 2 * 4 * 4 * 5 * 2);
    }

    private void walkTheLimits(Outcome outcome, Kind kind, boolean again, boolean maybeDeleted) {
        Verdict verdict = RetryTable.verdict(outcome, kind, again, maybeDeleted);
        for (int attempt = 1; attempt <= 4; attempt++) {
            for (Duration left : LEFT) {
                for (Duration asked : ASKED) {
                    for (boolean budget : BOTH) {
                        Situation situation = new Situation(
                                outcome, kind::isRepeatable, attempt, again, maybeDeleted, left, asked, 0.5, budget);
                        boolean ended = verdict == Verdict.REPEAT && endsARepeat(situation);
                        assertThat(Verdict.of(RetryTable.DECIDER.decide(situation)))
                                .as("%s %s", kind, situation)
                                .isEqualTo(ended ? Verdict.FAIL : verdict);
                        walked++;
                    }
                }
            }
        }
    }

    /** The four limits of the page. */
    private static boolean endsARepeat(Situation situation) {
        boolean limited = situation.outcome() instanceof Outcome.Answered answered
                && answered.meaning() == br.dev.crm.status.Meaning.RATE_LIMITED;
        Duration wait = situation.retryAfter() != null
                ? situation.retryAfter()
                : (limited ? POLICY.rateLimitBackoff() : POLICY.backoff())
                        .waitAfter(situation.attempt(), situation.jitter());
        return situation.attempt() >= POLICY.maxAttempts()
                || !situation.budgetAllows()
                || (situation.retryAfter() != null && situation.retryAfter().compareTo(POLICY.maxRetryAfter()) > 0)
                || wait.compareTo(situation.timeLeft()) > 0;
    }
}
