package br.dev.crm.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTest {
    private final CrmSandbox sandbox = CrmSandbox.start();
    private final Caller caller = Caller.loggedIn(sandbox);

    @AfterEach
    void close() {
        sandbox.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Integration-Version", "Integration-Service", "Integration-Resource"})
    void respondsWith400WithoutARequiredHeader(String name) {
        HttpResponse<String> response = caller.send("GET", Map.of(name, ""), "");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("\"code\":\"header-missing\"", name);
    }

    @Test
    void respondsWith400ToAPostWithoutAnAction() {
        HttpResponse<String> response = caller.send("POST", Map.of(), "{}");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("\"code\":\"header-missing\"", "Integration-Action");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,Integration-Version,1",
        "GET,Integration-Version,v1.0",
        "GET,Integration-Action,create",
        "GET,Integration-Action,delete",
        "POST,Integration-Action,CREATE",
        "POST,Integration-Action,delete",
        "POST,Integration-Action,list",
        "DELETE,Integration-Action,update",
        "PATCH,Integration-Action,upsert",
        "GET,Integration-Response,all"
    })
    void respondsWith400ToAHeaderThatIsWrong(String method, String name, String value) {
        HttpResponse<String> response = caller.send(method, Map.of(name, value), "");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("\"code\":\"header-invalid\"", name);
    }

    @Test
    void takesAGetWhoseActionIsHarmless() {
        assertThat(caller.send("GET", Map.of("Integration-Action", "list"), "").statusCode())
                .isEqualTo(200);
    }

    @Test
    void respondsWith400ToAnotherContentTypeThanJson() {
        HttpResponse<String> response = caller.send(
                "POST",
                Map.of("Integration-Action", "create", "Content-Type", "application/x-www-form-urlencoded"),
                "{}");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("Content-Type");
    }

    @Test
    void takesJsonWithACharset() {
        HttpResponse<String> response = caller.send(
                "POST",
                Map.of("Integration-Action", "create", "Content-Type", "Application/JSON; charset=utf-8"),
                "{}");

        assertThat(response.statusCode()).isEqualTo(201);
    }

    @Test
    void respondsWith405ToAPut() {
        HttpResponse<String> response = caller.send("PUT", Map.of(), "{}");

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow")).hasValue("GET, POST, PATCH, DELETE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/integration/", "/integration/customers", "/api/login/x"})
    void respondsWith404ToAPathThatIsNotServed(String path) {
        HttpResponse<String> response = caller.get(sandbox.integrationUri().resolve(path));

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("\"code\":\"path-unknown\"");
    }
}
