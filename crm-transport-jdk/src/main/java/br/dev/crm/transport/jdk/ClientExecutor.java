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
    /**
     * What the current thread runs directly: empty for nothing, else {@link #running} and the work that waits for its
     * end. A list of the JDK that is empty between runs, for threads of a container outlive the application that has
     * called on them, and a value of ours would keep its class loader.
     */
    private static final ThreadLocal<List<Runnable>> DIRECT = ThreadLocal.withInitial(() -> new ArrayList<>(2));

    private final ChunkThreads threads = new ChunkThreads();
    private final AtomicInteger guarded = new AtomicInteger();

    @Override
    public void execute(Runnable task) {
        if (guarded.get() > 0) {
            handOver(task);
        } else {
            runDirectly(task);
        }
    }

    /**
     * Gives work to {@link ChunkThreads}, within a direct run after its end: until then the client counts the work of
     * another thread in with what this one is about, and this one would parse the body.
     */
    private void handOver(Runnable task) {
        List<Runnable> direct = DIRECT.get();
        if (direct.isEmpty()) {
            threads.execute(task);
        } else {
            direct.add(() -> threads.execute(task));
        }
    }

    private static void runDirectly(Runnable task) {
        List<Runnable> direct = DIRECT.get();
        if (!direct.isEmpty()) {
            task.run();
            return;
        }
        direct.add(ClientExecutor::running);
        try {
            task.run();
        } finally {
            end(direct);
        }
    }

    /** Says that there is a direct run. */
    private static void running() {}

    /** Hands over what waits; nothing of it stays, not even what a rejection has kept from its thread. */
    private static void end(List<Runnable> direct) {
        List<Runnable> waiting = direct.size() == 1 ? List.of() : List.copyOf(direct.subList(1, direct.size()));
        direct.clear();
        waiting.forEach(Runnable::run);
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
}
