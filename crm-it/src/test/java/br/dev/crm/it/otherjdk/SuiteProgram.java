package br.dev.crm.it.otherjdk;

import java.util.Arrays;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Test classes as a program, to be started by another JDK. */
public final class SuiteProgram {
    private SuiteProgram() {}

    /** Runs the test classes with these names; ends with 1 when a test failed, and with 2 when none ran. */
    public static void main(String[] arguments) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(Arrays.stream(arguments)
                        .map(DiscoverySelectors::selectClass)
                        .toArray(DiscoverySelector[]::new))
                .build();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        Launcher launcher = LauncherFactory.create();
        launcher.execute(request, listener);
        TestExecutionSummary summary = listener.getSummary();
        summary.getFailures().forEach(SuiteProgram::print);
        System.out.println(summary.getTestsSucceededCount() + " tests succeeded");
        if (summary.getTotalFailureCount() > 0) {
            System.exit(1);
        }
        System.exit(summary.getTestsSucceededCount() > 0 ? 0 : 2);
    }

    private static void print(TestExecutionSummary.Failure failure) {
        System.out.println(failure.getTestIdentifier().getUniqueId());
        for (Throwable e = failure.getException(); e != null; e = e.getCause()) {
            System.out.println(e);
            Arrays.stream(e.getStackTrace())
                    .filter(frame -> frame.getClassName().startsWith("br.dev.crm."))
                    .forEach(frame -> System.out.println("    at " + frame));
        }
    }
}
