package br.dev.crm.internal.call;

import br.dev.crm.error.CrmException;
import br.dev.crm.internal.attempt.CallState;
import br.dev.crm.internal.attempt.Deadline;
import br.dev.crm.internal.exchange.Watchdog;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The result to come of a call that waits for a thread. Whatever is first decides: a thread that begins the call, its
 * deadline, a cancellation, a rejection, or the end of the client; a task that is run later does nothing. Thread-safe.
 */
final class AsyncCall<T> extends CompletableFuture<T> {
    private final CallState state;
    private final Supplier<T> call;
    private final Set<AsyncCall<?>> waiting;
    private final AtomicBoolean decided = new AtomicBoolean();
    private final Task task = new Task();
    private volatile Watchdog.@Nullable Watch watch;
    private volatile boolean interrupting;

    /**
     * Makes the result of a call.
     *
     * @param waiting holds it until that is decided
     */
    AsyncCall(CallState state, Supplier<T> call, Set<AsyncCall<?>> waiting) {
        this.state = state;
        this.call = call;
        this.waiting = waiting;
    }

    /** Lets the wait begin; called once. */
    void waitUntil(Deadline deadline, Watchdog watchdog) {
        waiting.add(this);
        watch = watchdog.overWait(() -> endElsewhere(state::deadlinePassed), deadline);
    }

    /** Returns what a thread has to run. */
    Runnable task() {
        return task;
    }

    /** Ends a call that nobody has begun because no executor takes it. */
    void end(Supplier<CrmException> failure) {
        if (decide()) {
            completeExceptionally(failure.get());
        }
    }

    /** Ends a call that nobody has begun because its client is closed. */
    void endClosed() {
        endElsewhere(() -> state.cancelled(CallState.CLOSED, null));
    }

    /** What depends on the future must run neither on the watchdog's thread nor on that of who closes the client. */
    private void endElsewhere(Supplier<CrmException> failure) {
        if (decide()) {
            CrmException made = failure.get();
            ForkJoinPool.commonPool().execute(() -> completeExceptionally(made));
        }
    }

    private boolean decide() {
        boolean first = decided.compareAndSet(false, true);
        if (first) {
            waiting.remove(this);
            Watchdog.@Nullable Watch over = watch;
            if (over != null) {
                over.close();
            }
        }
        return first;
    }

    private void run() {
        if (decide()) {
            try {
                complete(call.get());
            } catch (Throwable e) { // an Error of a codec, for instance: whoever waits has to know
                completeExceptionally(e);
            }
        }
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        boolean cancelled = super.cancel(mayInterruptIfRunning);
        if (cancelled) {
            decide();
            interrupting = mayInterruptIfRunning;
            task.cancel(mayInterruptIfRunning);
        }
        return cancelled;
    }

    /** Leaves its thread as it was: an executor of the user's may not clear an interruption that was ours. */
    private final class Task extends FutureTask<@Nullable Void> {
        private Task() {
            super(AsyncCall.this::run, null);
        }

        @Override
        public void run() {
            boolean before = Thread.currentThread().isInterrupted();
            super.run();
            if (!before && interrupting && isCancelled()) {
                Thread.interrupted();
            }
        }
    }
}
