package br.dev.crm.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.dev.crm.benchmarks.load.PeerProgram;
import br.dev.crm.benchmarks.peer.PeerKind;
import br.dev.crm.benchmarks.process.BenchmarkJvm;
import br.dev.crm.benchmarks.process.ModuleClassPath;
import br.dev.crm.benchmarks.process.ProcessFailure;
import br.dev.crm.benchmarks.server.StubProcess;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One client in a real process against the real stub; the gate does it with all of them. */
class PeersTest {
    private static final Path HOME = Path.of(System.getProperty("java.home"));

    @Test
    void oneClientAnswersWhatIsDueAndEndsWithItsInput() throws Exception {
        try (StubProcess server = StubProcess.start();
                PeerProcess process =
                        new Processes(HOME, server.http(), List.of()).open(PeerKind.OURS_JDK_JSONB, 64, 1)) {
            assertThat(process.ask("verify LIST_100")).isEqualTo("verified");
            assertThat(process.ask("verify CREATE")).isEqualTo("verified");
            assertThatThrownBy(() -> process.ask("verify NOTHING"))
                    .isInstanceOf(ProcessFailure.class)
                    .hasMessageContaining("NOTHING");
        }
    }

    @Test
    void aServerThatIsNotThereIsAReason() throws Exception {
        PeerProcess process =
                new Processes(HOME, URI.create("http://127.0.0.1:1"), List.of()).open(PeerKind.APACHE_GSON, 64, 1);
        try (process) {
            assertThatThrownBy(() -> process.ask("verify FIND"))
                    .isInstanceOf(ProcessFailure.class)
                    .hasMessageContaining("refused");
        }
    }

    @Test
    void aProcessThatSaysNothingIsEnded() throws Exception {
        List<String> options = List.of("-Xmx64m");
        try (BenchmarkJvm jvm = BenchmarkJvm.start(HOME, options, ModuleClassPath.all(), Silent.class)) {
            assertThatThrownBy(() -> jvm.await("never", Duration.ofMillis(500)))
                    .isInstanceOf(ProcessFailure.class)
                    .hasMessageContaining("no response");
        }
    }

    @Test
    void aProcessThatHasEndedIsAReason() throws Exception {
        List<String> options = List.of("-Xmx64m");
        try (BenchmarkJvm jvm = BenchmarkJvm.start(HOME, options, "", PeerProgram.class)) {
            assertThatThrownBy(() -> jvm.await("never", Duration.ofSeconds(20)))
                    .isInstanceOf(ProcessFailure.class)
                    .hasMessageContaining("exit code 1");
        }
    }

    /** Does nothing for as long as a test may take. */
    static final class Silent {
        public static void main(String[] arguments) throws InterruptedException {
            Thread.sleep(20_000);
        }
    }
}
