package br.dev.crm.internal.admission;

import java.time.Duration;
import java.util.Collection;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Limits the calls in flight to as many as there are connections, so that no transport is asked for one it does not
 * have. Fair, but that calls that had a permit before come first. Thread-safe.
 */
public final class InFlightLimiter {
    private final ReentrantLock lock = new ReentrantLock();
    private final WaitingLine line = new WaitingLine();
    private int free;

    /** Makes a limiter with so many permits. */
    public InFlightLimiter(int count) {
        this.free = count;
    }

    /** Returns a limiter that gives a permit to everyone at once. */
    public static InFlightLimiter none() {
        return new InFlightLimiter(Integer.MAX_VALUE);
    }

    /** Returns a permit, or null when none is free. */
    public @Nullable Permit tryAcquire() {
        lock.lock();
        try {
            if (free == 0) {
                return null;
            }
            free--;
            return new Permit(this);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Queues for a permit.
     *
     * @param again whether the call had one before, and comes before those that had none
     */
    public Request request(boolean again) {
        Request request;
        lock.lock();
        try {
            request = new Request(line.join(again));
        } finally {
            lock.unlock();
        }
        handOn(0); // one may have become free since it was tried
        return request;
    }

    /** Ends all waits, without a permit. */
    public void close() {
        Collection<Wait> all;
        lock.lock();
        try {
            all = line.waits();
        } finally {
            lock.unlock();
        }
        all.forEach(Wait::end);
    }

    /** Takes so many permits back, and gives one that is free to whoever waits first. */
    private void handOn(int released) {
        @Nullable Wait over = null;
        lock.lock();
        try {
            free += released;
            WaitingLine.@Nullable Place next = line.first();
            if (free > 0 && next != null) {
                free--;
                line.leave(next);
                over = next.current();
            }
        } finally {
            lock.unlock();
        }
        if (over != null) {
            over.end(); // without the lock: what follows may be an executor of the user's
        }
    }

    /** A call that waits for a permit. Used by one thread at a time. */
    public final class Request {
        private final WaitingLine.Place place;

        private Request(WaitingLine.Place place) {
            this.place = place;
        }

        /** Returns the permit, or null when none was granted yet; asked no more once it was. */
        public @Nullable Permit poll() {
            lock.lock();
            try {
                return place.isWaiting() ? null : new Permit(InFlightLimiter.this);
            } finally {
                lock.unlock();
            }
        }

        /**
         * Returns what to wait for before it is polled again.
         *
         * @param longest not negative
         */
        public Wait await(Duration longest) {
            lock.lock();
            try {
                return place.isWaiting() ? place.await(Duration.ZERO, longest) : Wait.over();
            } finally {
                lock.unlock();
            }
        }

        /** Gives up; a permit that was granted meanwhile goes to the next. */
        public void cancel() {
            boolean granted;
            lock.lock();
            try {
                granted = !line.leave(place);
            } finally {
                lock.unlock();
            }
            if (granted) {
                handOn(1);
            }
        }
    }

    /** What a call in flight holds; whoever has it releases it by closing it. Used by one thread at a time. */
    public static final class Permit implements AutoCloseable {
        private @Nullable InFlightLimiter origin;

        private Permit(InFlightLimiter origin) {
            this.origin = origin;
        }

        /** Returns the permit to a new owner; closing this one has no effect any more. */
        public Permit transfer() {
            Permit taken = new Permit(Objects.requireNonNull(origin));
            origin = null;
            return taken;
        }

        /** Releases the permit, unless it was transferred or released. */
        @Override
        public void close() {
            if (origin != null) {
                origin.handOn(1);
                origin = null;
            }
        }
    }
}
