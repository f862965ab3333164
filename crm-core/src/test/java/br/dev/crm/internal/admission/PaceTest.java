package br.dev.crm.internal.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** How fast requests leave after a 429, second by second. */
class PaceTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final Pace pace = new Pace();
    private long now = 100 * SECOND;

    private void begin() {
        pace.begin(0, now);
    }

    /** A second with waiting requests and without a 429. */
    private boolean goodSecond() {
        pace.waits();
        return quietSecond();
    }

    private boolean quietSecond() {
        now += SECOND;
        return pace.accepted(now - 1, now);
    }

    @Test
    void doublesEverySecondUntilTheNextRefusal() {
        begin();
        assertThat(pace.perSecond()).isEqualTo(10);
        for (int expected = 20; expected <= 160; expected *= 2) {
            assertThat(goodSecond()).isFalse();
            assertThat(pace.perSecond()).isEqualTo(expected);
        }
    }

    @Test
    void beginsWithSevenTenthsOfWhatWasAccepted() {
        pace.begin(1_000, now);
        assertThat(pace.perSecond()).isEqualTo(700);
    }

    @Test
    void fallsByThreeTenthsAndRisesSlowlyOnceTheLimitIsKnown() {
        begin();
        goodSecond();
        pace.refused(now, now);
        assertThat(pace.perSecond()).isEqualTo(14);

        goodSecond();
        assertThat(pace.perSecond()).isEqualTo(14 * 1.005);
        goodSecond();
        assertThat(pace.perSecond()).isEqualTo(14 * 1.005 * 1.01);
    }

    @Test
    void refusalsOfRequestsThatHadLeftBeforeCountAsTheSame() {
        begin();
        pace.refused(now, now + SECOND);
        double once = pace.perSecond();
        for (int i = 0; i < 20; i++) {
            pace.refused(now - 1, now + SECOND);
        }
        assertThat(pace.perSecond()).isEqualTo(once).isEqualTo(7);
    }

    @Test
    void neverFallsBelowTwelveAMinute() {
        begin();
        for (int i = 0; i < 100; i++) {
            pace.refused(now, now);
        }
        assertThat(pace.perSecond()).isEqualTo(0.2);
    }

    @Test
    void isNotNeededAfterASecondInWhichNobodyHadToWait() {
        begin();
        goodSecond();
        assertThat(quietSecond()).isTrue();
    }

    @Test
    void makesUpForOneIntervalThatWasLate() {
        begin();
        long interval = SECOND / 10;
        pace.leaves(now);
        assertThat(pace.next()).isEqualTo(now + interval);

        now += 5 * interval;
        pace.leaves(now);
        assertThat(pace.next()).isEqualTo(now);
    }

    @Test
    void whatWasLearntIsOldAfterAMinute() {
        begin();
        assertThat(pace.isOld(now + 60 * SECOND)).isFalse();
        assertThat(pace.isOld(now + 60 * SECOND + 1)).isTrue();
    }
}
