package br.dev.crm.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RoundTest {
    private static final Duration LENGTH = Duration.ofMillis(50);

    @Test
    void countsCallsAndTheirBytes() throws Exception {
        byte[][] kept = new byte[1][];
        Operation operation = () -> {
            kept[0] = new byte[10_000];
            return 1;
        };
        new Round().measure(Round.inTurn(operation), LENGTH);

        Cost cost = new Round().measure(Round.inTurn(operation), LENGTH);

        assertThat(cost.calls()).isPositive();
        assertThat(cost.bytes() / cost.calls()).isBetween(10_000L, 10_200L);
        assertThat(cost.wallNanos()).isGreaterThanOrEqualTo(LENGTH.toNanos());
    }

    @Test
    void countsTheBytesOfAllThreadsOfACrew() throws Exception {
        AtomicInteger sum = new AtomicInteger();
        try (CallerThreads callers = CallerThreads.ofPlatformThreads(4)) {
            Cost cost = new Round()
                    .measure(
                            callers.loop(() -> {
                                sum.addAndGet(new byte[100_000].length);
                                return 1;
                            }),
                            LENGTH);

            assertThat(cost.bytes() / cost.calls()).isBetween(90_000L, 120_000L);
        }
    }

    @Test
    void aFailureInACrewEndsTheRound() {
        try (CallerThreads callers = CallerThreads.ofPlatformThreads(4)) {
            Operation failing = () -> {
                throw new UnexpectedResponseException("the id", 1, 2);
            };

            assertThatThrownBy(() -> new Round().measure(callers.loop(failing), LENGTH))
                    .isInstanceOf(UnexpectedResponseException.class)
                    .hasMessage("the id: 1 was due, got 2");
        }
    }

    @Test
    void aCostIsALineAndBack() {
        Cost cost = new Cost(1, 2, 3, 4, 5, 6);

        assertThat(Cost.of(cost.line())).isEqualTo(cost);
    }
}
