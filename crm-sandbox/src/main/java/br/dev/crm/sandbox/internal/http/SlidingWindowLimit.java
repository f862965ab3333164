package br.dev.crm.sandbox.internal.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Lets so many requests through in any window of time; what is refused does not count. Off until it is set. */
public final class SlidingWindowLimit {
    private final Lock lock = new ReentrantLock();
    private final Deque<Instant> accepted = new ArrayDeque<>();
    private final InstantSource clock;
    private @Nullable Limit limit;

    private record Limit(int requests, Duration window, Duration retryAfter) {}

    /** Takes the time from the clock. */
    public SlidingWindowLimit(InstantSource clock) {
        this.clock = clock;
    }

    /** Switches the limit on, with an empty window. */
    public void set(int requests, Duration window, Duration retryAfter) {
        replace(new Limit(requests, window, retryAfter));
    }

    /** Switches the limit off. */
    public void lift() {
        replace(null);
    }

    /** Counts a request; returns null if it may pass, else how long the caller is told to wait. */
    @Nullable
    Duration refusal() {
        lock.lock();
        try {
            Limit current = limit;
            if (current == null) {
                return null;
            }
            Instant now = clock.instant();
            Instant start = now.minus(current.window());
            while (!accepted.isEmpty() && !accepted.getFirst().isAfter(start)) {
                accepted.removeFirst();
            }
            if (accepted.size() >= current.requests()) {
                return current.retryAfter();
            }
            accepted.addLast(now);
            return null;
        } finally {
            lock.unlock();
        }
    }

    private void replace(@Nullable Limit next) {
        lock.lock();
        try {
            limit = next;
            accepted.clear();
        } finally {
            lock.unlock();
        }
    }
}
