package br.dev.crm.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The matrix and the figures on the newest JDK with long-term support, where there is one. */
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
                LoadsTest.class.getName(),
                RateLimitedLoadTest.class.getName(),
                BrownOutTest.class.getName(),
                FaultsTest.class.getName(),
                OnceOnlyFaultsTest.class.getName(),
                SecondSourceTest.class.getName(),
                InterruptionTest.class.getName(),
                CloseTest.class.getName(),
                SessionFiguresTest.class.getName(),
                RecordsTest.class.getName(),
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
