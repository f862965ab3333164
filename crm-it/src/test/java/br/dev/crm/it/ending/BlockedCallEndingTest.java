package br.dev.crm.it.ending;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.error.CancelledException;
import br.dev.crm.it.support.CallerThread;
import br.dev.crm.it.support.Combination;
import br.dev.crm.it.support.ConcurrentChecks;
import br.dev.crm.it.support.ForEachCombination;
import br.dev.crm.testkit.Figures;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

/** A thread that is interrupted wherever a call can wait comes back at once, keeps its flag, and sends nothing more. */
public class BlockedCallEndingTest {
    private static final Duration MARK = Duration.ofMillis(200);

    /** What is asserted, for machines that do other things as well. */
    private static final Duration MOST = MARK.multipliedBy(10);

    @ForEachCombination
    void aThreadThatIsInterruptedEndsEveryWaitAtOnce(Combination combination) throws InterruptedException {
        assertThat(longest("interrupt-max-ms", combination, BlockedCallEndingTest::interrupt))
                .isLessThan(MOST);
    }

    private static long interrupt(BlockedCall blocked) throws InterruptedException {
        CallerThread call = CallerThread.start(blocked::call);
        blocked.awaitBlocked();
        int before = blocked.received();

        long start = System.nanoTime();
        call.interrupt();
        assertThat(call.endsWithin(MOST)).as("ended").isTrue();

        assertThat(call.failure()).isInstanceOf(CancelledException.class);
        assertThat(call.endedInterrupted()).as("flag").isTrue();
        assertThat(blocked.receivedAfterAWhile()).as("requests").isEqualTo(before);
        return call.endedAt() - start;
    }

    @ForEachCombination
    void aFutureThatIsCancelledEndsItsCallAtOnce(Combination combination) throws InterruptedException {
        assertThat(longest("cancel-max-ms", combination, BlockedCallEndingTest::cancel))
                .isLessThan(MOST);
    }

    private static long cancel(BlockedCall blocked) throws InterruptedException {
        CompletableFuture<?> future = blocked.asyncCall();
        blocked.awaitBlocked();
        int before = blocked.received();

        long start = System.nanoTime();
        future.cancel(true);
        long end = blocked.awaitEnd(MOST);

        assertThat(future).isCancelled();
        assertThat(blocked.receivedAfterAWhile()).as("requests").isEqualTo(before);
        return end - start;
    }

    private interface Ending {
        long nanos(BlockedCall blocked) throws InterruptedException;
    }

    /** Ends a call in this way wherever it can be blocked, and returns how long it took at most. */
    private static Duration longest(String figure, Combination combination, Ending ending) throws InterruptedException {
        AtomicLong longest = new AtomicLong();
        ConcurrentChecks checks = new ConcurrentChecks();
        for (BlockedCall.Kind kind : BlockedCall.Kind.values()) {
            checks.add(kind.name(), () -> {
                try (BlockedCall blocked = new BlockedCall(kind, combination)) {
                    longest.accumulateAndGet(ending.nanos(blocked), Math::max);
                    return Optional.empty();
                }
            });
        }

        assertThat(checks.run()).isEmpty();

        Duration most = Duration.ofNanos(longest.get());
        Figures.add(figure, combination.toString(), most.toMillis(), "ms", "<= " + MARK.toMillis());
        return most;
    }
}
