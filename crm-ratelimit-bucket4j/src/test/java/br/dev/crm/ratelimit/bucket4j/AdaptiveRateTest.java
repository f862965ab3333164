package br.dev.crm.ratelimit.bucket4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AdaptiveRateTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final long START = -3 * SECOND;

    private final AdaptiveRate rate = new AdaptiveRate(RateLimit.perSecond(500).minimum(2));

    @Test
    void keepsTheRateThatWasSetWhileNothingIsRefused() {
        rate.waited();

        assertThat(acceptDuring(START, 10, 100)).isFalse();
        assertThat(rate.perSecond()).isEqualTo(500);
        assertThat(rate.isSlowed()).isFalse();
    }

    @Test
    void goesOnALittleSlowerThanWhatWasAccepted() {
        acceptDuring(START, 1, 100);

        assertThat(rate.refused(START + SECOND)).isTrue();
        assertThat(rate.perSecond()).isCloseTo(93, within(0.01));
        assertThat(rate.isSlowed()).isTrue();
    }

    @Test
    void stopsForASecondWhenItMustGoMuchSlower() {
        acceptDuring(START, 1, 100);

        rate.refused(START + SECOND);

        assertThat(rate.nextPermit()).isEqualTo(START + 2 * SECOND);
    }

    @Test
    void doesNotStopWhenItMustGoALittleSlower() {
        acceptDuring(START, 1, 480);

        rate.refused(START + SECOND);

        assertThat(rate.perSecond()).isCloseTo(446.4, within(0.01));
        assertThat(rate.nextPermit()).isEqualTo(START + SECOND);
    }

    @Test
    void countsRefusalsOfRequestsThatHadLeftOnce() {
        acceptDuring(START, 1, 100);
        rate.refused(START + SECOND);

        // A second of pause, and half a second more
        assertThat(rate.refused(START + SECOND + 1)).isFalse();
        assertThat(rate.refused(START + SECOND * 5 / 2 - 1)).isFalse();
        assertThat(rate.perSecond()).isCloseTo(93, within(0.01));
        assertThat(rate.refused(START + SECOND * 5 / 2)).isTrue();
    }

    @Test
    void halvesARateThatIsSlowedDownAtMost() {
        acceptDuring(START, 1, 100);
        rate.refused(START + SECOND);

        rate.refused(START + 10 * SECOND);

        assertThat(rate.perSecond()).isCloseTo(46.5, within(0.01));
    }

    @Test
    void neverGoesBelowTheMinimum() {
        rate.refused(START);
        assertThat(rate.perSecond()).isEqualTo(2);

        rate.refused(START + 10 * SECOND);
        assertThat(rate.perSecond()).isEqualTo(2);
    }

    @Test
    void neverRisesOnARefusal() {
        AdaptiveRate slow = new AdaptiveRate(RateLimit.perSecond(10));
        for (int i = 0; i < 100; i++) {
            slow.accepted(START);
        }

        slow.refused(START);

        assertThat(slow.perSecond()).isEqualTo(10);
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
        rate.refused(begin + 4 * SECOND);
        double lowered = rate.perSecond();

        assertThat(use(begin + 6 * SECOND)).isCloseTo(lowered * 1.005, within(0.01));
    }

    @Test
    void doesNotRiseWhileNobodyHasToWait() {
        long begin = slowDown();

        assertThat(acceptDuring(begin + SECOND, 60, 10)).isFalse();
        assertThat(rate.perSecond()).isCloseTo(93, within(0.01));
    }

    @Test
    void isBackAtTheRateThatWasSetWithinAMinuteOnceTheLimitIsLifted() {
        rate.refused(START);
        int seconds = 0;
        while (rate.isSlowed()) {
            seconds++;
            use(START + SECOND + seconds * SECOND);
        }

        assertThat(rate.perSecond()).isEqualTo(500);
        assertThat(seconds).isBetween(30, 60);
    }

    /** Returns when the first permit at 93 a second comes. */
    private long slowDown() {
        acceptDuring(START, 1, 100);
        rate.refused(START + SECOND);
        return rate.nextPermit();
    }

    private double use(long now) {
        rate.waited();
        rate.accepted(now);
        return rate.perSecond();
    }

    private boolean acceptDuring(long from, int seconds, int perSecond) {
        boolean risen = false;
        for (int i = 0; i < seconds * perSecond; i++) {
            risen |= rate.accepted(from + i * SECOND / perSecond);
        }
        return risen;
    }
}
