package br.dev.crm.benchmarks.harness;

import br.dev.crm.benchmarks.load.Workload;
import br.dev.crm.benchmarks.result.Combinations;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much is measured: all of it, or all of it at small size to see that it works.
 *
 * @param forks how often everything is measured with new processes
 * @param rounds of one fork
 * @param warmUp of each workload in each process
 * @param length of a round
 * @param streamed records of a stream
 * @param inFlight calls in flight
 * @param starts processes that are started of each client
 * @param small whether as few processes as possible are started
 */
public record Plan(
        int forks,
        int rounds,
        Duration warmUp,
        Duration length,
        int streamed,
        int inFlight,
        int starts,
        boolean small) {
    private static final int HEAP = 256;
    private static final int THREADS = 64;
    private static final int SETTLING = 8;

    /** Returns the plan behind the published figures; it takes about forty minutes. */
    public static Plan full() {
        return new Plan(3, 6, Duration.ofMillis(1_000), Duration.ofMillis(350), 200_000, 1_000, 7, false);
    }

    /** Returns the plan that only shows that everything works. */
    public static Plan quick() {
        return new Plan(1, 1, Duration.ofMillis(1), Duration.ofMillis(1), 10_000, 32, 1, true);
    }

    /** Returns in how many processes JMH measures each codec; 0 for this one. */
    int codecForks() {
        return small ? 0 : 2;
    }

    /** One caller, and the build of a client. */
    Stage calls() {
        Map<String, Workload> workloads = new LinkedHashMap<>();
        for (Workload workload : EnumSet.range(Workload.CREATE, Workload.BUILD)) {
            workloads.put(workload.label(), workload);
        }
        return new Stage(workloads, HEAP, 1, 1, warmUp, small ? 1 : SETTLING, rounds, length, !small);
    }

    /** Returns the names of what one caller does. */
    public Set<String> labelsOfCalls() {
        return calls().workloads().keySet();
    }

    private Stage threads() {
        return stage(Combinations.THREADS, Workload.THREADS, THREADS, Math.min(THREADS, inFlight));
    }

    private Stage async() {
        return stage(Combinations.ASYNC, Workload.ASYNC, inFlight, inFlight);
    }

    Stage virtual() {
        return stage(Combinations.VIRTUAL, Workload.VIRTUAL, inFlight, inFlight);
    }

    /** Returns what one fork does on the JDK that runs the build. */
    List<Stage> stages() {
        return small
                ? List.of(together(), stream(Combinations.STREAM_24, 24))
                : List.of(
                        calls(),
                        threads(),
                        async(),
                        stream(Combinations.STREAM_48, 48),
                        stream(Combinations.STREAM_24, 24));
    }

    /** Everything in one process a client, which spares starts of processes. */
    private Stage together() {
        Map<String, Workload> workloads = new LinkedHashMap<>(calls().workloads());
        workloads.put(Combinations.THREADS, Workload.THREADS);
        workloads.put(Combinations.ASYNC, Workload.ASYNC);
        return new Stage(workloads, HEAP, THREADS, inFlight, warmUp, 1, rounds, length, false);
    }

    private Stage stream(String combination, int heap) {
        return new Stage(
                Map.of(combination, Workload.STREAM),
                heap,
                1,
                streamed,
                warmUp,
                1,
                Math.max(1, rounds / 3),
                length,
                false);
    }

    private Stage stage(String combination, Workload workload, int connections, int size) {
        // New processes, and many threads: what one thread warms up in a second takes them longer.
        return new Stage(
                Map.of(combination, workload),
                HEAP,
                connections,
                size,
                warmUp.multipliedBy(4),
                1,
                rounds,
                length.multipliedBy(2),
                false);
    }
}
