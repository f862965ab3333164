package br.dev.crm.it.support;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/** Many threads that begin the same work at the same moment. */
public final class ConcurrentRun {
    private ConcurrentRun() {}

    /** How the work of one thread ended: with a value, or with what it threw. */
    public record End<T>(T value, Throwable failure) {
        public boolean succeeded() {
            return failure == null;
        }
    }

    /**
     * Runs the work on so many platform threads, each of which is given its number from 0, and returns how they ended,
     * in the order of the numbers. Fails when one has not ended in time.
     */
    public static <T> List<End<T>> run(int size, Duration most, IntFunction<Callable<T>> work)
            throws InterruptedException {
        AtomicInteger number = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(size, task -> {
            Thread thread = new Thread(task, "caller-" + number.getAndIncrement());
            thread.setDaemon(true);
            return thread;
        });
        try {
            return run(threads, size, most, work);
        } finally {
            threads.shutdownNow();
            threads.awaitTermination(10, TimeUnit.SECONDS);
        }
    }

    /** The same on threads of this kind. */
    public static <T> List<End<T>> run(ExecutorService threads, int size, Duration most, IntFunction<Callable<T>> work)
            throws InterruptedException {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<T>> futures = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Callable<T> mine = work.apply(i);
            futures.add(threads.submit(() -> {
                start.await();
                return mine.call();
            }));
        }
        start.countDown();
        long begin = System.nanoTime();
        List<End<T>> ends = new ArrayList<>();
        for (Future<T> future : futures) {
            ends.add(end(future, most.toNanos() - (System.nanoTime() - begin)));
        }
        return ends;
    }

    private static <T> End<T> end(Future<T> future, long nanos) throws InterruptedException {
        try {
            return new End<>(future.get(Math.max(0, nanos), TimeUnit.NANOSECONDS), null);
        } catch (ExecutionException e) {
            return new End<>(null, e.getCause());
        } catch (TimeoutException e) {
            throw new AssertionError("A thread has not ended in time", e);
        }
    }
}
