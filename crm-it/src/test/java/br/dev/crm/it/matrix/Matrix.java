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

/** Runs the cases in all four combinations and compares what came out and what went over the wire. */
final class Matrix {
    private Matrix() {}

    /** What was found: how many cases, and each difference in words. */
    record Report(int cases, List<String> differences) {}

    static List<MatrixCase> cases() {
        List<MatrixCase> cases = new ArrayList<>(ResponseCases.all());
        cases.addAll(WriteCases.all());
        cases.addAll(ReadCases.all());
        return cases;
    }

    static Report run(List<MatrixCase> cases, List<Combination> combinations) throws IOException {
        Map<MatrixCase, Map<String, Set<Combination>>> outcomes = new LinkedHashMap<>();
        for (Combination combination : combinations) {
            try (CannedServer server = new CannedServer()) {
                for (MatrixCase tried : cases) {
                    outcomes.computeIfAbsent(tried, key -> new LinkedHashMap<>())
                            .computeIfAbsent(run(tried, combination, server), key -> new LinkedHashSet<>())
                            .add(combination);
                }
            }
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

    /** A client of its own, so that no case leaves cookies to the next. */
    private static String run(MatrixCase tried, Combination combination, CannedServer server) {
        server.play(tried.responses());
        try (CrmClient client =
                combination.client(server.uri()).retryPolicy(RetryPolicies.FAST).build()) {
            return OutcomeText.of(tried, client) + " sent " + server.received();
        }
    }
}
