package br.dev.crm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class ContractRunTest {
    @TempDir
    Path directory;

    private final Map<String, TestExecutionResult> results = new ConcurrentSkipListMap<>();

    @BeforeEach
    void run() {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(BrokenContract.class))
                .configurationParameter("crm.contracts", directory.toString())
                .build();
        LauncherFactory.create().execute(request, new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (test.isTest()) {
                    results.put(test.getDisplayName().split(" ", 2)[0], result);
                }
            }
        });
    }

    private Throwable failure(String number) {
        assertThat(results.get(number).getStatus()).isEqualTo(Status.FAILED);
        return results.get(number).getThrowable().orElseThrow();
    }

    @Test
    void namesThePromiseWhateverIsThrown() {
        assertThat(failure("X1"))
                .hasMessageStartingWith("Not held: X1 An error is named.\n")
                .hasMessageContaining("StackOverflowError: deep")
                .hasCauseInstanceOf(StackOverflowError.class);
        assertThat(failure("X2"))
                .hasMessageStartingWith("Not held: X2 A time-out is named.\n")
                .hasMessageContaining("timed out");
        assertThat(failure("X4")).hasMessageContaining("the call failed").hasMessageContaining("why");
        assertThat(failure("X9")).hasMessageStartingWith("Not held: X9 ").hasMessageContaining("no transport");
        assertThat(failure("X10")).hasMessageStartingWith("Not held: X10 ").hasMessageContaining("not closed");
    }

    @Test
    void listsEachCaseThatFails() {
        assertThat(failure("X3").getMessage())
                .contains("\none: expected: <two> but was: <one>\nthree: expected: <two> but was: <three>");
    }

    @Test
    void abortsWhatIsDeclaredWhateverIsThrown() {
        assertThat(results.get("X7").getStatus()).isEqualTo(Status.ABORTED);
        assertThat(failure("X8")).hasMessageContaining("X8 is declared as not held, but it is held");
        assertThat(failure("[1]")).hasMessageStartingWith("Not held: X6 One argument of two is declared. a\\n\n");
        assertThat(results.get("[2]").getStatus()).isEqualTo(Status.ABORTED);
        assertThat(results.get("X5").getStatus()).isEqualTo(Status.SUCCESSFUL);
    }

    @Test
    void reportsEveryResultOfAContractWithoutAName() throws IOException {
        List<String> lines = Files.readAllLines(
                directory.resolve("BrokenContract-jdk" + Runtime.version().feature() + ".tsv"));

        assertThat(lines).hasSize(11);
        assertThat(lines.stream().filter(line -> line.contains("\tfailed\t"))).hasSize(8);
        assertThat(lines).anyMatch(line -> line.startsWith("X1\t") && line.endsWith("StackOverflowError: deep"));
        assertThat(lines).anyMatch(line -> line.startsWith("X7\t") && line.endsWith("\tnot held\tdeclared"));
    }

    @Test
    void writesTheReportWhereverThereIsABuildAndElsewhereToo() throws IOException {
        Path base = Files.createDirectory(directory.resolve("base"));
        assertThat(ContractReport.directory(Optional.empty(), base)).isEqualTo(base.resolve("crm-contracts"));

        Files.createDirectory(base.resolve("build"));
        assertThat(ContractReport.directory(Optional.empty(), base)).isEqualTo(base.resolve("build/contracts"));

        Files.createDirectory(base.resolve("target"));
        assertThat(ContractReport.directory(Optional.empty(), base)).isEqualTo(base.resolve("target/contracts"));
        assertThat(ContractReport.directory(Optional.of("named"), base)).isEqualTo(base.resolve("named"));
    }
}
