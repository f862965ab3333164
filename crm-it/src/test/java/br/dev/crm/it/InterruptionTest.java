package br.dev.crm.it;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.error.CancelledException;
import br.dev.crm.testkit.Figures;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** A thread that is interrupted wherever a call can wait comes back at once, keeps its flag, and sends nothing more. */
class InterruptionTest {
    private static final Duration MARK = Duration.ofMillis(200);

    /** What is asserted, for machines that do other things as well. */
    private static final Duration MOST = MARK.multipliedBy(10);

    @ParameterizedTest
    @FieldSource("br.dev.crm.it.Cell#ALL")
    void aThreadThatIsInterruptedEndsEveryWaitAtOnce(Cell cell) throws InterruptedException {
        assertThat(longest("interrupt-max-ms", cell, InterruptionTest::interrupt))
                .isLessThan(MOST);
    }

    private static long interrupt(Predicament predicament) throws InterruptedException {
        Victim victim = Victim.start(predicament::call);
        predicament.awaitStuck();
        int before = predicament.received();

        long start = System.nanoTime();
        victim.interrupt();
        assertThat(victim.endsWithin(MOST)).as("ended").isTrue();

        assertThat(victim.failure()).isInstanceOf(CancelledException.class);
        assertThat(victim.endedInterrupted()).as("flag").isTrue();
        assertThat(predicament.receivedAfterAWhile()).as("requests").isEqualTo(before);
        return victim.endedAt() - start;
    }

    @ParameterizedTest
    @FieldSource("br.dev.crm.it.Cell#ALL")
    void aFutureThatIsCancelledEndsItsCallAtOnce(Cell cell) throws InterruptedException {
        assertThat(longest("cancel-max-ms", cell, InterruptionTest::cancel)).isLessThan(MOST);
    }

    private static long cancel(Predicament predicament) throws InterruptedException {
        CompletableFuture<?> future = predicament.asyncCall();
        predicament.awaitStuck();
        int before = predicament.received();

        long start = System.nanoTime();
        future.cancel(true);
        long end = predicament.awaitEnd(MOST);

        assertThat(future).isCancelled();
        assertThat(predicament.receivedAfterAWhile()).as("requests").isEqualTo(before);
        return end - start;
    }

    private interface Trial {
        long nanos(Predicament predicament) throws InterruptedException;
    }

    /** Tries it in every predicament and returns how long it took at most. */
    private static Duration longest(String figure, Cell cell, Trial trial) throws InterruptedException {
        AtomicLong longest = new AtomicLong();
        Trials trials = new Trials();
        for (Predicament.Kind kind : Predicament.Kind.values()) {
            trials.add(kind.name(), () -> {
                try (Predicament predicament = new Predicament(kind, cell)) {
                    longest.accumulateAndGet(trial.nanos(predicament), Math::max);
                    return Optional.empty();
                }
            });
        }

        assertThat(trials.run()).isEmpty();

        Duration most = Duration.ofNanos(longest.get());
        Figures.add(figure, cell.toString(), most.toMillis(), "ms", "<= " + MARK.toMillis());
        return most;
    }
}
