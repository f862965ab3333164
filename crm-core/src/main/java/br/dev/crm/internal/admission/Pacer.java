package br.dev.crm.internal.admission;

import br.dev.crm.internal.attempt.Deadline;
import br.dev.crm.internal.attempt.Timing;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds all requests of a client back after a 429 until the wait is over, and then lets them leave one after the other,
 * ever faster while it goes well. Those that were refused come first, then the others in their order. Until the first
 * 429 it does nothing. Thread-safe.
 */
public final class Pacer {
    private static final Logger LOG = LoggerFactory.getLogger(Pacer.class);

    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

    /** Never held while something is logged or ended. */
    private final ReentrantLock lock = new ReentrantLock();

    private final WaitingLine line = new WaitingLine();
    private final AcceptedCount accepted = new AcceptedCount();
    private final Pace pace = new Pace();
    private final boolean pacing;
    private volatile boolean free = true;
    private volatile long opensAt;
    private boolean closed;
    private boolean hasTold;
    private long toldAt;

    /**
     * Makes the pacer of a client.
     *
     * @param pacing false when a rate limiter sets the pace, so that only the waits are held
     */
    public Pacer(boolean pacing) {
        this.pacing = pacing;
    }

    /** Returns whether it does nothing. */
    public boolean isFree() {
        return free;
    }

    /** Returns whether no wait after a 429 goes on. */
    public boolean isOpen(long now) {
        return free || now - opensAt >= 0;
    }

    /**
     * Is told of a 429: nothing more leaves before the wait is over.
     *
     * @param departed when its request left
     * @param wait not negative
     */
    public void refused(long departed, Duration wait, long now) {
        boolean told;
        double rate;
        lock.lock();
        try {
            boolean begins = free;
            long opens = now + wait.toNanos();
            opensAt = begins || opens - opensAt > 0 ? opens : opensAt;
            if (begins) {
                pace.begin(accepted.perSecond(), opensAt);
            } else {
                pace.refused(departed, opensAt);
            }
            free = closed;
            rate = pace.perSecond();
            told = tells(now);
        } finally {
            lock.unlock();
        }
        if (told) {
            LOG.info("The CRM responds with 429: requests wait {} ms, and then leave more slowly", wait.toMillis());
        }
        LOG.debug("Requests leave again in {} ms, then {} a second", wait.toMillis(), rate);
    }

    private boolean tells(long now) {
        if (hasTold && now - toldAt < MINUTE) {
            return false;
        }
        hasTold = true;
        toldAt = now;
        return true;
    }

    /**
     * Is told of any other response.
     *
     * @param departed when its request left
     */
    public void accepted(long departed, long now) {
        if (free) {
            accepted.add(now);
            return;
        }
        lock.lock();
        try {
            if (line.first() == null && isOpen(now) && (!pacing || pace.accepted(departed, now))) {
                free = true;
            } else if (line.first() != null) {
                pace.accepted(departed, now);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Returns a turn in the order of the calls; ask it when the request may leave. */
    public Turn join(boolean again) {
        lock.lock();
        try {
            return new Turn(line.join(again));
        } finally {
            lock.unlock();
        }
    }

    /** Waits for a turn on this thread; false when it does not come before the deadline, and then without a wait. */
    public boolean awaitTurn(boolean again, Deadline deadline, Timing timing) throws InterruptedException {
        if (free) {
            return true;
        }
        Turn turn = join(again);
        try {
            while (true) {
                Duration left = deadline.left();
                @Nullable Wait wait = turn.poll(timing.nanoTime(), left);
                if (wait == null) {
                    return true;
                }
                if (left.isNegative() || wait.least().compareTo(left) > 0) {
                    return false;
                }
                wait.await(timing);
            }
        } finally {
            turn.cancel();
        }
    }

    /** Lets all go that wait: they find the client closed. */
    public void close() {
        Collection<Wait> waits;
        lock.lock();
        try {
            closed = true;
            free = true;
            waits = line.waits();
        } finally {
            lock.unlock();
        }
        waits.forEach(Wait::end);
    }

    /** The place of a request among those that wait. Used by one thread at a time. */
    public final class Turn {
        private final WaitingLine.Place place;

        private Turn(WaitingLine.Place place) {
            this.place = place;
        }

        /**
         * Returns null when the request may leave now, and then the turn is used up; else what to wait for before it is
         * asked again.
         *
         * @param longest how long the caller can wait
         */
        public @Nullable Wait poll(long now, Duration longest) {
            @Nullable Wait next;
            lock.lock();
            try {
                boolean first = line.first() == place;
                long due = due(now);
                if (!free && (!first || due > 0)) {
                    pace.waits();
                    Duration least = Duration.ofNanos(Math.max(0, first ? due : opensAt - now));
                    return place.await(least, first || least.compareTo(longest) > 0 ? least : longest);
                }
                pace.leaves(now);
                next = leave();
            } finally {
                lock.unlock();
            }
            end(next);
            return null;
        }

        /** Gives the turn up; no effect once it is used up. */
        public void cancel() {
            @Nullable Wait next;
            lock.lock();
            try {
                next = place.isWaiting() ? leave() : null;
            } finally {
                lock.unlock();
            }
            end(next);
        }

        /** Returns the wait of who is first now, if that is another. */
        private @Nullable Wait leave() {
            boolean wasFirst = line.first() == place;
            line.leave(place);
            WaitingLine.@Nullable Place first = line.first();
            return wasFirst && first != null ? first.current() : null;
        }
    }

    private long due(long now) {
        if (pacing && pace.isOld(now)) {
            free = true;
        }
        return Math.max(opensAt, pacing ? pace.next() : opensAt) - now;
    }

    private static void end(@Nullable Wait wait) {
        if (wait != null) {
            wait.end();
        }
    }
}
