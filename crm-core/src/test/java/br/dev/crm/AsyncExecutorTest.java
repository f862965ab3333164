package br.dev.crm;

import static br.dev.crm.TestClient.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import br.dev.crm.error.CancelledException;
import br.dev.crm.error.CrmException;
import br.dev.crm.error.DeadlineExceededException;
import br.dev.crm.error.ErrorCode;
import br.dev.crm.error.NoPermissionException;
import br.dev.crm.error.TransportFailureException;
import br.dev.crm.http.Delivery;
import br.dev.crm.request.CrmRequest;
import br.dev.crm.support.HangingTransport;
import br.dev.crm.support.ManualTiming;
import br.dev.crm.support.ScriptedTransport;
import br.dev.crm.support.TreeCodec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Calls whose callers do not wait, on an executor of the user's. */
@Timeout(30)
class AsyncExecutorTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(100);

    private final ScriptedTransport script = new ScriptedTransport();
    private final HangingTransport hanging = new HangingTransport();
    private final List<AutoCloseable> toClose = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable closeable : toClose) {
            closeable.close();
        }
    }

    private CrmClient scripted(Executor executor) {
        CrmClient client = TestClient.builder(script, new ManualTiming())
                .asyncExecutor(executor)
                .build();
        toClose.add(client);
        return client;
    }

    /** A client whose calls hang, two of them at a time. */
    private CrmClient stuck(Executor executor) {
        CrmClient client = CrmClient.builder()
                .integrationUri("https://crm.example/integration")
                .credentials("u", "p", "t")
                .transport(hanging)
                .codec(new TreeCodec())
                .maxConnections(2)
                .asyncExecutor(executor)
                .build();
        toClose.add(client);
        return client;
    }

    private <E extends ExecutorService> E ending(E threads) {
        toClose.add(threads::shutdownNow);
        return threads;
    }

    private static CrmRequest<?> list(Duration deadline) {
        return CrmRequest.list(CUSTOMERS, Map.class).deadline(deadline).build();
    }

    private static Throwable failure(CompletableFuture<?> future) {
        Throwable failure = catchThrowable(() -> future.get(10, TimeUnit.SECONDS));
        return failure.getCause();
    }

    @Test
    void runsACallOnTheExecutorThatIsGiven() {
        List<String> threads = new ArrayList<>();
        script.then(request -> {
            threads.add(Thread.currentThread().getName());
            return ScriptedTransport.response(200, "[]");
        });
        ExecutorService given = ending(Executors.newSingleThreadExecutor(task -> new Thread(task, "the-user's")));

        scripted(given).sendAsync(list(null)).join();

        assertThat(threads).containsExactly("the-user's");
    }

    @Test
    void runsACallOnTheCallersThreadIfTheExecutorDoes() {
        script.respond(200, "[{\"a\":1}]").respond(503, "");
        CrmClient client = scripted(Runnable::run);

        CompletableFuture<?> good = client.sendAsync(list(null));
        CompletableFuture<?> bad = client.sendAsync(list(null));

        assertThat(good).isCompleted();
        assertThat(bad).isCompletedExceptionally();
        assertThatThrownBy(bad::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(NoPermissionException.class);
    }

    @Test
    void aRejectionEndsTheCallUnsent() {
        RejectedExecutionException reason = new RejectedExecutionException("full");

        CompletableFuture<?> future = scripted(task -> {
                    throw reason;
                })
                .sendAsync(CrmRequest.create(CUSTOMERS, Map.of("name", "x")).build());

        assertThat(future).isCompletedExceptionally();
        assertRejected(failure(future), reason);
        assertThat(script.requests()).isEmpty();
        assertThat(script.logins()).isEmpty();
    }

    private static void assertRejected(Throwable failure, RuntimeException reason) {
        assertThat(failure).isInstanceOfSatisfying(TransportFailureException.class, e -> {
            assertThat(e.code()).isEqualTo(ErrorCode.NOT_ADMITTED);
            assertThat(e.delivery()).isEqualTo(Delivery.NOT_SENT);
            assertThat(e.attempts()).isZero();
            assertThat(e.isTimeout()).isFalse();
            assertThat(e)
                    .hasMessageContaining("The executor has rejected the call")
                    .hasCause(reason);
        });
    }

    @Test
    void anExecutorThatFailsIsTakenForOneThatRejects() {
        IllegalStateException reason = new IllegalStateException("broken");

        CompletableFuture<?> future = scripted(task -> {
                    throw reason;
                })
                .sendAsync(list(null));

        assertRejected(failure(future), reason);
    }

    @Test
    void aCallThatTheExecutorRejectsIsNotSentEvenIfItIsRunLater() {
        List<Runnable> taken = new ArrayList<>();
        CompletableFuture<?> future = scripted(task -> {
                    taken.add(task);
                    throw new RejectedExecutionException();
                })
                .sendAsync(list(null));

        taken.forEach(Runnable::run);

        assertThat(future).isCompletedExceptionally();
        assertThat(script.requests()).isEmpty();
    }

    @Test
    void aCallThatRanCountsIfItsExecutorFailsAfterwards() {
        script.respond(200, "[]");

        CompletableFuture<?> future = scripted(task -> {
                    task.run();
                    throw new IllegalStateException("afterwards");
                })
                .sendAsync(list(null));

        assertThat(future).isCompleted();
    }

    @Test
    void aFullQueueRejectsTheCallsThatDoNotFit() throws Exception {
        ThreadPoolExecutor one = ending(new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new ArrayBlockingQueue<>(1)));
        CrmClient client = stuck(one);
        CompletableFuture<?> running = client.sendAsync(list(LONG));
        CompletableFuture<?> queued = client.sendAsync(list(LONG));
        hanging.awaitCaller();

        CompletableFuture<?> third = client.sendAsync(list(LONG));

        assertThat(failure(third)).isInstanceOf(TransportFailureException.class);
        assertThat(List.of(running, queued)).noneMatch(CompletableFuture::isDone);
    }

    @Test
    void aCallThatTheExecutorNeverRunsEndsAtItsDeadline() {
        List<Runnable> forgotten = new ArrayList<>();

        CompletableFuture<?> future = stuck(forgotten::add).sendAsync(list(SHORT));

        assertThat(failure(future))
                .isInstanceOfSatisfying(
                        DeadlineExceededException.class,
                        e -> assertThat(e.delivery()).isEqualTo(Delivery.NOT_SENT));
        forgotten.forEach(Runnable::run);
        assertThat(hanging.mostAtATime()).isZero();
    }

    @Test
    void closingTheClientEndsACallThatTheExecutorNeverRuns() {
        List<Runnable> forgotten = new ArrayList<>();
        CrmClient client = stuck(forgotten::add);
        CompletableFuture<?> future = client.sendAsync(list(LONG));

        client.close();

        assertThat(failure(future)).isInstanceOf(CancelledException.class).hasMessageContaining("closed");
        forgotten.forEach(Runnable::run);
        assertThat(hanging.mostAtATime()).isZero();
    }

    @Test
    void theClientDoesNotShutTheExecutorDown() throws Exception {
        ExecutorService given = ending(Executors.newSingleThreadExecutor());
        CrmClient client = stuck(given);
        CompletableFuture<?> future = client.sendAsync(list(LONG));
        hanging.awaitCaller();

        client.close();

        assertThat(failure(future)).isInstanceOf(CancelledException.class);
        assertThat(given.isShutdown()).isFalse();
        assertThat(given.submit(() -> "still there").get(10, TimeUnit.SECONDS)).isEqualTo("still there");
    }

    @Test
    void noMoreCallsAreInFlightThanConnectionsHoweverManyThreadsThereAre() throws Exception {
        CrmClient client = stuck(ending(Executors.newCachedThreadPool()));
        List<CompletableFuture<?>> futures = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            futures.add(client.sendAsync(list(Duration.ofMillis(500))));
        }

        assertThat(futures)
                .allSatisfy(future -> assertThat(failure(future))
                        .isInstanceOfSatisfying(
                                CrmException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.DEADLINE_EXCEEDED)));
        assertThat(hanging.mostAtATime()).isEqualTo(2);
    }

    @Test
    void cancellingEndsACallInFlightAndLeavesTheThreadUninterrupted() throws Exception {
        BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
        CrmClient client = stuck(tasks::add);
        CompletableFuture<?> future = client.sendAsync(list(LONG));
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        Thread plain = new Thread(() -> {
            tasks.remove().run();
            interrupted.complete(Thread.currentThread().isInterrupted());
        });
        plain.start();
        hanging.awaitCaller();

        assertThat(future.cancel(true)).isTrue();

        assertThat(interrupted.get(10, TimeUnit.SECONDS)).isFalse();
        assertThat(hanging.aborted()).isEqualTo(1);
        assertThat(future).isCancelled();
    }

    @Test
    void aCallThatWasCancelledBeforeItRanIsNotSentAndLeavesAnInterruptionOfOthersAlone() {
        List<Runnable> tasks = new ArrayList<>();
        CompletableFuture<?> future = scripted(tasks::add).sendAsync(list(LONG));
        future.cancel(true);

        Thread.currentThread().interrupt();
        tasks.forEach(Runnable::run);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(script.requests()).isEmpty();
        assertThat(script.logins()).isEmpty();
    }

    @Test
    void subscribersReadOnThreadsOfTheClient() throws Exception {
        script.respond(200, "[{\"a\":1}]");
        CountDownLatch end = new CountDownLatch(1);
        List<String> threads = new ArrayList<>();
        scripted(task -> {
                    throw new RejectedExecutionException();
                })
                .resource(CUSTOMERS, Map.class)
                .publisher()
                .subscribe(new Flow.Subscriber<Object>() {
                    @Override
                    public void onSubscribe(Flow.Subscription subscription) {
                        subscription.request(Long.MAX_VALUE);
                    }

                    @Override
                    public void onNext(Object item) {
                        threads.add(Thread.currentThread().getName());
                    }

                    @Override
                    public void onError(Throwable failure) {
                        end.countDown();
                    }

                    @Override
                    public void onComplete() {
                        end.countDown();
                    }
                });

        assertThat(end.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(threads).singleElement().asString().startsWith("crm-reader-");
    }

    @Test
    void virtualThreadsRunCalls() throws Exception {
        assumeTrue(Runtime.version().feature() >= 21, "virtual threads begin with Java 21");
        ExecutorService given = ending((ExecutorService)
                Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null));
        script.respond(200, "[{\"a\":1}]");
        CrmClient client = stuck(given);
        CompletableFuture<?> cancelled = client.sendAsync(list(LONG));
        Thread caller = hanging.awaitCaller();
        CompletableFuture<?> late = client.sendAsync(list(SHORT));

        assertThat(Thread.class.getMethod("isVirtual").invoke(caller)).isEqualTo(true);
        assertThat(scripted(given).sendAsync(list(null)).join().value()).isNotNull();
        assertThat(failure(late)).isInstanceOf(DeadlineExceededException.class);
        cancelled.cancel(true);
        while (hanging.aborted() < 2) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    @Test
    void nullIsForThreadsOfTheClient() {
        script.respond(200, "[]");

        assertThat(scripted(null).sendAsync(list(null)).join().attempts()).isEqualTo(1);
    }
}
