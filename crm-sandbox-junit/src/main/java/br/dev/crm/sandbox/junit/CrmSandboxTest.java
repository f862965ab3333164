package br.dev.crm.sandbox.junit;

import br.dev.crm.CrmClient;
import br.dev.crm.sandbox.CrmSandbox;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives the tests of a class, or one test, a {@link CrmSandbox} and a {@link CrmClient} that talks to it: parameters of
 * these types are resolved in tests, constructors and lifecycle methods.
 *
 * <p><b>Each test has its own.</b> The constructor, the {@code @BeforeEach} methods, the test and the
 * {@code @AfterEach} methods of one test see the same sandbox and client; the next test gets new ones, so tests may run
 * in parallel. What a {@code @BeforeAll} method asks for, or the constructor of a class with the lifecycle
 * {@code PER_CLASS}, belongs to the class instead: all its tests, those of {@code @Nested} classes too, share it, and
 * nothing clears it between them. Both are closed where they were made: at the end of the test, or of the class.
 *
 * <p>The client is built when it is first asked for, with the URI and the default user of its sandbox and without a
 * proxy; it needs a transport and a codec on the class path. A test that asks for the sandbox alone needs neither.
 *
 * <p>The annotation does not replace {@code @Test}. On a test method it does not reach the constructor. In
 * {@code @Nested} classes the nearest one counts; another {@link #setup} than that of the enclosing class means other
 * sandboxes. JUnit 5.13 or newer is needed.
 */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SandboxExtension.class)
public @interface CrmSandboxTest {

    /**
     * Returns the class that changes the settings of sandbox and client. It has a constructor without parameters, which
     * need not be public; one object is made for each sandbox.
     */
    Class<? extends SandboxSetup> setup() default SandboxSetup.Defaults.class;
}
