package br.dev.crm.it.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.it.matrix.Matrix.Report;
import br.dev.crm.it.support.Combination;
import br.dev.crm.json.DateStyle;
import br.dev.crm.testkit.Figures;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class MatrixTest {
    @Test
    void allFourCombinationsDoTheSame() throws IOException {
        Report report = MatrixProgram.measure();

        Figures.add(
                "differences-newest", "all combinations", report.differences().size(), "cases", "= 0");
        assertThat(report.cases()).isGreaterThanOrEqualTo(400);
        assertThat(report.differences()).isEmpty();
    }

    @Test
    void findsTheDifferenceOfACombinationThatWritesDatesInAnotherWay() throws IOException {
        Combination other = new Combination("jdk", "gson", DateStyle.ISO_8601);

        Report report = Matrix.run(WriteCases.all(), List.of(Combination.ALL.get(0), other));

        assertThat(report.differences())
                .hasSize(6)
                .anySatisfy(difference -> assertThat(difference).contains("15/02/1970", "1970-02-15"));
    }
}
