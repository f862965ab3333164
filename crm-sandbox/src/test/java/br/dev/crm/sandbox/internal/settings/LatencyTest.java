package br.dev.crm.sandbox.internal.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatencyTest {
    private static final Latency SEEDED = new Latency(Duration.ofMillis(10), Duration.ofMillis(20), 42);

    @Test
    void liesBetweenItsBoundsAndSpreads() {
        Duration[] waits = LongStream.range(0, 1_000).mapToObj(SEEDED::of).toArray(Duration[]::new);

        assertThat(waits).allSatisfy(wait -> assertThat(wait).isBetween(Duration.ofMillis(10), Duration.ofMillis(20)));
        assertThat(waits).anySatisfy(wait -> assertThat(wait).isLessThan(Duration.ofMillis(11)));
        assertThat(waits).anySatisfy(wait -> assertThat(wait).isGreaterThan(Duration.ofMillis(19)));
    }

    @Test
    void isTheSameForTheSameSeedAndRequest() {
        Latency again = new Latency(Duration.ofMillis(10), Duration.ofMillis(20), 42);
        Latency other = new Latency(Duration.ofMillis(10), Duration.ofMillis(20), 43);

        assertThat(again.of(7)).isEqualTo(SEEDED.of(7));
        assertThat(other.of(7)).isNotEqualTo(SEEDED.of(7));
    }

    @Test
    void isFixedWhereItsBoundsAreOne() {
        assertThat(new Latency(Duration.ofMillis(5), Duration.ofMillis(5), 1).of(99))
                .isEqualTo(Duration.ofMillis(5));
    }
}
