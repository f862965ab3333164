package br.dev.crm.it.uses;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;

/** All that a publisher hands out, one at a time. */
final class Subscribed<T> implements Flow.Subscriber<T> {
    private final List<T> taken = new CopyOnWriteArrayList<>();
    private final CompletableFuture<List<T>> end = new CompletableFuture<>();
    private volatile Flow.Subscription subscription;

    private Subscribed() {}

    static <T> List<T> all(Flow.Publisher<T> publisher) throws Exception {
        Subscribed<T> subscriber = new Subscribed<>();
        publisher.subscribe(subscriber);
        return subscriber.end.get(20, TimeUnit.SECONDS);
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        given.request(1);
    }

    @Override
    public void onNext(T item) {
        taken.add(item);
        subscription.request(1);
    }

    @Override
    public void onError(Throwable failure) {
        end.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        end.complete(taken);
    }
}
