package br.dev.crm.benchmarks.process;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Keeps this process, a server and all processes that are started meanwhile on one core, so that where the kernel
 * places processes that wait for each other makes no difference. Without {@code taskset}, which Linux has, nothing is
 * done.
 */
public final class OneCore implements AutoCloseable {
    private static final String FIRST = "0";

    private final List<Long> processes;
    private final String before;

    private OneCore(List<Long> processes, String before) {
        this.processes = processes;
        this.before = before;
    }

    /** Puts this process and the server onto one core until it is closed. */
    public static OneCore with(long serverPid) throws InterruptedException {
        String all = FIRST + "-" + (Runtime.getRuntime().availableProcessors() - 1);
        List<Long> moved = new ArrayList<>();
        for (long pid : new long[] {ProcessHandle.current().pid(), serverPid}) {
            if (move(pid, FIRST)) {
                moved.add(pid);
            }
        }
        return new OneCore(moved, all);
    }

    /** Returns whether it was possible. */
    public boolean isKept() {
        return processes.size() == 2;
    }

    @Override
    public void close() {
        try {
            for (long pid : processes) {
                move(pid, before);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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
