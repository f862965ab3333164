package br.dev.crm.testkit.naive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class NaiveCodecTest {

    @Test
    void theSuiteNamesTheContractTestsThatANaiveCodecFails() {
        Map<String, Boolean> held = run();

        assertThat(held)
                .containsEntry("C1", true)
                .containsEntry("C4", true)
                .containsEntry("C8", true)
                .containsEntry("C33", true)
                .containsEntry("C47", true)
                .containsEntry("C48", true)
                .containsEntry("C55", true)
                .containsEntry("C5", false)
                .containsEntry("C12", false)
                .containsEntry("C14", false)
                .containsEntry("C22", false)
                .containsEntry("C23", false)
                .containsEntry("C35", false)
                .containsEntry("C36", false)
                .containsEntry("C42", false)
                .containsEntry("C43", false)
                .containsEntry("C51", false)
                .containsEntry("C57", false)
                .containsEntry("C58", false)
                .containsEntry("C59", false)
                .containsEntry("C60", false)
                .containsEntry("C77", false)
                .containsEntry("C78", false)
                .containsEntry("C79", false)
                .containsEntry("C80", false)
                .containsEntry("C81", false)
                .containsEntry("C82", false)
                .containsEntry("C83", false)
                .containsEntry("C84", false)
                .containsEntry("C85", false)
                .hasSizeGreaterThan(50);
    }

    /** Returns for each contract test whether it passed. */
    private static Map<String, Boolean> run() {
        Map<String, Boolean> held = new ConcurrentSkipListMap<>();
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(NaiveCodecSuite.class))
                .build();
        LauncherFactory.create().execute(request, new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (test.isTest()) {
                    held.put(
                            test.getDisplayName().split(" ", 2)[0],
                            result.getStatus() == TestExecutionResult.Status.SUCCESSFUL);
                }
            }
        });
        return held;
    }
}
