package br.dev.crm.benchmarks.process;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Keeps the processes that this one has started on one core for a while. A client and a server that wait for each other
 * cost twice as much where the kernel places them on two cores (each has to be woken from another), and it places them
 * now so, now so. They are moved when they are warm: a JVM that starts on one core picks another garbage collector.
 * Without {@code taskset}, which Linux has, nothing is done.
 */
public final class OneCore {
    private static final String FIRST = "0";

    private final List<Long> moved;

    private OneCore(List<Long> moved) {
        this.moved = moved;
    }

    /** Puts the processes that this one has started onto one core until they leave it. */
    public static OneCore ofChildren() throws InterruptedException {
        List<Long> moved = new ArrayList<>();
        for (ProcessHandle child : ProcessHandle.current().children().toList()) {
            if (move(child.pid(), FIRST)) {
                moved.add(child.pid());
            }
        }
        return new OneCore(moved);
    }

    /** Returns one that moves nothing. */
    public static OneCore none() {
        return new OneCore(List.of());
    }

    /** Gives those that still run all cores again. */
    public void leave() throws InterruptedException {
        String all = FIRST + "-" + (Runtime.getRuntime().availableProcessors() - 1);
        for (long pid : moved) {
            move(pid, all);
        }
    }

    /** Moves all threads of a process. */
    private static boolean move(long pid, String cores) throws InterruptedException {
        try {
            Process tool = new ProcessBuilder("taskset", "-a", "-p", "-c", cores, String.valueOf(pid))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return tool.waitFor(5, TimeUnit.SECONDS) && tool.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
