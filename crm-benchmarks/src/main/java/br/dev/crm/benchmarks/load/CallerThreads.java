package br.dev.crm.benchmarks.load;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many threads that make calls at a time. Platform threads are kept, so that their bytes can still be asked for. */
final class CallerThreads implements AutoCloseable {
    private final ExecutorService threads;
    private final int size;

    private CallerThreads(ExecutorService threads, int size) {
        this.threads = threads;
        this.size = size;
    }

    static CallerThreads ofPlatformThreads(int size) {
        return new CallerThreads(Executors.newFixedThreadPool(size), size);
    }

    /** A thread for each call at a time, of which 17 knows nothing yet. */
    static CallerThreads ofVirtualThreads(int size) {
        try {
            ExecutorService threads = (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
            return new CallerThreads(threads, size);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("This JDK has no virtual threads", e);
        }
    }

    /** Returns the loop that lets every thread make one call after the other. */
    Round.Loop loop(Operation operation) {
        return (end, latencies) -> {
            Callable<Long> one = () -> Round.inTurn(operation).run(end, latencies);
            List<Future<Long>> all = new ArrayList<>(threads.invokeAll(Collections.nCopies(size, one)));
            long calls = 0;
            try {
                for (Future<Long> each : all) {
                    calls += each.get();
                }
            } catch (ExecutionException e) {
                throw e.getCause() instanceof Exception cause ? cause : e;
            }
            return calls;
        };
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
