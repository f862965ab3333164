package br.dev.crm.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** A clock that does not move by itself. Thread-safe. */
public final class MovableClock implements InstantSource {
    private final Lock lock = new ReentrantLock();
    private Instant now;

    /** Starts at this instant. */
    public MovableClock(Instant start) {
        this.now = Objects.requireNonNull(start, "start");
    }

    @Override
    public Instant instant() {
        lock.lock();
        try {
            return now;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Moves the clock.
     *
     * @param by how far; negative moves it back
     */
    public void advance(Duration by) {
        lock.lock();
        try {
            now = now.plus(by);
        } finally {
            lock.unlock();
        }
    }

    /** Returns the instant that the clock shows. */
    @Override
    public String toString() {
        return instant().toString();
    }
}
