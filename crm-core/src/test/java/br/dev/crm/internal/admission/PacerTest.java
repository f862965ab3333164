package br.dev.crm.internal.admission;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.internal.attempt.Deadline;
import br.dev.crm.support.ManualTiming;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whose turn it is after a 429. */
class PacerTest {
    private static final Duration LONG = Duration.ofMinutes(2);

    private final ManualTiming timing = new ManualTiming();
    private final Pacer pacer = new Pacer(true);

    private void refuse(Duration wait) {
        pacer.refused(timing.nanoTime(), wait, timing.nanoTime());
    }

    private Wait poll(Pacer.Turn turn) {
        return turn.poll(timing.nanoTime(), LONG);
    }

    @Test
    void doesNothingUntilThereIsA429() {
        assertThat(pacer.isFree()).isTrue();
        assertThat(pacer.isOpen(timing.nanoTime())).isTrue();
    }

    @Test
    void nothingLeavesBeforeTheWaitIsOverAndThenOneAfterTheOther() throws InterruptedException {
        refuse(Duration.ofSeconds(7));
        assertThat(pacer.isOpen(timing.nanoTime())).isFalse();

        for (int i = 0; i < 3; i++) {
            assertThat(pacer.awaitTurn(false, Deadline.in(LONG, timing), timing))
                    .isTrue();
        }

        assertThat(timing.sleeps())
                .containsExactly(Duration.ofSeconds(7), Duration.ofMillis(100), Duration.ofMillis(100));
    }

    @Test
    void aLongerWaitOfALater429Holds() {
        refuse(Duration.ofSeconds(7));
        refuse(Duration.ofSeconds(3));
        timing.pass(Duration.ofSeconds(6));
        assertThat(pacer.isOpen(timing.nanoTime())).isFalse();
        timing.pass(Duration.ofSeconds(1));
        assertThat(pacer.isOpen(timing.nanoTime())).isTrue();
    }

    @Test
    void whoWasRefusedComesBeforeNewcomersAndTheseInTheirOrder() {
        refuse(Duration.ofSeconds(1));
        List<String> left = new ArrayList<>();
        Pacer.Turn first = pacer.join(false);
        Pacer.Turn second = pacer.join(false);
        poll(first);
        Pacer.Turn refused = pacer.join(true);

        for (int i = 0; i < 60; i++) {
            note(left, "second", second);
            note(left, "first", first);
            note(left, "refused", refused);
            timing.pass(Duration.ofMillis(50));
        }

        assertThat(left).containsExactly("refused", "first", "second");
    }

    private void note(List<String> left, String name, Pacer.Turn turn) {
        if (!left.contains(name) && poll(turn) == null) {
            left.add(name);
        }
    }

    @Test
    void whoeverIsNextIsToldWhenTheOneBeforeLeavesOrGivesUp() {
        refuse(Duration.ofSeconds(1));
        Pacer.Turn first = pacer.join(false);
        Pacer.Turn second = pacer.join(false);
        poll(first);
        List<String> told = new ArrayList<>();
        poll(second).whenEnded(() -> told.add("second"));

        first.cancel();
        assertThat(told).containsExactly("second");
        first.cancel();
        assertThat(told).hasSize(1);
    }

    @Test
    void failsAtOnceWhenTheWaitIsLongerThanTheDeadline() throws InterruptedException {
        refuse(Duration.ofSeconds(7));

        assertThat(pacer.awaitTurn(false, Deadline.in(Duration.ofSeconds(6), timing), timing))
                .isFalse();
        assertThat(timing.sleeps()).isEmpty();
    }

    @Test
    void isFreeAgainWhenNobodyHasToWait() {
        refuse(Duration.ZERO);
        for (int i = 0; i < 3; i++) {
            timing.pass(Duration.ofSeconds(1));
            pacer.accepted(timing.nanoTime() - 1, timing.nanoTime());
        }
        assertThat(pacer.isFree()).isTrue();
    }

    @Test
    void withARateLimiterItHoldsTheWaitAloneAndNoPace() throws InterruptedException {
        Pacer waiting = new Pacer(false);
        waiting.refused(0, Duration.ofSeconds(7), 0);

        for (int i = 0; i < 3; i++) {
            assertThat(waiting.awaitTurn(false, Deadline.in(LONG, timing), timing))
                    .isTrue();
        }

        assertThat(timing.sleeps()).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void lettingGoEndsAllWaits() {
        refuse(LONG);
        List<String> told = new ArrayList<>();
        Pacer.Turn turn = pacer.join(false);
        poll(turn).whenEnded(() -> told.add("ended"));

        pacer.close();

        assertThat(told).containsExactly("ended");
        assertThat(poll(turn)).isNull();
    }
}
