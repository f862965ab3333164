package br.dev.crm.ratelimit.bucket4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** 16 callers make 5,000 calls to a CRM that accepts 50 a second, in virtual time. */
class AdaptationTest {
    private static final int SEEDS = 10;

    private enum Window {
        FIXED,
        SLIDING
    }

    static List<Arguments> conditions() {
        List<Arguments> all = new ArrayList<>();
        for (Window window : Window.values()) {
            for (boolean retryAfter : new boolean[] {true, false}) {
                for (int burst : new int[] {1, 10, 500}) {
                    all.add(Arguments.of(window, retryAfter, burst));
                }
            }
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void wastesLittleOfWhatTheCrmAcceptsAlthoughItIsSetTenTimesTooFast(Window window, boolean retryAfter, int burst) {
        for (long seed = 0; seed < SEEDS; seed++) {
            RateLimit limit = RateLimit.perSecond(500).burst(burst);

            Simulation.Figures figures = new Simulation(limit, crm(window, seed), retryAfter, seed).run(16, 5_000);

            String where = "seed " + seed + ": " + figures;
            assertThat(figures.requestsPerCall()).as(where).isLessThanOrEqualTo(1.10);
            assertThat(figures.goodput()).as(where).isGreaterThanOrEqualTo(45);
            assertThat(figures.mostAttempts()).as(where).isLessThanOrEqualTo(3);
        }
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void refusesHardlyAnythingWhenItIsSetRight(Window window, boolean retryAfter, int burst) {
        RateLimit limit = RateLimit.perSecond(50).burst(Math.min(burst, 10));

        Simulation.Figures figures = new Simulation(limit, crm(window, burst), retryAfter, burst).run(16, 5_000);

        assertThat(figures.requestsPerCall()).as(figures.toString()).isLessThanOrEqualTo(1.01);
        assertThat(figures.goodput()).as(figures.toString()).isGreaterThanOrEqualTo(45);
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void keepsToTheMarkWhenTheCallersPauseAndComeBack(Window window, boolean retryAfter, int burst) {
        Simulation simulation =
                new Simulation(RateLimit.perSecond(500).burst(burst), crm(window, burst), retryAfter, burst);
        simulation.run(16, 1_000);

        for (int i = 0; i < 10; i++) {
            simulation.pause(Duration.ofSeconds(30));
            Simulation.Figures figures = simulation.run(16, 500);

            assertThat(figures.requestsPerCall()).as(figures.toString()).isLessThanOrEqualTo(1.10);
            assertThat(figures.mostAttempts()).as(figures.toString()).isLessThanOrEqualTo(3);
        }
    }

    @Test
    void usesARaisedLimitWithinAMinute() {
        int[] accepts = {50};
        CountingCrm crm = new CountingCrm(0) {
            private CountingCrm current = CountingCrm.sliding(accepts[0]);

            @Override
            int count(long now) {
                if (current.perSecond != accepts[0]) {
                    current = CountingCrm.sliding(accepts[0]);
                }
                return current.ask(now);
            }
        };
        Simulation simulation = new Simulation(RateLimit.perSecond(400), crm, true, 1);
        simulation.run(16, 1_000);
        assertThat(simulation.rate()).isBetween(40.0, 55.0);

        accepts[0] = 10_000;
        Simulation.Figures figures = simulation.run(16, 6_000);

        assertThat(simulation.rate()).isEqualTo(400);
        assertThat(figures.goodput()).as("6,000 calls within a minute").isGreaterThan(100);
    }

    private static CountingCrm crm(Window window, long seed) {
        return window == Window.SLIDING
                ? CountingCrm.sliding(50)
                : CountingCrm.fixed(50, new Random(seed).nextLong(CountingCrm.SECOND));
    }
}
