package br.dev.crm.examples.recipes;

import br.dev.crm.Credentials;
import br.dev.crm.CrmClient;
import br.dev.crm.ResourceName;
import br.dev.crm.examples.Environment;
import br.dev.crm.examples.Page;
import br.dev.crm.names.ResourceNames;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;

/**
 * {@link NightlyUpsert} as a program for the night, with a report, a file of what failed, and an exit code: 0 when
 * everything was written, 1 when a record failed, and 2 when the run broke off.
 */
public final class NightlyUpsertJob {
    private static final ResourceName CUSTOMERS = ResourceNames.customers("v4");

    private NightlyUpsertJob() {}

    /**
     * Takes the URL of the table's database for JDBC, the file for what failed, and a language, {@code en} or
     * {@code pt}. The CRM is named by {@code CRM_INTEGRATION_URI}, {@code CRM_USERNAME}, {@code CRM_PASSWORD} (or
     * {@code CRM_PASSWORD_FILE}) and {@code CRM_TENANT}.
     */
    public static void main(String[] arguments) throws Exception {
        Page page = Page.onStandardOutput(Locale.forLanguageTag(arguments[2]));
        int exitCode = 2;
        try (Connection erp = DriverManager.getConnection(arguments[0]);
                CrmClient crm = client(Environment.from(System.getenv()).orElseThrow())) {
            exitCode = run(crm, erp, Path.of(arguments[1]), page);
        } finally {
            System.exit(exitCode);
        }
    }

    private static CrmClient client(Environment environment) {
        Credentials user = environment.credentials();
        return CrmClient.builder()
                .integrationUri(environment.integrationUri())
                .credentials(user.username(), user.password(), user.tenant())
                .build();
    }

    /** Returns the exit code. */
    static int run(CrmClient crm, Connection erp, Path deadLetters, Page page)
            throws SQLException, InterruptedException, IOException {
        UpsertReport report = new NightlyUpsert(crm, CUSTOMERS).run(erp);
        page.line("upsert.report", report.written(), report.failures().size());
        for (UpsertReport.Failure failure : report.failures()) {
            page.wrapped("✗ " + failure.shown(), failure.code() + " " + failure.why(page.locale()));
            page.wrapped("→", failure.advice(page.locale()));
        }
        DeadLetters.write(deadLetters, report, page);
        return report.exitCode();
    }
}
