package br.dev.crm.examples.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.examples.CapturedOutput;
import br.dev.crm.sandbox.CrmSandbox;
import br.dev.crm.sandbox.request.SandboxAction;
import br.dev.crm.sandbox.settings.EntityRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class NightlyUpsertJobTest {
    private static final String SERVICE = DemoSetup.CUSTOMERS.service();
    private static final String RESOURCE = DemoSetup.CUSTOMERS.resource();

    @TempDir
    private Path directory;

    private final CrmSandbox sandbox = CrmSandbox.builder()
            .entity(EntityRules.of(SERVICE, RESOURCE).requiring("name"))
            .start();
    private final CapturedOutput output = new CapturedOutput("en");
    private final CapturedOutput errors = new CapturedOutput("en");
    private final Map<String, String> environment = new HashMap<>();
    private Path deadLetters;

    @BeforeEach
    void begin() throws IOException {
        Path script = Files.writeString(
                directory.resolve("erp.sql"),
                ErpDatabase.TABLE + ";INSERT INTO erp_customers VALUES ('01', '0101', '000001', '01', 'Ana', NULL),"
                        + " ('01', '0101', '000002', '01', NULL, NULL);");
        deadLetters = directory.resolve("dead.csv");
        environment.put("ERP_JDBC_URL", "jdbc:h2:mem:;INIT=RUNSCRIPT FROM '" + script + "'");
        environment.put("CRM_INTEGRATION_URI", sandbox.integrationUri().toString());
        environment.put("CRM_USERNAME", sandbox.username());
        environment.put("CRM_PASSWORD", sandbox.password());
        environment.put("CRM_TENANT", sandbox.tenant());
    }

    @AfterEach
    void end() {
        sandbox.close();
    }

    @Test
    void endsWithACodeForWhoeverStartedItAndLeavesTheDeadLetters() throws Exception {
        assertThat(exitCodeOf(deadLetters.toString(), "pt")).isEqualTo(1);
        assertThat(sandbox.records(SERVICE, RESOURCE)).hasSize(1);
        assertThat(Files.readAllLines(deadLetters)).hasSize(2).last().asString().contains("01/0101/000002/01");
        assertThat(standardError()).isEmpty();
    }

    @Test
    void aProgramThatCannotBeginSaysWhyInOneLineOnStandardError() throws Exception {
        environment.remove("CRM_TENANT");

        assertThat(exitCodeOf(deadLetters.toString(), "pt")).isEqualTo(2);
        assertThat(standardError()).containsExactly("  Falta definir: CRM_TENANT");
    }

    @Test
    void withoutArgumentsItShowsItsUsage() throws Exception {
        assertThat(exitCodeOf()).isEqualTo(2);
        assertThat(standardError()).singleElement().asString().contains("NightlyUpsertJob <", "ERP_JDBC_URL");
        assertThat(NightlyUpsertJob.start(
                        new String[] {"jdbc:h2:mem:", "dead.csv", "pt"},
                        environment,
                        output.console(),
                        errors.console()))
                .isEqualTo(2);
        assertThat(errors.text()).contains("Usage: NightlyUpsertJob <file for dead letters> [en|pt]");
    }

    @Test
    void namesEachVariableThatIsMissingOrBlank() throws Exception {
        environment.remove("ERP_JDBC_URL");
        environment.remove("CRM_PASSWORD");
        environment.put("CRM_TENANT", " ");

        assertThat(start()).isEqualTo(2);
        assertThat(errors.text()).contains("Not set: ERP_JDBC_URL, CRM_PASSWORD, CRM_TENANT");
    }

    @Test
    void takesThePasswordFromAFile() throws Exception {
        environment.remove("CRM_PASSWORD");
        environment.put(
                "CRM_PASSWORD_FILE",
                Files.writeString(directory.resolve("password"), sandbox.password())
                        .toString());

        assertThat(start()).isEqualTo(1);
        assertThat(output.text()).contains("1 written, 1 failed");

        environment.put("CRM_PASSWORD_FILE", directory.resolve("none").toString());
        assertThat(start()).isEqualTo(2);
        assertThat(errors.text()).contains("NoSuchFileException");
    }

    @Test
    void saysThatThereIsNoDriverAndKeepsThePasswordInTheUrlToItself() throws Exception {
        environment.put("ERP_JDBC_URL", "jdbc:unknown://erp?password=hidden");

        assertThat(start()).isEqualTo(2);
        assertThat(errors.text()).contains("ERP_JDBC_URL", "class path", "No suitable driver");
        assertThat(errors.text()).doesNotContain("hidden");
    }

    @Test
    void keepsTheUrlToItselfThatTheDriverRefuses() throws Exception {
        environment.put("ERP_JDBC_URL", "jdbc:h2:hidden");

        assertThat(start()).isEqualTo(2);
        assertThat(errors.text()).contains("\"ERP_JDBC_URL\"").doesNotContain("hidden");
    }

    @Test
    void saysThatTheTableIsNotThere() throws Exception {
        environment.put("ERP_JDBC_URL", "jdbc:h2:mem:");

        assertThat(start()).isEqualTo(2);
        assertThat(errors.text()).contains("ERP_CUSTOMERS");
        assertThat(errors.lines()).hasSize(1);
    }

    @Test
    void saysWhatIsWrongWithTheAddressOfTheCrm() throws Exception {
        environment.put("CRM_INTEGRATION_URI", "no address");

        assertThat(start()).isEqualTo(2);
        assertThat(errors.lines()).singleElement().asString().contains("CRM-");
    }

    @Test
    void saysThatItStoppedAndHowManyRowsItDidNotTry() throws Exception {
        Files.writeString(
                directory.resolve("erp.sql"),
                ErpDatabase.TABLE + ";INSERT INTO erp_customers SELECT '01', '0101', LPAD(x, 6, '0'), '01', 'Ana', NULL"
                        + " FROM SYSTEM_RANGE(1, 30);");
        sandbox.deny(SERVICE, RESOURCE, SandboxAction.UPSERT);

        assertThat(start()).isEqualTo(2);
        assertThat(output.text()).containsPattern("stopped: CRM-0503 would hit every row; not tried: 2[2-9]");
        assertThat(errors.text()).isEmpty();
    }

    private int start() throws InterruptedException {
        return NightlyUpsertJob.start(
                new String[] {deadLetters.toString()}, environment, output.console(), errors.console());
    }

    private int exitCodeOf(String... arguments) throws IOException, InterruptedException {
        ProcessBuilder job = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=off",
                NightlyUpsertJob.class.getName());
        job.command().addAll(List.of(arguments));
        job.environment().keySet().removeIf(name -> name.startsWith("CRM_") || name.startsWith("JAVA_TOOL_OPTIONS"));
        job.environment().putAll(environment);
        Process process = job.redirectOutput(directory.resolve("output.txt").toFile())
                .redirectError(directory.resolve("errors.txt").toFile())
                .start();
        try {
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    private List<String> standardError() throws IOException {
        return Files.readAllLines(directory.resolve("errors.txt"));
    }
}
