package br.dev.crm.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.dev.crm.sandbox.request.HandledRequest;
import br.dev.crm.sandbox.request.SandboxAction;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RefusalTest {
    private final MovableClock clock = new MovableClock(Instant.parse("2024-02-29T12:00:00Z"));
    private final CrmSandbox sandbox = CrmSandbox.builder().clock(clock).start();
    private final Caller caller = Caller.loggedIn(sandbox);

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void respondsWith429AboveTheLimitUntilTheWindowHasPassed() {
        sandbox.limitRate(2, Duration.ofSeconds(10), Duration.ofMillis(1500));
        assertThat(caller.list().statusCode()).isEqualTo(200);
        assertThat(caller.list().statusCode()).isEqualTo(200);

        HttpResponse<String> third = caller.list();

        assertThat(third.statusCode()).isEqualTo(429);
        assertThat(third.headers().firstValue("Retry-After")).hasValue("2");
        assertThat(third.body()).contains("\"code\":\"rate-limited\"");
        clock.advance(Duration.ofSeconds(10));
        assertThat(caller.list().statusCode()).isEqualTo(200);
    }

    @Test
    void doesNotCarryOutWhatItRefusesWith429() {
        sandbox.limitRate(1, Duration.ofSeconds(10), Duration.ZERO);
        caller.create("{\"code\":1}");
        caller.create("{\"code\":2}");

        assertThat(sandbox.records("customer", "customers-integration")).hasSize(1);
        assertThat(sandbox.requests()).extracting(HandledRequest::executed).containsExactly(true, false);
    }

    @Test
    void countsNoLoginsAgainstTheLimit() {
        sandbox.limitRate(1, Duration.ofSeconds(10), Duration.ZERO);
        caller.login();
        caller.login();

        assertThat(caller.list().statusCode()).isEqualTo(200);
    }

    @Test
    void servesEverythingAgainOnceTheLimitIsOff() {
        sandbox.limitRate(1, Duration.ofSeconds(10), Duration.ZERO);
        caller.list();

        sandbox.unlimited();

        assertThat(caller.list().statusCode()).isEqualTo(200);
        assertThat(caller.list().statusCode()).isEqualTo(200);
    }

    @Test
    void refusesALimitOutOfRange() {
        assertThatThrownBy(() -> sandbox.limitRate(0, Duration.ofSeconds(1), Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sandbox.limitRate(1, Duration.ZERO, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void respondsWith503ToADeniedActionOnly() {
        sandbox.deny("customer", "customers-integration", SandboxAction.CREATE);

        HttpResponse<String> denied = caller.create("{}");

        assertThat(denied.statusCode()).isEqualTo(503);
        assertThat(denied.body()).contains("\"code\":\"no-permission\"");
        assertThat(denied.headers().firstValue("Retry-After")).isEmpty();
        assertThat(caller.list().statusCode()).isEqualTo(200);
        assertThat(sandbox.records("customer", "customers-integration")).isEmpty();
    }

    @Test
    void deniesEveryActionWhereNoneIsNamed() {
        sandbox.deny("customer", "customers-integration");

        assertThat(caller.list().statusCode()).isEqualTo(503);
        assertThat(caller.delete("{a->eq->1}").statusCode()).isEqualTo(503);
        assertThat(caller.resource("other").list().statusCode()).isEqualTo(200);
    }

    @Test
    void takesADenialBack() {
        sandbox.deny("customer", "customers-integration");

        sandbox.allow("customer", "customers-integration", SandboxAction.LIST);

        assertThat(caller.list().statusCode()).isEqualTo(200);
        assertThat(caller.create("{}").statusCode()).isEqualTo(503);
    }
}
