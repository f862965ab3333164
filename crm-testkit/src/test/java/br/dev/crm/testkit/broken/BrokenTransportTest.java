package br.dev.crm.testkit.broken;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class BrokenTransportTest {
    /** A contract test of each group that takes long, by the name of the group. */
    private static final Map<String, String> LONG = Map.of("ServerFaults", "T68", "Framing", "T75");

    private static final int SIDE_BY_SIDE = 7;

    @Test
    void failsExactlyTheContractTestsThatABreakageBreaks() throws InterruptedException, ExecutionException {
        Map<Breakage, Set<String>> failed = new EnumMap<>(Breakage.class);
        // The thread that this one keeps would be found by the others.
        failed.put(Breakage.KEEPS_A_THREAD, failedTests(Breakage.KEEPS_A_THREAD));
        ExecutorService runs = Executors.newFixedThreadPool(SIDE_BY_SIDE);
        try {
            Map<Breakage, Future<Set<String>>> results = new EnumMap<>(Breakage.class);
            for (Breakage breakage : Breakage.values()) {
                if (breakage != Breakage.KEEPS_A_THREAD) {
                    results.put(breakage, runs.submit(() -> failedTests(breakage)));
                }
            }
            for (Map.Entry<Breakage, Future<Set<String>>> result : results.entrySet()) {
                failed.put(result.getKey(), result.getValue().get());
            }
        } finally {
            runs.shutdownNow();
        }

        assertThat(failed)
                .containsExactlyInAnyOrderEntriesOf(
                        Arrays.stream(Breakage.values()).collect(toMap(breakage -> breakage, Breakage::broken)));
    }

    private static Set<String> failedTests(Breakage breakage) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(BrokenTransportSuite.class))
                .configurationParameter(BrokenTransportSuite.PARAMETER, breakage.name())
                .configurationParameter("crm.contracts", "target/broken-contracts/" + breakage)
                .filters(withLongGroups(breakage))
                .build();
        FailedTests failed = new FailedTests();
        LauncherFactory.create().execute(request, failed);
        return failed.numbers;
    }

    /** Omits what takes half of the time, except for breakages that show in it. */
    private static PostDiscoveryFilter withLongGroups(Breakage breakage) {
        return test -> FilterResult.includedIf(LONG.entrySet().stream()
                .noneMatch(group -> !breakage.broken().contains(group.getValue())
                        && test.getUniqueId().toString().contains("nested-class:" + group.getKey())));
    }

    private static final class FailedTests implements TestExecutionListener {
        private final Set<String> numbers = new ConcurrentSkipListSet<>();
        private TestPlan plan;

        @Override
        public void testPlanExecutionStarted(TestPlan started) {
            plan = started;
        }

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (result.getStatus() == TestExecutionResult.Status.FAILED) {
                numbers.add(promise(test).split(" ", 2)[0]);
            }
        }

        /** Returns the name of the test, or of the one that runs it once for each argument. */
        private String promise(TestIdentifier test) {
            return test.getDisplayName().startsWith("[")
                    ? plan.getParent(test).orElseThrow().getDisplayName()
                    : test.getDisplayName();
        }
    }
}
