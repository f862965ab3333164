package br.dev.crm.benchmarks.gate;

import br.dev.crm.benchmarks.contract.NotOffered;
import br.dev.crm.benchmarks.harness.ByteCosts;
import br.dev.crm.benchmarks.harness.Campaign;
import br.dev.crm.benchmarks.harness.Plan;
import br.dev.crm.benchmarks.result.Results;
import br.dev.crm.benchmarks.server.StubProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Every client and every workload once, at small size, and then the bytes of our calls. */
public final class Gate {
    private final StubProcess server;
    private final Path recorded;

    public Gate(StubProcess server, Path recorded) {
        this.server = server;
        this.recorded = recorded;
    }

    /** Returns what does not work or has grown, a line for each. */
    public List<String> run(Path figures) throws IOException, InterruptedException {
        Results results = new Results();
        new Campaign(Plan.quick(), server, results).run();
        List<String> problems = new ArrayList<>();
        results.failures().forEach((row, reason) -> {
            if (!reason.equals(NotOffered.ASYNCHRONOUS)) {
                problems.add(row + ": " + reason);
            }
        });
        bytes().run(figures).forEach(check -> problems.add(check.toString()));
        return problems;
    }

    /** Records the bytes of today. */
    public void record() throws IOException, InterruptedException {
        bytes().record();
    }

    private BytesGate bytes() {
        Path javaHome = Path.of(System.getProperty("java.home"));
        return new BytesGate(new ByteCosts(javaHome, server.http()), recorded);
    }
}
