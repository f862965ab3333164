package br.dev.crm.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.dev.crm.sandbox.fault.Fault;
import br.dev.crm.sandbox.fault.FaultPlan;
import br.dev.crm.sandbox.request.HandledRequest;
import br.dev.crm.sandbox.request.SandboxAction;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FaultTest {
    private final CrmSandbox sandbox = CrmSandbox.start();
    private final Caller caller = Caller.loggedIn(sandbox);

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void respondsToTheNextRequestWithAStatusAndCarriesNothingOut() {
        sandbox.failNext(500);

        HttpResponse<String> response = caller.create("{}");

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body()).contains("\"code\":\"fault-injected\"");
        assertThat(records()).isEmpty();
        assertThat(caller.create("{}").statusCode()).isEqualTo(201);
    }

    @Test
    void respondsWithTheBodyAndTheHeadersOfTheFault() {
        sandbox.failNext(
                1,
                Fault.status(429)
                        .body("<html>slow down</html>")
                        .header("Retry-After", "7")
                        .header("Content-Type", "text/html"));

        HttpResponse<String> response = caller.list();

        assertThat(response.statusCode()).isEqualTo(429);
        assertThat(response.body()).isEqualTo("<html>slow down</html>");
        assertThat(response.headers().firstValue("Retry-After")).hasValue("7");
        assertThat(response.headers().allValues("Content-Type")).containsExactly("text/html");
    }

    @Test
    void respondsWithoutABodyWhereTheStatusHasNone() {
        sandbox.failNext(204);

        HttpResponse<String> response = caller.list();

        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(response.body()).isEmpty();
        assertThat(caller.list().statusCode()).isEqualTo(200);
    }

    @Test
    void failsAsOftenAsAsked() {
        sandbox.failNext(2, Fault.status(502));

        assertThat(List.of(
                        caller.list().statusCode(),
                        caller.list().statusCode(),
                        caller.list().statusCode()))
                .containsExactly(502, 502, 200);
    }

    @Test
    void waitsForTheActionThatTheFaultIsLimitedTo() {
        sandbox.failNext(1, Fault.status(500).on(SandboxAction.DELETE));
        sandbox.failNext(1, Fault.status(409).on(SandboxAction.CREATE));

        assertThat(caller.list().statusCode()).isEqualTo(200);
        assertThat(caller.create("{\"code\":1}").statusCode()).isEqualTo(409);
        assertThat(caller.delete("{code->eq->1}").statusCode()).isEqualTo(500);
    }

    @Test
    void hitsALoginOnlyWhereTheFaultSaysSo() {
        sandbox.failNext(500);
        assertThat(caller.login().statusCode()).isEqualTo(200);

        sandbox.failNext(1, Fault.status(502).on(SandboxAction.LOGIN));

        assertThat(caller.login().statusCode()).isEqualTo(502);
    }

    @Test
    void losesOnlyTheResponseAfterExecution() {
        sandbox.failNext(1, Fault.status(500).afterExecution());

        HttpResponse<String> response = caller.create("{}");

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(records()).hasSize(1);
        assertThat(sandbox.requests())
                .singleElement()
                .satisfies(recorded -> assertThat(recorded.executed()).isTrue());
    }

    @Test
    void cutsTheConnectionBeforeExecution() {
        sandbox.failNext(1, Fault.cut());

        assertThatThrownBy(() -> caller.create("{}")).isInstanceOf(UncheckedIOException.class);
        assertThat(records()).isEmpty();
        assertThat(sandbox.requests()).singleElement().satisfies(recorded -> {
            assertThat(recorded.responded()).isFalse();
            assertThat(recorded.status()).isZero();
            assertThat(recorded.executed()).isFalse();
        });
    }

    @Test
    void cutsTheConnectionAfterExecution() {
        sandbox.failNext(1, Fault.cut().afterExecution());

        assertThatThrownBy(() -> caller.create("{}")).isInstanceOf(UncheckedIOException.class);
        assertThat(records()).hasSize(1);
        assertThat(sandbox.requests()).extracting(HandledRequest::executed).containsExactly(true);
    }

    @Test
    void reportsAsNotExecutedWhatWasRefusedBeforeTheFault() {
        sandbox.expireSessions();
        sandbox.failNext(1, Fault.cut().afterExecution());

        assertThatThrownBy(() -> caller.create("{}")).isInstanceOf(UncheckedIOException.class);
        assertThat(sandbox.requests()).extracting(HandledRequest::executed).containsExactly(false);
    }

    @Test
    void respondsWithAPageAfterExecution() {
        sandbox.failNext(1, Fault.page().afterExecution());

        HttpResponse<String> response = caller.create("{}");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).startsWith("<!DOCTYPE html>");
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(records()).hasSize(1);
    }

    @Test
    void sendsTheCallerElsewhere() {
        sandbox.failNext(1, Fault.redirect(303, "/done").afterExecution());

        HttpResponse<String> response = caller.create("{}");

        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.headers().firstValue("Location")).hasValue("/done");
        assertThat(records()).hasSize(1);
        assertThatThrownBy(() -> Fault.redirect(200, "/done")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void respondsTrulyUnderAnotherLabel() {
        sandbox.failNext(1, Fault.relabelled("Content-Type", "text/html"));

        HttpResponse<String> response = caller.create("{}");

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.body()).contains("\"id\"");
        assertThat(response.headers().allValues("Content-Type")).containsExactly("text/html");
        assertThat(records()).hasSize(1);
    }

    @Test
    void cutsTheBodyOfAResponse() {
        sandbox.failNext(1, Fault.status(422).cutBody());
        sandbox.failNext(1, Fault.slow(Duration.ZERO).cutBody());

        assertThatThrownBy(() -> caller.create("{}")).isInstanceOf(UncheckedIOException.class);
        assertThat(records()).isEmpty();
        assertThatThrownBy(() -> caller.create("{}")).isInstanceOf(UncheckedIOException.class);
        assertThat(records()).hasSize(1);
        assertThat(sandbox.requests()).extracting(HandledRequest::status).containsExactly(422, 201);
    }

    @Test
    void respondsTrulyButLate() {
        sandbox.failNext(1, Fault.slow(Duration.ofMillis(50)));
        long before = System.nanoTime();

        HttpResponse<String> response = caller.create("{}");

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofMillis(50));
    }

    @Test
    void followsAPlanThatSeesTheRequest() {
        sandbox.faultPlan(request -> request.body().contains("\"bad\"")
                ? Optional.of(Fault.status(422).on(SandboxAction.CREATE))
                : Optional.empty());

        assertThat(caller.create("{\"name\":\"good\"}").statusCode()).isEqualTo(201);
        assertThat(caller.create("{\"name\":\"bad\"}").statusCode()).isEqualTo(422);
        sandbox.faultPlan(FaultPlan.none());
        assertThat(caller.create("{\"name\":\"bad\"}").statusCode()).isEqualTo(201);
    }

    @Test
    void startsWithThePlanOfItsBuilder() {
        try (CrmSandbox planned = CrmSandbox.builder()
                .faultPlan(request -> Optional.of(Fault.status(500)))
                .start()) {
            Caller other = Caller.loggedIn(planned);

            assertThat(other.list().statusCode()).isEqualTo(500);
        }
    }

    @Test
    void respondsWith500WhereThePlanThrows() {
        sandbox.faultPlan(request -> {
            throw new IllegalStateException("broken on purpose");
        });

        assertThat(caller.list().body()).contains("\"code\":\"sandbox-error\"", "broken on purpose");
    }

    @Test
    void refusesAFaultThatCannotBe() {
        assertThatThrownBy(() -> Fault.status(199)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Fault.status(600)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Fault.slow(Duration.ofMillis(-1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Fault.slow(Duration.ofDays(2))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sandbox.failNext(0, Fault.cut())).isInstanceOf(IllegalArgumentException.class);
    }

    private List<Map<String, Object>> records() {
        return sandbox.records("customer", "customers-integration");
    }
}
