package br.dev.crm.it.matrix;

import br.dev.crm.CrmClient;
import br.dev.crm.it.support.Combination;
import br.dev.crm.it.support.RetryPolicies;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs the cases in all four combinations and compares what came out and what went over the wire. */
final class Matrix {
    /** Many, for some cases wait a second for their second login. */
    private static final int AT_A_TIME = 48;

    private Matrix() {}

    /** What was found: how many cases, and each difference in words. */
    record Report(int cases, List<String> differences) {}

    static List<MatrixCase> cases() {
        List<MatrixCase> cases = new ArrayList<>(ResponseCases.all());
        cases.addAll(WriteCases.all());
        cases.addAll(ReadCases.all());
        return cases;
    }

    static Report run(List<MatrixCase> cases, List<Combination> combinations) {
        Map<MatrixCase, Map<String, Set<Combination>>> outcomes = new LinkedHashMap<>();
        ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME);
        try {
            Map<Combination, List<Future<String>>> runs = new LinkedHashMap<>();
            for (Combination combination : combinations) {
                runs.put(
                        combination,
                        cases.stream()
                                .map(tried -> threads.submit(() -> run(tried, combination)))
                                .toList());
            }
            for (Combination combination : combinations) {
                for (int i = 0; i < cases.size(); i++) {
                    outcomes.computeIfAbsent(cases.get(i), key -> new LinkedHashMap<>())
                            .computeIfAbsent(outcome(runs.get(combination).get(i)), key -> new LinkedHashSet<>())
                            .add(combination);
                }
            }
        } finally {
            threads.shutdownNow();
        }
        List<String> differences = new ArrayList<>();
        outcomes.forEach((tried, byOutcome) -> {
            boolean foreign = byOutcome.keySet().stream().anyMatch(outcome -> outcome.startsWith("FOREIGN"));
            if (byOutcome.size() > 1 || foreign) {
                differences.add(tried + "\n    " + byOutcome);
            }
        });
        return new Report(outcomes.size(), differences);
    }

    private static String outcome(Future<String> run) {
        try {
            return run.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** A server and a client of its own, so that no case leaves cookies to the next. */
    private static String run(MatrixCase tried, Combination combination) throws IOException {
        try (CannedServer server = new CannedServer();
                CrmClient client = combination
                        .client(server.uri())
                        .retryPolicy(RetryPolicies.FAST)
                        .build()) {
            server.play(tried.responses());
            return OutcomeText.of(tried, client) + " sent " + server.received();
        }
    }
}
