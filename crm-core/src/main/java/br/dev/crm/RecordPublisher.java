package br.dev.crm;

import br.dev.crm.internal.call.CallRunner;
import br.dev.crm.internal.response.RecordCursor;
import java.util.Objects;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Publishes the records of a list, to each subscriber from requests of its own. Thread-safe. */
final class RecordPublisher<T> implements Flow.Publisher<T> {
    private final Supplier<RecordCursor> source;
    private final CallRunner calls;

    RecordPublisher(Supplier<RecordCursor> source, CallRunner calls) {
        this.source = source;
        this.calls = calls;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super T> subscriber) {
        Objects.requireNonNull(subscriber, "subscriber");
        Delivering delivering = new Delivering(subscriber);
        subscriber.onSubscribe(delivering);
        delivering.begin();
    }

    /**
     * Hands records over as long as they are asked for. Whoever asks or cancels counts the work up; the one who finds
     * it at zero has it done on a thread of the client, so that the subscriber is called by one thread at a time.
     */
    private final class Delivering implements Flow.Subscription {
        private final Flow.Subscriber<? super T> subscriber;
        private final AtomicInteger work = new AtomicInteger(1); // until the subscriber has its subscription
        private final AtomicLong demand = new AtomicLong();
        private final Reading reading = new Reading();
        private volatile boolean badDemand;
        private volatile boolean cancelled;
        private @Nullable RecordCursor elements;
        private boolean over;

        private Delivering(Flow.Subscriber<? super T> subscriber) {
            this.subscriber = subscriber;
        }

        @Override
        public void request(long count) {
            if (count <= 0) {
                badDemand = true;
            } else {
                demand.accumulateAndGet(count, (now, more) -> now + more < 0 ? Long.MAX_VALUE : now + more);
            }
            haveItDone();
        }

        @Override
        public void cancel() {
            cancelled = true;
            reading.wakeUp();
            if (work.getAndIncrement() == 0) {
                deliver(); // it only frees, so that it needs no thread that may have to be waited for
            }
        }

        /** Records may come only now, else they would come while the subscriber is still told of the subscription. */
        private void begin() {
            if (!work.compareAndSet(1, 0)) {
                deliverOnAnotherThread();
            }
        }

        private void haveItDone() {
            if (work.getAndIncrement() == 0) {
                deliverOnAnotherThread();
            }
        }

        private void deliverOnAnotherThread() {
            if (!calls.read(this::deliver)) {
                deliver(); // the client is closed: nothing blocks any more
            }
        }

        private void deliver() {
            int done = 1;
            while (done != 0) {
                deliverWhatIsAskedFor();
                done = work.addAndGet(-done);
            }
        }

        private void deliverWhatIsAskedFor() {
            while (!over && !cancelled && !badDemand && demand.get() > 0) {
                deliverOne();
            }
            if (badDemand) {
                fail(new IllegalArgumentException("A subscriber asks for one record or more (Reactive Streams 3.9)"));
            }
            if (cancelled) {
                end();
            }
        }

        @SuppressWarnings("unchecked") // the binding of the request makes them
        private void deliverOne() {
            @Nullable Object next;
            if (!reading.begin()) {
                return;
            }
            try {
                next = read();
            } catch (RuntimeException e) { // that of a paging of the user, too: a subscriber must not wait for ever
                fail(e);
                return;
            } catch (Error e) {
                fail(e);
                throw e;
            }
            if (next == null) {
                end();
                subscriber.onComplete();
            } else {
                demand.updateAndGet(now -> now == Long.MAX_VALUE ? now : now - 1);
                hand((T) next);
            }
        }

        private @Nullable Object read() {
            try {
                RecordCursor open = elements;
                if (open == null) {
                    open = source.get();
                    elements = open;
                }
                return open.next();
            } finally {
                reading.end();
            }
        }

        private void hand(T record) {
            boolean taken = false;
            try {
                subscriber.onNext(record);
                taken = true;
            } finally {
                if (!taken) {
                    end();
                }
            }
        }

        private void fail(Throwable failure) {
            if (!over) {
                end();
                if (!cancelled) {
                    subscriber.onError(failure);
                }
            }
        }

        private void end() {
            over = true;
            if (elements != null) {
                elements.close();
            }
        }
    }

    /** The thread that waits for a record at the moment; whoever cancels ends that wait. Thread-safe. */
    private static final class Reading {
        private final ReentrantLock lock = new ReentrantLock();
        private @Nullable Thread thread;
        private boolean woken;

        /** Whether the wait may begin. */
        boolean begin() {
            lock.lock();
            try {
                thread = woken ? null : Thread.currentThread();
                return !woken;
            } finally {
                lock.unlock();
            }
        }

        /** Ends the wait, and lets no other begin. */
        void wakeUp() {
            lock.lock();
            try {
                if (thread != null && !woken) {
                    thread.interrupt();
                }
                woken = true;
            } finally {
                lock.unlock();
            }
        }

        /** The thread goes on to do other work, which the interruption is not meant for. */
        void end() {
            lock.lock();
            try {
                thread = null;
                if (woken) {
                    Thread.interrupted();
                }
            } finally {
                lock.unlock();
            }
        }
    }
}
