package br.dev.crm.internal.call;

import br.dev.crm.error.CrmException;
import br.dev.crm.internal.admission.Wait;
import br.dev.crm.internal.attempt.CallState;
import br.dev.crm.internal.attempt.Deadline;
import br.dev.crm.internal.exchange.Watchdog;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The result to come of work that no caller waits for. It runs on a thread from one wait to the next, and holds none
 * meanwhile. Whatever is first decides how a wait ends, that for a thread included: a thread that goes on, the
 * deadline, a cancellation, a rejection, or the end of the client; a task that is run later does nothing. Thread-safe.
 */
final class AsyncCall<T> extends CompletableFuture<T> {
    private final CallState state;
    private final Deadline deadline;
    private final Work<T> work;
    private final CallExecutor executor;

    /** What is run next, or is running. */
    private volatile Leg leg = new Leg(false);

    private volatile boolean interrupting;

    /**
     * What is to be done, from one wait to the next. Used by one thread at a time.
     *
     * @param <T> what comes of it
     */
    interface Work<T> {

        /** Goes on; returns what has to be waited for, or null when there is a result. */
        @Nullable
        Wait advance();

        /** Returns what has come of it, once there is a result. */
        T result();

        /** Is told that nobody goes on with it. */
        void abandon(Throwable failure);

        /** Returns work that does not wait but on its thread. */
        static <T> Work<T> of(Supplier<T> whole) {
            return new Work<>() {
                private @Nullable T result;

                @Override
                public @Nullable Wait advance() {
                    result = whole.get();
                    return null;
                }

                @Override
                public T result() {
                    return Objects.requireNonNull(result);
                }

                @Override
                public void abandon(Throwable failure) {
                    // it waits on its thread alone
                }
            };
        }

        /** Returns the same work with another result, made on the thread that ends it. */
        default <R> Work<R> map(Function<T, R> mapper) {
            Work<T> origin = this;
            return new Work<>() {
                @Override
                public @Nullable Wait advance() {
                    return origin.advance();
                }

                @Override
                public R result() {
                    return mapper.apply(origin.result());
                }

                @Override
                public void abandon(Throwable failure) {
                    origin.abandon(failure);
                }
            };
        }
    }

    /** Makes the result of work that is not begun. */
    AsyncCall(CallState state, Deadline deadline, Work<T> work, CallExecutor executor) {
        this.state = state;
        this.deadline = deadline;
        this.work = work;
        this.executor = executor;
    }

    /** Lets the wait for a thread begin; called once. */
    void start() {
        leg.watch();
        leg.submit();
    }

    /** Ends work that nobody goes on with at the moment because its client is closed. */
    void endClosed() {
        leg.endClosed();
    }

    private void run() {
        try {
            @Nullable Wait wait = work.advance();
            if (wait == null) {
                complete(work.result());
            } else {
                park(wait);
            }
        } catch (Throwable e) { // an Error of a codec, for instance: whoever waits has to know
            completeExceptionally(e);
        }
    }

    private void park(Wait wait) {
        Leg next = new Leg(true);
        leg = next;
        next.watch();
        if (isDone()) { // cancelled while it ran: nobody has seen the new leg yet
            next.end(CancellationException::new);
            return;
        }
        if (executor.isClosed()) {
            next.endClosed();
            return;
        }
        wait.whenEnded(next::submit);
        if (wait.longest().compareTo(deadline.left()) < 0) {
            executor.after(wait.longest(), next::submit);
        }
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        boolean cancelled = super.cancel(mayInterruptIfRunning);
        if (cancelled) {
            interrupting = mayInterruptIfRunning;
            Leg now = leg;
            now.end(CancellationException::new);
            now.cancel(mayInterruptIfRunning);
        }
        return cancelled;
    }

    /** Work from one wait to the next. It leaves its thread as it was: an executor may not clear our interruption. */
    final class Leg extends FutureTask<@Nullable Void> {
        private final boolean resumed;
        private final AtomicBoolean decided = new AtomicBoolean();
        private final AtomicBoolean submitted = new AtomicBoolean();
        private volatile Watchdog.@Nullable Watch watch;

        private Leg(boolean resumed) {
            super(AsyncCall.this::run, null);
            this.resumed = resumed;
        }

        /** Returns whether the call was on its way before, and comes before those that were not. */
        boolean isResumed() {
            return resumed;
        }

        private void watch() {
            Set<AsyncCall<?>> waiting = executor.waiting();
            waiting.add(AsyncCall.this);
            Watchdog.Watch over = executor.watchdog().overWait(() -> endElsewhere(state::deadlinePassed), deadline);
            watch = over;
            if (decided.get()) {
                over.close();
            }
        }

        /** Gives it to a thread; the first time alone, whoever says so. */
        private void submit() {
            if (submitted.compareAndSet(false, true)) {
                executor.execute(this);
            }
        }

        /** Ends work that no thread takes. */
        void endRejected(RuntimeException rejection) {
            end(() -> executor.isClosed() ? state.closed(rejection) : state.rejected(rejection));
        }

        /** Ends work whose client is closed. */
        void endClosed() {
            endElsewhere(() -> state.closed(null));
        }

        /** Ends work that nobody goes on with. */
        private void end(Supplier<? extends RuntimeException> failure) {
            if (decide()) {
                endNow(failure.get());
            }
        }

        /**
         * What depends on the future must run neither on the watchdog's thread nor on that of who closes the client.
         */
        private void endElsewhere(Supplier<CrmException> failure) {
            if (decide()) {
                CrmException made = failure.get();
                ForkJoinPool.commonPool().execute(() -> endNow(made));
            }
        }

        private void endNow(RuntimeException failure) {
            work.abandon(failure);
            completeExceptionally(failure);
        }

        private boolean decide() {
            boolean first = decided.compareAndSet(false, true);
            if (first) {
                executor.waiting().remove(AsyncCall.this);
                Watchdog.@Nullable Watch over = watch;
                if (over != null) {
                    over.close();
                }
            }
            return first;
        }

        @Override
        public void run() {
            if (!decide()) {
                return;
            }
            boolean before = Thread.currentThread().isInterrupted();
            super.run();
            if (!before && interrupting && isCancelled()) {
                Thread.interrupted();
            }
        }
    }
}
