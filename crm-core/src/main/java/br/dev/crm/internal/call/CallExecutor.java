package br.dev.crm.internal.call;

import br.dev.crm.error.CrmException;
import br.dev.crm.internal.attempt.CallState;
import br.dev.crm.internal.attempt.Deadline;
import br.dev.crm.internal.exchange.Watchdog;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs calls whose callers do not wait: as many threads as calls may be in flight, started on demand, and a queue in
 * front of them, so that ten thousand calls do not take ten thousand threads. What reads for subscribers has threads of
 * its own: it may hold a permit that a call in the queue waits for, and must not stand behind it. Thread-safe.
 */
final class CallExecutor implements AutoCloseable {
    private static final long IDLE_SECONDS = 10;

    private final ThreadPoolExecutor callers;
    private final ThreadPoolExecutor readers;
    private final Watchdog watchdog;

    CallExecutor(int count, Watchdog watchdog) {
        this.watchdog = watchdog;
        this.callers = new ThreadPoolExecutor(
                count, count, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), named("crm-call-"));
        callers.allowCoreThreadTimeOut(true);
        this.readers = new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), named("crm-reader-"));
    }

    private static ThreadFactory named(String prefix) {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, prefix + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /**
     * Returns the result to come of a call; cancelling it ends the call.
     *
     * @param deadline ends the wait in the queue
     */
    <T> CompletableFuture<T> submit(Deadline deadline, CallState state, Supplier<T> call) {
        Running<T> future = new Running<>(deadline, state, call);
        try {
            callers.execute(future.task);
        } catch (RejectedExecutionException e) {
            future.fail(state.cancelled(CallState.CLOSED, e));
        }
        return future;
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

    /** Takes no more calls; those in the queue end as soon as a thread sees that the client is closed. */
    @Override
    public void close() {
        callers.shutdown();
        readers.shutdown();
    }

    private final class Running<T> extends CompletableFuture<T> {
        private final CallState state;
        private final Supplier<T> call;
        private final FutureTask<@Nullable Void> task = new FutureTask<>(this::run, null);
        private final Watchdog.Watch queued;

        private Running(Deadline deadline, CallState state, Supplier<T> call) {
            this.state = state;
            this.call = call;
            this.queued = watchdog.overWait(this::tooLate, deadline);
        }

        private void run() {
            queued.close();
            try {
                complete(call.get());
            } catch (CrmException e) {
                fail(e);
            } catch (Throwable e) { // an Error of a codec, for instance: whoever waits has to know
                completeExceptionally(e);
                throw e;
            }
        }

        private void fail(CrmException e) {
            queued.close();
            completeExceptionally(e);
        }

        /** The deadline passed in the queue. What depends on the future must not run on the watchdog's thread. */
        private void tooLate() {
            if (task.cancel(false)) {
                CrmException late = state.deadlinePassed();
                ForkJoinPool.commonPool().execute(() -> completeExceptionally(late));
            }
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            boolean cancelled = super.cancel(mayInterruptIfRunning);
            if (cancelled) {
                queued.close();
                task.cancel(mayInterruptIfRunning);
            }
            return cancelled;
        }
    }
}
