package br.dev.crm.internal.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How much time is kept for a response. */
class ResponseTimesTest {
    private final ResponseTimes times = new ResponseTimes(Duration.ofSeconds(30));

    @Test
    void beginsWithAHundredMillisecondsAndIsNeverLess() {
        assertThat(times.slowest()).isEqualTo(Duration.ofMillis(100));
        times.took(Duration.ofMillis(3));
        assertThat(times.slowest()).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void isTheSlowestOfTheLast32() {
        times.took(Duration.ofSeconds(9));
        for (int i = 0; i < 31; i++) {
            times.took(Duration.ofSeconds(2));
        }
        assertThat(times.slowest()).isEqualTo(Duration.ofSeconds(9));
        times.took(Duration.ofSeconds(2));
        assertThat(times.slowest()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void isAtMostTheResponseTimeout() {
        times.took(Duration.ofMinutes(2));
        assertThat(times.slowest()).isEqualTo(Duration.ofSeconds(30));
        assertThat(new ResponseTimes(Duration.ofMillis(50)).slowest()).isEqualTo(Duration.ofMillis(50));
    }

    @Test
    void eachRefusalHalvesIt() {
        times.took(Duration.ofSeconds(8));
        times.refused();
        assertThat(times.slowest()).isEqualTo(Duration.ofSeconds(4));
        times.refused();
        assertThat(times.slowest()).isEqualTo(Duration.ofSeconds(2));
    }
}
