package br.dev.crm.benchmarks.load;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/** Calls for a while, and what they cost. */
final class Round {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final Latencies latencies = new Latencies();

    /** Makes calls until the time is over. */
    @FunctionalInterface
    interface Loop {

        /** Returns how many units were done. */
        long run(long endNanos, Latencies latencies) throws Exception;
    }

    Cost measure(Loop loop, Duration length) throws Exception {
        latencies.clear();
        long threads = AllocatedBytes.threadsStarted();
        long bytes = AllocatedBytes.now();
        long cpu = SYSTEM.getProcessCpuTime();
        long start = System.nanoTime();
        long calls = loop.run(start + length.toNanos(), latencies);
        long wall = System.nanoTime() - start;
        long cpuUsed = SYSTEM.getProcessCpuTime() - cpu;
        long bytesUsed = AllocatedBytes.now() - bytes;
        return new Cost(calls, cpuUsed, wall, bytesUsed, latencies.p99(), AllocatedBytes.threadsStarted() - threads);
    }

    /** Returns the loop that makes one call after the other on this thread. */
    static Loop inTurn(Operation operation) {
        return (end, latencies) -> {
            long calls = 0;
            long before = System.nanoTime();
            while (before < end) {
                calls += operation.run();
                long after = System.nanoTime();
                latencies.add(after - before);
                before = after;
            }
            return calls;
        };
    }
}
