package br.dev.crm.benchmarks.harness;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** The shape of the machine, and nothing that tells which it is. */
final class Machine {
    private static final double GIBIBYTE = 1L << 30;

    private Machine() {}

    /** Returns cores and GiB, such as {@code 2 24}. */
    static String shape() {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long gibibytes = (long) Math.ceil(system.getTotalMemorySize() / GIBIBYTE);
        return Runtime.getRuntime().availableProcessors() + " " + gibibytes;
    }
}
