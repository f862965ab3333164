package br.dev.crm.sandbox.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import br.dev.crm.CrmClient;
import br.dev.crm.error.CrmException;
import br.dev.crm.request.ResourceName;
import br.dev.crm.sandbox.CrmSandbox;
import br.dev.crm.sandbox.CrmSandboxBuilder;
import br.dev.crm.sandbox.settings.EntityRules;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

class SandboxLifecycleTest {
    private static final ResourceName CUSTOMERS = ResourceName.of("customer", "customers-integration", "v4");
    private static final List<CrmSandbox> SANDBOXES = Collections.synchronizedList(new ArrayList<>());
    private static final boolean CONSTRUCTORS_KNOW_THEIR_TEST = ReflectionSupport.tryToLoadClass(
                    "org.junit.jupiter.api.extension.TestInstantiationAwareExtension")
            .toOptional()
            .isPresent();
    private static final Set<CrmClient> CLIENTS = ConcurrentHashMap.newKeySet();

    @BeforeEach
    void forget() {
        SANDBOXES.clear();
        CLIENTS.clear();
    }

    @AfterEach
    void everythingIsClosed() {
        assertThat(Thread.getAllStackTraces().keySet())
                .as("threads of sandboxes")
                .noneMatch(thread -> thread.getThreadGroup() != null
                        && thread.getThreadGroup().getName().equals("crm-sandbox"));
        for (CrmClient client : CLIENTS) {
            assertThatThrownBy(() ->
                            client.resource(CUSTOMERS, SyncedCustomer.class).list())
                    .isInstanceOfAny(CrmException.class, IllegalStateException.class)
                    .hasMessageContaining("closed");
        }
    }

    @CrmSandboxTest
    static class EachOnItsOwn {
        private final CrmSandbox constructed;

        EachOnItsOwn(CrmSandbox sandbox) {
            this.constructed = sandbox;
        }

        @BeforeEach
        void seed(CrmSandbox sandbox, CrmClient client) {
            assertThat(sandbox).isSameAs(constructed);
            CLIENTS.add(client);
            client.resource(CUSTOMERS, SyncedCustomer.class).create(new SyncedCustomer("1", "A"));
        }

        @RepeatedTest(40)
        void seesOnlyItsOwnRecord(CrmSandbox sandbox, CrmClient client) {
            SANDBOXES.add(sandbox);
            assertThat(sandbox).isSameAs(constructed);
            assertThat(CLIENTS).contains(client);
            assertThat(sandbox.records("customer", "customers-integration")).hasSize(1);
            assertThat(client.resource(CUSTOMERS, SyncedCustomer.class).list()).hasSize(1);
        }

        @AfterEach
        void isStillOpen(CrmSandbox sandbox, CrmClient client) {
            assertThat(sandbox).isSameAs(constructed);
            assertThat(client.resource(CUSTOMERS, SyncedCustomer.class).list()).hasSize(1);
        }

        @Nested
        class Inner {
            @Test
            void hasOneToo(CrmSandbox sandbox) {
                SANDBOXES.add(sandbox);
                assertThat(sandbox).isSameAs(constructed);
            }
        }
    }

    @Test
    void givesEachTestItsOwn() {
        assumeThat(CONSTRUCTORS_KNOW_THEIR_TEST).isTrue();

        TestExecutionSummary summary = Launch.of(EachOnItsOwn.class);

        assertThat(Launch.failures(summary)).isEmpty();
        assertThat(summary.getTestsSucceededCount()).isEqualTo(41);
        assertThat(SANDBOXES).doesNotHaveDuplicates().hasSize(41);
        assertThat(CLIENTS).hasSize(41);
    }

    @Test
    void givesNoTestOneThatOthersShareUnasked() {
        assumeThat(CONSTRUCTORS_KNOW_THEIR_TEST).as("JUnit 5.12 or newer").isFalse();

        assertThat(Launch.failures(Launch.of(EachOnItsOwn.class)))
                .isNotEmpty()
                .allSatisfy(failure -> assertThat(failure).contains("share one sandbox", "JUnit 5.12 or newer"));
    }

    @Test
    void givesEachTestItsOwnWhereTestsRunInParallel() {
        assumeThat(CONSTRUCTORS_KNOW_THEIR_TEST).isTrue();

        TestExecutionSummary summary = Launch.of(
                EachOnItsOwn.class,
                Map.of(
                        "junit.jupiter.execution.parallel.enabled", "true",
                        "junit.jupiter.execution.parallel.mode.default", "concurrent",
                        "junit.jupiter.execution.parallel.config.strategy", "fixed",
                        "junit.jupiter.execution.parallel.config.fixed.parallelism", "8"));

        assertThat(Launch.failures(summary)).isEmpty();
        assertThat(summary.getTestsSucceededCount()).isEqualTo(41);
        assertThat(SANDBOXES).doesNotHaveDuplicates().hasSize(41);
    }

