package br.dev.crm.testkit;

import java.lang.reflect.Method;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestWatcher;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** Turns a failure of a contract test that is declared as not held into an aborted test, and reports every result. */
final class ContractRun implements InvocationInterceptor, TestWatcher, AfterAllCallback {
    /** Some tests hold bodies of a megabyte against each other. */
    private static final int LONGEST = 500;

    private static final Namespace OWN = Namespace.create(ContractRun.class);

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        run(invocation, method, context);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        run(invocation, method, context);
    }

    private static void run(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        String number = number(promise(context));
        String argument = method.getArguments().isEmpty()
                ? ""
                : " " + method.getArguments().get(0);
        String reason = Optional.ofNullable(contract(context).notHeld().get(number + argument))
                .orElse(contract(context).notHeld().get(number));
        if (reason == null) {
            proceedNaming(promise(context) + argument, invocation);
            return;
        }
        try {
            invocation.proceed();
        } catch (Throwable failure) {
            throw new TestAbortedException(reason, failure);
        }
        Assertions.fail(number + argument + " is declared as not held, but it is held: remove the entry.");
    }

    /** A report shows the name of a method; what a reader has to know is the promise that does not hold. */
    private static void proceedNaming(String promise, Invocation<Void> invocation) throws Throwable {
        try {
            invocation.proceed();
        } catch (TestAbortedException aborted) {
            throw aborted;
        } catch (AssertionError failure) {
            AssertionFailedError named = new AssertionFailedError(
                    "Not held: " + shortened(promise) + "\n" + shortened(failure.getMessage()));
            named.setStackTrace(failure.getStackTrace());
            throw named;
        }
    }

    private static String shortened(@Nullable String text) {
        String known = String.valueOf(text);
        return known.length() <= LONGEST ? known : known.substring(0, LONGEST) + "…";
    }

    private static Contract contract(ExtensionContext context) {
        return context.getRequiredTestInstances().findInstance(Contract.class).orElseThrow();
    }

    private static String promise(ExtensionContext context) {
        return context.getRequiredTestMethod().getAnnotation(DisplayName.class).value();
    }

    private static String number(String promise) {
        return promise.substring(0, promise.indexOf(' '));
    }

    @Override
    public void testSuccessful(ExtensionContext context) {
        record(context, "held", "");
    }

    @Override
    public void testAborted(ExtensionContext context, Throwable cause) {
        record(context, "not held", String.valueOf(cause.getMessage()));
    }

    @Override
    public void testFailed(ExtensionContext context, Throwable cause) {
        record(context, "failed", String.valueOf(cause.getMessage()));
    }

    private static void record(ExtensionContext context, String result, String reason) {
        context.getTestInstances()
                .flatMap(instances -> instances.findInstance(Contract.class))
                .ifPresent(contract -> report(context, contract.subject())
                        .add(
                                promise(context),
                                context.getRequiredTestMethod(),
                                context.getDisplayName(),
                                result,
                                reason));
    }

    private static ContractReport report(ExtensionContext context, String subject) {
        return outermost(context)
                .getStore(OWN)
                .getOrComputeIfAbsent(ContractReport.class, key -> new ContractReport(subject), ContractReport.class);
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
