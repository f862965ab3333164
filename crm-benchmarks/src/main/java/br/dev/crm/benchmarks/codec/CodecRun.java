package br.dev.crm.benchmarks.codec;

import br.dev.crm.benchmarks.result.Results;
import java.util.Collection;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs JMH and keeps its results as facts; a codec that fails is left out with its reason. */
public final class CodecRun {
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private CodecRun() {}

    /** Returns the name of the fact with the nanoseconds a record. */
    public static String nanos(String benchmark, CodecKind kind) {
        return "codec " + benchmark + " nanos | " + kind;
    }

    /** Returns the name of the fact with the bytes a record. */
    public static String bytes(String benchmark, CodecKind kind) {
        return "codec " + benchmark + " bytes | " + kind;
    }

    /** Measures all codecs in so many forks each; 0 measures in this process, once and short, to see that it works. */
    public static void run(int forks, Results results) {
        Options options = new OptionsBuilder()
                .include(CodecBenchmark.class.getSimpleName())
                .forks(forks)
                .warmupIterations(forks == 0 ? 0 : 3)
                .measurementIterations(forks == 0 ? 1 : 4)
                .warmupTime(TimeValue.milliseconds(700))
                .measurementTime(TimeValue.milliseconds(forks == 0 ? 20 : 500))
                .addProfiler(GCProfiler.class)
                .jvmArgs("-Xmx256m")
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(false)
                .build();
        try {
            Collection<RunResult> all = new Runner(options).run();
            all.forEach(result -> keep(result, results));
        } catch (RunnerException e) {
            results.fact("codec failure", String.valueOf(e.getMessage()).replaceAll("\\s+", " "));
        }
    }

    private static void keep(RunResult result, Results results) {
        String method = result.getParams().getBenchmark();
        String benchmark = method.substring(method.lastIndexOf('.') + 1);
        CodecKind kind = CodecKind.valueOf(result.getParams().getParam("kind"));
        results.fact(nanos(benchmark, kind), result.getPrimaryResult().getScore() / CodecBenchmark.RECORDS);
        for (Map.Entry<String, ?> each : result.getSecondaryResults().entrySet()) {
            if (each.getKey().endsWith(ALLOCATED)) {
                results.fact(bytes(benchmark, kind), ((Result<?>) each.getValue()).getScore() / CodecBenchmark.RECORDS);
            }
        }
    }
}
