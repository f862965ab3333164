package br.dev.crm.transport.jdk;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Threads on which the client parses chunks that nothing has looked at before. Its parser never comes back from some
 * sizes past what an {@code int} holds; such a thread is found by what it does and for how long, and is stopped where
 * the JVM still can. Daemons, gone five seconds after their last work. Thread-safe.
 */
final class ChunkThreads implements Executor, AutoCloseable {
    /** A buffer of 16 KiB takes microseconds. */
    private static final long NANOS_TO_SUSPECT = TimeUnit.MILLISECONDS.toNanos(250);

    private static final long MILLIS_BETWEEN_LOOKS = 50;
    private static final long MILLIS_TO_CLOSE = 200;

    private final Set<ParserRun> running = ConcurrentHashMap.newKeySet();
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicBoolean looking = new AtomicBoolean();
    private final ThreadPoolExecutor pool = new ThreadPoolExecutor(
            0,
            Integer.MAX_VALUE,
            5,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            this::thread,
            // Closed, but the client may have work still that must not run on its selector's thread.
            (task, closed) -> thread(task).start());

    private Thread thread(Runnable task) {
        Thread thread = new Thread(task, "crm-transport-jdk-chunks-" + count.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void execute(Runnable task) {
        pool.execute(new ParserRun(task, running));
    }

    /** Runs this on one of these threads, at once if the caller's is one. */
    void runThere(Runnable task) {
        if (running.stream().anyMatch(ParserRun::isCurrent)) {
            task.run();
        } else {
            execute(task);
        }
    }

    /** Looks within a second for threads that do not come back. */
    void lookSoon() {
        if (!running.isEmpty() && looking.compareAndSet(false, true)) {
            CompletableFuture.delayedExecutor(NANOS_TO_SUSPECT, TimeUnit.NANOSECONDS, pool)
                    .execute(() -> {
                        looking.set(false);
                        endStuck(NANOS_TO_SUSPECT);
                    });
        }
    }

    private void endStuck(long nanos) {
        for (ParserRun run : running) {
            if (run.isInParser(nanos)) {
                pause(MILLIS_BETWEEN_LOOKS);
                if (run.isInParser(nanos)) {
                    run.stop();
                }
            }
        }
    }

    @Override
    public void close() {
        pool.shutdown();
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(MILLIS_TO_CLOSE);
        while (!running.isEmpty()
                && System.nanoTime() - end < 0
                && !Thread.currentThread().isInterrupted()) {
            pause(MILLIS_BETWEEN_LOOKS);
        }
        endStuck(0);
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
