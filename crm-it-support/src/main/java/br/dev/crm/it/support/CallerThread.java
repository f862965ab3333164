package br.dev.crm.it.support;

import java.time.Duration;

/** A call on a thread of its own, of which a test wants to know how and when it ended. */
public final class CallerThread {
    private final Thread thread;
    private volatile Throwable failure;
    private volatile boolean interrupted;
    private volatile long end;

    private CallerThread(Runnable call) {
        thread = new Thread(() -> run(call), "caller-in-thread");
        thread.setDaemon(true);
    }

    public static CallerThread start(Runnable call) {
        CallerThread started = new CallerThread(call);
        started.thread.start();
        return started;
    }

    private void run(Runnable call) {
        try {
            call.run();
        } catch (Throwable e) {
            failure = e;
        }
        end = System.nanoTime();
        interrupted = Thread.currentThread().isInterrupted();
    }

    public void interrupt() {
        thread.interrupt();
    }

    /** Waits for the end; false when it has not come after this time. */
    public boolean endsWithin(Duration time) throws InterruptedException {
        thread.join(time.toMillis());
        return !thread.isAlive();
    }

    /** What it ended with; null when it succeeded or still runs. */
    public Throwable failure() {
        return failure;
    }

    /** Whether the interruption flag of the thread was set when the call ended. */
    public boolean endedInterrupted() {
        return interrupted;
    }

    /** When it ended, by {@link System#nanoTime()}. */
    public long endedAt() {
        return end;
    }
}
