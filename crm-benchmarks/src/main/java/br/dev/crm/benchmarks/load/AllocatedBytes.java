package br.dev.crm.benchmarks.load;

import com.sun.management.ThreadMXBean;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.management.ManagementFactory;

/**
 * Bytes that all threads together have allocated. From 21 on the JVM says it itself; before, live threads alone can be
 * asked, so that what a thread allocates that starts and ends between two looks is lost. Only {@code sendAsync} of the
 * JDK's client does such a thing, where there are two processors.
 */
final class AllocatedBytes {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final MethodHandle TOTAL = total();

    private AllocatedBytes() {}

    private static MethodHandle total() {
        try {
            return MethodHandles.publicLookup()
                    .findVirtual(ThreadMXBean.class, "getTotalThreadAllocatedBytes", MethodType.methodType(long.class));
        } catch (NoSuchMethodException | IllegalAccessException e) {
            return null;
        }
    }

    static long now() {
        if (TOTAL != null) {
            try {
                return (long) TOTAL.invokeExact(THREADS);
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        }
        long sum = 0;
        for (long bytes : THREADS.getThreadAllocatedBytes(THREADS.getAllThreadIds())) {
            sum += Math.max(bytes, 0);
        }
        return sum;
    }

    /** Returns how many threads have been started since the JVM began. */
    static long threadsStarted() {
        return THREADS.getTotalStartedThreadCount();
    }
}
