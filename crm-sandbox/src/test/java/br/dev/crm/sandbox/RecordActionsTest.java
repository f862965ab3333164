package br.dev.crm.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordActionsTest {
    private final CrmSandbox sandbox = CrmSandbox.start();
    private final Caller caller = Caller.loggedIn(sandbox);

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void createsARecordAndRespondsWith201WithItsId() {
        HttpResponse<String> response = caller.create("{\"name\":\"Padaria São João\",\"code\":61}");

        Map<String, Object> stored = only();
        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.body()).isEqualTo("{\"id\":\"" + stored.get("id") + "\"}");
        assertThat((String) stored.get("id")).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        assertThat(stored).containsEntry("name", "Padaria São João");
    }

    @Test
    void ignoresAnIdThatIsSent() {
        caller.create("{\"id\":\"mine\",\"name\":\"A\"}");

        assertThat(only().get("id")).isNotEqualTo("mine");
    }

    @Test
    void refusesACreateWithAFilter() {
        HttpResponse<String> response = caller.send(
                "POST", Map.of("Integration-Action", "create", "Integration-Filter", "{code->eq->1}"), "{\"code\":1}");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("\"code\":\"filter-not-supported\"");
        assertThat(all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "\"x\"", "{\"a\":}", "{\"a\":1}}"})
    void respondsWith400ToABodyThatIsNotAJsonObject(String body) {
        HttpResponse<String> response = caller.create(body);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("\"code\":\"body-invalid\"");
    }

    @Test
    void respondsWith400ToABodyThatIsNotUtf8() {
        HttpResponse<String> response =
                Caller.exchange(caller.request("POST", Map.of("Integration-Action", "create"), "")
                        .POST(BodyPublishers.ofByteArray("{\"name\":\"São\"}".getBytes(StandardCharsets.ISO_8859_1))));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("the body is not UTF-8");
    }

    @Test
    void listsEverythingInTheOrderOfInsertion() {
        sandbox.put("customer", "customers-integration", Map.of("id", "1", "name", "São"));
        sandbox.put("customer", "customers-integration", Map.of("id", "2"));

        HttpResponse<String> response = caller.list();

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("[{\"id\":\"1\",\"name\":\"São\"},{\"id\":\"2\"}]");
    }

    @Test
    void listsNothingOfAResourceThatNobodyWrote() {
        assertThat(caller.resource("never-heard-of").list().body()).isEqualTo("[]");
    }

    @Test
    void listsWhatTheFilterIdentifies() {
        sandbox.put("customer", "customers-integration", Map.of("id", "1", "code", 61, "status", "PROGRESS"));
        sandbox.put("customer", "customers-integration", Map.of("id", "2", "code", 61, "status", "DONE"));

        assertThat(caller.list("{code->eq->61}{status->eq->PROGRESS}").body())
                .contains("\"id\":\"1\"")
                .doesNotContain("\"id\":\"2\"");
    }

    @Test
    void saysWhereAFilterIsWrong() {
        HttpResponse<String> response = caller.list("{code->equals->61}");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("\"code\":\"filter-invalid\"", "unknown operator 'equals' at character 8");
    }

    @Test
    void refusesAGetWithABody() {
        assertThat(caller.send("GET", Map.of(), "{}").statusCode()).isEqualTo(400);
    }

    @Test
    void updatesOnlyTheFieldsThatAreSent() {
        String id = sandbox.put("customer", "customers-integration", Map.of("code", 1, "name", "A", "city", "X"));

        HttpResponse<String> response =
                caller.update("{code->eq->1}", "{\"id\":\"other\",\"name\":\"B\",\"city\":null}");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("{\"id\":\"" + id + "\"}");
        assertThat(only())
                .containsEntry("id", id)
                .containsEntry("name", "B")
                .containsEntry("city", null)
                .containsKey("code");
    }

    @Test
    void updatesEveryRecordThatTheFilterIdentifies() {
        sandbox.put("customer", "customers-integration", Map.of("id", "1", "group", "g"));
        sandbox.put("customer", "customers-integration", Map.of("id", "2", "group", "g"));

        HttpResponse<String> response = caller.update("{group->eq->g}", "{\"name\":\"B\"}");

        assertThat(response.body()).isEqualTo("[{\"id\":\"1\"},{\"id\":\"2\"}]");
        assertThat(all()).extracting(fields -> fields.get("name")).containsExactly("B", "B");
    }

    @Test
    void respondsWith422ToAnUpdateOfNothingAndInsertsNothing() {
        HttpResponse<String> response = caller.update("{code->eq->1}", "{\"code\":1}");

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.body()).contains("\"code\":\"record-not-found\"");
        assertThat(all()).isEmpty();
    }

    @Test
    void takesAPatchAsAnUpdate() {
        sandbox.put("customer", "customers-integration", Map.of("code", 1));

        HttpResponse<String> response =
                caller.send("PATCH", Map.of("Integration-Filter", "{code->eq->1}"), "{\"name\":\"B\"}");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(only()).containsEntry("name", "B");
    }

    @Test
    void insertsByUpsertWhereTheFilterIdentifiesNothing() {
        HttpResponse<String> response = caller.upsert("{externalId->eq->7}", "{\"externalId\":\"7\"}");

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.body()).isEqualTo("{\"id\":\"" + only().get("id") + "\"}");
    }

    @Test
    void insertsASecondTimeWhereTheBodyLacksTheKeyOfTheFilter() {
        caller.upsert("{externalId->eq->7}", "{\"name\":\"A\"}");
        caller.upsert("{externalId->eq->7}", "{\"name\":\"A\"}");

        assertThat(all()).hasSize(2);
    }

    @Test
    void replacesTheWholeContentByUpsertAndKeepsTheId() {
        String id = sandbox.put("customer", "customers-integration", Map.of("externalId", "7", "name", "A"));

        HttpResponse<String> response = caller.upsert("{externalId->eq->7}", "{\"externalId\":\"7\",\"city\":\"X\"}");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(only()).isEqualTo(Map.of("id", id, "externalId", "7", "city", "X"));
    }

    @Test
    void respondsWith409ToAnUpsertThatIdentifiesSeveral() {
        sandbox.put("customer", "customers-integration", Map.of("group", "g"));
        sandbox.put("customer", "customers-integration", Map.of("group", "g"));

        HttpResponse<String> response = caller.upsert("{group->eq->g}", "{\"group\":\"g\"}");

        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(response.body()).contains("\"code\":\"record-ambiguous\"");
    }

    @Test
    void deletesWhatTheFilterIdentifies() {
        sandbox.put("customer", "customers-integration", Map.of("id", "1", "code", 1));
        sandbox.put("customer", "customers-integration", Map.of("id", "2", "code", 2));

        HttpResponse<String> response = caller.delete("{code->eq->1}");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("{\"deleted\":1}");
        assertThat(only()).containsEntry("id", "2");
    }

    @Test
    void takesADeleteWithItsActionHeader() {
        sandbox.put("customer", "customers-integration", Map.of("code", 1));

        HttpResponse<String> response = caller.send(
                "DELETE", Map.of("Integration-Action", "delete", "Integration-Filter", "{code->eq->1}"), "");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(all()).isEmpty();
    }

    @Test
    void respondsWith422ToADeleteOfNothing() {
        assertThat(caller.delete("{code->eq->1}").statusCode()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"update", "upsert"})
    void respondsWith400ToAKeyedWriteWithoutAFilter(String action) {
        HttpResponse<String> response = caller.send("POST", Map.of("Integration-Action", action), "{\"code\":1}");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("\"code\":\"filter-missing\"");
    }

    @Test
    void respondsWith400ToADeleteWithoutAFilter() {
        sandbox.put("customer", "customers-integration", Map.of("code", 1));

        assertThat(caller.send("DELETE", Map.of(), "").statusCode()).isEqualTo(400);
        assertThat(all()).hasSize(1);
    }

    private List<Map<String, Object>> all() {
        return sandbox.records("customer", "customers-integration");
    }

    private Map<String, Object> only() {
        assertThat(all()).hasSize(1);
        return all().get(0);
    }
}
