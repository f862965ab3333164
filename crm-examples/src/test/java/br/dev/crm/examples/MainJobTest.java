package br.dev.crm.examples;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.sandbox.CrmSandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainJobTest {
    @Test
    void tellsInEnglishWhatEachStatusMeansAndWhatWasDone() {
        String text = run("en");

        assertThat(text)
                .contains("Açaí & Pães do Sertão Ltda", "15/02/1970", "2 customers are left")
                .contains("401 The session is no longer valid", "logged in again by itself (1 login)")
                .contains("409 The change collided", "sent 2 times in all, and there is 1 such")
                .contains("422 The CRM understood", "UnprocessableException (CRM-0422)")
                .contains("429 More requests came", "2 requests")
                .contains("503 The user has no permission", "Sent 1 time and never again", "(CRM-0503)")
                .contains("Done: 19 requests and 2 logins");
    }

    @Test
    void tellsTheSameInPortuguese() {
        assertThat(run("pt-BR"))
                .contains(
                        "15/02/1970",
                        "restam 2 clientes",
                        "A sessão é inválida ou expirou",
                        "fez login de novo sozinha (1 vez)")
                .contains("enviado 2 vezes ao todo", "não tem permissão", "Enviado 1 vez e nunca mais")
                .contains("Pronto: 19 requisições e 2 logins");
    }

    @Test
    void runsOverACustomTransportOnTheClassPath() {
        int before = CountingTransportProvider.SENT.get();

        run("en");

        assertThat(CountingTransportProvider.SENT.get() - before).isEqualTo(21);
    }

    @Test
    void readsACustomerThatItsQuickstartWrote() {
        try (CrmSandbox sandbox = CrmSandbox.start()) {
            String uri = sandbox.integrationUri().toString();

            assertThat(Quickstart.run(uri, sandbox.username(), sandbox.password(), sandbox.tenant()))
                    .containsExactly(new Bakery("0101000042", "42", "Padaria São João"));
        }
    }

    @Test
    void runsItsReadOnlyPartAgainstTheCrmOfTheEnvironment(@TempDir Path directory) throws IOException {
        try (CrmSandbox sandbox = CrmSandbox.start()) {
            Path password = Files.writeString(directory.resolve("password"), sandbox.password() + "\n");
            sandbox.put("customer", "customers-integration", Map.of("externalId", "7", "name", "Três Corações"));
            Environment environment = Environment.from(Map.of(
                            "CRM_INTEGRATION_URI", sandbox.integrationUri().toString(),
                            "CRM_USERNAME", sandbox.username(),
                            "CRM_PASSWORD_FILE", password.toString(),
                            "CRM_TENANT", sandbox.tenant()))
                    .orElseThrow();
            CapturedOutput output = new CapturedOutput("en");

            MainJob.readOnly(output.console(), environment);

            assertThat(output.text()).contains("found 1 customers", "Três Corações");
            assertThat(sandbox.requests()).allMatch(request -> request.method().equals("GET"));
        }
    }

    @Test
    void usesTheSandboxWhenTheEnvironmentNamesNoCrm() throws IOException {
        assertThat(Environment.from(Map.of("PATH", "x"))).isEmpty();
        assertThat(Environment.from(Map.of("CRM_USERNAME", "x"))).isPresent();
    }

    private static String run(String language) {
        CapturedOutput output = new CapturedOutput(language);
        MainJob.againstSandbox(output.console());
        return output.text();
    }
}
