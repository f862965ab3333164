package br.dev.crm.ratelimit.bucket4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlidingWindowCounterTest {
    private final SlidingWindowCounter counter = new SlidingWindowCounter();

    @Test
    void countsNothingAtFirst() {
        assertThat(counter.count(0)).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {-5_003, -1, 0, 7, 1_000_000})
    void forgetsWhatIsOlderThanASecond(long startMillis) {
        counter.add(millis(startMillis));
        counter.add(millis(startMillis + 500));

        assertThat(counter.count(millis(startMillis + 500))).isEqualTo(2);
        assertThat(counter.count(millis(startMillis + 1_000))).isEqualTo(2);
        assertThat(counter.count(millis(startMillis + 1_021))).isEqualTo(1);
        assertThat(counter.count(millis(startMillis + 1_521))).isZero();
    }

    @Test
    void forgetsAllAfterALongSilence() {
        for (int i = 0; i < 100; i++) {
            counter.add(millis(i * 10L));
        }

        assertThat(counter.count(TimeUnit.DAYS.toNanos(400))).isZero();
    }

    @Test
    void countsASteadyStreamToTwoPercent() {
        for (int i = 0; i <= 5_000; i++) {
            counter.add(millis(i));
            if (i > 1_100) {
                assertThat(counter.count(millis(i))).isBetween(1_000, 1_020);
            }
        }
    }

    private static long millis(long value) {
        return TimeUnit.MILLISECONDS.toNanos(value);
    }
}
