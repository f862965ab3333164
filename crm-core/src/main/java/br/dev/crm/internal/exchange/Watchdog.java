package br.dev.crm.internal.exchange;

import br.dev.crm.internal.attempt.Deadline;
import br.dev.crm.internal.attempt.Timing;
import br.dev.crm.spi.http.HttpCall;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends calls that no library ends in time: those past their deadline, and those whose blocked thread was interrupted.
 * One daemon thread a client, started with the first call, parked while nothing is in flight. Thread-safe.
 */
public final class Watchdog implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);

    /** How late an interruption may be noticed. */
    private static final Duration INTERVAL = Duration.ofMillis(50);

    /** How late a forgotten stream may be noticed. */
    private static final Duration STREAM_INTERVAL = Duration.ofMillis(500);

    private static final long MILLIS_TO_END = 200;

    private static final Deadline NEVER = Deadline.in(Duration.ofDays(10_000), Timing.SYSTEM);

    private final Set<Watch> watches = ConcurrentHashMap.newKeySet();
    private final Thread thread = new Thread(this::run, "crm-watchdog");
    private final StreamLeakDetector streams = new StreamLeakDetector();
    private final AtomicBoolean told = new AtomicBoolean();
    private volatile boolean started;
    private volatile boolean parked;
    private volatile boolean closed;

    /** Makes a watchdog whose thread begins with the first call. */
    public Watchdog() {
        thread.setDaemon(true);
    }

    /** Watches over a call of the current thread until the watch is closed. */
    Watch over(HttpCall call, Deadline deadline) {
        Watch watch = add(new Watch(call::abort, deadline, Thread.currentThread()));
        if (closed) {
            call.abort();
        }
        return watch;
    }

    /** Watches over a wait that no thread waits for, until the watch is closed; the end must be quick. */
    public Watch overWait(Runnable atDeadline, Deadline deadline) {
        return add(new Watch(atDeadline, deadline, null));
    }

    /** Watches over a read of the current thread that has no deadline. */
    Watch overRead(HttpCall call) {
        return over(call, NEVER);
    }

    /** Watches over a stream that its user may forget. */
    public StreamLeakDetector.Entry overStream(Object owner, StreamingBody body, String request) {
        StreamLeakDetector.Entry entry = streams.add(owner, body, request);
        wakeUp();
        return entry;
    }

    private Watch add(Watch watch) {
        watches.add(watch);
        wakeUp();
        return watch;
    }

    private void wakeUp() {
        if (!started) {
            start();
        } else if (parked) {
            LockSupport.unpark(thread);
        }
    }

    private synchronized void start() {
        if (!started && !closed) {
            started = true;
            thread.start();
        }
    }

    /** Nothing that goes wrong in one round keeps the next from coming: the deadlines of all calls hang on it. */
    private void run() {
        while (!closed) {
            try {
                round();
            } catch (Throwable e) {
                tellOnce(e);
            }
        }
    }

    private void round() {
        streams.freeForgotten();
        if (watches.isEmpty()) {
            parked = true;
            if (watches.isEmpty() && !closed) {
                rest();
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

    /** An abort that fails is a fault of the transport; whoever logs may fail, too. */
    private void tellOnce(Throwable failure) {
        if (told.compareAndSet(false, true)) {
            try {
                LOG.warn("A call could not be ended as it should; further failures are not logged", failure);
            } catch (Throwable e) {
                told.set(true);
            }
        }
    }

    private void rest() {
        if (streams.isEmpty()) {
            LockSupport.park(this);
        } else {
            LockSupport.parkNanos(this, STREAM_INTERVAL.toNanos());
        }
    }

    /**
     * Ends all calls in flight, and its thread. Waits a moment for that: a container looks at once for threads that an
     * application has left.
     */
    @Override
    public void close() {
        endAll();
        if (Thread.currentThread() != thread) {
            try {
                thread.join(MILLIS_TO_END);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private synchronized void endAll() {
        closed = true;
        watches.forEach(watch -> {
            if (watch.caller != null) {
                watch.end();
            }
        });
        LockSupport.unpark(thread);
    }

    /** What is watched over: the call of a thread, or a wait without one. */
    public final class Watch implements AutoCloseable {
        private final Runnable end;
        private final Deadline deadline;
        private final @Nullable Thread caller;
        private volatile boolean late;

        private Watch(Runnable end, Deadline deadline, @Nullable Thread caller) {
            this.end = end;
            this.deadline = deadline;
            this.caller = caller;
        }

        /** Ends it if that is due, and returns the nanoseconds until its deadline. */
        private long look() {
            Duration left = deadline.left();
            boolean passed = left.isNegative() || left.isZero();
            if (passed) {
                late = true;
                end();
                if (caller == null) {
                    close(); // nobody else will
                }
            } else if (caller != null && caller.isInterrupted()) {
                end();
            }
            return passed || left.compareTo(INTERVAL) > 0 ? INTERVAL.toNanos() : left.toNanos();
        }

        private void end() {
            try {
                end.run();
            } catch (Throwable e) {
                tellOnce(e);
            }
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
