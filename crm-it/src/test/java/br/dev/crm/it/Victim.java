package br.dev.crm.it;

import java.time.Duration;

/** A call on a thread of its own, of which a test wants to know how and when it ended. */
final class Victim {
    private final Thread thread;
    private volatile Throwable failure;
    private volatile boolean interrupted;
    private volatile long end;

    private Victim(Runnable call) {
        thread = new Thread(() -> run(call), "caller-victim");
        thread.setDaemon(true);
    }

    static Victim start(Runnable call) {
        Victim victim = new Victim(call);
        victim.thread.start();
        return victim;
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

    void interrupt() {
        thread.interrupt();
    }

    boolean endsWithin(Duration time) throws InterruptedException {
        thread.join(time.toMillis());
        return !thread.isAlive();
    }

    /** What it ended with; null when it succeeded or still runs. */
    Throwable failure() {
        return failure;
    }

    /** Whether the flag of the thread was set when the call ended. */
    boolean endedInterrupted() {
        return interrupted;
    }

    /** When it ended, by {@link System#nanoTime()}. */
    long endedAt() {
        return end;
    }
}
