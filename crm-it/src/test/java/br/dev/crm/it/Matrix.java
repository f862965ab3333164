package br.dev.crm.it;

import br.dev.crm.CrmClient;
import br.dev.crm.retry.Backoff;
import br.dev.crm.retry.RetryPolicy;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Runs the cases in all four combinations and compares what came out and what went over the wire. */
final class Matrix {
    private static final RetryPolicy FAST = RetryPolicy.defaults()
            .withBackoff(new Backoff(Duration.ofMillis(1), Duration.ofMillis(1)))
            .withRateLimitBackoff(new Backoff(Duration.ofMillis(1), Duration.ofMillis(1)));

    private Matrix() {}

    /** What was found: how many cases, and each difference in words. */
    record Report(int cases, List<String> differences) {}

    static List<Case> cases() {
        List<Case> cases = new ArrayList<>(CallCases.all());
        cases.addAll(WriteCases.all());
        cases.addAll(ReadCases.all());
        return cases;
    }

    static Report run(List<Case> cases, List<Cell> cells) throws IOException {
        Map<Case, Map<String, Set<Cell>>> outcomes = new LinkedHashMap<>();
        for (Cell cell : cells) {
            try (CannedServer server = new CannedServer()) {
                for (Case tried : cases) {
                    outcomes.computeIfAbsent(tried, key -> new LinkedHashMap<>())
                            .computeIfAbsent(run(tried, cell, server), key -> new LinkedHashSet<>())
                            .add(cell);
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
    private static String run(Case tried, Cell cell, CannedServer server) {
        server.play(tried.answers());
        try (CrmClient client = cell.builder()
                .integrationUri(server.uri())
                .credentials("ana@padaria.example", "pass-word-7", "padaria")
                .retryPolicy(FAST)
                .build()) {
            return Outcome.of(tried, client) + " sent " + server.received();
        }
    }
}
