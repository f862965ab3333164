package br.dev.crm.it.matrix;

import br.dev.crm.it.matrix.Matrix.Report;
import br.dev.crm.it.support.Combination;
import br.dev.crm.testkit.Figures;
import java.io.IOException;

/** The matrix as a program, to be started by another JDK. */
public final class MatrixProgram {
    private MatrixProgram() {}

    /** Ends with 1 when there is a difference. */
    public static void main(String[] arguments) throws IOException {
        Report report = measure();
        report.differences().forEach(System.out::println);
        System.exit(report.differences().isEmpty() ? 0 : 1);
    }

    static Report measure() throws IOException {
        Report report = Matrix.run(Matrix.cases(), Combination.ALL);
        Figures.add("difference-cases", "all combinations", report.cases(), "cases", ">= 400");
        Figures.add("differences", "all combinations", report.differences().size(), "cases", "= 0");
        return report;
    }
}
