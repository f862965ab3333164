package br.dev.crm.it.container.app;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

/** Asks a publisher for one record and cancels. */
final class FirstRecord<T> implements Flow.Subscriber<T> {
    private final CompletableFuture<T> first = new CompletableFuture<>();
    private Flow.Subscription subscription;

    static <T> CompletableFuture<T> of(Flow.Publisher<T> publisher) {
        FirstRecord<T> subscriber = new FirstRecord<>();
        publisher.subscribe(subscriber);
        return subscriber.first;
    }

    @Override
    public void onSubscribe(Flow.Subscription begun) {
        subscription = begun;
        subscription.request(1);
    }

    @Override
    public void onNext(T item) {
        subscription.cancel();
        first.complete(item);
    }

    @Override
    public void onError(Throwable failure) {
        first.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        first.completeExceptionally(new IllegalStateException("The list is empty"));
    }
}
