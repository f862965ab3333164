package br.dev.crm.examples.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.dev.crm.CrmClient;
import br.dev.crm.error.CrmException;
import br.dev.crm.error.InvalidRequestException;
import br.dev.crm.error.LoginRejectedException;
import br.dev.crm.error.NoPermissionException;
import br.dev.crm.error.UnauthorizedException;
import br.dev.crm.event.CallEnd;
import br.dev.crm.event.CallInfo;
import br.dev.crm.event.CallListener;
import br.dev.crm.http.Delivery;
import br.dev.crm.sandbox.CrmSandbox;
import br.dev.crm.sandbox.CrmSandboxBuilder;
import br.dev.crm.sandbox.fault.Fault;
import br.dev.crm.sandbox.fault.SeededFaultPlan;
import br.dev.crm.sandbox.ledger.Ledger;
import br.dev.crm.sandbox.request.SandboxAction;
import br.dev.crm.sandbox.settings.EntityRules;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class NightlyUpsertTest {
    private static final String SERVICE = DemoSetup.CUSTOMERS.service();
    private static final String RESOURCE = DemoSetup.CUSTOMERS.resource();

    @Test
    void duplicatesAndLosesNothingHoweverOftenItRunsAndWhateverTheNetworkDoes() throws Exception {
        SeededFaultPlan plan = SeededFaultPlan.builder(42, "externalId")
                .percent(10, Fault.cut().afterExecution())
                .percent(10, Fault.cut())
                .percent(5, Fault.status(500))
                .atMostPerRecord(2)
                .build();
        try (CrmSandbox sandbox = rules().ledger(SERVICE, RESOURCE, "externalId")
                        .faultPlan(plan)
                        .start();
                CrmClient crm = DemoSetup.clientOf(sandbox).build();
                Connection erp = ErpDatabase.of(60)) {
            NightlyUpsert recipe = new NightlyUpsert(crm, DemoSetup.CUSTOMERS);

            UpsertReport first = recipe.run(erp);
            UpsertReport second = recipe.run(erp);

            assertThat(plan.hits()).isNotEmpty();
            assertThat(first.failures()).isEmpty();
            assertThat(first.written()).isEqualTo(60);
            assertThat(second.written()).isEqualTo(60);
            Ledger ledger = sandbox.ledger();
            assertThat(ledger.duplicates()).isEmpty();
            assertThat(ledger.strays()).isEmpty();
            assertThat(ledger.recordCounts()).hasSize(60).containsKeys("01010100000101C", "01010100006001C");
        }
    }

    @Test
    void writesEveryOtherRecordWhenOneFailsAndSaysWhichAndWhy() throws Exception {
        try (CrmSandbox sandbox = rules().start();
                CrmClient crm = DemoSetup.clientOf(sandbox).build();
                Connection erp = ErpDatabase.of(5)) {
            ErpDatabase.add(erp, "000009", null);
            ErpDatabase.add(erp, "", "Sem código");

            UpsertReport report = new NightlyUpsert(crm, DemoSetup.CUSTOMERS).run(erp);

            assertThat(report.written()).isEqualTo(5);
            assertThat(report.exitCode()).isEqualTo(1);
            assertThat(report.failures())
                    .extracting(UpsertReport.Failure::shown)
                    .containsExactly("01/0101/      /01", "01/0101/000009/01");
            assertThat(report.failures().get(0).cause()).isInstanceOf(InvalidRequestException.class);
            assertThat(report.failures().get(1).cause()).hasMessageContaining("[CRM-0422]");
            assertThat(report.failures().get(1).detail()).contains("'name' is required");
        }
    }

    @Test
    void writesWhatTheTableHasUnderItsDocumentedNames() throws Exception {
        try (CrmSandbox sandbox = rules().start();
                CrmClient crm = DemoSetup.clientOf(sandbox).build();
                Connection erp = ErpDatabase.of(1)) {
            new NightlyUpsert(crm, DemoSetup.CUSTOMERS).run(erp);

            assertThat(sandbox.records(SERVICE, RESOURCE))
                    .singleElement()
                    .satisfies(customer -> assertThat(customer)
                            .containsAllEntriesOf(
                                    Map.of("externalId", "01010100000101C", "code", "000001", "name", "Cliente 1")));
        }
    }

    @Test
    void hasNoMoreThanEightCallsInFlight() throws Exception {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CallListener counting = new CallListener() {
            @Override
            public void callStarted(CallInfo call) {
                most.accumulateAndGet(running.incrementAndGet(), Math::max);
            }

            @Override
            public void callEnded(CallInfo call, CallEnd end) {
                running.decrementAndGet();
            }
        };
        try (CrmSandbox sandbox = rules().latency(Duration.ofMillis(20)).start();
                CrmClient crm = DemoSetup.clientOf(sandbox).listener(counting).build();
                Connection erp = ErpDatabase.of(40)) {
            new NightlyUpsert(crm, DemoSetup.CUSTOMERS).run(erp);

            assertThat(most.get()).isBetween(2, 8);
        }
    }

    @Test
    void endsAfterTheCallsInFlightWhenTheDatabaseFails() throws Exception {
        AtomicInteger rows = new AtomicInteger();
        try (CrmSandbox sandbox = rules().latency(Duration.ofMillis(50)).start();
                CrmClient crm = DemoSetup.clientOf(sandbox).build();
                Connection erp = ErpDatabase.failing(ErpDatabase.of(9), "name", () -> rows.incrementAndGet() == 4)) {
            NightlyUpsert recipe = new NightlyUpsert(crm, DemoSetup.CUSTOMERS);

            assertThatThrownBy(() -> recipe.run(erp)).isInstanceOf(SQLException.class);
            assertThat(sandbox.records(SERVICE, RESOURCE)).hasSize(3);
        }
    }

    @Test
    void endsAfterTheCallsInFlightWhenThePermissionIsMissingAndAsksNoOneTwice() throws Exception {
        try (CrmSandbox sandbox = rules().start();
                CrmClient crm = DemoSetup.clientOf(sandbox).build();
                Connection erp = ErpDatabase.of(30)) {
            sandbox.deny(SERVICE, RESOURCE, SandboxAction.UPSERT);

            UpsertReport report = new NightlyUpsert(crm, DemoSetup.CUSTOMERS).run(erp);

            assertThat(report.failures())
                    .hasSizeBetween(1, 8)
                    .allSatisfy(failure -> assertThat(failure.cause())
                            .isInstanceOfSatisfying(
                                    NoPermissionException.class,
                                    e -> assertThat(e.delivery()).isEqualTo(Delivery.ANSWERED)));
            assertThat(sandbox.requestCount()).isEqualTo(report.failures().size());
            assertThat(report.notTried()).isEqualTo(30 - report.failures().size());
            assertThat(report.stop()).isPresent();
            assertThat(report.exitCode()).isEqualTo(2);
        }
    }

    @Test
    void endsAfterTheCallsInFlightWhenTheLoginIsRejected() throws Exception {
        try (CrmSandbox sandbox = rules().start();
                CrmClient crm = DemoSetup.clientOf(sandbox)
                        .credentials(sandbox.username(), "wrong", sandbox.tenant())
                        .build();
                Connection erp = ErpDatabase.of(30)) {
            UpsertReport report = new NightlyUpsert(crm, DemoSetup.CUSTOMERS).run(erp);

            assertStoppedEarly(report, LoginRejectedException.class);
        }
    }

    @Test
    void endsAfterTheCallsInFlightWhenTheSessionIsNotAccepted() throws Exception {
        try (CrmSandbox sandbox = rules().start();
                CrmClient crm = DemoSetup.clientOf(sandbox).build();
                Connection erp = ErpDatabase.of(30)) {
            sandbox.failNext(1000, Fault.status(401));

            UpsertReport report = new NightlyUpsert(crm, DemoSetup.CUSTOMERS).run(erp);

            assertStoppedEarly(report, UnauthorizedException.class);
        }
    }

    @Test
    void goesOnAfterAFaultOfOneRecord() throws Exception {
        try (CrmSandbox sandbox = rules().start();
                CrmClient crm = DemoSetup.clientOf(sandbox).build();
                Connection erp = ErpDatabase.empty()) {
            ErpDatabase.add(erp, "000001", null);
            for (int i = 2; i <= 20; i++) {
                ErpDatabase.add(erp, String.format("%06d", i), "Cliente " + i);
            }

            UpsertReport report = new NightlyUpsert(crm, DemoSetup.CUSTOMERS).run(erp);

            assertThat(report.stop()).isEmpty();
            assertThat(report.written()).isEqualTo(19);
            assertThat(report.notTried()).isZero();
        }
    }

    @Test
    void readsTheTableInPartsInOneTransactionAndLeavesTheConnectionAsItWas() throws Exception {
        List<String> calls = new CopyOnWriteArrayList<>();
        try (CrmSandbox sandbox = rules().start();
                CrmClient crm = DemoSetup.clientOf(sandbox).build();
                Connection erp = ErpDatabase.of(2)) {
            new NightlyUpsert(crm, DemoSetup.CUSTOMERS).run(ErpDatabase.watched(erp, calls));

            assertThat(calls).containsExactly("setAutoCommit false", "setFetchSize 500", "setAutoCommit true");
            assertThat(erp.getAutoCommit()).isTrue();
        }
    }

    /** Of thirty rows only those in flight are tried. */
    private static void assertStoppedEarly(UpsertReport report, Class<? extends CrmException> reason) {
        assertThat(report.stop())
                .hasValueSatisfying(stop -> assertThat(stop.cause()).isInstanceOf(reason));
        assertThat(report.failures()).hasSizeBetween(1, 8);
        assertThat(report.notTried()).isEqualTo(30 - report.failures().size());
    }

    private static CrmSandboxBuilder rules() {
        return CrmSandbox.builder().entity(EntityRules.of(SERVICE, RESOURCE).requiring("name"));
    }
}
