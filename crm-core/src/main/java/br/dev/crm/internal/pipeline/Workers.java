package br.dev.crm.internal.pipeline;

import br.dev.crm.CrmResponse;
import br.dev.crm.error.CrmException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Runs calls whose callers do not wait: as many threads as calls may be in flight, started on demand, and a queue in
 * front of them, so that ten thousand calls do not take ten thousand threads. Thread-safe.
 */
final class Workers implements AutoCloseable {
    private static final long IDLE_SECONDS = 10;

    private final ThreadPoolExecutor threads;
    private final Watchdog watchdog;

    Workers(int count, Watchdog watchdog) {
        this.watchdog = watchdog;
        AtomicInteger number = new AtomicInteger();
        this.threads = new ThreadPoolExecutor(
                count, count, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "crm-call-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
    }

    CompletableFuture<CrmResponse<Object>> run(Call call) {
        Running future = new Running(call);
        try {
            threads.execute(future.task);
        } catch (RejectedExecutionException e) {
            future.fail(call.progress().cancelled(Pipeline.CLOSED, e));
        }
        return future;
    }

    /** Runs a task; false when no more are taken. */
    boolean execute(Runnable task) {
        try {
            threads.execute(task);
            return true;
        } catch (RejectedExecutionException e) {
            return false;
        }
    }

    /** Takes no more calls; those in the queue end as soon as a thread sees that the client is closed. */
    @Override
    public void close() {
        threads.shutdown();
    }

    /** The answer to come; cancelling it ends the call. */
    private final class Running extends CompletableFuture<CrmResponse<Object>> {
        private final Call call;
        private final FutureTask<@Nullable Void> task = new FutureTask<>(this::run, null);
        private final Watchdog.Watch queued;

        private Running(Call call) {
            this.call = call;
            this.queued = watchdog.overWait(this::tooLate, call.deadline());
        }

        private void run() {
            queued.close();
            try {
                complete(call.run(call.deadline().left()));
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
                threads.remove(task);
                CrmException late = call.progress().deadlinePassed();
                ForkJoinPool.commonPool().execute(() -> completeExceptionally(late));
            }
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            boolean cancelled = super.cancel(mayInterruptIfRunning);
            if (cancelled) {
                queued.close();
                task.cancel(mayInterruptIfRunning);
                threads.remove(task);
            }
            return cancelled;
        }

        /** What is made of it is a plain future: cancelling that one does not end the call. */
        @Override
        public <U> CompletableFuture<U> newIncompleteFuture() {
            return new CompletableFuture<>();
        }
    }
}
