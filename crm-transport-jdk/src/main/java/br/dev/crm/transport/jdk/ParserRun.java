package br.dev.crm.transport.jdk;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One piece of work on one of the {@link ChunkThreads}, which can be seen and stopped from outside. Thread-safe. */
final class ParserRun implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(ParserRun.class);
    private static final String PARSER = "ChunkedBodyParser";
    private static final String OWN_PACKAGE = ParserRun.class.getPackageName() + ".";

    /** Present to JDK 25; works to JDK 19 and throws {@link UnsupportedOperationException} after that. */
    private static final @Nullable MethodHandle STOP = stopMethod();

    private final Runnable task;
    private final Set<ParserRun> running;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private volatile @Nullable Thread thread;
    private volatile long start;

    ParserRun(Runnable task, Set<ParserRun> running) {
        this.task = task;
        this.running = running;
    }

    private static @Nullable MethodHandle stopMethod() {
        try {
            return MethodHandles.publicLookup().findVirtual(Thread.class, "stop", MethodType.methodType(void.class));
        } catch (NoSuchMethodException | IllegalAccessException e) {
            return null;
        }
    }

    @Override
    public void run() {
        start = System.nanoTime();
        thread = Thread.currentThread();
        running.add(this);
        try {
            task.run();
        } finally {
            running.remove(this);
            thread = null;
        }
    }

    /** Returns whether the calling thread is the one that does this. */
    boolean isCurrent() {
        return thread == Thread.currentThread();
    }

    /** Returns whether this has run for so long, is within the client's parser of chunks, and was not stopped yet. */
    boolean isInParser(long nanos) {
        Thread at = thread;
        if (at == null || stopped.get() || System.nanoTime() - start < nanos) {
            return false;
        }
        for (StackTraceElement frame : at.getStackTrace()) {
            String name = frame.getClassName();
            if (name.endsWith(PARSER)) {
                return true;
            }
            if (name.startsWith(OWN_PACKAGE)) {
                return false; // The parser delivers.
            }
        }
        return false;
    }

    /**
     * Stops the thread, which the parser takes for a failure of its body, and says so in the log. Where no thread can
     * be stopped it says that this one stays.
     */
    void stop() {
        Thread at = thread;
        if (at == null || !stopped.compareAndSet(false, true)) {
            return;
        }
        if (stop(at)) {
            LOG.warn("A server sent a chunk size past what java.net.http can count; its parser would have run for ever"
                    + " and was stopped");
        } else {
            LOG.warn(
                    "A server sent a chunk size past what java.net.http can count; its parser keeps the thread {} and a"
                            + " processor busy until this JVM ends, and this JVM cannot stop it. Use https, or the"
                            + " transport apache",
                    at.getName());
        }
    }

    private static boolean stop(Thread thread) {
        if (STOP == null) {
            return false;
        }
        try {
            STOP.invoke(thread);
            return true;
        } catch (UnsupportedOperationException e) {
            return false;
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
