package br.dev.crm.internal.pipeline;

import br.dev.crm.spi.HttpCall;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Ends calls that no library ends in time: those past their deadline, and those whose blocked thread was interrupted.
 * One daemon thread a client, started with the first call, parked while nothing is in flight. Thread-safe.
 */
final class Watchdog implements AutoCloseable {
    /** How late an interruption may be noticed. */
    private static final Duration INTERVAL = Duration.ofMillis(50);

    private final Set<Watch> watches = ConcurrentHashMap.newKeySet();
    private final Thread thread = new Thread(this::run, "crm-watchdog");
    private volatile boolean started;
    private volatile boolean parked;
    private volatile boolean closed;

    Watchdog() {
        thread.setDaemon(true);
    }

    /** Watches over a call of the current thread until the watch is closed. */
    Watch over(HttpCall call, Deadline deadline) {
        Watch watch = new Watch(call, deadline, Thread.currentThread());
        watches.add(watch);
        if (closed) {
            call.abort();
        } else if (!started) {
            start();
        } else if (parked) {
            LockSupport.unpark(thread);
        }
        return watch;
    }

    private synchronized void start() {
        if (!started && !closed) {
            started = true;
            thread.start();
        }
    }

    private void run() {
        while (!closed) {
            if (watches.isEmpty()) {
                parked = true;
                if (watches.isEmpty() && !closed) {
                    LockSupport.park(this);
                }
                parked = false;
            } else {
                long wait = INTERVAL.toNanos();
                for (Watch watch : watches) {
                    wait = Math.min(wait, watch.look());
                }
                LockSupport.parkNanos(this, Math.max(wait, TimeUnit.MILLISECONDS.toNanos(1)));
            }
        }
    }

    /** Ends all calls in flight, and its thread. */
    @Override
    public synchronized void close() {
        closed = true;
        watches.forEach(watch -> watch.call.abort());
        LockSupport.unpark(thread);
    }

    /** One call that is watched over. */
    final class Watch implements AutoCloseable {
        private final HttpCall call;
        private final Deadline deadline;
        private final Thread caller;
        private volatile boolean late;

        private Watch(HttpCall call, Deadline deadline, Thread caller) {
            this.call = call;
            this.deadline = deadline;
            this.caller = caller;
        }

        /** Ends the call if that is due, and returns the nanoseconds until its deadline. */
        private long look() {
            long left = deadline.left().toNanos();
            if (left <= 0) {
                late = true;
                call.abort();
            } else if (caller.isInterrupted()) {
                call.abort();
            }
            return left <= 0 ? Long.MAX_VALUE : left;
        }

        /** Whether the call was ended because its deadline had passed. */
        boolean isLate() {
            return late;
        }

        @Override
        public void close() {
            watches.remove(this);
        }
    }
}
