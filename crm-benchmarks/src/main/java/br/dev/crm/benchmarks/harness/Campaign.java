package br.dev.crm.benchmarks.harness;

import br.dev.crm.benchmarks.codec.CodecRun;
import br.dev.crm.benchmarks.peer.PeerKind;
import br.dev.crm.benchmarks.process.ModuleClassPath;
import br.dev.crm.benchmarks.process.SecondJdk;
import br.dev.crm.benchmarks.result.Combinations;
import br.dev.crm.benchmarks.result.Results;
import br.dev.crm.benchmarks.server.LoadGenerator;
import br.dev.crm.benchmarks.server.StubProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** All workloads with all clients. */
public final class Campaign {
    private final Plan plan;
    private final StubProcess server;
    private final Results results;
    private final List<PeerKind> kinds = Arrays.asList(PeerKind.values());
    private final Path javaHome = Path.of(System.getProperty("java.home"));

    public Campaign(Plan plan, StubProcess server, Results results) {
        this.plan = plan;
        this.server = server;
        this.results = results;
    }

    /** Measures everything. */
    public void run() throws IOException, InterruptedException {
        results.fact(Combinations.DATE, LocalDate.now(ZoneOffset.UTC));
        results.fact(
                Combinations.JDK,
                Runtime.version().feature() + "." + Runtime.version().interim() + "."
                        + Runtime.version().update());
        results.fact(Combinations.MACHINE, Machine.shape());
        results.fact(Combinations.FORKS, plan.forks());
        capacity();
        closures();
        idle();
        Optional<SecondJdk> other = SecondJdk.find();
        other.ifPresent(
                jdk -> results.fact(Combinations.OTHER_JDK, jdk.version().toString()));
        for (int fork = 0; fork < plan.forks(); fork++) {
            progress("fork " + (fork + 1) + " of " + plan.forks());
            fork(fork, other);
        }
        progress("starts of processes");
        Starts starts = new Starts(javaHome, server.trust(), results);
        starts.run(Combinations.START_HTTP, server.http(), kinds, plan.starts());
        starts.run(Combinations.START_HTTPS, server.https(), kinds, plan.starts());
        progress("codecs");
        CodecRun.run(plan.codecForks(), results);
    }

    private void capacity() throws IOException, InterruptedException {
        LoadGenerator load = new LoadGenerator(server.http(), plan.warmUp().plus(Duration.ofMillis(500)));
        load.createsPerSecond();
        results.fact(Combinations.SERVER_CREATES, load.createsPerSecond());
        results.fact(Combinations.SERVER_LISTS, load.listsPerSecond(100));
        progress("the stub server carries "
                + results.fact(Combinations.SERVER_CREATES).orElse("")
                + " creates/s and "
                + results.fact(Combinations.SERVER_LISTS).orElse("")
                + " lists of 100/s of two bare sockets");
    }

    private void closures() {
        kinds.forEach(kind -> results.fact(Combinations.CLOSURE, kind, ModuleClassPath.bytes(kind.jars())));
        results.fact(Combinations.CLOSURE, ModuleClassPath.bytes(List.of("crm-core", "slf4j-api")));
    }

    private void idle() throws InterruptedException {
        Processes processes = new Processes(javaHome, server.http(), List.of());
        new Fork(plan.calls(), 0, results).idle(kinds, processes::open);
    }

    private void fork(int number, Optional<SecondJdk> other) throws InterruptedException {
        Processes processes = new Processes(javaHome, server.http(), List.of());
        for (Stage stage : plan.stages()) {
            if (stage.equals(plan.calls())) {
                calls(number);
            } else {
                progress(String.join(", ", stage.workloads().keySet()));
                new Fork(stage, number, results).run(kinds, processes::open);
            }
        }
        if (other.isPresent()) {
            progress(Combinations.VIRTUAL);
            Processes newer = new Processes(other.get().home(), server.http(), List.of());
            new Fork(plan.virtual(), number, results).run(kinds, newer::open);
        }
    }

    /** Measures the calls of one thread alone. */
    public void calls() throws InterruptedException {
        for (int fork = 0; fork < plan.forks(); fork++) {
            progress("fork " + (fork + 1) + " of " + plan.forks());
            calls(fork);
        }
    }

    private void calls(int fork) throws InterruptedException {
        Stage stage = plan.calls();
        progress(String.join(", ", stage.workloads().keySet()));
        Processes processes = new Processes(javaHome, server.http(), List.of());
        new Fork(stage, fork, results).run(kinds, processes::open);
    }

    private static void progress(String what) {
        System.out.println("benchmarks: " + what);
    }
}