    @CrmSandboxTest
    static class SharedByTheClass {
        @BeforeAll
        static void fill(CrmSandbox sandbox) {
            SANDBOXES.add(sandbox);
            sandbox.put("customer", "customers-integration", Map.of("externalId", "1"));
        }

        @RepeatedTest(3)
        void seesWhatBeforeAllStored(CrmSandbox sandbox, CrmClient client) {
            CLIENTS.add(client);
            assertThat(sandbox).isSameAs(SANDBOXES.get(0));
            assertThat(client.resource(CUSTOMERS, SyncedCustomer.class).list()).hasSize(1);
        }

        @Nested
        class Inner {
            @Test
            void seesItToo(CrmSandbox sandbox) {
                assertThat(sandbox).isSameAs(SANDBOXES.get(0));
            }
        }
    }

    @Test
    void sharesWhatBeforeAllAskedFor() {
        TestExecutionSummary summary = Launch.of(SharedByTheClass.class);

        assertThat(Launch.failures(summary)).isEmpty();
        assertThat(summary.getTestsSucceededCount()).isEqualTo(4);
        assertThat(CLIENTS).hasSize(1);
    }

    @CrmSandboxTest
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class OneObjectForAllTests {
        private final CrmSandbox constructed;

        OneObjectForAllTests(CrmSandbox sandbox) {
            this.constructed = sandbox;
            SANDBOXES.add(sandbox);
        }

        @RepeatedTest(3)
        void sharesTheOneOfTheConstructor(CrmSandbox sandbox) {
            assertThat(sandbox).isSameAs(constructed);
        }
    }

    @Test
    void sharesWhatTheConstructorOfTheOnlyObjectAskedFor() {
        TestExecutionSummary summary = Launch.of(OneObjectForAllTests.class);

        assertThat(Launch.failures(summary)).isEmpty();
        assertThat(summary.getTestsSucceededCount()).isEqualTo(3);
        assertThat(SANDBOXES).hasSize(1);
    }

    static class ReadOnly implements SandboxSetup {
        @Override
        public void sandbox(CrmSandboxBuilder builder) {
            builder.user("b@b.example", "another-pass-1", "second")
                    .entity(EntityRules.of("customer", "customers-integration").readOnly());
        }
    }

    @CrmSandboxTest
    static class NestedWithAnotherSetup {
        @BeforeAll
        static void ask(CrmSandbox sandbox) {
            SANDBOXES.add(sandbox);
        }

        @Nested
        @CrmSandboxTest(setup = ReadOnly.class)
        class Inner {
            @Test
            void hasAnotherSandbox(CrmSandbox sandbox, CrmClient client) {
                SANDBOXES.add(sandbox);
                CLIENTS.add(client);
                assertThat(sandbox.tenant()).isEqualTo("second");
                assertThatThrownBy(() ->
                                client.resource(CUSTOMERS, SyncedCustomer.class).create(new SyncedCustomer("1", "A")))
                        .isInstanceOf(CrmException.class);
            }
        }

        @Test
        void hasTheOneOfTheClass(CrmSandbox sandbox) {
            assertThat(sandbox).isSameAs(SANDBOXES.get(0));
        }
    }

    @Test
    void startsAnotherSandboxWhereANestedClassHasAnotherSetup() {
        TestExecutionSummary summary = Launch.of(NestedWithAnotherSetup.class);

        assertThat(Launch.failures(summary)).isEmpty();
        assertThat(summary.getTestsSucceededCount()).isEqualTo(2);
        assertThat(SANDBOXES).hasSize(2).doesNotHaveDuplicates();
    }

    static class OnAMethod {
        @Test
        @CrmSandboxTest(setup = ReadOnly.class)
        void hasTheSetupOfTheMethod(CrmSandbox sandbox) {
            SANDBOXES.add(sandbox);
            assertThat(sandbox.tenant()).isEqualTo("second");
        }
    }

    @Test
    void worksOnASingleTest() {
        TestExecutionSummary summary = Launch.of(OnAMethod.class);

        assertThat(Launch.failures(summary)).isEmpty();
        assertThat(SANDBOXES).hasSize(1);
    }

    @CrmSandboxTest
    @Inherited
    @Retention(RetentionPolicy.RUNTIME)
    @interface OfMyOwn {}

    @OfMyOwn
    static class Parent {
        @Test
        void hasOne(CrmSandbox sandbox) {
            SANDBOXES.add(sandbox);
        }
    }

    static class Heir extends Parent {}

    @Test
    void worksThroughAnAnnotationOfOnesOwnAndIsInherited() {
        TestExecutionSummary summary = Launch.of(Heir.class);

        assertThat(Launch.failures(summary)).isEmpty();
        assertThat(SANDBOXES).hasSize(1);
    }
}
