package br.dev.crm.examples.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.dev.crm.CrmClient;
import br.dev.crm.error.Delivery;
import br.dev.crm.error.InvalidRequestException;
import br.dev.crm.error.NoPermissionException;
import br.dev.crm.event.CallEnd;
import br.dev.crm.event.CallInfo;
import br.dev.crm.event.CallListener;
import br.dev.crm.sandbox.CrmSandbox;
import br.dev.crm.sandbox.CrmSandboxBuilder;
import br.dev.crm.sandbox.EntityRules;
import br.dev.crm.sandbox.Fault;
import br.dev.crm.sandbox.Ledger;
import br.dev.crm.sandbox.SandboxAction;
import br.dev.crm.sandbox.SeededFaultPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class NightlyUpsertTest {
    private static final String SERVICE = Demo.CUSTOMERS.service();
    private static final String RESOURCE = Demo.CUSTOMERS.resource();

    @Test
    void doublesAndLosesNothingHoweverOftenItRunsAndWhateverTheNetworkDoes() throws Exception {
        SeededFaultPlan plan = SeededFaultPlan.builder(42, "externalId")
                .percent(10, Fault.cut().afterExecution())
                .percent(10, Fault.cut())
                .percent(5, Fault.status(500))
                .atMostPerRecord(2)
                .build();
        try (CrmSandbox sandbox = rules().ledger(SERVICE, RESOURCE, "externalId")
                        .faultPlan(plan)
                        .start();
                CrmClient crm = Demo.clientOf(sandbox).build();
                Connection erp = Erp.of(60)) {
            NightlyUpsert recipe = new NightlyUpsert(crm, Demo.CUSTOMERS);

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
                CrmClient crm = Demo.clientOf(sandbox).build();
                Connection erp = Erp.of(5)) {
            Erp.add(erp, "000009", null);
            Erp.add(erp, "", "Sem código");

            UpsertReport report = new NightlyUpsert(crm, Demo.CUSTOMERS).run(erp);

            assertThat(report.written()).isEqualTo(5);
            assertThat(report.exitCode()).isEqualTo(1);
            assertThat(report.failures())
                    .extracting(UpsertReport.Failure::shown)
                    .containsExactly("0101/      /01", "0101/000009/01");
            assertThat(report.failures().get(0).cause()).isInstanceOf(InvalidRequestException.class);
            assertThat(report.failures().get(1).cause()).hasMessageContaining("[CRM-0422]");
            assertThat(report.failures().get(1).detail()).contains("'name' is required");
        }
    }

    @Test
    void writesWhatTheTableHasUnderItsDocumentedNames() throws Exception {
        try (CrmSandbox sandbox = rules().start();
                CrmClient crm = Demo.clientOf(sandbox).build();
                Connection erp = Erp.of(1)) {
            new NightlyUpsert(crm, Demo.CUSTOMERS).run(erp);

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
                CrmClient crm = Demo.clientOf(sandbox).listener(counting).build();
                Connection erp = Erp.of(40)) {
            new NightlyUpsert(crm, Demo.CUSTOMERS).run(erp);

            assertThat(most.get()).isBetween(2, 8);
        }
    }

    @Test
    void endsAfterTheCallsInFlightWhenTheDatabaseFails() throws Exception {
        AtomicInteger rows = new AtomicInteger();
        try (CrmSandbox sandbox = rules().latency(Duration.ofMillis(50)).start();
                CrmClient crm = Demo.clientOf(sandbox).build();
                Connection erp = Erp.failing(Erp.of(9), "name", () -> rows.incrementAndGet() == 4)) {
            NightlyUpsert recipe = new NightlyUpsert(crm, Demo.CUSTOMERS);

            assertThatThrownBy(() -> recipe.run(erp)).isInstanceOf(SQLException.class);
            assertThat(sandbox.records(SERVICE, RESOURCE)).hasSize(3);
        }
    }

    @Test
    void tellsAMissingPermissionAsOneFailureARecordAndAsksNoOneTwice() throws Exception {
        try (CrmSandbox sandbox = rules().start();
                CrmClient crm = Demo.clientOf(sandbox).build();
                Connection erp = Erp.of(3)) {
            sandbox.deny(SERVICE, RESOURCE, SandboxAction.UPSERT);

            UpsertReport report = new NightlyUpsert(crm, Demo.CUSTOMERS).run(erp);

            assertThat(report.failures())
                    .hasSize(3)
                    .allSatisfy(failure -> assertThat(failure.cause())
                            .isInstanceOfSatisfying(
                                    NoPermissionException.class,
                                    e -> assertThat(e.delivery()).isEqualTo(Delivery.ANSWERED)));
            assertThat(sandbox.requestCount()).isEqualTo(3);
        }
    }

    @Test
    void theJobEndsWithACodeForWhoeverStartedItAndLeavesTheDeadLetters(@TempDir Path directory) throws Exception {
        Path script = Files.writeString(
                directory.resolve("erp.sql"),
                Erp.TABLE + ";INSERT INTO erp_customers VALUES ('01', '0101', '000001', '01', 'Ana', NULL),"
                        + " ('01', '0101', '000002', '01', NULL, NULL);");
        Path deadLetters = directory.resolve("dead.csv");
        try (CrmSandbox sandbox = rules().start()) {
            int exitCode = exitCodeOfTheJob(sandbox, "jdbc:h2:mem:;INIT=RUNSCRIPT FROM '" + script + "'", deadLetters);

            assertThat(exitCode).isEqualTo(1);
            assertThat(sandbox.records(SERVICE, RESOURCE)).hasSize(1);
            assertThat(Files.readAllLines(deadLetters))
                    .hasSize(2)
                    .last()
                    .asString()
                    .contains("0101/000002/01");
            assertThat(exitCodeOfTheJob(sandbox, "jdbc:h2:mem:", deadLetters)).isEqualTo(2);
        }
    }

    private static int exitCodeOfTheJob(CrmSandbox sandbox, String jdbcUrl, Path deadLetters)
            throws IOException, InterruptedException {
        ProcessBuilder job = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                NightlyUpsertJob.class.getName(),
                jdbcUrl,
                deadLetters.toString(),
                "pt"));
        job.environment()
                .putAll(Map.of(
                        "CRM_INTEGRATION_URI", sandbox.integrationUri().toString(),
                        "CRM_USERNAME", sandbox.username(),
                        "CRM_PASSWORD", sandbox.password(),
                        "CRM_TENANT", sandbox.tenant()));
        Process process = job.redirectErrorStream(true)
                .redirectOutput(deadLetters.resolveSibling("output.txt").toFile())
                .start();
        try {
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    private static CrmSandboxBuilder rules() {
        return CrmSandbox.builder().entity(EntityRules.of(SERVICE, RESOURCE).requiring("name"));
    }
}
