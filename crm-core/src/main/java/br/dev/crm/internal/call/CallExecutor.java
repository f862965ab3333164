package br.dev.crm.internal.call;

import br.dev.crm.internal.attempt.CallState;
import br.dev.crm.internal.attempt.Deadline;
import br.dev.crm.internal.attempt.Timing;
import br.dev.crm.internal.exchange.Watchdog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Runs calls whose callers do not wait: on the executor that the user gave, or on as many threads as calls may be in
 * flight, started on demand, and a queue in front of them, so that ten thousand calls do not take ten thousand threads.
 * A call that waits for something else than its response gives its thread back. What reads for subscribers has threads
 * of its own in either case: it may hold a permit that a call in the queue waits for, and must not stand behind it; in
 * a bounded executor of the user's it could. Thread-safe.
 */
final class CallExecutor implements AutoCloseable {
    private static final long IDLE_SECONDS = 10;
    private static final long MILLIS_TO_END = 200;

    private final Executor callers;
    private final @Nullable ThreadPoolExecutor ownCallers;
    private final ThreadPoolExecutor readers;
    private final Watchdog watchdog;
    private final Timing timing;

    /** Weak, so that it forgets those that have ended. */
    private final Set<Thread> threads = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    private final Set<AsyncCall<?>> waiting = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /**
     * Makes an executor; no thread is started yet.
     *
     * @param given runs the calls, and is never shut down; null for threads of its own
     * @param count how many of these at most
     */
    CallExecutor(@Nullable Executor given, int count, Watchdog watchdog, Timing timing) {
        this.watchdog = watchdog;
        this.timing = timing;
        if (given == null) {
            this.ownCallers = pool(count);
            this.callers = ownCallers;
        } else {
            this.ownCallers = null;
            this.callers = given;
        }
        this.readers = new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), named("crm-reader-"));
    }

    private ThreadPoolExecutor pool(int count) {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                count, count, IDLE_SECONDS, TimeUnit.SECONDS, new ResumedFirst(), named("crm-call-"));
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    private ThreadFactory named(String prefix) {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, prefix + number.incrementAndGet());
            thread.setDaemon(true);
            threads.add(thread);
            return thread;
        };
    }

    /** What was begun before goes first, and holds a turn or a permit. */
    private static final class ResumedFirst extends LinkedBlockingDeque<Runnable> {
        private static final long serialVersionUID = 1;

        @Override
        public boolean offer(Runnable task) {
            boolean first = task instanceof AsyncCall<?>.Leg leg && leg.isResumed();
            return first ? offerFirst(task) : offerLast(task);
        }
    }

    /**
     * Returns the result to come of a call; cancelling it ends the call. Every failure is one of the future, a
     * rejection too.
     *
     * @param deadline ends the waits, that for a thread included
     */
    <T> CompletableFuture<T> submit(Deadline deadline, CallState state, AsyncCall.Work<T> call) {
        AsyncCall<T> future = new AsyncCall<>(state, deadline, call, this);
        future.start();
        return future;
    }

    /** Gives a call to a thread, or ends it when none takes it. */
    void execute(AsyncCall<?>.Leg leg) {
        if (ownCallers == null && leg.isResumed()) {
            // an executor of the user's may run it at once, and what ends a wait must not be kept from its work
            ForkJoinPool.commonPool().execute(() -> executeNow(leg));
        } else {
            executeNow(leg);
        }
    }

    private void executeNow(AsyncCall<?>.Leg leg) {
        try {
            callers.execute(leg);
        } catch (RuntimeException e) { // rejected, or the executor of the user's failed
            leg.endRejected(e);
        }
        if (closed) {
            leg.endClosed();
        }
    }

    /** Runs a quick task after this time. */
    void after(Duration time, Runnable task) {
        timing.runAfter(time, task, watchdog::overWait);
    }

    /** Returns those that hold no thread. */
    Set<AsyncCall<?>> waiting() {
        return waiting;
    }

    Watchdog watchdog() {
        return watchdog;
    }

    boolean isClosed() {
        return closed;
    }

    /** Runs a task that reads for a subscriber; false when no more are taken. */
    boolean read(Runnable task) {
        try {
            readers.execute(task);
            return true;
        } catch (RejectedExecutionException e) {
            return false;
        }
    }

    /** Takes no more calls, and ends those that no thread has begun. */
    @Override
    public void close() {
        closed = true;
        if (ownCallers != null) {
            ownCallers.shutdown();
        }
        readers.shutdown();
        waiting.forEach(AsyncCall::endClosed);
    }

    /**
     * Waits a moment for the threads to end once it was closed, unless the current one is such a thread: a container
     * looks at once for threads that an application has left.
     */
    void awaitEnd() {
        if (threads.contains(Thread.currentThread())) {
            return;
        }
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(MILLIS_TO_END);
        try {
            for (Thread thread : new ArrayList<>(threads)) {
                TimeUnit.NANOSECONDS.timedJoin(thread, end - System.nanoTime());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
