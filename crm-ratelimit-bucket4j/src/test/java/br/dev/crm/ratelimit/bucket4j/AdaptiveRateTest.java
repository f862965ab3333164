package br.dev.crm.ratelimit.bucket4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final long START = -3 * SECOND;

    private final Pace pace = new Pace(RateLimit.perSecond(500).minimum(2));

    @Test
    void keepsTheRateThatWasSetWhileNothingIsRefused() {
        pace.waited();

        assertThat(acceptDuring(START, 10, 100)).isFalse();
        assertThat(pace.rate()).isEqualTo(500);
        assertThat(pace.isSlowed()).isFalse();
    }

    @Test
    void goesOnALittleSlowerThanWhatWasAccepted() {
        acceptDuring(START, 1, 100);

        assertThat(pace.refused(START + SECOND)).isTrue();
        assertThat(pace.rate()).isCloseTo(93, within(0.01));
        assertThat(pace.isSlowed()).isTrue();
    }

    @Test
    void stopsForASecondWhenItMustGoMuchSlower() {
        acceptDuring(START, 1, 100);

        pace.refused(START + SECOND);

        assertThat(pace.nextTurn()).isEqualTo(START + 2 * SECOND);
    }

    @Test
    void doesNotStopWhenItMustGoALittleSlower() {
        acceptDuring(START, 1, 480);

        pace.refused(START + SECOND);

        assertThat(pace.rate()).isCloseTo(446.4, within(0.01));
        assertThat(pace.nextTurn()).isEqualTo(START + SECOND);
    }

    @Test
    void countsRefusalsOfRequestsThatHadLeftOnce() {
        acceptDuring(START, 1, 100);
        pace.refused(START + SECOND);

        // A second of pause, and half a second more
        assertThat(pace.refused(START + SECOND + 1)).isFalse();
        assertThat(pace.refused(START + SECOND * 5 / 2 - 1)).isFalse();
        assertThat(pace.rate()).isCloseTo(93, within(0.01));
        assertThat(pace.refused(START + SECOND * 5 / 2)).isTrue();
    }

    @Test
    void halvesARateThatIsSlowedDownAtMost() {
        acceptDuring(START, 1, 100);
        pace.refused(START + SECOND);

        pace.refused(START + 10 * SECOND);

        assertThat(pace.rate()).isCloseTo(46.5, within(0.01));
    }

    @Test
    void neverGoesBelowTheMinimum() {
        pace.refused(START);
        assertThat(pace.rate()).isEqualTo(2);

        pace.refused(START + 10 * SECOND);
        assertThat(pace.rate()).isEqualTo(2);
    }

    @Test
    void neverRisesOnARefusal() {
        Pace slow = new Pace(RateLimit.perSecond(10));
        for (int i = 0; i < 100; i++) {
            slow.accepted(START);
        }

        slow.refused(START);

        assertThat(slow.rate()).isEqualTo(10);
    }

    @Test
    void risesFasterTheLongerNothingIsRefused() {
        long begin = slowDown();

        assertThat(use(begin + SECOND)).isCloseTo(93 * 1.005, within(0.01));
        assertThat(use(begin + 2 * SECOND)).isCloseTo(93 * 1.005 * 1.01, within(0.01));
        assertThat(use(begin + 3 * SECOND)).isCloseTo(93 * 1.005 * 1.01 * 1.015, within(0.01));
    }

    @Test
    void risesOnceASecond() {
        long begin = slowDown();
        use(begin + SECOND);

        assertThat(use(begin + 2 * SECOND - 1)).isCloseTo(93 * 1.005, within(0.01));
    }

    @Test
    void risesCautiouslyAgainAfterTheNextRefusal() {
        long begin = slowDown();
        use(begin + SECOND);
        use(begin + 2 * SECOND);
        acceptDuring(begin + 3 * SECOND, 1, 80);
        pace.refused(begin + 4 * SECOND);
        double lowered = pace.rate();

        assertThat(use(begin + 6 * SECOND)).isCloseTo(lowered * 1.005, within(0.01));
    }

    @Test
    void doesNotRiseWhileNobodyHasToWait() {
        long begin = slowDown();

        assertThat(acceptDuring(begin + SECOND, 60, 10)).isFalse();
        assertThat(pace.rate()).isCloseTo(93, within(0.01));
    }

    @Test
    void isBackAtTheRateThatWasSetWithinAMinuteOnceTheLimitIsLifted() {
        pace.refused(START);
        int seconds = 0;
        while (pace.isSlowed()) {
            seconds++;
            use(START + SECOND + seconds * SECOND);
        }

        assertThat(pace.rate()).isEqualTo(500);
        assertThat(seconds).isBetween(30, 60);
    }

    /** Returns when the first turn at 93 a second comes. */
    private long slowDown() {
        acceptDuring(START, 1, 100);
        pace.refused(START + SECOND);
        return pace.nextTurn();
    }

    private double use(long now) {
        pace.waited();
        pace.accepted(now);
        return pace.rate();
    }

    private boolean acceptDuring(long from, int seconds, int rate) {
        boolean risen = false;
        for (int i = 0; i < seconds * rate; i++) {
            risen |= pace.accepted(from + i * SECOND / rate);
        }
        return risen;
    }
}
