package br.dev.crm.internal.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.http.Delivery;
import br.dev.crm.internal.attempt.RetryTable.Kind;
import br.dev.crm.internal.attempt.RetryTable.Verdict;
import br.dev.crm.retry.RetryPolicy;
import br.dev.crm.status.Meaning;
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
        for (Attempt<byte[]> attempt : Attempts.all()) {
            for (Kind kind : Kind.values()) {
                for (boolean again : BOTH) {
                    for (boolean maybeDeleted : kind == Kind.KEYED_DELETE ? BOTH : List.of(false)) {
                        walkTheLimits(attempt, kind, again, maybeDeleted);
                    }
                }
            }
        }

        assertThat(walked).isEqualTo(17 * 6 * 2 * 4 * 4 * 5 * 2);
    }

    private void walkTheLimits(Attempt<byte[]> attempt, Kind kind, boolean again, boolean maybeDeleted) {
        Verdict verdict = RetryTable.verdict(attempt, kind, again, maybeDeleted);
        for (int number = 1; number <= 4; number++) {
            for (Duration left : LEFT) {
                for (Duration asked : ASKED) {
                    for (boolean budget : BOTH) {
                        RetryContext context = new RetryContext(
                                attempt, kind::isIdempotent, number, 1, again, maybeDeleted, left, asked, 0.5, budget);
                        boolean ended = verdict == Verdict.REPEAT && endsARepeat(context);
                        assertThat(Verdict.of(RetryTable.DECIDER.decide(context)))
                                .as("%s %s", kind, context)
                                .isEqualTo(ended ? Verdict.FAIL : verdict);
                        walked++;
                    }
                }
            }
        }
    }

    /** The four limits of the page. */
    private static boolean endsARepeat(RetryContext context) {
        boolean limited = Attempts.means(context.attempt(), Meaning.RATE_LIMITED);
        Duration wait = context.retryAfter() != null && !context.retryAfter().isZero()
                ? context.retryAfter()
                : (limited ? POLICY.rateLimitBackoff() : POLICY.backoff())
                        .waitAfter(limited ? context.refusals() : context.number(), context.randomness());
        return (!limited && context.number() >= POLICY.maxAttempts())
                || (!limited && context.attempt().delivery() != Delivery.NOT_SENT && !context.budgetAllows())
                || (context.retryAfter() != null && context.retryAfter().compareTo(POLICY.maxRetryAfter()) > 0)
                || wait.compareTo(context.timeLeft()) > 0;
    }
}
