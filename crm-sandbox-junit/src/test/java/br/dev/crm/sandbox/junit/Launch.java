package br.dev.crm.sandbox.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Runs a sample class as JUnit does. */
final class Launch {
    private Launch() {}

    static TestExecutionSummary of(Class<?> sample) {
        return of(sample, Map.of());
    }

    static TestExecutionSummary of(Class<?> sample, Map<String, String> parameters) {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(sample))
                                .configurationParameters(parameters)
                                .build(),
                        listener);
        return listener.getSummary();
    }

    /** Returns the messages of what failed, their causes included. */
    static List<String> failures(TestExecutionSummary summary) {
        return summary.getFailures().stream()
                .map(failure -> {
                    StringWriter text = new StringWriter();
                    failure.getException().printStackTrace(new PrintWriter(text));
                    return text.toString();
                })
                .toList();
    }
}
