package br.dev.crm.benchmarks.harness;

import br.dev.crm.benchmarks.load.Cost;
import br.dev.crm.benchmarks.load.Workload;
import br.dev.crm.benchmarks.peer.PeerKind;
import br.dev.crm.benchmarks.process.OneCore;
import br.dev.crm.benchmarks.process.ProcessFailure;
import br.dev.crm.benchmarks.result.Combinations;
import br.dev.crm.benchmarks.result.Results;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * One pass over a stage: a process for each client, and their rounds in turn, so that what disturbs the machine for a
 * while disturbs all of them. A client that fails ends its own row.
 */
final class Fork {
    private final Stage stage;
    private final int number;
    private final Results results;
    private final Map<PeerKind, PeerProcess> processes = new EnumMap<>(PeerKind.class);

    Fork(Stage stage, int number, Results results) {
        this.stage = stage;
        this.number = number;
        this.results = results;
    }

    /** Opens the processes that are measured. */
    @FunctionalInterface
    interface Opener {
        PeerProcess open(PeerKind kind, int heap, int connections) throws ProcessFailure;
    }

    void run(List<PeerKind> kinds, Opener opener) throws InterruptedException {
        try {
            for (PeerKind kind : kinds) {
                open(kind, opener);
            }
            // All of them before the first is measured: what they share is compiled for all of them by then.
            for (Map.Entry<String, Workload> entry : stage.workloads().entrySet()) {
                warmUp(entry.getKey(), entry.getValue());
            }
            measureAll();
        } finally {
            processes.values().forEach(PeerProcess::close);
        }
    }

    private void measureAll() throws InterruptedException {
        OneCore core = stage.oneCore() ? OneCore.ofChildren() : OneCore.none();
        try {
            for (Map.Entry<String, Workload> entry : stage.workloads().entrySet()) {
                measure(entry.getKey(), entry.getValue());
            }
        } finally {
            core.leave();
        }
    }

    /** Measures what idle clients hold, and nothing else. */
    void idle(List<PeerKind> kinds, Opener opener) throws InterruptedException {
        try {
            for (PeerKind kind : kinds) {
                open(kind, opener);
            }
            for (Map.Entry<PeerKind, PeerProcess> each : processes.entrySet()) {
                try {
                    String[] response = each.getValue().ask("idle").split(" ", -1);
                    results.fact(Combinations.IDLE_THREADS, each.getKey(), response[0]);
                    results.fact(Combinations.IDLE_HEAP, each.getKey(), response[1]);
                } catch (ProcessFailure e) {
                    results.fail(Combinations.IDLE_HEAP, each.getKey(), e.getMessage());
                }
            }
        } finally {
            processes.values().forEach(PeerProcess::close);
        }
    }

    private void open(PeerKind kind, Opener opener) {
        try {
            processes.put(kind, opener.open(kind, stage.heap(), stage.connections()));
        } catch (ProcessFailure e) {
            stage.workloads().keySet().forEach(combination -> results.fail(combination, kind, e.getMessage()));
        }
    }

    private void warmUp(String combination, Workload workload) throws InterruptedException {
        if (workload != Workload.BUILD) {
            inTurn(combination, process -> process.ask("verify " + workload), false);
        }
        inTurn(combination, process -> process.ask(command(workload, stage.warmUp())), false);
    }

    private void measure(String combination, Workload workload) throws InterruptedException {
        if (stage.workloads().size() > 1) {
            inTurn(combination, process -> settle(process, command(workload, stage.warmUp())), false);
        }
        for (int round = 0; round < stage.rounds(); round++) {
            inTurn(combination, process -> process.ask(command(workload, stage.length())), true);
        }
    }

    /** Asks until two rounds cost the same, for a workload that has rested is slow at first; but not for ever. */
    private String settle(PeerProcess process, String command) throws ProcessFailure, InterruptedException {
        String line = process.ask(command);
        for (int more = 1; more < stage.settling(); more++) {
            String next = process.ask(command);
            if (Cost.of(next).isNear(Cost.of(line))) {
                return next;
            }
            line = next;
        }
        return line;
    }

    private String command(Workload workload, Duration length) {
        return "measure " + workload + " " + length.toMillis() + " " + stage.size();
    }

    @FunctionalInterface
    private interface Step {
        String ask(PeerProcess process) throws ProcessFailure, InterruptedException;
    }

    /** Asks one client after the other. */
    private void inTurn(String combination, Step step, boolean measured) throws InterruptedException {
        for (Map.Entry<PeerKind, PeerProcess> each : processes.entrySet()) {
            PeerKind kind = each.getKey();
            if (!results.isOpen(combination, kind)) {
                continue;
            }
            try {
                String response = step.ask(each.getValue());
                if (measured) {
                    results.add(combination, kind, number, Cost.of(response));
                }
            } catch (ProcessFailure e) {
                results.fail(combination, kind, e.getMessage());
            }
        }
    }
}
