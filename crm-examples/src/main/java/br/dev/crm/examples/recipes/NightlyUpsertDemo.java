package br.dev.crm.examples.recipes;

import br.dev.crm.CrmClient;
import br.dev.crm.examples.ConsoleOutput;
import br.dev.crm.sandbox.CrmSandbox;
import br.dev.crm.sandbox.fault.Fault;
import br.dev.crm.sandbox.fault.FaultPlan;
import br.dev.crm.sandbox.settings.EntityRules;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** Five customers of an ERP: three are fine, one has no name, one no code; and one response is lost. */
final class NightlyUpsertDemo {
    private static final String LOST = "01010100000101C";

    private NightlyUpsertDemo() {}

    static int play(ConsoleOutput console) throws Exception {
        EntityRules rules = EntityRules.of(DemoSetup.CUSTOMERS.service(), DemoSetup.CUSTOMERS.resource())
                .requiring("name");
        try (CrmSandbox sandbox = CrmSandbox.builder()
                        .entity(rules)
                        .faultPlan(losing(LOST))
                        .start();
                Connection erp = DriverManager.getConnection("jdbc:h2:mem:");
                CrmClient crm = DemoSetup.clientOf(sandbox).build()) {
            fill(erp);
            Path deadLetters = Files.createTempFile("dead-letters", ".csv");

            console.title("upsert.first");
            int exitCode = NightlyUpsertJob.run(crm, erp, deadLetters, console);
            show(console, sandbox, exitCode);
            console.title("upsert.file");
            Files.readString(deadLetters).lines().forEach(console::plain);

            correct(erp);
            console.title("upsert.second");
            exitCode = NightlyUpsertJob.run(crm, erp, deadLetters, console);
            show(console, sandbox, exitCode);
            Files.delete(deadLetters);
            return exitCode;
        }
    }

    private static void show(ConsoleOutput console, CrmSandbox sandbox, int exitCode) {
        int customers = sandbox.records(DemoSetup.CUSTOMERS.service(), DemoSetup.CUSTOMERS.resource())
                .size();
        console.line("upsert.exit", customers, exitCode);
    }

    /** The CRM writes this record once and its response does not arrive. */
    private static FaultPlan losing(String key) {
        AtomicBoolean lost = new AtomicBoolean();
        return request -> String.valueOf(request.filter()).contains(key) && !lost.getAndSet(true)
                ? Optional.of(Fault.cut().afterExecution())
                : Optional.empty();
    }

    private static void fill(Connection erp) throws SQLException {
        try (Statement statement = erp.createStatement()) {
            statement.execute("CREATE TABLE erp_customers (company_group CHAR(2), branch CHAR(4), a1_cod CHAR(6),"
                    + " a1_loja CHAR(2), name VARCHAR(60), trading_name VARCHAR(60))");
            statement.execute("INSERT INTO erp_customers VALUES"
                    + " ('01', '0101', '000001', '01', 'João da Conceição', 'Padaria Estrela'),"
                    + " ('01', '0101', '000002', '01', 'Açaí & Pães do Sertão Ltda', 'Açaí & Pães'),"
                    + " ('01', '0101', '000003', '01', 'Três Corações Cafés S.A.', NULL),"
                    + " ('01', '0101', '000004', '01', NULL, 'Empório Brasil'),"
                    + " ('01', '0101', '', '01', 'Mercearia Central', NULL)");
        }
    }

    private static void correct(Connection erp) throws SQLException {
        try (Statement statement = erp.createStatement()) {
            statement.execute("UPDATE erp_customers SET name = 'Empório Brasil Ltda' WHERE a1_cod = '000004'");
            statement.execute("UPDATE erp_customers SET a1_cod = '000005' WHERE TRIM(a1_cod) = ''");
        }
    }
}
