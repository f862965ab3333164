package br.dev.crm;

import static br.dev.crm.TestClient.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import br.dev.crm.error.CancelledException;
import br.dev.crm.error.CrmException;
import br.dev.crm.error.DeadlineExceededException;
import br.dev.crm.error.TransportFailureException;
import br.dev.crm.http.Delivery;
import br.dev.crm.internal.attempt.Timing;
import br.dev.crm.request.CrmRequest;
import br.dev.crm.support.HangingTransport;
import br.dev.crm.support.TreeCodec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What ends a call that gets no response: the deadline, an interruption, the end of the client. The transport knows of
 * none of them.
 */
@Timeout(30)
class EndingTest {
    /** Long enough for a busy machine to get the request out. */
    private static final Duration DEADLINE = Duration.ofMillis(600);

    private final Set<Thread> ofOtherTests = allWatchdogs();

    private final HangingTransport transport = new HangingTransport();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private CrmClient client = builder().build();

    @AfterEach
    void end() {
        client.close();
        threads.shutdownNow();
    }

    @Test
    void endsACallWhoseHeadersDoNotCome() {
        long start = System.nanoTime();

        CrmException e = failure(DEADLINE);

        assertThat(e).isInstanceOf(DeadlineExceededException.class);
        assertThat(e.delivery()).isEqualTo(Delivery.UNKNOWN);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(DEADLINE, DEADLINE.plusSeconds(5));
        assertThat(transport.aborted()).isEqualTo(1);
    }

    @Test
    void endsACallWhoseBodyDoesNotCome() {
        transport.hangInTheBody();

        assertThat(failure(DEADLINE)).isInstanceOf(DeadlineExceededException.class);
    }

    @Test
    void endsALoginWithoutAResponse() {
        transport.hangInTheLogin();

        CrmException e = failure(DEADLINE);

        assertThat(e).isInstanceOf(DeadlineExceededException.class);
        assertThat(e.delivery()).isEqualTo(Delivery.NOT_SENT);
    }

    @Test
    void endsACallWhoseThreadIsInterrupted() throws Exception {
        Future<CrmException> call = threads.submit(() -> {
            CrmException e = failure(Duration.ofMinutes(1));
            assertThat(Thread.interrupted()).isTrue();
            return e;
        });
        Thread caller = transport.awaitCaller();
        long start = System.nanoTime();

        caller.interrupt();

        CrmException e = call.get(10, TimeUnit.SECONDS);
        assertThat(e).isInstanceOf(CancelledException.class);
        assertThat(e.delivery()).isEqualTo(Delivery.UNKNOWN);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void endsAllCallsWhenTheClientIsClosedThoseThatWaitForAPlaceIncluded() throws Exception {
        client = builder().maxConnections(2).build();
        List<Future<CrmException>> calls = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Callable<CrmException> call = () -> failure(Duration.ofMinutes(1));
            calls.add(threads.submit(call));
        }
        transport.awaitCaller();

        client.close();

        for (Future<CrmException> call : calls) {
            assertThat(call.get(5, TimeUnit.SECONDS)).isInstanceOf(CancelledException.class);
        }
    }

    @Test
    void sendsNoMoreAtATimeThanThereAreConnections() throws Exception {
        client = builder()
                .maxConnections(3)
                .connectionWait(Duration.ofMillis(200))
                .build();
        List<Future<CrmException>> calls = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            Callable<CrmException> call = () -> failure(Duration.ofSeconds(3));
            calls.add(threads.submit(call));
        }

        int withoutPermit = 0;
        for (Future<CrmException> call : calls) {
            CrmException e = call.get(10, TimeUnit.SECONDS);
            if (e instanceof TransportFailureException failure && failure.isTimeout()) {
                assertThat(e.delivery()).isEqualTo(Delivery.NOT_SENT);
                withoutPermit++;
            }
        }
        assertThat(withoutPermit).isEqualTo(7);
        assertThat(transport.mostAtATime()).isEqualTo(3);
    }

    @Test
    void leavesNoThreadBehind() throws InterruptedException {
        failure(Duration.ofMillis(50));
        assertThat(watchdogs()).isNotEmpty();

        client.close();

        for (int i = 0; i < 100 && !watchdogs().isEmpty(); i++) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertThat(watchdogs()).isEmpty();
    }

    @Test
    void startsNoThreadBeforeTheFirstCall() {
        assertThat(watchdogs()).isEmpty();
    }

    private Set<Thread> watchdogs() {
        Set<Thread> watchdogs = allWatchdogs();
        watchdogs.removeAll(ofOtherTests);
        return watchdogs;
    }

    private static Set<Thread> allWatchdogs() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("crm-watchdog"))
                .collect(Collectors.toSet());
    }

    private CrmClientBuilder builder() {
        return CrmClient.builder()
                .integrationUri("https://crm.example/integration")
                .credentials("u", "p", "t")
                .transport(transport)
                .codec(new TreeCodec())
                .timing(Timing.SYSTEM);
    }

    private CrmException failure(Duration deadline) {
        return catchThrowableOfType(
                CrmException.class,
                () -> client.send(
                        CrmRequest.list(CUSTOMERS, Map.class).deadline(deadline).build()));
    }
}
