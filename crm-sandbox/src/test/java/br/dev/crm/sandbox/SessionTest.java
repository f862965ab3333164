package br.dev.crm.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.sandbox.request.HandledRequest;
import br.dev.crm.sandbox.settings.ExpiryStyle;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SessionTest {

    @Test
    void respondsWith401WithoutASession() {
        try (CrmSandbox sandbox = CrmSandbox.start()) {
            HttpResponse<String> response = Caller.stranger(sandbox).list();

            assertThat(response.statusCode()).isEqualTo(401);
            assertThat(response.body()).contains("\"code\":\"session-missing\"");
            assertThat(sandbox.requests()).extracting(HandledRequest::executed).containsExactly(false);
        }
    }

    @Test
    void respondsWith401ToATokenThatItDidNotGive() {
        try (CrmSandbox sandbox = CrmSandbox.start()) {
            Caller caller = Caller.loggedIn(sandbox);
            caller.cookies("JSESSIONID=0123456789abcdef");

            assertThat(caller.list().statusCode()).isEqualTo(401);
        }
    }

    @Test
    void respondsWith401AfterExpiryUntilTheNextLogin() {
        try (CrmSandbox sandbox = CrmSandbox.start()) {
            Caller caller = Caller.loggedIn(sandbox);
            assertThat(caller.list().statusCode()).isEqualTo(200);

            sandbox.expireSessions();

            assertThat(caller.list().statusCode()).isEqualTo(401);
            caller.login();
            assertThat(caller.list().statusCode()).isEqualTo(200);
        }
    }

    @Test
    void redirectsElsewhereOrWithAnotherStatusWhereAsked() {
        try (CrmSandbox sandbox =
                CrmSandbox.builder().expiryStyle(ExpiryStyle.REDIRECT_ELSEWHERE).start()) {
            HttpResponse<String> response = Caller.stranger(sandbox).list();
            assertThat(response.statusCode()).isEqualTo(302);
            assertThat(response.headers().firstValue("Location")).hasValue("/entrar");
        }
        try (CrmSandbox sandbox =
                CrmSandbox.builder().expiryStyle(ExpiryStyle.TEMPORARY_REDIRECT).start()) {
            assertThat(Caller.stranger(sandbox).list().statusCode()).isEqualTo(307);
        }
    }

    @Test
    void keepsOneSessionAUserWhereAsked() {
        try (CrmSandbox sandbox = CrmSandbox.builder()
                .user("ana", "a", "padaria")
                .user("rui", "r", "padaria")
                .start()) {
            sandbox.oneSessionPerUser(true);
            Caller first = Caller.loggedIn(sandbox);
            Caller other = Caller.stranger(sandbox);
            other.login("rui", "r", "padaria");
            assertThat(first.list().statusCode()).isEqualTo(200);

            Caller second = Caller.loggedIn(sandbox);

            assertThat(first.list().statusCode()).isEqualTo(401);
            assertThat(second.list().statusCode()).isEqualTo(200);
            assertThat(other.list().statusCode()).isEqualTo(200);
        }
    }

    @Test
    void refusesEverySessionWhereAsked() {
        try (CrmSandbox sandbox = CrmSandbox.start()) {
            sandbox.refuseSessions(true);
            Caller caller = Caller.stranger(sandbox);

            assertThat(caller.login().statusCode()).isEqualTo(200);
            assertThat(caller.list().statusCode()).isEqualTo(401);

            sandbox.refuseSessions(false);
            assertThat(caller.list().statusCode()).isEqualTo(200);
        }
    }

    @Test
    void redirectsToALoginPageWhereAsked() {
        try (CrmSandbox sandbox =
                CrmSandbox.builder().expiryStyle(ExpiryStyle.REDIRECT).start()) {
            HttpResponse<String> response = Caller.stranger(sandbox).list();

            assertThat(response.statusCode()).isEqualTo(302);
            assertThat(response.headers().firstValue("Location")).hasValue("/login");
            assertThat(Caller.stranger(sandbox)
                            .get(sandbox.integrationUri().resolve("/login"))
                            .body())
                    .startsWith("<!DOCTYPE html>");
        }
    }

    @Test
    void sendsALoginPageWhereAsked() {
        try (CrmSandbox sandbox =
                CrmSandbox.builder().expiryStyle(ExpiryStyle.LOGIN_PAGE).start()) {
            HttpResponse<String> response = Caller.stranger(sandbox).list();

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
            assertThat(response.body()).startsWith("<!DOCTYPE html>");
        }
    }

    @Test
    void endsASessionAtItsMaximumAge() {
        MovableClock clock = new MovableClock(Instant.parse("2024-02-29T12:00:00Z"));
        try (CrmSandbox sandbox = CrmSandbox.builder()
                .clock(clock)
                .sessionMaxAge(Duration.ofMinutes(30))
                .start()) {
            Caller caller = Caller.loggedIn(sandbox);

            clock.advance(Duration.ofMinutes(30).minusNanos(1));
            assertThat(caller.list().statusCode()).isEqualTo(200);
            clock.advance(Duration.ofNanos(1));
            assertThat(caller.list().statusCode()).isEqualTo(401);
        }
    }

    @Test
    void needsTheRouteCookieWhereAsked() {
        try (CrmSandbox sandbox = CrmSandbox.builder().requireRouteCookie(true).start()) {
            Caller caller = Caller.loggedIn(sandbox);
            assertThat(caller.list().statusCode()).isEqualTo(200);

            caller.cookies(caller.cookies().split("; ", 2)[0]);

            assertThat(caller.list().statusCode()).isEqualTo(401);
        }
    }

    @Test
    void keepsTenantsApart() {
        try (CrmSandbox sandbox = CrmSandbox.builder()
                .user("a@a.example", "pa", "ta")
                .user("b@b.example", "pb", "tb")
                .start()) {
            Caller first = Caller.loggedIn(sandbox);
            Caller second = Caller.stranger(sandbox);
            second.login("b@b.example", "pb", "tb");

            first.create("{\"name\":\"A\"}");

            assertThat(second.list().body()).isEqualTo("[]");
            assertThat(sandbox.records("customer", "customers-integration")).hasSize(1);
            assertThat(sandbox.records("tb", "customer", "customers-integration"))
                    .isEmpty();
        }
    }
}
