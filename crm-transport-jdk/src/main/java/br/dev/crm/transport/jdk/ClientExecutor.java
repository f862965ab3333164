package br.dev.crm.transport.jdk;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs what a client hands over. It only passes buffers on, so the selector's thread can do it: the threads of the
 * default executor are up to half of what a call costs. While a body comes whose parser may not come back, all work
 * goes to {@link ChunkThreads}, so that neither the selector's thread nor a caller's is lost. Thread-safe.
 */
final class ClientExecutor implements Executor, AutoCloseable {
    private static final ThreadLocal<DirectRun> DIRECT = ThreadLocal.withInitial(DirectRun::new);

    private final ChunkThreads threads = new ChunkThreads();
    private final AtomicInteger guarded = new AtomicInteger();

    @Override
    public void execute(Runnable task) {
        if (guarded.get() > 0) {
            DIRECT.get().handOver(task, threads);
        } else {
            DIRECT.get().run(task);
        }
    }

    /** Returns a guard for one body, which is on until the body is over. */
    ParserGuard guard() {
        guarded.incrementAndGet();
        return new ChunkGuard();
    }

    /** Ends all threads that can be ended. Work that still comes runs on threads of its own. */
    @Override
    public void close() {
        threads.close();
    }

    private final class ChunkGuard implements ParserGuard {
        private final AtomicBoolean over = new AtomicBoolean();

        @Override
        public boolean waitsForReader() {
            return true;
        }

        @Override
        public void request(Subscription body) {
            threads.runThere(() -> body.request(1));
        }

        @Override
        public void suspect() {
            threads.lookSoon();
        }

        @Override
        public void over() {
            if (over.compareAndSet(false, true)) {
                guarded.decrementAndGet();
            }
        }
    }

    /**
     * What one thread runs directly. Work that is to be handed over within it waits for its end: until then the client
     * counts the work of another thread in with what this one is about, and this one would parse the body.
     */
    private static final class DirectRun {
        private final List<Runnable> waiting = new ArrayList<>(1);
        private boolean running;

        void handOver(Runnable task, Executor threads) {
            if (running) {
                waiting.add(() -> threads.execute(task));
            } else {
                threads.execute(task);
            }
        }

        void run(Runnable task) {
            if (running) {
                task.run();
                return;
            }
            running = true;
            try {
                task.run();
            } finally {
                running = false;
                if (!waiting.isEmpty()) {
                    waiting.forEach(Runnable::run);
                    waiting.clear();
                }
            }
        }
    }
}
