package br.dev.crm;

import static br.dev.crm.TestClient.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import br.dev.crm.error.CrmException;
import br.dev.crm.error.InvalidRequestException;
import br.dev.crm.filter.Filter;
import br.dev.crm.request.CrmRequest;
import br.dev.crm.support.ManualTiming;
import br.dev.crm.support.ScriptedTransport;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** A request as a command line. */
class CurlTest {
    private static final Filter KEY = Filter.eq("externalId", "42");

    private final ScriptedTransport transport = new ScriptedTransport();
    private final CrmClient client =
            TestClient.builder(transport, new ManualTiming()).build();

    private static CrmRequest<?> upsert(String name) {
        return CrmRequest.upsert(CUSTOMERS, Map.of("name", name)).filter(KEY).build();
    }

    @Test
    void showsMethodUriHeadersAndRecord() {
        assertThat(client.toCurl(upsert("Padaria São João"))).isEqualTo("""
                        curl -sS -i -X POST 'https://crm.example/integration' \\
                          -H 'Accept: application/json' \\
                          -H 'User-Agent: crm-client' \\
                          -H 'Content-Type: application/json' \\
                          -H 'Integration-Version: v4' \\
                          -H 'Integration-Service: customer' \\
                          -H 'Integration-Resource: customers-integration' \\
                          -H 'Integration-Action: upsert' \\
                          -H 'Integration-Filter: {externalId->eq->42}' \\
                          -H "Cookie: $CRM_COOKIE" \\
                          --data-raw '{"name":"Padaria São João"}'""");
        assertThat(transport.requests()).isEmpty();
    }

    @Test
    void leavesALongRecordToAFile() {
        assertThat(client.toCurl(upsert("x".repeat(70_000))))
                .endsWith("--data-binary @record.json")
                .hasSizeLessThan(1_000);
    }

    @Test
    void anExceptionShowsTheRequestWithoutItsSession() {
        transport.respond(503, "");

        CrmException e = catchThrowableOfType(CrmException.class, () -> client.send(upsert("Ana")));

        assertThat(e.toCurl()).contains(client.toCurl(upsert("Ana")));
        assertThat(e.toCurl().orElseThrow()).doesNotContain("JSESSIONID").doesNotContain("pass-word-7");
        assertThat(e).asString().doesNotContain("Ana");
    }

    @Test
    void anExceptionWithoutARequestShowsNone() {
        assertThat(InvalidRequestException.of("no").toCurl()).isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aShellReadsItAsItIsMeant() throws Exception {
        String name = "D'Água $HOME `id` $(id) & ; | > 'x'";

        List<String> arguments = argumentsOf(client.toCurl(upsert(name)));

        assertThat(arguments)
                .contains("Cookie: a=b; c=d", "Integration-Filter: {externalId->eq->42}")
                .last()
                .isEqualTo("{\"name\":\"" + name + "\"}");
    }

    private static List<String> argumentsOf(String command) throws Exception {
        String script = "export LC_ALL=C.UTF-8; CRM_COOKIE='a=b; c=d'; curl() { printf '%s\\037' \"$@\"; }; " + command;
        Process shell = new ProcessBuilder("sh", "-s").start();
        shell.getOutputStream().write(script.getBytes(StandardCharsets.UTF_8));
        shell.getOutputStream().close();
        String output = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).isZero();
        return List.of(output.split("\u001f"));
    }
}
