package br.dev.crm.examples.okhttp;

import java.util.Set;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Leaves the groups of the contract that take long to the full build: {@code -Pfull} sets {@code crm.full}. */
final class LongGroups implements ExecutionCondition {
    private static final Set<String> LONG =
            Set.of("Aborting", "Connections", "Failing", "Framing", "ServerFaults", "Tls");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        boolean isLong = context.getTestClass()
                .map(Class::getSimpleName)
                .filter(LONG::contains)
                .isPresent();
        return isLong && !Boolean.getBoolean("crm.full")
                ? ConditionEvaluationResult.disabled("takes long: -Pfull runs it")
                : ConditionEvaluationResult.enabled("");
    }
}
