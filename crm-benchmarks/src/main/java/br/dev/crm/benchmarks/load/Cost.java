package br.dev.crm.benchmarks.load;

/**
 * What a round has cost, whole.
 *
 * @param calls how many calls, or records of streams
 * @param cpuNanos user and system time of the process
 * @param wallNanos from the first call to the end of the last
 * @param bytes allocated by all threads
 * @param p99Nanos what 99 of 100 calls did not exceed
 * @param threads started meanwhile
 */
public record Cost(long calls, long cpuNanos, long wallNanos, long bytes, long p99Nanos, long threads) {

    private static final double NEAR = 0.07;

    /** Returns whether a call took about the same CPU time. */
    public boolean isNear(Cost other) {
        return Math.abs((double) cpuNanos * other.calls - (double) other.cpuNanos * calls)
                <= NEAR * cpuNanos * other.calls;
    }

    /** Returns the numbers as one line. */
    public String line() {
        return calls + " " + cpuNanos + " " + wallNanos + " " + bytes + " " + p99Nanos + " " + threads;
    }

    /** Returns the cost that a line tells. */
    public static Cost of(String line) {
        String[] parts = line.split(" ", -1);
        return new Cost(
                Long.parseLong(parts[0]),
                Long.parseLong(parts[1]),
                Long.parseLong(parts[2]),
                Long.parseLong(parts[3]),
                Long.parseLong(parts[4]),
                Long.parseLong(parts[5]));
    }
}
