package br.dev.crm.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The matrix on the newest JDK with long-term support, where there is one. */
class OtherJdkTest {
    @Test
    void allFourCombinationsDoTheSameThere() throws Exception {
        Optional<OtherJdk> other = OtherJdk.find();
        if (other.isEmpty()) {
            System.out.println(
                    "skipped: no newer JDK with long-term support beside the running one; CRM_OTHER_JDK may name one");
        }
        assumeThat(other).isPresent();

        ChildJvm.End end = ChildJvm.run(
                other.get().home(),
                300,
                List.of("-cp", System.getProperty("java.class.path"), MatrixProgram.class.getName()));

        System.out.print(end.output());
        assertThat(end.exitCode()).as(end.output()).isZero();
    }
}
