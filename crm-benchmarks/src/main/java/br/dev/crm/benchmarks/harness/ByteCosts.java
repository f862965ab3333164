package br.dev.crm.benchmarks.harness;

import br.dev.crm.benchmarks.load.Cost;
import br.dev.crm.benchmarks.load.Workload;
import br.dev.crm.benchmarks.peer.PeerKind;
import br.dev.crm.benchmarks.process.ProcessFailure;
import br.dev.crm.benchmarks.result.Results;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Bytes a call, which hardly vary once the compiler has done its work. They go on falling, in steps, for tens of
 * thousands of calls, until escape analysis has taken away all that it can; how long that takes depends on how busy the
 * machine is. So the warm-up is a number of calls, and what is measured afterwards repeats within 1 %.
 */
public final class ByteCosts {
    private static final int HEAP = 256;
    private static final int AT_A_TIME = 2;
    private static final int ROUNDS = 2;
    private static final int ROUND_MILLIS = 200;

    /** Calls wait for the compiler: what it decides then depends on what was called, and not on how busy it was. */
    private static final List<String> COMPILED_IN_TIME = List.of("-XX:-BackgroundCompilation");

    /**
     * How many calls, in this order; lists are compiled on the way, a record in them being what a call is otherwise.
     */
    private static final List<Map.Entry<Workload, Integer>> WARM_UP = List.of(
            Map.entry(Workload.CREATE, 50_000),
            Map.entry(Workload.FIND, 40_000),
            Map.entry(Workload.LIST_1, 15_000),
            Map.entry(Workload.LIST_100, 2_000),
            Map.entry(Workload.LIST_10000, 15));

    private static final Set<Workload> WORKLOADS = EnumSet.range(Workload.CREATE, Workload.LIST_10000);

    private final Processes processes;

    public ByteCosts(Path javaHome, URI server) {
        this.processes = new Processes(javaHome, server, COMPILED_IN_TIME);
    }

    /**
     * Measures calls and lists, each client in a new process, and adds the rounds to the results. Two are measured at a
     * time: to bytes it does not matter.
     */
    public void measure(List<PeerKind> kinds, int fork, Results results) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME);
        try {
            List<Future<Results>> all = new ArrayList<>();
            for (PeerKind kind : kinds) {
                all.add(threads.submit(() -> measure(kind, fork)));
            }
            for (Future<Results> each : all) {
                results.add(each.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }

    private Results measure(PeerKind kind, int fork) throws InterruptedException {
        Results results = new Results();
        try (PeerProcess process = processes.open(kind, HEAP, 1)) {
            measure(kind, process, fork, results);
        } catch (ProcessFailure e) {
            WORKLOADS.forEach(workload -> results.fail(workload.label(), kind, e.getMessage()));
        }
        return results;
    }

    private static void measure(PeerKind kind, PeerProcess process, int fork, Results results)
            throws ProcessFailure, InterruptedException {
        for (Map.Entry<Workload, Integer> each : WARM_UP) {
            process.ask("verify " + each.getKey());
            process.ask("warm " + each.getKey() + " " + each.getValue());
        }
        for (Workload workload : WORKLOADS) {
            for (int round = 0; round < ROUNDS; round++) {
                String cost = process.ask("measure " + workload + " " + ROUND_MILLIS + " 1");
                results.add(workload.label(), kind, fork, Cost.of(cost));
            }
        }
    }
}
