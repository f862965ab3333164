package br.dev.crm.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.dev.crm.sandbox.request.HandledRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginTest {
    private final CrmSandbox sandbox = CrmSandbox.start();
    private final Caller caller = Caller.stranger(sandbox);

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void respondsWith200AndTwoCookies() {
        HttpResponse<String> response = caller.login();

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().allValues("Set-Cookie"))
                .satisfiesExactly(
                        token -> assertThat(token).matches("JSESSIONID=[0-9a-f]{32}; Path=/; HttpOnly"),
                        route -> assertThat(route).matches("ROUTEID=\\.[0-9a-f]{4}; Path=/"));
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json;charset=UTF-8");
    }

    @Test
    void respondsWith401ToAWrongPassword() {
        HttpResponse<String> response = caller.login(sandbox.username(), "wrong", sandbox.tenant());

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.body()).contains("\"code\":\"credentials-wrong\"").doesNotContain("wrong\"}");
        assertThat(response.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void respondsWith423ToALockedAccountHoweverRightThePasswordIs() {
        sandbox.lockAfter(2);
        Caller caller = Caller.stranger(sandbox);
        String user = sandbox.username();

        assertThat(caller.login(user, "wrong", sandbox.tenant()).statusCode()).isEqualTo(401);
        assertThat(caller.login().statusCode()).isEqualTo(200);
        assertThat(caller.login(user, "wrong", sandbox.tenant()).statusCode()).isEqualTo(401);
        assertThat(caller.login(user, "wrong", sandbox.tenant()).statusCode()).isEqualTo(401);
        assertThat(caller.login().statusCode()).isEqualTo(423);

        sandbox.clear();
        assertThat(caller.login().statusCode()).isEqualTo(200);
        assertThatThrownBy(() -> sandbox.lockAfter(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void respondsWith403ToAnUnknownTenant() {
        HttpResponse<String> response = caller.login(sandbox.username(), sandbox.password(), "elsewhere");

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).contains("\"code\":\"tenant-unknown\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "username=a",
                "[]",
                "{\"username\":\"a\",\"password\":\"b\"}",
                "{\"username\":\"a\",\"password\":\"b\",\"tenant\":\" \"}",
                "{\"username\":1,\"password\":\"b\",\"tenant\":\"c\"}"
            })
    void respondsWith400ToABodyThatIsNoLogin(String body) {
        HttpResponse<String> response = caller.postLogin(body);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("\"code\":\"body-invalid\"", "\"message\":", "\"detail\":");
    }

    @Test
    void respondsWith405ToAGet() {
        HttpResponse<String> response = caller.get(sandbox.loginUri());

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow")).hasValue("POST");
    }

    @Test
    void letsEveryUserInAndShowsTheFirstAsTheDefault() {
        try (CrmSandbox two = CrmSandbox.builder()
                .user("a@a.example", "pa", "ta")
                .user("b@b.example", "pb", "tb")
                .start()) {
            assertThat(two.username()).isEqualTo("a@a.example");
            assertThat(two.password()).isEqualTo("pa");
            assertThat(two.tenant()).isEqualTo("ta");
            Caller other = Caller.stranger(two);
            assertThat(other.login("b@b.example", "pb", "tb").statusCode()).isEqualTo(200);
            assertThat(other.login("b@b.example", "pb", "ta").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void countsEveryAttemptApartFromTheRequests() {
        caller.login();
        caller.login(sandbox.username(), "wrong", sandbox.tenant());

        assertThat(sandbox.loginCount()).isEqualTo(2);
        assertThat(sandbox.requestCount()).isZero();
        assertThat(sandbox.requests()).isEmpty();
        assertThat(sandbox.logins()).extracting(HandledRequest::status).containsExactly(200, 401);
        assertThat(sandbox.logins()).extracting(HandledRequest::executed).containsExactly(true, false);
    }

    @Test
    void keepsNoPassword() {
        caller.login();

        assertThat(sandbox.logins().toString()).doesNotContain(sandbox.password());
        assertThat(sandbox.logins().get(0).request().body()).isEmpty();
    }
}
