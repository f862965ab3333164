package br.dev.crm.it.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import br.dev.crm.CrmClient;
import br.dev.crm.error.CancelledException;
import br.dev.crm.it.support.Await;
import br.dev.crm.it.support.CallerThread;
import br.dev.crm.it.support.Combination;
import br.dev.crm.it.support.CustomerRequests;
import br.dev.crm.it.support.ForEachCombination;
import br.dev.crm.it.support.NumberRecord;
import br.dev.crm.it.support.ScriptedCrm;
import br.dev.crm.it.support.ScriptedCrm.Service;
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

/** A stream that is not read to its end gives back what it holds, however it is left. */
class OpenStreamTest {
    private static final Duration BOUND = Duration.ofSeconds(20);
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final int CLOSES = 50;

    @ForEachCombination
    void fiftyStreamsThatAreClosedEarlyDoNotStarveTheOneConnection(Combination combination)
            throws InterruptedException {
        try (ScriptedCrm crm = ScriptedCrm.serving(Service.play(endless()).timesThenListOfOne(CLOSES));
                CrmClient client = crm.client(combination).maxConnections(1).build()) {
            for (int i = 0; i < CLOSES; i++) {
                try (Stream<NumberRecord> stream = client.stream(CustomerRequests.list())) {
                    assertThat(stream.iterator().next()).isEqualTo(new NumberRecord(7));
                }
            }

            assertThat(crm.awaitNoConnection(BOUND)).as("all closed").isTrue();
            assertThat(client.send(CustomerRequests.list()).value()).containsExactly(new NumberRecord(1));
            assertThat(crm.calls()).isEqualTo(CLOSES + 1);
        }
    }

    @ForEachCombination
    void aStreamThatIsReadToItsEndLeavesTheConnectionToTheNextCall(Combination combination) {
        AtomicInteger connections = new AtomicInteger();
        Service counting = (request, connection) -> {
            connections.accumulateAndGet(connection.number() + 1, Math::max);
            Service.respond(Responses.chunked("{\"items\":[{\"v\":1}],\"next\":null}\n\n", 3))
                    .serve(request, connection);
        };
        try (ScriptedCrm crm = ScriptedCrm.serving(counting);
                CrmClient client = crm.client(combination).build()) {
            for (int i = 0; i < CLOSES; i++) {
                try (Stream<NumberRecord> stream = client.stream(CustomerRequests.list())) {
                    assertThat(stream).containsExactly(new NumberRecord(1));
                }
            }

            assertThat(connections).as("connections").hasValue(1);
        }
    }

    @ForEachCombination
    void aStreamThatIsForgottenIsReportedWithWhereItWasOpenedAndFreed(Combination combination)
            throws InterruptedException {
        PrintStream before = System.err;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        try (ScriptedCrm crm = ScriptedCrm.serving(Service.play(endless()).timesThenListOfOne(1));
                CrmClient client = crm.client(combination).maxConnections(1).build()) {
            openAndForget(client);

            Await.until(() -> isFreed(crm), BOUND, () -> "it still has a connection");

            String text = log.toString(StandardCharsets.UTF_8);
            assertThat(text).contains("WARN", "A stream was never closed", "customer/customers-integration");
            assertThat(text).contains("OpenStreamTest.openAndForget(OpenStreamTest.java:");
            assertThat(client.send(CustomerRequests.list()).value()).containsExactly(new NumberRecord(1));
        } finally {
            System.setErr(before);
        }
    }

    private static void openAndForget(CrmClient client) {
        assertThat(client.stream(CustomerRequests.list()).iterator().next()).isEqualTo(new NumberRecord(7));
    }

    private static boolean isFreed(ScriptedCrm crm) {
        System.gc();
        return crm.openConnections() == 0;
    }

    @ForEachCombination
    void anInterruptionEndsTheReadingAndKeepsTheFlag(Combination combination) throws InterruptedException {
        try (ScriptedCrm crm = ScriptedCrm.serving(Service.play(stalling()).timesThenListOfOne(1));
                CrmClient client = crm.client(combination)
                        .maxConnections(1)
                        .responseTimeout(LONG)
                        .build()) {
            CallerThread reader = startReading(client);

            reader.interrupt();

            assertThat(reader.endsWithin(BOUND)).as("ended").isTrue();
            assertThat(reader.failure()).isInstanceOf(CancelledException.class).hasMessageContaining("interrupted");
            assertThat(reader.endedInterrupted()).as("flag").isTrue();
            assertThat(crm.awaitNoConnection(BOUND)).as("freed").isTrue();
            assertThat(client.send(CustomerRequests.list()).value()).containsExactly(new NumberRecord(1));
        }
    }

    @ForEachCombination
    void closingTheClientEndsAReadThatWaits(Combination combination) throws InterruptedException {
        try (ScriptedCrm crm = ScriptedCrm.serving(Service.play(stalling()))) {
            CrmClient client = crm.client(combination).responseTimeout(LONG).build();
            CallerThread reader = startReading(client);

            client.close();

            assertThat(reader.endsWithin(BOUND)).as("ended").isTrue();
            assertThat(reader.failure()).isInstanceOf(CancelledException.class).hasMessageContaining("closed");
            assertThat(crm.awaitNoConnection(BOUND)).as("freed").isTrue();
        }
    }

    @ForEachCombination
    void closingTheClientEndsAStreamBetweenTwoReads(Combination combination) throws InterruptedException {
        try (ScriptedCrm crm = ScriptedCrm.serving(Service.play(endless()))) {
            CrmClient client = crm.client(combination).responseTimeout(LONG).build();
            try (Stream<NumberRecord> stream = client.stream(CustomerRequests.list())) {
                Iterator<NumberRecord> records = stream.iterator();
                records.next();

                client.close();

                assertThat(catchThrowable(() -> records.forEachRemaining(any -> {})))
                        .isInstanceOf(CancelledException.class)
                        .hasMessageContaining("closed");
                assertThat(crm.awaitNoConnection(BOUND)).as("freed").isTrue();
            }
        }
    }

    /** Reads a stream on a thread of its own, and waits until the first record has come. */
    private static CallerThread startReading(CrmClient client) throws InterruptedException {
        CountDownLatch reading = new CountDownLatch(1);
        CallerThread reader = CallerThread.start(() -> {
            try (Stream<NumberRecord> stream = client.stream(CustomerRequests.list())) {
                stream.forEach(first -> reading.countDown());
            }
        });
        assertThat(reading.await(BOUND.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return reader;
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
}
