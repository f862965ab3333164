package br.dev.crm;

import static br.dev.crm.TestClient.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import br.dev.crm.document.Document;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    void redactedShowsShapesInPlaceOfValues() {
        Document record = Document.parse("""
                {"name":"zq7k \\"zq7k\\": {'zq7k'","limit":4711,"active":true,"phone":null,"in":{"list":["zq7k",4711]}}""");
        CrmRequest<?> request = CrmRequest.update(CUSTOMERS, record)
                .filter(Filter.eq("externalId", "zq7k").and(Filter.field("code").range(47, 4711)))
                .query("branch", "zq7k")
                .header("X-Run", "zq7k")
                .build();

        assertThat(client.toRedactedCurl(request)).isEqualTo("""
                        curl -sS -i -X POST 'https://crm.example/integration?branch=…' \\
                          -H 'Accept: application/json' \\
                          -H 'User-Agent: crm-client' \\
                          -H 'Content-Type: application/json' \\
                          -H 'Integration-Version: v4' \\
                          -H 'Integration-Service: customer' \\
                          -H 'Integration-Resource: customers-integration' \\
                          -H 'Integration-Action: update' \\
                          -H 'Integration-Filter: {externalId->eq->…}{code->ge->…}{code->le->…}' \\
                          -H 'X-Run: …' \\
                          -H "Cookie: $CRM_COOKIE" \\
                          --data-raw '{"name":"…","limit":…,"active":…,"phone":null,"in":{"list":["…",…]}}'""");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{a->eq->zq7k} | {a->eq->…}",
                "{a->isNull->true} | {a->isNull->…}",
                "{a->isNull} | {a->isNull}",
                "{a.b->in->zq7k,1}{c->eq->zq7k->1} | {a.b->in->…}{c->eq->…}",
                "{a->eq->1&&b->eq->zq7k} | {a->eq->…&&b->eq->…}",
                "a=zq7k | …",
                "{a->eq->1}zq7k | …",
                "{zq7k} | …",
                "{zq7k->eq->1 | {zq7k->eq->…"
            })
    void redactedShowsFieldsAndOperatorsOfAFilter(String filter, String shown) {
        assertThat(client.toRedactedCurl(
                        CrmRequest.delete(CUSTOMERS).filter(Filter.raw(filter)).build()))
                .contains("-H 'Integration-Filter: " + shown + "'");
    }

    @Test
    void redactedShowsFieldsOfAnOr() {
        Filter filter = Filter.eq("a", "zq7k").or(Filter.eq("b", "zq7k"));

        assertThat(client.toRedactedCurl(
                        CrmRequest.list(CUSTOMERS, Map.class).filter(filter).build()))
                .contains("{a->eq->…}||{b->eq->…}");
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
        assertThat(e.toRedactedCurl()).contains(client.toRedactedCurl(upsert("Ana")));
        assertThat(e.toRedactedCurl().orElseThrow()).doesNotContain("Ana").contains("\"name\":\"…\"");
        assertThat(e.toCurl().orElseThrow()).doesNotContain("JSESSIONID").doesNotContain("pass-word-7");
        assertThat(e).asString().doesNotContain("Ana");
    }

    @Test
    void anExceptionWithoutARequestShowsNone() {
        assertThat(InvalidRequestException.of("no").toCurl()).isEmpty();
        assertThat(InvalidRequestException.of("no").toRedactedCurl()).isEmpty();
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
