package br.dev.crm.internal.exchange;

import br.dev.crm.event.WaitReason;
import br.dev.crm.internal.attempt.CallEvents;
import br.dev.crm.internal.attempt.Deadline;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Limits the calls in flight to as many as there are connections, so that no transport is asked for one it does not
 * have. Fair. Thread-safe.
 */
public final class InFlightLimiter {
    private final Semaphore permits;

    /** Makes a limiter with so many permits. */
    public InFlightLimiter(int count) {
        this.permits = new Semaphore(count, true);
    }

    /** Returns a limiter that gives a permit to everyone at once. */
    public static InFlightLimiter none() {
        return new InFlightLimiter(Integer.MAX_VALUE);
    }

    /** Returns a permit, or null when none became free in time. */
    public @Nullable Permit acquire(Duration longest, Deadline deadline, CallEvents events)
            throws InterruptedException {
        if (permits.tryAcquire(0, TimeUnit.NANOSECONDS)) {
            return new Permit(permits);
        }
        Duration left = deadline.left();
        Duration most = left.compareTo(longest) < 0 ? left : longest;
        if (most.isNegative()) {
            return null;
        }
        events.waiting(WaitReason.CONCURRENCY_LIMIT, most);
        return permits.tryAcquire(most.toNanos(), TimeUnit.NANOSECONDS) ? new Permit(permits) : null;
    }

    /** What a call in flight holds; whoever has it releases it by closing it. Used by one thread at a time. */
    public static final class Permit implements AutoCloseable {
        private @Nullable Semaphore origin;

        private Permit(Semaphore origin) {
            this.origin = origin;
        }

        /** Returns the permit to a new owner; closing this one has no effect any more. */
        Permit transfer() {
            Permit taken = new Permit(Objects.requireNonNull(origin));
            origin = null;
            return taken;
        }

        /** Releases the permit, unless it was transferred or released. */
        @Override
        public void close() {
            if (origin != null) {
                origin.release();
                origin = null;
            }
        }
    }
}
