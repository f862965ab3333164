package br.dev.crm.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import br.dev.crm.CrmClient;
import br.dev.crm.error.CancelledException;
import br.dev.crm.it.Models.OfInt;
import br.dev.crm.it.ScriptedCrm.Service;
import br.dev.crm.testkit.server.Responses;
import br.dev.crm.testkit.server.Script;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** A stream that is not read to its end gives back what it holds, however it is left. */
class OpenStreamTest {
    private static final Duration BOUND = Duration.ofSeconds(20);
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final int CLOSES = 50;

    @ParameterizedTest
    @FieldSource("br.dev.crm.it.Cell#ALL")
    void fiftyStreamsThatAreClosedEarlyDoNotStarveTheOneConnection(Cell cell) throws InterruptedException {
        try (ScriptedCrm crm = ScriptedCrm.serving(timesThenOne(CLOSES, Service.play(endless())));
                CrmClient client = crm.client(cell).maxConnections(1).build()) {
            for (int i = 0; i < CLOSES; i++) {
                try (Stream<OfInt> stream = client.stream(Calls.list())) {
                    assertThat(stream.iterator().next()).isEqualTo(new OfInt(7));
                }
            }

            assertThat(crm.awaitNoConnection(BOUND)).as("all closed").isTrue();
            assertThat(client.send(Calls.list()).value()).containsExactly(new OfInt(1));
            assertThat(crm.calls()).isEqualTo(CLOSES + 1);
        }
    }

    @ParameterizedTest
    @FieldSource("br.dev.crm.it.Cell#ALL")
    void aStreamThatIsReadToItsEndLeavesTheConnectionToTheNextCall(Cell cell) {
        AtomicInteger connections = new AtomicInteger();
        Service counting = (request, connection) -> {
            connections.accumulateAndGet(connection.number() + 1, Math::max);
            Service.answer(Responses.chunked("{\"items\":[{\"v\":1}],\"next\":null}\n\n", 3))
                    .serve(request, connection);
        };
        try (ScriptedCrm crm = ScriptedCrm.serving(counting);
                CrmClient client = crm.client(cell).build()) {
            for (int i = 0; i < CLOSES; i++) {
                try (Stream<OfInt> stream = client.stream(Calls.list())) {
                    assertThat(stream).containsExactly(new OfInt(1));
                }
            }

            assertThat(connections).as("connections").hasValue(1);
        }
    }

    @ParameterizedTest
    @FieldSource("br.dev.crm.it.Cell#ALL")
    void aStreamThatIsForgottenIsReportedWithItsPlaceAndFreed(Cell cell) throws InterruptedException {
        PrintStream before = System.err;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        try (ScriptedCrm crm = ScriptedCrm.serving(timesThenOne(1, Service.play(endless())));
                CrmClient client = crm.client(cell).maxConnections(1).build()) {
            openAndForget(client);

            Waiting.until(() -> isFreed(crm), BOUND, () -> "it still has a connection");

            String text = log.toString(StandardCharsets.UTF_8);
            assertThat(text).contains("WARN", "A stream was never closed", "customer/customers-integration");
            assertThat(text).contains("OpenStreamTest.openAndForget(OpenStreamTest.java:");
            assertThat(client.send(Calls.list()).value()).containsExactly(new OfInt(1));
        } finally {
            System.setErr(before);
        }
    }

    private static void openAndForget(CrmClient client) {
        assertThat(client.stream(Calls.list()).iterator().next()).isEqualTo(new OfInt(7));
    }

    private static boolean isFreed(ScriptedCrm crm) {
        System.gc();
        return crm.openConnections() == 0;
    }

    @ParameterizedTest
    @FieldSource("br.dev.crm.it.Cell#ALL")
    void anInterruptionEndsTheReadingAndKeepsTheFlag(Cell cell) throws InterruptedException {
        try (ScriptedCrm crm = ScriptedCrm.serving(timesThenOne(1, Service.play(stalling())));
                CrmClient client =
                        crm.client(cell).maxConnections(1).responseTimeout(LONG).build()) {
            CountDownLatch reading = new CountDownLatch(1);
            Victim victim = Victim.start(() -> read(client, reading));
            assertThat(reading.await(BOUND.toSeconds(), TimeUnit.SECONDS)).isTrue();

            victim.interrupt();

            assertThat(victim.endsWithin(BOUND)).as("ended").isTrue();
            assertThat(victim.failure()).isInstanceOf(CancelledException.class).hasMessageContaining("interrupted");
            assertThat(victim.endedInterrupted()).as("flag").isTrue();
            assertThat(crm.awaitNoConnection(BOUND)).as("freed").isTrue();
            assertThat(client.send(Calls.list()).value()).containsExactly(new OfInt(1));
        }
    }

    @ParameterizedTest
    @FieldSource("br.dev.crm.it.Cell#ALL")
    void closingTheClientEndsAReadThatWaits(Cell cell) throws InterruptedException {
        try (ScriptedCrm crm = ScriptedCrm.serving(Service.play(stalling()))) {
            CrmClient client = crm.client(cell).responseTimeout(LONG).build();
            CountDownLatch reading = new CountDownLatch(1);
            Victim victim = Victim.start(() -> read(client, reading));
            assertThat(reading.await(BOUND.toSeconds(), TimeUnit.SECONDS)).isTrue();

            client.close();

            assertThat(victim.endsWithin(BOUND)).as("ended").isTrue();
            assertThat(victim.failure()).isInstanceOf(CancelledException.class).hasMessageContaining("closed");
            assertThat(crm.awaitNoConnection(BOUND)).as("freed").isTrue();
        }
    }

    @ParameterizedTest
    @FieldSource("br.dev.crm.it.Cell#ALL")
    void closingTheClientEndsAStreamBetweenTwoReads(Cell cell) throws InterruptedException {
        try (ScriptedCrm crm = ScriptedCrm.serving(Service.play(endless()))) {
            CrmClient client = crm.client(cell).responseTimeout(LONG).build();
            try (Stream<OfInt> stream = client.stream(Calls.list())) {
                Iterator<OfInt> records = stream.iterator();
                records.next();

                client.close();

                assertThat(catchThrowable(() -> records.forEachRemaining(any -> {})))
                        .isInstanceOf(CancelledException.class)
                        .hasMessageContaining("closed");
                assertThat(crm.awaitNoConnection(BOUND)).as("freed").isTrue();
            }
        }
    }

    private static void read(CrmClient client, CountDownLatch reading) {
        try (Stream<OfInt> stream = client.stream(Calls.list())) {
            stream.forEach(first -> reading.countDown());
        }
    }

    private static Script start() {
        return Script.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n8\r\n[{\"v\":7}\r\n");
    }

    private static Script endless() {
        return start().then(Script.write("8\r\n,{\"v\":7}\r\n".repeat(500)).forever());
    }

    private static Script stalling() {
        return start().then(Script.stall());
    }

    /** So many requests are served in this way, and later ones with one record. */
    private static Service timesThenOne(int times, Service service) {
        AtomicInteger number = new AtomicInteger();
        return (request, connection) -> {
            if (number.incrementAndGet() <= times) {
                service.serve(request, connection);
            } else {
                Service.answer(Responses.ok(ScriptedCrm.ONE_RECORD)).serve(request, connection);
            }
        };
    }
}
