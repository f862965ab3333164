package br.dev.crm.ratelimit.bucket4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class RateLimitTest {

    @Test
    void isEvenAndAdaptiveUnlessToldOtherwise() {
        assertThat(RateLimit.perSecond(50)).isEqualTo(new RateLimit(50, 1, true, 1));
    }

    @Test
    void keepsTheOtherSettingsWhenOneIsChanged() {
        RateLimit all = RateLimit.perSecond(50).burst(10).adaptive(false).minimum(5);

        assertThat(all).isEqualTo(new RateLimit(50, 10, false, 5));
        assertThat(all.burst(11)).isEqualTo(new RateLimit(50, 11, false, 5));
        assertThat(all.adaptive(true)).isEqualTo(new RateLimit(50, 10, true, 5));
        assertThat(all.minimum(6)).isEqualTo(new RateLimit(50, 10, false, 6));
    }

    @Test
    void acceptsTheEndsOfEachRange() {
        assertThat(RateLimit.perSecond(1).minimum(1).perSecond()).isEqualTo(1);
        assertThat(RateLimit.perSecond(1_000_000).burst(Integer.MAX_VALUE).burst())
                .isEqualTo(Integer.MAX_VALUE);
        assertThat(RateLimit.perSecond(50).minimum(50).minimum()).isEqualTo(50);
    }

    @Test
    void refusesARateThatIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RateLimit.perSecond(0))
                .withMessage("The rate is from 1 to 1,000,000 requests a second, not 0");
        assertThatIllegalArgumentException().isThrownBy(() -> RateLimit.perSecond(1_000_001));
    }

    @Test
    void refusesABurstOfNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RateLimit.perSecond(50).burst(0))
                .withMessage("A burst is at least 1 request, not 0");
    }

    @Test
    void refusesAMinimumThatIsNoneOrAboveTheRate() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RateLimit.perSecond(50).minimum(51))
                .withMessage("The minimum is from 1 to the rate of 50 requests a second, not 51");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RateLimit.perSecond(50).minimum(0));
    }
}
