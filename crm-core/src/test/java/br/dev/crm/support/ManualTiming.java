package br.dev.crm.support;

import br.dev.crm.internal.attempt.Deadline;
import br.dev.crm.internal.attempt.Timing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;

/** A clock that moves only when something waits, and keeps what was waited for. */
public final class ManualTiming implements Timing {
    public static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final AtomicLong nanos = new AtomicLong();
    private final List<Duration> sleeps = new CopyOnWriteArrayList<>();

    @Override
    public long nanoTime() {
        return nanos.get();
    }

    @Override
    public Instant now() {
        return START.plusNanos(nanos.get());
    }

    @Override
    public boolean await(CountDownLatch end, Duration most) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        sleeps.add(most);
        pass(most);
        return end.getCount() == 0;
    }

    @Override
    public void runAfter(Duration time, Runnable task, BiConsumer<Runnable, Deadline> alarm) {
        sleeps.add(time);
        pass(time);
        task.run();
    }

    @Override
    public double randomness() {
        return 0.5;
    }

    public void pass(Duration duration) {
        nanos.addAndGet(duration.toNanos());
    }

    public List<Duration> sleeps() {
        return sleeps;
    }
}
