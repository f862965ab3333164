package br.dev.crm;

import static br.dev.crm.TestClient.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import br.dev.crm.error.CancelledException;
import br.dev.crm.error.CrmException;
import br.dev.crm.error.RateLimitedException;
import br.dev.crm.http.Delivery;
import br.dev.crm.internal.attempt.Timing;
import br.dev.crm.request.CrmRequest;
import br.dev.crm.retry.RetryPolicy;
import br.dev.crm.spi.http.TransportException;
import br.dev.crm.support.ManualTiming;
import br.dev.crm.support.ScriptedTransport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A 429 is no failure: who meets it waits, and so do the others. */
@Timeout(30)
class RateLimitedTest {
    private final ScriptedTransport transport = new ScriptedTransport();
    private final ManualTiming timing = new ManualTiming();

    private static CrmRequest<?> list(Duration deadline) {
        return CrmRequest.list(CUSTOMERS, Map.class).deadline(deadline).build();
    }

    private static CrmRequest<?> list() {
        return list(Duration.ofMinutes(2));
    }

    @Test
    void countsNeitherAsAnAttemptNorAgainstTheBudget() {
        for (int i = 0; i < 9; i++) {
            transport.respond(429, "", "Retry-After", "3");
        }
        transport.respond(500, "").respond(500, "").respond(200, "[]");
        try (CrmClient client = TestClient.builder(transport, timing).build()) {
            assertThat(client.send(list()).attempts()).isEqualTo(12);
        }
    }

    @Test
    void theDeadlineBoundsIt() {
        for (int i = 0; i < 9; i++) {
            transport.respond(429, "", "Retry-After", "3");
        }
        try (CrmClient client = TestClient.builder(transport, timing).build()) {
            RateLimitedException e =
                    catchThrowableOfType(RateLimitedException.class, () -> client.send(list(Duration.ofSeconds(10))));

            assertThat(e.attempts()).isEqualTo(4);
            assertThat(e.delivery()).isEqualTo(Delivery.ANSWERED);
        }
    }

    @Test
    void aPolicyThatSendsNothingTwiceSendsNothingTwice() {
        transport.respond(429, "", "Retry-After", "3");
        try (CrmClient client = TestClient.builder(transport, timing)
                .retryPolicy(RetryPolicy.never())
                .build()) {
            assertThatThrownBy(() -> client.send(list())).isInstanceOf(RateLimitedException.class);
            assertThat(transport.requests()).hasSize(1);
        }
    }

    @Test
    void noOtherRequestLeavesBeforeTheWaitIsOverThoseOfALoginIncluded() {
        transport.respond(429, "", "Retry-After", "60").respond(200, "[]");
        try (CrmClient client = TestClient.builder(transport, timing).build()) {
            assertThatThrownBy(() -> client.send(list(Duration.ofSeconds(5)))).isInstanceOf(RateLimitedException.class);

            CrmException held =
                    catchThrowableOfType(CrmException.class, () -> client.send(list(Duration.ofSeconds(9))));
            assertThat(held).hasMessageContaining("After a 429").hasMessageEndingWith("[CRM-0202]");
            assertThat(held.delivery()).isEqualTo(Delivery.NOT_SENT);
            assertThat(transport.requests()).hasSize(1);

            client.send(list());
            assertThat(timing.sleeps()).containsExactly(Duration.ofSeconds(60));
        }
    }

    @Test
    void a429ToALoginHoldsTheCallsBackAsWell() {
        transport.loginResponse(429, "", "Retry-After", "7").respond(200, "[]");
        try (CrmClient client = TestClient.builder(transport, timing).build()) {
            client.send(list());

            assertThat(transport.logins()).hasSize(2);
            assertThat(timing.sleeps()).startsWith(Duration.ofSeconds(7));
        }
    }

    @Test
    void anAttemptInDoubtStaysInDoubt() {
        transport.fail(TransportException.unknown("reset", null)).respond(429, "", "Retry-After", "50");
        try (CrmClient client = TestClient.builder(transport, timing).build()) {
            CrmException e = catchThrowableOfType(CrmException.class, () -> client.send(list(Duration.ofSeconds(20))));

            assertThat(e).isInstanceOf(RateLimitedException.class);
            assertThat(e.delivery()).isEqualTo(Delivery.UNKNOWN);
        }
    }

