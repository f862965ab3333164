package br.dev.crm.examples.recipes;

import br.dev.crm.CrmClient;
import br.dev.crm.error.CrmException;
import br.dev.crm.examples.ConsoleOutput;
import br.dev.crm.examples.Environment;
import br.dev.crm.names.ResourceNames;
import br.dev.crm.request.ResourceName;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@link NightlyUpsert} as a program for the night, with a report, a file of what failed, and an exit code: 0 when
 * everything was written, 1 when a record failed, and 2 when the run broke off or did not begin.
 */
public final class NightlyUpsertJob {
    private static final Logger log = LoggerFactory.getLogger(NightlyUpsertJob.class);
    private static final ResourceName CUSTOMERS = ResourceNames.customers("v4");
    private static final String URL = "ERP_JDBC_URL";
    private static final int BROKE_OFF = 2;

    private NightlyUpsertJob() {}

    /**
     * Takes the file for what failed and a language, {@code en} or {@code pt}, which is optional. The table's database
     * is named by {@code ERP_JDBC_URL}, for arguments show in the list of processes; the CRM by
     * {@code CRM_INTEGRATION_URI}, {@code CRM_USERNAME}, {@code CRM_PASSWORD} (or {@code CRM_PASSWORD_FILE}) and
     * {@code CRM_TENANT}.
     */
    public static void main(String[] arguments) {
        Locale locale = arguments.length == 2 ? Locale.forLanguageTag(arguments[1]) : Locale.getDefault();
        int exitCode = BROKE_OFF;
        try {
            exitCode = start(
                    arguments,
                    System.getenv(),
                    ConsoleOutput.onStandardOutput(locale),
                    ConsoleOutput.onStandardError(locale));
        } catch (InterruptedException | RuntimeException e) {
            log.error("The run broke off", e);
        }
        System.exit(exitCode);
    }

    /** Returns the exit code; what keeps the run from its end is one line on standard error. */
    static int start(String[] arguments, Map<String, String> environment, ConsoleOutput console, ConsoleOutput errors)
            throws InterruptedException {
        if (arguments.length < 1 || arguments.length > 2) {
            errors.line("job.usage");
            return BROKE_OFF;
        }
        List<String> missing = missing(environment);
        if (!missing.isEmpty()) {
            errors.line("job.missing", String.join(", ", missing));
            return BROKE_OFF;
        }
        String url = environment.getOrDefault(URL, "");
        try (Connection erp = open(url);
                CrmClient crm = client(Environment.from(environment).orElseThrow())) {
            return run(crm, erp, Path.of(arguments[0]), console);
        } catch (SQLException e) {
            errors.line("job.database", oneLine(e.getMessage()).replace(url, URL)); // it may hold a password
        } catch (IOException e) {
            errors.line("job.file", oneLine(e.toString()));
        } catch (CrmException e) {
            errors.line("job.crm", oneLine(e.getMessage()), e.advice(errors.locale()));
        }
        return BROKE_OFF;
    }

    private static List<String> missing(Map<String, String> environment) {
        List<String> missing = new ArrayList<>();
        for (String name : List.of(URL, "CRM_INTEGRATION_URI", "CRM_USERNAME", "CRM_PASSWORD", "CRM_TENANT")) {
            String other = name.equals("CRM_PASSWORD") ? "CRM_PASSWORD_FILE" : name;
            if (environment.getOrDefault(name, "").isBlank()
                    && environment.getOrDefault(other, "").isBlank()) {
                missing.add(name);
            }
        }
        return missing;
    }

    private static String oneLine(@Nullable String message) {
        return String.valueOf(message).strip().replaceAll("\\s+", " ");
    }

    /** Without a driver the message of {@code getConnection} would hold the URL. */
    private static Connection open(String url) throws SQLException {
        DriverManager.getDriver(url);
        return DriverManager.getConnection(url);
    }

    private static CrmClient client(Environment environment) {
        return CrmClient.builder()
                .integrationUri(environment.integrationUri())
                .credentials(environment.credentials())
                .build();
    }

    /** Returns the exit code. */
    static int run(CrmClient crm, Connection erp, Path deadLetters, ConsoleOutput console)
            throws SQLException, InterruptedException, IOException {
        UpsertReport report = new NightlyUpsert(crm, CUSTOMERS).run(erp);
        console.line("upsert.report", report.written(), report.failures().size());
        report.stop().ifPresent(stop -> console.line("upsert.stopped", stop.code(), report.notTried()));
        for (UpsertReport.Failure failure : report.failures()) {
            console.wrapped("✗ " + failure.shown(), failure.code() + " " + failure.why(console.locale()));
            if (!failure.reason().isEmpty()) {
                console.wrapped(" ", failure.reason());
            }
            console.wrapped("→", failure.advice(console.locale()));
        }
        DeadLetters.write(deadLetters, report, console);
        return report.exitCode();
    }
}
