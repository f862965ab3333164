package br.dev.crm.benchmarks.harness;

import br.dev.crm.benchmarks.load.Cost;
import br.dev.crm.benchmarks.load.FirstResponse;
import br.dev.crm.benchmarks.peer.PeerKind;
import br.dev.crm.benchmarks.process.BenchmarkJvm;
import br.dev.crm.benchmarks.process.ModuleClassPath;
import br.dev.crm.benchmarks.process.ProcessFailure;
import br.dev.crm.benchmarks.result.Results;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Processes from their start to their first response, each with no more on its class path than its client needs. */
final class Starts {
    private static final Duration MOST = Duration.ofSeconds(30);

    /** Without a binding of SLF4J it warns on the error output; with one, more classes would be loaded. */
    private static final String QUIET = "-Dslf4j.internal.verbosity=ERROR";

    private final Path javaHome;
    private final List<String> options;
    private final Results results;

    Starts(Path javaHome, List<String> trust, Results results) {
        this.javaHome = javaHome;
        this.options = new ArrayList<>(trust);
        this.options.addAll(List.of("-Xmx256m", QUIET));
        this.results = results;
    }

    /** Starts each client so many times in turn; before several times once unmeasured, for the jars in memory. */
    void run(String combination, URI server, List<PeerKind> kinds, int times) throws InterruptedException {
        for (int time = times > 1 ? -1 : 0; time < times; time++) {
            for (PeerKind kind : kinds) {
                if (results.isOpen(combination, kind)) {
                    start(combination, server, kind, time);
                }
            }
        }
    }

    private void start(String combination, URI server, PeerKind kind, int time) throws InterruptedException {
        long start = System.nanoTime();
        try (BenchmarkJvm jvm = BenchmarkJvm.start(
                javaHome,
                options,
                ModuleClassPath.of(kind.jars()),
                FirstResponse.class,
                kind.name(),
                server.toString())) {
            jvm.await(FirstResponse.DONE, MOST);
            long wall = System.nanoTime() - start;
            long cpu = Long.parseLong(jvm.await(FirstResponse.DONE, MOST));
            if (time >= 0) {
                results.add(combination, kind, time, new Cost(1, cpu, wall, 0, 0, 0));
            }
        } catch (ProcessFailure | IOException e) {
            results.fail(combination, kind, e.getMessage());
        }
    }
}
