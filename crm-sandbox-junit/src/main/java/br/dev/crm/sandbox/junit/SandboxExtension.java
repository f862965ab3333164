package br.dev.crm.sandbox.junit;

import br.dev.crm.CrmClient;
import br.dev.crm.sandbox.CrmSandbox;
import java.lang.reflect.Constructor;
import java.util.Optional;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Resolves the parameters. What it makes is kept in the store of the context that first asks, so JUnit closes it. */
final class SandboxExtension implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(SandboxExtension.class);

    /** A constructor then asks on behalf of its test, if there is one object for each test; since JUnit 5.12. */
    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == CrmSandbox.class || type == CrmClient.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        refuseWhatTestsWouldShare(parameter, context);
        Class<? extends SandboxSetup> setup = setup(context);
        // A store looks into those of the enclosing contexts first: what belongs to the class is found by its tests.
        Fixture fixture =
                context.getStore(NAMESPACE).getOrComputeIfAbsent(setup, made -> Fixture.start(setup), Fixture.class);
        return parameter.getParameter().getType() == CrmSandbox.class ? fixture.sandbox() : fixture.client();
    }

    /** Before JUnit 5.12 a constructor always asks on behalf of its class: its tests would get what others wrote. */
    private static void refuseWhatTestsWouldShare(ParameterContext parameter, ExtensionContext context) {
        boolean shared = parameter.getDeclaringExecutable() instanceof Constructor<?>
                && context.getTestMethod().isEmpty()
                && !context.getTestInstanceLifecycle().equals(Optional.of(TestInstance.Lifecycle.PER_CLASS));
        if (shared) {
            throw new ParameterResolutionException(
                    "With a JUnit before 5.12 all tests of this class would share one sandbox: take it as a parameter of"
                            + " the test or of a @BeforeEach method, set @TestInstance(PER_CLASS) to share it, or take"
                            + " JUnit 5.12 or newer");
        }
    }

    private static Class<? extends SandboxSetup> setup(ExtensionContext context) {
        for (Optional<ExtensionContext> at = Optional.of(context);
                at.isPresent();
                at = at.get().getParent()) {
            Optional<CrmSandboxTest> found =
                    AnnotationSupport.findAnnotation(at.get().getElement(), CrmSandboxTest.class);
            if (found.isPresent()) {
                return found.get().setup();
            }
        }
        throw new ParameterResolutionException("@CrmSandboxTest is neither on the test nor on its class");
    }
}
