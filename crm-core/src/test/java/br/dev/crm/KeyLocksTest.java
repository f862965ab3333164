package br.dev.crm;

import static br.dev.crm.TestClient.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import br.dev.crm.document.Document;
import br.dev.crm.error.CancelledException;
import br.dev.crm.error.DeadlineExceededException;
import br.dev.crm.filter.Filter;
import br.dev.crm.http.Delivery;
import br.dev.crm.request.ResourceName;
import br.dev.crm.support.ManualTiming;
import br.dev.crm.support.ScriptedTransport;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One key, one call at a time. */
@Timeout(30)
class KeyLocksTest {
    private static final Filter KEY = Filter.eq("externalId", "42").and(Filter.eq("code", 1));
    private static final Document PADARIA = Document.parse("{\"externalId\":\"42\",\"code\":1}");

    private final KeyLocks locks = new KeyLocks();

    @Test
    void theSameKeyIsTheSameInAnyOrderAndVersion() throws InterruptedException {
        Filter turned = Filter.eq("code", "1").and(Filter.eq("externalId", "42"));
        ResourceName older = ResourceName.of(CUSTOMERS.service(), CUSTOMERS.resource(), "v1");
        try (KeyLocks.Held held = locks.acquire(CUSTOMERS, KEY, Duration.ZERO)) {
            assertThat(held).isNotNull();
            assertThat(locks.acquire(older, turned, Duration.ofMillis(1))).isNull();
            try (KeyLocks.Held other = locks.acquire(CUSTOMERS, Filter.eq("code", 2), Duration.ZERO)) {
                assertThat(other).isNotNull();
            }
        }
        try (KeyLocks.Held again = locks.acquire(CUSTOMERS, turned, Duration.ZERO)) {
            assertThat(again).isNotNull();
        }
    }

    @Test
    void nothingIsKeptOfAKeyThatNobodyWants() throws InterruptedException {
        for (int i = 0; i < 1_000; i++) {
            Filter key = Filter.eq("code", i);
            KeyLocks.Held held = locks.acquire(CUSTOMERS, key, Duration.ZERO);
            assertThat(locks.acquire(CUSTOMERS, key, Duration.ZERO)).isNull();
            assertThat(locks.size()).isEqualTo(1);
            held.close();
        }
        assertThat(locks.size()).isZero();
    }

    /** A client one of whose calls holds the key until the latch is opened. */
    private static final class Occupied {
        final ScriptedTransport transport = new ScriptedTransport();
        final CountDownLatch holds = new CountDownLatch(1);
        final CountDownLatch leave = new CountDownLatch(1);
        final CrmResource<Document> customers =
                TestClient.builder(transport, new ManualTiming()).build().resource(CUSTOMERS, Document.class);
        final CompletableFuture<CreatedOrFound<Document>> first;

        Occupied() throws InterruptedException {
            transport.then(request -> {
                holds.countDown();
                try {
                    leave.await();
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
                return ScriptedTransport.response(200, "[{\"id\":\"u1\",\"externalId\":\"42\"}]");
            });
            first = CompletableFuture.supplyAsync(() -> customers.createOrFind(KEY, PADARIA));
            holds.await();
        }
    }

    @Test
    void aDeadlineEndsTheWait() throws Exception {
        Occupied occupied = new Occupied();

        DeadlineExceededException e = catchThrowableOfType(
                DeadlineExceededException.class,
                () -> occupied.customers.withDeadline(Duration.ofMillis(20)).createOrFind(KEY, PADARIA));

        assertThat(e.delivery()).isEqualTo(Delivery.NOT_SENT);
        assertThat(e.attempts()).isZero();
        occupied.leave.countDown();
        assertThat(occupied.first.get().id()).contains("u1");
        assertThat(occupied.transport.requests()).hasSize(1);
    }

    @Test
    void anInterruptionEndsTheWait() throws Exception {
        Occupied occupied = new Occupied();
        CompletableFuture<Boolean> flag = new CompletableFuture<>();
        Thread waiter = new Thread(() -> {
            CancelledException e =
                    catchThrowableOfType(CancelledException.class, () -> occupied.customers.createOrFind(KEY, PADARIA));
            flag.complete(e != null && Thread.currentThread().isInterrupted());
        });
        waiter.start();
        while (waiter.getState() != Thread.State.TIMED_WAITING) {
            assertThat(waiter.isAlive()).as("waits for the key").isTrue();
            Thread.onSpinWait();
        }

        waiter.interrupt();

        assertThat(flag.get(10, TimeUnit.SECONDS)).isTrue();
        occupied.leave.countDown();
        occupied.first.get();
    }

    @Test
    void theNextOneFindsWhatTheFirstHasCreated() throws InterruptedException, ExecutionException {
        Occupied occupied = new Occupied();
        occupied.transport.respond(200, "[{\"id\":\"u1\",\"externalId\":\"42\"}]");
        CompletableFuture<CreatedOrFound<Document>> second =
                CompletableFuture.supplyAsync(() -> occupied.customers.createOrFind(KEY, PADARIA));

        assertThat(occupied.transport.requests()).hasSize(1);
        occupied.leave.countDown();

        assertThat(second.get().id()).contains("u1");
        assertThat(occupied.transport.requests()).hasSize(2);
    }
}
