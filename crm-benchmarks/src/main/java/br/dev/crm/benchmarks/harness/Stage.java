package br.dev.crm.benchmarks.harness;

import br.dev.crm.benchmarks.load.Workload;
import java.time.Duration;
import java.util.Map;

/**
 * What one set of processes does.
 *
 * @param workloads by the names of their combinations, in their order
 * @param heap how many MiB each process has
 * @param connections how many calls each client is made for; 1 for its default
 * @param size threads, calls in flight, or records of a stream
 * @param warmUp how long each workload is done unmeasured
 * @param settling how often each is warmed up at most before it is measured, until two times cost the same
 * @param rounds how many rounds are measured
 * @param length how long a round takes
 * @param oneCore whether the processes share one core while they are measured
 */
record Stage(
        Map<String, Workload> workloads,
        int heap,
        int connections,
        int size,
        Duration warmUp,
        int settling,
        int rounds,
        Duration length,
        boolean oneCore) {}