    @Test
    void withARateLimiterWhatTheCrmHasNotAskedForIsAWaitOfTheCallAlone() {
        transport.respond(429, "").respond(200, "[]").respond(200, "[]");
        try (CrmClient client = TestClient.builder(transport, timing)
                .rateLimiter(longest -> Optional.of(Duration.ZERO))
                .build()) {
            client.send(list());
            client.send(list());

            assertThat(timing.sleeps()).containsExactly(Duration.ofMillis(500));
        }
    }

    @Test
    void withARateLimiterSuchAWaitHoldsNoOtherCallBack() {
        transport.respond(429, "").respond(200, "[]");
        try (CrmClient client = TestClient.builder(transport, timing)
                .rateLimiter(longest -> Optional.of(Duration.ZERO))
                .build()) {
            assertThatThrownBy(() -> client.send(list(Duration.ofMillis(400))))
                    .isInstanceOf(RateLimitedException.class);

            assertThat(client.send(list(Duration.ofMillis(400))).attempts()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 502})
    void aCallThatWaitsHasGivenItsPermitBack(int status) throws Exception {
        transport
                .respond(status, "", "Retry-After", "1")
                .respond(200, "[]")
                .respond(200, "[]")
                .respond(200, "[]");
        ExecutorService threads = Executors.newCachedThreadPool();
        try (CrmClient client = TestClient.builder(transport, timing)
                .timing(Timing.SYSTEM)
                .maxConnections(1)
                .connectionWait(Duration.ofMillis(300))
                .build()) {
            List<Future<?>> calls = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                calls.add(threads.submit(() -> client.send(list())));
                awaitRequests(1);
            }
            for (Future<?> each : calls) {
                assertThat(each.get(10, TimeUnit.SECONDS)).isNotNull();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void anAsynchronousCallThatWaitsHoldsNoThread() throws Exception {
        transport.respond(429, "", "Retry-After", "1").respond(200, "[]");
        ExecutorService one = Executors.newSingleThreadExecutor();
        try (CrmClient client = TestClient.builder(transport, timing)
                .timing(Timing.SYSTEM)
                .asyncExecutor(one)
                .build()) {
            CompletableFuture<?> future = client.sendAsync(list());
            awaitRequests(1);

            one.submit(() -> {}).get(10, TimeUnit.SECONDS);
            assertThat(future).isNotDone();

            assertThat(future.get(10, TimeUnit.SECONDS)).isNotNull();
            assertThat(transport.requests()).hasSize(2);
        } finally {
            one.shutdownNow();
        }
    }

    @Test
    void anAsynchronousCallThatWaitsCanBeCancelledAndEndsWithItsClient() throws Exception {
        transport.respond(429, "", "Retry-After", "50");
        CrmClient client =
                TestClient.builder(transport, timing).timing(Timing.SYSTEM).build();
        CompletableFuture<?> refused = client.sendAsync(list());
        awaitRequests(1);
        List<CompletableFuture<?>> others = List.of(client.sendAsync(list()), client.sendAsync(list()));

        assertThat(others.get(0).cancel(true)).isTrue();
        client.close();

        for (CompletableFuture<?> each : List.of(refused, others.get(1))) {
            assertThatThrownBy(() -> each.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(CancelledException.class);
        }
        assertThat(transport.requests()).hasSize(1);
    }

    @Test
    void theDeadlineEndsAnAsynchronousCallInTheLine() throws Exception {
        transport.respond(429, "", "Retry-After", "1");
        try (CrmClient client =
                TestClient.builder(transport, timing).timing(Timing.SYSTEM).build()) {
            CompletableFuture<?> refused = client.sendAsync(list());
            awaitRequests(1);
            assertThat(refused).isNotDone();
            CompletableFuture<?> late = client.sendAsync(list(Duration.ofMillis(300)));

            assertThatThrownBy(late::join)
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(CrmException.class);
        }
    }

    private void awaitRequests(int count) throws InterruptedException {
        for (int i = 0; i < 1_000 && transport.requests().size() < count; i++) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        TimeUnit.MILLISECONDS.sleep(50); // until the response is seen
    }
}
