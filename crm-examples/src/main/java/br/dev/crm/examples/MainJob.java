package br.dev.crm.examples;

import br.dev.crm.CrmClient;
import br.dev.crm.CrmResource;
import br.dev.crm.error.CrmException;
import br.dev.crm.request.ResourceName;
import br.dev.crm.sandbox.CrmSandbox;
import br.dev.crm.sandbox.settings.EntityRules;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The main job of the library, run against a sandbox, or its read-only part against a real CRM when
 * {@code CRM_INTEGRATION_URI}, {@code CRM_USERNAME}, {@code CRM_PASSWORD} (or {@code CRM_PASSWORD_FILE}) and
 * {@code CRM_TENANT} are set.
 */
public final class MainJob {
    static final ResourceName CUSTOMERS = ResourceName.of("customer", "customers-integration", "v4");
    private static final int SHOWN = 5;

    private MainJob() {}

    /** Runs it in the language of the locale, or in the one that the first argument names: {@code en} or {@code pt}. */
    public static void main(String[] arguments) {
        boolean named = arguments.length > 0 && !arguments[0].isBlank();
        ConsoleOutput console =
                ConsoleOutput.onStandardOutput(named ? Locale.forLanguageTag(arguments[0]) : Locale.getDefault());
        try {
            Optional<Environment> environment = Environment.from(System.getenv());
            if (environment.isPresent()) {
                readOnly(console, environment.get());
            } else {
                againstSandbox(console);
            }
        } catch (IOException e) {
            console.blank();
            console.wrapped("✗", console.text("password.file", String.valueOf(e.getMessage())));
            System.exit(1);
        } catch (CrmException e) {
            console.blank();
            console.wrapped("✗", String.valueOf(e.getMessage()));
            console.wrapped("→", e.advice(console.locale()));
            System.exit(1);
        }
    }

    static void againstSandbox(ConsoleOutput console) {
        EntityRules rules =
                EntityRules.of(CUSTOMERS.service(), CUSTOMERS.resource()).requiring("name");
        try (CrmSandbox sandbox = CrmSandbox.builder().entity(rules).start();
                CrmClient crm = CrmClient.builder()
                        .integrationUri(sandbox.integrationUri())
                        .credentials(sandbox.username(), sandbox.password(), sandbox.tenant())
                        .build()) {
            console.title("title.sandbox", String.valueOf(sandbox.port()), sandbox.tenant());
            CrmResource<CustomerRecord> customers = crm.resource(CUSTOMERS, CustomerRecord.class);
            new CrudDemo(console, sandbox, customers).play();
            new ErrorStatusDemo(console, sandbox, crm, customers).play();
            console.blank();
            console.line("end", sandbox.requestCount(), sandbox.loginCount());
            console.line("source");
        }
    }

    static void readOnly(ConsoleOutput console, Environment environment) {
        try (CrmClient crm = CrmClient.builder()
                .integrationUri(environment.integrationUri())
                .credentials(
                        environment.credentials().username(),
                        environment.credentials().password(),
                        environment.credentials().tenant())
                .build()) {
            console.title(
                    "title.real",
                    environment.integrationUri(),
                    environment.credentials().tenant());
            List<CustomerRecord> customers =
                    crm.resource(CUSTOMERS, CustomerRecord.class).list();
            console.line("real.found", customers.size());
            customers.stream()
                    .limit(SHOWN)
                    .forEach(c -> console.row(String.valueOf(c.externalId()), String.valueOf(c.name()), ""));
        }
    }
}
