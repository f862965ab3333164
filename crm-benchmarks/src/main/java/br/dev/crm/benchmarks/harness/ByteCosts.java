package br.dev.crm.benchmarks.harness;

import br.dev.crm.benchmarks.load.Workload;
import br.dev.crm.benchmarks.peer.PeerKind;
import br.dev.crm.benchmarks.result.Results;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Bytes a call, which hardly vary once the compiler has done its work: what is measured is what is left when escape
 * analysis has taken away what it can, so each workload is done for a while before.
 */
public final class ByteCosts {
    private static final int HEAP = 256;
    private static final int ROUNDS = 6;

    /** Calls wait for the compiler: what it decides then depends on what was called, and not on how busy it was. */
    private static final List<String> COMPILED_IN_TIME = List.of("-XX:-BackgroundCompilation");

    private final Path javaHome;
    private final URI server;
    private final Duration warmUp;

    public ByteCosts(Path javaHome, URI server, Duration warmUp) {
        this.javaHome = javaHome;
        this.server = server;
        this.warmUp = warmUp;
    }

    /** Measures calls and lists, each client in a new process, and adds the rounds to the results. */
    public void measure(List<PeerKind> kinds, int fork, Results results) throws InterruptedException {
        Map<String, Workload> workloads = new LinkedHashMap<>();
        for (Workload workload : EnumSet.range(Workload.CREATE, Workload.LIST_10000)) {
            workloads.put(workload.label(), workload);
        }
        Stage stage = new Stage(workloads, HEAP, 1, 1, warmUp, ROUNDS, Duration.ofMillis(250));
        new Fork(stage, fork, results).run(kinds, new Processes(javaHome, server, COMPILED_IN_TIME)::open);
    }
}
