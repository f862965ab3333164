package br.dev.crm.testkit;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestWatcher;
import org.opentest4j.TestAbortedException;

/**
 * Turns a failure of a contract test that is declared as not held into an aborted test, names the promise in every
 * other failure, be it an assertion, a time-out or whatever a provider throws, and reports every result.
 */
final class ContractRun
        implements InvocationInterceptor,
                TestExecutionExceptionHandler,
                LifecycleMethodExecutionExceptionHandler,
                AfterTestExecutionCallback,
                TestWatcher,
                AfterAllCallback {
    private static final Namespace OWN = Namespace.create(ContractRun.class);
    private static final String ARGUMENT = "argument";

    /** Remembers the argument, which JUnit shows to nobody else. */
    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        List<Object> arguments = method.getArguments();
        if (!arguments.isEmpty()) {
            context.getStore(OWN).put(ARGUMENT, " " + arguments.get(0));
        }
        invocation.proceed();
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw judged(context, failure);
    }

    @Override
    public void handleBeforeEachMethodExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw judged(context, failure);
    }

    /** What goes wrong while a test is tidied up is never part of what was declared. */
    @Override
    public void handleAfterEachMethodExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw ContractFailure.naming(named(context), failure);
    }

    private static Throwable judged(ExtensionContext context, Throwable failure) {
        if (failure instanceof TestAbortedException) {
            return failure;
        }
        String reason = declared(context);
        return reason == null
                ? ContractFailure.naming(named(context), failure)
                : new TestAbortedException(reason, failure);
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isEmpty() && declared(context) != null) {
            Assertions.fail(number(promise(context)) + argument(context)
                    + " is declared as not held, but it is held: remove the entry.");
        }
    }

    private static @Nullable String declared(ExtensionContext context) {
        Contract contract =
                context.getRequiredTestInstances().findInstance(Contract.class).orElseThrow();
        String number = number(promise(context));
        return Optional.ofNullable(contract.notHeld().get(number + argument(context)))
                .orElse(contract.notHeld().get(number));
    }

    private static String named(ExtensionContext context) {
        return promise(context) + argument(context);
    }

    private static String promise(ExtensionContext context) {
        return context.getRequiredTestMethod().getAnnotation(DisplayName.class).value();
    }

    private static String argument(ExtensionContext context) {
        return Optional.ofNullable(context.getStore(OWN).get(ARGUMENT, String.class))
                .orElse("");
    }

    private static String number(String promise) {
        return promise.substring(0, promise.indexOf(' '));
    }

    @Override
    public void testSuccessful(ExtensionContext context) {
        record(context, ContractReport.HELD, "");
    }

    @Override
    public void testAborted(ExtensionContext context, Throwable cause) {
        record(context, ContractReport.NOT_HELD, String.valueOf(cause.getMessage()));
    }

    @Override
    public void testFailed(ExtensionContext context, Throwable cause) {
        record(context, ContractReport.FAILED, ContractFailure.reason(cause));
    }

    private static void record(ExtensionContext context, String result, String reason) {
        context.getTestInstances()
                .flatMap(instances -> instances.findInstance(Contract.class))
                .ifPresent(contract -> report(context, contract)
                        .add(
                                promise(context),
                                context.getRequiredTestMethod(),
                                context.getDisplayName(),
                                result,
                                reason));
    }

    private static ContractReport report(ExtensionContext context, Contract contract) {
        return outermost(context)
                .getStore(OWN)
                .getOrComputeIfAbsent(
                        ContractReport.class, key -> new ContractReport(subject(contract)), ContractReport.class);
    }

    /** A contract whose provider throws is still reported, under the name of its class. */
    private static String subject(Contract contract) {
        try {
            return contract.subject();
        } catch (RuntimeException | LinkageError e) {
            return contract.getClass().getSimpleName();
        }
    }

    /** Returns the context of the test class that holds all others. */
    private static ExtensionContext outermost(ExtensionContext context) {
        ExtensionContext outermost = context;
        for (Optional<ExtensionContext> next = Optional.of(context);
                next.isPresent() && next.get().getTestClass().isPresent();
                next = next.get().getParent()) {
            outermost = next.get();
        }
        return outermost;
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        ContractReport report = context.getStore(OWN).get(ContractReport.class, ContractReport.class);
        if (report != null && outermost(context) == context) {
            report.write(context.getConfigurationParameter("crm.contracts"));
        }
    }
}
