package br.dev.crm.ratelimit.bucket4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private static final long MILLI = 1_000_000L;

    private final VirtualClock clock = new VirtualClock();

    @Test
    void spacesTurnsToTheNanosecond() {
        Turns turns = new Turns(3, 1, clock);
        turns.take();
        turns.take();
        turns.take();

        assertThat(turns.untilNext()).isEqualTo(999_999_999L);
    }

    @Test
    void savesUpNoMoreThanTheBurst() {
        Turns turns = new Turns(50, 10, clock);
        clock.move(Duration.ofDays(400));

        for (int i = 0; i < 10; i++) {
            assertThat(turns.untilNext()).isZero();
            turns.take();
        }

        assertThat(turns.untilNext()).isEqualTo(20 * MILLI);
    }

    @Test
    void holdsABurstOfAnySize() {
        Turns turns = new Turns(1, Integer.MAX_VALUE, clock);
        turns.take();
        clock.move(Duration.ofDays(10_000));

        assertThat(turns.untilNext()).isZero();
    }

    @Test
    void leavesTheTurnsThatAreTakenWhereTheyAreWhenTheRateChanges() {
        Turns turns = new Turns(100, 1, clock);
        take(turns, 5);

        turns.change(10, 1);
        turns.take();

        // The fifth turn is 40 ms away, and those after it come every 100 ms
        assertThat(turns.untilNext()).isEqualTo(40 * MILLI + 2 * 100 * MILLI);
    }

    @Test
    void losesNothingInAThousandChangesOfTheRate() {
        Turns turns = new Turns(50, 1, clock);
        take(turns, 51);
        for (int i = 0; i < 1_000; i++) {
            clock.move(Duration.ofNanos(777_777));
            turns.change(i % 2 == 0 ? 47.3 : 50, 1);
        }

        assertThat(turns.untilNext()).isEqualTo(20 * MILLI + 50 * 20 * MILLI - 777_777_000L);
    }

    @Test
    void dropsWhatWasSavedUpBeyondANewBurst() {
        Turns turns = new Turns(50, 10, clock);

        turns.change(50, 1);
        turns.take();

        assertThat(turns.untilNext()).isEqualTo(20 * MILLI);
    }

    @Test
    void putsOffTheNextTurnWhateverWasSavedUp() {
        Turns turns = new Turns(50, 10, clock);

        turns.putOff(1_000 * MILLI);

        assertThat(turns.untilNext()).isEqualTo(1_000 * MILLI);
    }

    @Test
    void doesNotPutOffATurnThatIsLateEnough() {
        Turns turns = new Turns(50, 1, clock);
        take(turns, 10);

        turns.putOff(100 * MILLI);

        assertThat(turns.untilNext()).isEqualTo(200 * MILLI);
    }

    private static void take(Turns turns, int count) {
        for (int i = 0; i < count; i++) {
            turns.take();
        }
    }
}
