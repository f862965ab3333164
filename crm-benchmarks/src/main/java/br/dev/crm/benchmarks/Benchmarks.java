package br.dev.crm.benchmarks;

import br.dev.crm.benchmarks.gate.Gate;
import br.dev.crm.benchmarks.harness.Campaign;
import br.dev.crm.benchmarks.harness.Plan;
import br.dev.crm.benchmarks.report.FigureRows;
import br.dev.crm.benchmarks.report.Language;
import br.dev.crm.benchmarks.report.PerformancePage;
import br.dev.crm.benchmarks.result.Results;
import br.dev.crm.benchmarks.result.ResultsFile;
import br.dev.crm.benchmarks.server.StubProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The one command of this module; it is run in the module's folder. */
public final class Benchmarks {
    private static final Path RESULTS = Path.of("target", "benchmarks.tsv");
    private static final Path FIGURES = Path.of("target", "figures.csv");
    private static final Path DOCUMENTS = Path.of("..", "docs");
    private static final Path RECORDED =
            Path.of("src", "main", "resources", "br", "dev", "crm", "benchmarks", "gate", "recorded-bytes.csv");

    private Benchmarks() {}

    /**
     * Takes what is to be done: {@code run} measures everything and writes the pages, {@code calls} measures the calls
     * of one thread anew beside the last run, {@code report} writes the pages again, {@code gate} sees that everything
     * works and that no call of ours allocates more than is recorded, {@code record} records what they allocate.
     */
    public static void main(String[] arguments) throws Exception {
        switch (arguments.length == 1 ? arguments[0] : "") {
            case "run" -> {
                measure();
                report();
            }
            case "calls" -> {
                measureCalls();
                report();
            }
            case "report" -> report();
            case "gate" -> gate();
            case "record" -> {
                try (StubProcess server = StubProcess.start()) {
                    new Gate(server, RECORDED).record();
                }
            }
            default -> {
                System.err.println("Say what is to be done: run, calls, report, gate or record.");
                System.exit(2);
            }
        }
    }

    private static void measure() throws Exception {
        Results results = new Results();
        try (StubProcess server = StubProcess.start()) {
            new Campaign(Plan.full(), server, results).run();
        } finally {
            ResultsFile.write(results, RESULTS);
        }
    }

    private static void measureCalls() throws Exception {
        Results results = ResultsFile.read(RESULTS);
        results.forget(Plan.full().labelsOfCalls());
        try (StubProcess server = StubProcess.start()) {
            new Campaign(Plan.full(), server, results).calls();
        }
        ResultsFile.write(results, RESULTS);
    }

    private static void report() throws IOException {
        Results results = ResultsFile.read(RESULTS);
        for (Language language : Language.values()) {
            new PerformancePage(results, language).write(DOCUMENTS);
        }
        new FigureRows(results).write(FIGURES);
        System.out.println(new PerformancePage(results, Language.ENGLISH).tables());
        results.failures().forEach((row, reason) -> System.out.println("benchmarks: " + row + ": " + reason));
    }

    private static void gate() throws Exception {
        long start = System.nanoTime();
        List<String> problems;
        try (StubProcess server = StubProcess.start()) {
            problems = new Gate(server, RECORDED).run(FIGURES);
        }
        long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
        System.out.println("benchmarks: the gate took " + seconds + " s");
        problems.forEach(problem -> System.err.println("benchmarks: " + problem));
        if (!problems.isEmpty()) {
            System.err.println("benchmarks: what is meant to grow is recorded by -Dbenchmark=record");
            System.exit(1);
        }
    }
}
