package br.dev.crm.testkit.transport;

import br.dev.crm.testkit.call.CallInThread;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Compares the threads of the JVM with those that ran when this was made. */
final class ThreadLeakDetector {
    /** Threads of the JVM itself, of JUnit and of this suite, which come and go by themselves. */
    private static final Pattern FOREIGN = Pattern.compile("raw-server-.*|" + CallInThread.THREAD_NAME
            + "|junit-.*|ForkJoinPool\\.commonPool-.*|CompletableFutureDelayScheduler|Keep-Alive-Timer|process reaper.*"
            + "|Attach Listener|Signal Dispatcher|Common-Cleaner|surefire-.*|.*-Carrier.*|VirtualThread-.*");

    private final Set<Thread> before = Thread.getAllStackTraces().keySet();

    /** Returns the names of the threads that are new and still run after this time. */
    Set<String> newAfter(Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        while (!names().isEmpty() && System.nanoTime() - end < 0) {
            Thread.sleep(10);
        }
        return names();
    }

    private Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (!before.contains(thread) && !FOREIGN.matcher(thread.getName()).matches()) {
                names.add(thread.getName());
            }
        }
        return names;
    }
}
