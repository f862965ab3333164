package br.dev.crm.benchmarks.load;

import br.dev.crm.benchmarks.contract.Peer;
import br.dev.crm.benchmarks.data.Customer;
import br.dev.crm.benchmarks.data.Protocol;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/** Asynchronous calls, of which so many are under way at any time; each end begins another. */
final class InFlight {
    private static final int MOST_SECONDS = 60;

    private InFlight() {}

    static Round.Loop loop(Peer peer, int size) {
        return (end, latencies) -> {
            Semaphore free = new Semaphore(size);
            AtomicReference<Throwable> failure = new AtomicReference<>();
            long calls = 0;
            while (System.nanoTime() < end && failure.get() == null) {
                acquire(free, 1);
                long start = System.nanoTime();
                CompletableFuture<Customer> unused = peer.findAsync(Protocol.KEY)
                        .whenComplete((found, failed) -> {
                            latencies.add(System.nanoTime() - start);
                            note(found, failed, failure);
                            free.release();
                        });
                calls++;
            }
            acquire(free, size);
            if (failure.get() != null) {
                throw new IllegalStateException("A call has failed: " + failure.get(), failure.get());
            }
            return calls;
        };
    }

    private static void note(Customer found, Throwable failed, AtomicReference<Throwable> failure) {
        try {
            if (failed != null) {
                failure.compareAndSet(null, failed);
            } else {
                Operations.checkFound(found);
            }
        } catch (UnexpectedResponseException e) {
            failure.compareAndSet(null, e);
        }
    }

    private static void acquire(Semaphore free, int permits) throws InterruptedException, TimeoutException {
        if (!free.tryAcquire(permits, MOST_SECONDS, TimeUnit.SECONDS)) {
            throw new TimeoutException("A call has not ended within " + MOST_SECONDS + " s");
        }
    }
}
