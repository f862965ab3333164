package br.dev.crm.it;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.CrmClient;
import br.dev.crm.error.CancelledException;
import br.dev.crm.it.ScriptedCrm.Service;
import br.dev.crm.testkit.Figures;
import br.dev.crm.testkit.server.Responses;
import br.dev.crm.testkit.server.Script;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** A client that is closed while calls are in flight ends them all and leaves nothing behind. */
class CloseTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration MARK = Duration.ofSeconds(2);
    private static final int CALLS = 75;
    private static final int PLACES = 50;

    @ParameterizedTest
    @FieldSource("br.dev.crm.it.Cell#ALL")
    void endsFiftyCallsInFlight(Cell cell) throws InterruptedException {
        NewThreads threads = new NewThreads();
        try (ScriptedCrm crm = ScriptedCrm.serving(stuckInThreeWays())) {
            CrmClient client = crm.client(cell)
                    .maxConnections(PLACES)
                    .connectionWait(LONG)
                    .responseTimeout(LONG)
                    .build();
            List<Victim> victims = new ArrayList<>();
            for (int i = 0; i < CALLS; i++) {
                victims.add(Victim.start(() -> client.send(Calls.list())));
            }
            crm.awaitCalls(PLACES);
            Thread.sleep(100);

            long start = System.nanoTime();
            client.close();
            long longest = System.nanoTime() - start;
            for (Victim victim : victims) {
                assertThat(victim.endsWithin(MARK.multipliedBy(5))).isTrue();
                assertThat(victim.failure()).isInstanceOf(CancelledException.class);
                longest = Math.max(longest, victim.endedAt() - start);
            }

            Figures.add(
                    "close-max-ms",
                    cell.toString(),
                    TimeUnit.NANOSECONDS.toMillis(longest),
                    "ms",
                    "<= " + MARK.toMillis());
            assertThat(crm.awaitNoConnection(MARK.multipliedBy(5)))
                    .as("no socket")
                    .isTrue();
            assertThat(threads.namesAfter(MARK.multipliedBy(5))).isEmpty();
            assertThat(crm.calls()).as("requests").isEqualTo(PLACES);
        }
    }

    /** The calls wait for headers, in the body, and in a backoff; those that get no place wait for one. */
    private static Service stuckInThreeWays() {
        AtomicInteger number = new AtomicInteger();
        List<Service> ways = List.of(
                Service.play(Script.stall()),
                Service.play(Script.write("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n[{")
                        .then(Script.stall())),
                Service.answer(Responses.of(429, "", "Retry-After: 50")));
        return (request, connection) ->
                ways.get(number.getAndIncrement() % ways.size()).serve(request, connection);
    }
}
