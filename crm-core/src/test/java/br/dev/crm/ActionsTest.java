package br.dev.crm;

import static br.dev.crm.TestClient.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import br.dev.crm.error.CrmException;
import br.dev.crm.error.NonUniqueResultException;
import br.dev.crm.filter.Filter;
import br.dev.crm.request.Action;
import br.dev.crm.request.Written;
import br.dev.crm.spi.http.HttpRequest;
import br.dev.crm.status.CrmStatus;
import br.dev.crm.support.ManualTiming;
import br.dev.crm.support.ScriptedTransport;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each action puts on the wire, and what it makes of a good response. */
class ActionsTest {
    private static final Filter KEY = Filter.eq("externalId", "42").and(Filter.eq("code", 7));

    private final ScriptedTransport transport = new ScriptedTransport();
    private final CrmClient client =
            TestClient.builder(transport, new ManualTiming()).build();

    @SuppressWarnings("rawtypes") // the tree codec reads maps
    private final CrmResource<Map> customers = client.resource(CUSTOMERS, Map.class);

    @Test
    void listsByGetWithAFilterAndWithoutABody() {
        transport.respond(200, "[{\"code\":\"1\"},{\"code\":\"2\"}]");

        List<?> found = customers.list(KEY);

        assertThat(found).isEqualTo(List.of(Map.of("code", "1"), Map.of("code", "2")));
        assertThat(lines())
                .containsExactly(
                        "GET https://crm.example/integration",
                        "Accept: application/json",
                        "User-Agent: crm-client",
                        "Integration-Version: v4",
                        "Integration-Service: customer",
                        "Integration-Resource: customers-integration",
                        "Integration-Filter: {externalId->eq->42}{code->eq->7}",
                        "Cookie: JSESSIONID=s1");
    }

    @Test
    void createsByPostWithoutAFilter() {
        transport.respond(201, "{\"id\":\"7f3\"}");

        Written written = customers.create(entity());

        assertThat(written.requireId()).isEqualTo("7f3");
        assertThat(written.status()).isEqualTo(CrmStatus.of(201));
        assertThat(written.responseText()).isEqualTo("{\"id\":\"7f3\"}");
        assertThat(lines())
                .containsExactly(
                        "POST https://crm.example/integration",
                        "Accept: application/json",
                        "User-Agent: crm-client",
                        "Content-Type: application/json",
                        "Integration-Version: v4",
                        "Integration-Service: customer",
                        "Integration-Resource: customers-integration",
                        "Integration-Action: create",
                        "Cookie: JSESSIONID=s1",
                        "{\"externalId\":\"42\",\"name\":\"João\"}");
    }

    @Test
    void updatesAndUpsertsByPostWithTheFilter() {
        transport.respond(200, "").respond(200, "{\"id\":\"7f3\"}");

        assertThat(customers.update(KEY, entity()).id()).isEmpty();
        assertThat(lines()).contains("Integration-Action: update", "Integration-Filter: " + KEY.text());
        assertThat(customers.upsert(KEY, entity()).id()).contains("7f3");
        assertThat(lines()).contains("Integration-Action: upsert", "Integration-Filter: " + KEY.text());
        assertThat(transport.requests()).allMatch(request -> request.method().equals("POST"));
    }

    @Test
    void deletesByDeleteWithTheFilterAndWithoutABody() {
        transport.respond(204, "");

        customers.delete(KEY);

        assertThat(transport.lastRequest().method()).isEqualTo("DELETE");
        assertThat(transport.lastRequest().body()).isNull();
        assertThat(lines()).contains("Integration-Action: delete", "Integration-Filter: " + KEY.text());
    }

    @Test
    void usesTheMethodThatTheUserSetsForAnAction() {
        CrmClient patching = TestClient.builder(transport, new ManualTiming())
                .method(Action.UPDATE, "PATCH")
                .build();
        transport.respond(200, "");

        patching.resource(CUSTOMERS, Map.class).update(KEY, entity());

        assertThat(transport.lastRequest().method()).isEqualTo("PATCH");
    }

    @Test
    void findsNoneOrOne() {
        transport.respond(200, "[]").respond(200, "[{\"code\":\"1\"}]");

        assertThat(customers.find(KEY)).isEmpty();
        assertThat(customers.find(KEY)).contains(Map.of("code", "1"));
    }

    @Test
    void saysHowManyWereFoundInsteadOfOne() {
        transport.respond(200, "[{},{},{}]");

        NonUniqueResultException e = catchThrowableOfType(NonUniqueResultException.class, () -> customers.find(KEY));

        assertThat(e.count()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"7f3\"}",
                "{\"id\":\"a\",\"name\":{\"id\":\"no\"},\"id\":\"7f3\"}",
                "\"7f3\"",
                "{\"name\":null,\"id\":\"7f3\"}"
            })
    void findsTheIdOfACreateInEachOfItsShapes(String body) {
        transport.respond(201, body);

        assertThat(customers.create(entity()).id()).contains("7f3");
    }

    @Test
    void readsAnIdThatIsANumber() {
        transport.respond(201, "{\"id\":123}").respond(201, "123");

        assertThat(customers.create(entity()).id()).contains("123");
        assertThat(customers.create(entity()).id()).contains("123");
    }

    @ParameterizedTest
    @ValueSource(strings = {"items", "content", "data", "results"})
    void unwrapsAList(String envelope) {
        transport.respond(
                200, "{\"total\":1,\"page\":{\"items\":[9]},\"" + envelope + "\":[{\"code\":\"1\"}],\"more\":[]}");

        assertThat(customers.list()).isEqualTo(List.of(Map.of("code", "1")));
    }

    @Test
    void sendsTheCookiesThatLaterResponsesSet() {
        transport
                .respond(200, "[]", "Set-Cookie", "route=b; Path=/", "Set-Cookie", "JSESSIONID=s9; HttpOnly")
                .respond(200, "[]");

        customers.list();
        customers.list();

        assertThat(lines()).contains("Cookie: JSESSIONID=s9; route=b");
    }

    @Test
    void sendsNothingAfterItWasClosed() {
        client.close();
        client.close();

        assertThat(catchThrowableOfType(CrmException.class, customers::list).code())
                .hasToString("CRM-0220");
        assertThat(transport.requests()).isEmpty();
        assertThat(transport.isClosed()).isTrue();
    }

    private static Map<String, Object> entity() {
        Map<String, Object> entity = new LinkedHashMap<>();
        entity.put("externalId", "42");
        entity.put("name", "João");
        return entity;
    }

    /** The last request as it would stand on the wire: method and URI, header fields, body. */
    private List<String> lines() {
        HttpRequest request = transport.lastRequest();
        List<String> lines = new ArrayList<>();
        lines.add(request.method() + " " + request.uri());
        request.headers().forEach((name, value) -> lines.add(name + ": " + value));
        if (request.body() != null) {
            lines.add(new String(request.body(), StandardCharsets.UTF_8));
        }
        return lines;
    }
}
