package br.dev.crm.it.otherjdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import br.dev.crm.it.ending.BlockedCallEndingTest;
import br.dev.crm.it.ending.CloseWithCallsInFlightTest;
import br.dev.crm.it.faults.MockServerFaultsTest;
import br.dev.crm.it.faults.RetryAfterFaultTest;
import br.dev.crm.it.faults.ServerFaultsTest;
import br.dev.crm.it.load.BrownOutTest;
import br.dev.crm.it.load.ManyThreadsLoadTest;
import br.dev.crm.it.load.RateLimitedLoadTest;
import br.dev.crm.it.matrix.MatrixProgram;
import br.dev.crm.it.models.AnnotatedModelsTest;
import br.dev.crm.it.records.WriteIntegrityTest;
import br.dev.crm.it.secrets.CanaryTest;
import br.dev.crm.it.session.SessionFiguresTest;
import br.dev.crm.it.support.ChildJvm;
import br.dev.crm.it.support.OtherJdk;
import br.dev.crm.it.support.Sizes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The matrix and the figures on the newest JDK with long-term support, where there is one. The test classes that it
 * names are public for that reason alone.
 */
class OtherJdkTest {
    private static final int MOST_SECONDS = Sizes.of(600, 3_600);

    @Test
    void allFourCombinationsDoTheSameThere() throws Exception {
        run(MatrixProgram.class.getName());
    }

    @Test
    void theFiguresOfReliabilityHoldThere() throws Exception {
        run(
                SuiteProgram.class.getName(),
                AnnotatedModelsTest.class.getName(),
                ManyThreadsLoadTest.class.getName(),
                RateLimitedLoadTest.class.getName(),
                BrownOutTest.class.getName(),
                ServerFaultsTest.class.getName(),
                RetryAfterFaultTest.class.getName(),
                MockServerFaultsTest.class.getName(),
                BlockedCallEndingTest.class.getName(),
                CloseWithCallsInFlightTest.class.getName(),
                SessionFiguresTest.class.getName(),
                WriteIntegrityTest.class.getName(),
                CanaryTest.class.getName());
    }

    private static void run(String... program) throws Exception {
        Optional<OtherJdk> other = OtherJdk.find();
        if (other.isEmpty()) {
            System.out.println(
                    "skipped: no newer JDK with long-term support beside the running one; CRM_OTHER_JDK may name one");
        }
        assumeThat(other).isPresent();
        List<String> arguments = new ArrayList<>(
                List.of("-Dcrm.full=" + Boolean.getBoolean("crm.full"), "-cp", System.getProperty("java.class.path")));
        arguments.addAll(List.of(program));

        ChildJvm.End end = ChildJvm.run(other.get().home(), MOST_SECONDS, arguments);

        System.out.print(end.output());
        assertThat(end.exitCode()).as(end.output()).isZero();
    }
}
