package br.dev.crm.it.stream;

import br.dev.crm.it.support.Await;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;

/** A subscriber that keeps what it is told, and asks for nothing by itself. */
final class RecordingSubscriber<T> implements Flow.Subscriber<T> {
    private final List<T> taken = new CopyOnWriteArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile Flow.Subscription subscription;
    private volatile Throwable failure;
    private volatile int ends;

    static <T> RecordingSubscriber<T> of(Flow.Publisher<T> publisher) {
        RecordingSubscriber<T> subscriber = new RecordingSubscriber<>();
        publisher.subscribe(subscriber);
        return subscriber;
    }

    @Override
    public void onSubscribe(Flow.Subscription offered) {
        subscription = offered;
    }

    @Override
    public void onNext(T item) {
        taken.add(item);
    }

    @Override
    public void onError(Throwable cause) {
        failure = cause;
        over();
    }

    @Override
    public void onComplete() {
        over();
    }

    private synchronized void over() {
        ends++;
        end.countDown();
    }

    void request(long count) {
        subscription.request(count);
    }

    void cancel() {
        subscription.cancel();
    }

    List<T> taken() {
        return List.copyOf(taken);
    }

    void awaitTaken(int count, Duration time) throws InterruptedException {
        Await.until(() -> taken.size() >= count, time, () -> "only " + taken.size() + " of " + count + " records came");
    }

    /** Waits until it is told that there is no more; false when that has not happened after this time. */
    boolean endsWithin(Duration time) throws InterruptedException {
        return end.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Null when it was told of none. */
    Throwable failure() {
        return failure;
    }

    /** How often it was told that there is no more. */
    int ends() {
        return ends;
    }
}
