package br.dev.crm.testkit.transport;

import br.dev.crm.testkit.call.CallInThread;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assertions;

/**
 * Tells threads that each of several rounds leaves behind from threads that were there once for all of them. A library
 * may share threads between its clients, such as a timer of the JVM, and let them live on for a minute: the first
 * rounds start those, and the ones after them find them there.
 */
final class ThreadLeakDetector {
    /** A transport that is made, used and closed. */
    @FunctionalInterface
    interface Round {
        void run() throws IOException, InterruptedException;
    }

    private static final int FIRST_ROUNDS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** Threads of the JVM itself, of JUnit and of this suite, which come and go by themselves. */
    private static final Pattern FOREIGN = Pattern.compile("raw-server-.*|" + CallInThread.THREAD_NAME
            + "|junit-.*|ForkJoinPool\\.commonPool-.*|CompletableFutureDelayScheduler|Keep-Alive-Timer|process reaper.*"
            + "|Attach Listener|Signal Dispatcher|Common-Cleaner|surefire-.*|.*-Carrier.*|VirtualThread-.*");

    private final Set<Thread> before;

    private ThreadLeakDetector(Set<Thread> before) {
        this.before = before;
    }

    /** Runs some rounds, and takes the threads that are there then for the ones that stay. */
    static ThreadLeakDetector after(Round round) throws IOException, InterruptedException {
        for (int i = 0; i < FIRST_ROUNDS; i++) {
            round.run();
        }
        return new ThreadLeakDetector(Set.copyOf(Thread.getAllStackTraces().keySet()));
    }

    /**
     * Expects that within three seconds fewer threads are left than half as many as there were rounds: one in each is a
     * leak, and one now and then a pool that has replaced one of its threads.
     */
    void assertNotGrown(int rounds) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        List<String> left = left();
        while (left.size() * 2 >= rounds && System.nanoTime() - end < 0) {
            Thread.sleep(10);
            left = left();
        }
        if (left.size() * 2 >= rounds) {
            Assertions.fail(rounds + " rounds have left " + left.size() + " threads: " + left);
        }
    }

    private List<String> left() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !before.contains(thread))
                .map(Thread::getName)
                .filter(name -> !FOREIGN.matcher(name).matches())
                .sorted()
                .toList();
    }
}
