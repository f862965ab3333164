package br.dev.crm;

import static br.dev.crm.TestClient.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.dev.crm.error.CancelledException;
import br.dev.crm.error.CodecException;
import br.dev.crm.error.CrmException;
import br.dev.crm.error.DeadlineExceededException;
import br.dev.crm.error.NoPermissionException;
import br.dev.crm.http.Delivery;
import br.dev.crm.internal.attempt.Timing;
import br.dev.crm.paging.Paging;
import br.dev.crm.request.CrmRequest;
import br.dev.crm.request.CrmResponse;
import br.dev.crm.support.HangingTransport;
import br.dev.crm.support.ManualTiming;
import br.dev.crm.support.ScriptedTransport;
import br.dev.crm.support.TreeCodec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Calls whose callers do not wait. */
@Timeout(30)
class AsyncTest {
    private final ScriptedTransport script = new ScriptedTransport();
    private final CrmClient scripted =
            TestClient.builder(script, new ManualTiming()).build();
    private final HangingTransport hanging = new HangingTransport();
    private final CrmClient stuck = CrmClient.builder()
            .integrationUri("https://crm.example/integration")
            .credentials("u", "p", "t")
            .transport(hanging)
            .codec(new TreeCodec())
            .maxConnections(2)
            .timing(Timing.SYSTEM)
            .build();

    @AfterEach
    void close() {
        scripted.close();
        stuck.close();
    }

    private static CrmRequest<?> list(Duration deadline) {
        return CrmRequest.list(CUSTOMERS, Map.class).deadline(deadline).build();
    }

    @Test
    void endsLikeABlockingCall() {
        script.respond(500, "").respond(200, "[{\"a\":1}]");

        CrmResponse<?> response = scripted.sendAsync(list(null)).join();

        assertThat((List<?>) response.value()).hasSize(1);
        assertThat(response.attempts()).isEqualTo(2);
    }

    @Test
    void failsWithTheExceptionOfABlockingCall() {
        script.respond(503, "");

        CompletableFuture<?> future = scripted.sendAsync(list(null));

        assertThatThrownBy(future::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(NoPermissionException.class);
        assertThat(script.requests()).hasSize(1);
    }

    @Test
    void writesTheRecordBeforeItReturns() {
        Map<String, String> record = new HashMap<>(Map.of("name", "before"));
        script.respond(200, "{\"id\":\"1\"}");

        CompletableFuture<?> future =
                scripted.sendAsync(CrmRequest.create(CUSTOMERS, record).build());
        record.put("name", "after");
        future.join();

        assertThat(new String(script.lastRequest().body(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("before");
    }

    @Test
    void tellsOfARecordThatCannotBeWrittenThroughTheFuture() {
        CompletableFuture<?> future = scripted.sendAsync(
                CrmRequest.create(CUSTOMERS, Map.of("n", Double.NaN)).build());

        assertThatThrownBy(future::join).hasCauseInstanceOf(CodecException.class);
    }

    @Test
    void cancellingEndsACallInFlight() throws Exception {
        CompletableFuture<?> future = stuck.sendAsync(list(Duration.ofMinutes(1)));
        hanging.awaitCaller();

        assertThat(future.cancel(true)).isTrue();

        assertThat(future).isCancelled();
        assertThatThrownBy(future::join).isInstanceOf(CancellationException.class);
        awaitAborted(1);
    }

    @Test
    void cancellingEndsAPageInFlightAndAsksForNoOther() throws Exception {
        CompletableFuture<?> future = stuck.sendAsync(list(Duration.ofMinutes(1)).toBuilder()
                .paging(Paging.pages("page", 0, "size", 1))
                .build());
        hanging.awaitCaller();

        assertThat(future.cancel(true)).isTrue();

        awaitAborted(1);
        assertThat(future).isCancelled();
        assertThat(hanging.mostAtATime()).isEqualTo(1);
    }

    private void awaitAborted(int calls) throws InterruptedException {
        for (int i = 0; i < 200 && hanging.aborted() < calls; i++) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        assertThat(hanging.aborted()).isEqualTo(calls);
    }

    @Test
    void cancellingTakesACallOutOfTheQueue() throws Exception {
        CompletableFuture<?> first = stuck.sendAsync(list(Duration.ofMinutes(1)));
        CompletableFuture<?> second = stuck.sendAsync(list(Duration.ofMinutes(1)));
        CompletableFuture<?> queued = stuck.sendAsync(list(Duration.ofMinutes(1)));
        while (hanging.mostAtATime() < 2) {
            TimeUnit.MILLISECONDS.sleep(5);
        }

        assertThat(queued.cancel(true)).isTrue();
        first.cancel(true);
        second.cancel(true);
        awaitAborted(2);

        assertThat(hanging.mostAtATime()).isEqualTo(2);
        assertThat(queued).isCancelled();
    }

    @Test
    void aCancelledCallLeavesItsThreadFitForTheNext() throws Exception {
        for (int i = 0; i < 20; i++) {
            CompletableFuture<?> future = stuck.sendAsync(list(Duration.ofMinutes(1)));
            future.cancel(true);
        }
        CompletableFuture<?> last = stuck.sendAsync(list(Duration.ofMillis(100)));

        assertThatThrownBy(last::join).hasCauseInstanceOf(DeadlineExceededException.class);
    }

    @Test
    void theDeadlineHoldsInTheQueueAsWell() {
        List<CompletableFuture<?>> busy =
                List.of(stuck.sendAsync(list(Duration.ofMinutes(1))), stuck.sendAsync(list(Duration.ofMinutes(1))));
        long start = System.nanoTime();

        CompletableFuture<?> queued = stuck.sendAsync(list(Duration.ofMillis(100)));

        assertThatThrownBy(queued::join)
                .hasCauseInstanceOf(DeadlineExceededException.class)
                .cause()
                .isInstanceOfSatisfying(
                        CrmException.class, e -> assertThat(e.delivery()).isEqualTo(Delivery.NOT_SENT));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        assertThat(busy).noneMatch(CompletableFuture::isDone);
    }

    @Test
    void closingTheClientEndsAllThoseInTheQueueIncluded() throws Exception {
        List<CompletableFuture<?>> futures = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            futures.add(stuck.sendAsync(list(Duration.ofMinutes(1))));
        }
        hanging.awaitCaller();

        stuck.close();

        for (CompletableFuture<?> future : futures) {
            assertThatThrownBy(() -> future.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(CancelledException.class);
        }
    }

    @Test
    void aClosedClientFailsTheFuture() {
        stuck.close();

        assertThatThrownBy(stuck.sendAsync(list(null))::join).hasCauseInstanceOf(CancelledException.class);
    }

    @Test
    void tenThousandCallsTakeNoMoreThreadsThanPlaces() throws Exception {
        List<CompletableFuture<?>> futures = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            futures.add(stuck.sendAsync(list(Duration.ofMinutes(1))));
        }
        hanging.awaitCaller();

        assertThat(Thread.getAllStackTraces().keySet().stream()
                        .filter(thread -> thread.getName().startsWith("crm-call-"))
                        .filter(Thread::isAlive)
                        .count())
                .isLessThanOrEqualTo(4);
        futures.forEach(future -> future.cancel(true));
    }
}
