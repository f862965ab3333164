package br.dev.crm.benchmarks.harness;

import br.dev.crm.benchmarks.load.PeerProgram;
import br.dev.crm.benchmarks.peer.PeerKind;
import br.dev.crm.benchmarks.process.BenchmarkJvm;
import br.dev.crm.benchmarks.process.ModuleClassPath;
import br.dev.crm.benchmarks.process.ProcessFailure;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts measured processes, all with the same options but for the heap.
 *
 * @param javaHome the JDK that runs them
 * @param server what they ask
 * @param options further options of the JVM
 */
record Processes(Path javaHome, URI server, List<String> options) {
    private static final Duration MOST = Duration.ofSeconds(90);
    private static final String OK = "ok ";
    private static final String FAILED = "failed ";

    /** Opens a process for one peer. */
    PeerProcess open(PeerKind kind, int heap, int connections) throws ProcessFailure {
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of(
                "-Xms" + heap + "m",
                "-Xmx" + heap + "m",
                "-XX:-UsePerfData",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn"));
        try {
            BenchmarkJvm jvm = BenchmarkJvm.start(
                    javaHome,
                    all,
                    ModuleClassPath.all(),
                    PeerProgram.class,
                    kind.name(),
                    server.toString(),
                    "" + connections);
            return new Asked(jvm);
        } catch (IOException e) {
            throw new ProcessFailure("the process could not be started", e);
        }
    }

    private record Asked(BenchmarkJvm jvm) implements PeerProcess {
        @Override
        public String ask(String command) throws ProcessFailure, InterruptedException {
            jvm.tell(command);
            String response = jvm.await(PeerProgram.ANSWER, MOST);
            if (response.startsWith(FAILED)) {
                throw new ProcessFailure(response.substring(FAILED.length()), null);
            }
            return response.substring(OK.length());
        }

        @Override
        public void close() {
            jvm.close();
        }
    }
}
