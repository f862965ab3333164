package br.dev.crm.it.support;

import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The threads of the JVM that were not there when this was made. */
public final class NewThreads {
    /** Threads of the JVM, of JUnit and of the servers of the tests. */
    private static final Pattern FOREIGN = Pattern.compile("raw-server-.*|caller-.*|junit-.*|surefire-.*|"
            + "ForkJoinPool.*|CompletableFutureDelayScheduler|Keep-Alive-Timer|process reaper.*|Attach Listener|"
            + "Signal Dispatcher|Common-Cleaner|VirtualThread-.*|.*-Carrier.*");

    private final Set<Thread> before = Thread.getAllStackTraces().keySet();

    /** Returns the names of those that still run after this time. */
    public Set<String> namesAfter(Duration time) throws InterruptedException {
        long start = System.nanoTime();
        while (!names().isEmpty() && System.nanoTime() - start < time.toNanos()) {
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
