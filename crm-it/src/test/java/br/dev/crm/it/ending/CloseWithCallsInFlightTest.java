package br.dev.crm.it.ending;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.CrmClient;
import br.dev.crm.error.CancelledException;
import br.dev.crm.it.support.CallerThread;
import br.dev.crm.it.support.Combination;
import br.dev.crm.it.support.CustomerRequests;
import br.dev.crm.it.support.ForEachCombination;
import br.dev.crm.it.support.NewThreads;
import br.dev.crm.it.support.ScriptedCrm;
import br.dev.crm.it.support.ScriptedCrm.Service;
import br.dev.crm.testkit.Figures;
import br.dev.crm.testkit.server.Responses;
import br.dev.crm.testkit.server.Script;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A client that is closed while calls are in flight ends them all and leaves nothing behind. */
public class CloseWithCallsInFlightTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration MARK = Duration.ofSeconds(2);
    private static final int CALLS = 75;
    private static final int IN_FLIGHT = 50;

    @ForEachCombination
    void endsFiftyCallsInFlight(Combination combination) throws InterruptedException {
        NewThreads threads = new NewThreads();
        try (ScriptedCrm crm = ScriptedCrm.serving(blockedInThreeWays())) {
            CrmClient client = crm.client(combination)
                    .maxConnections(IN_FLIGHT)
                    .connectionWait(LONG)
                    .responseTimeout(LONG)
                    .build();
            List<CallerThread> calls = new ArrayList<>();
            for (int i = 0; i < CALLS; i++) {
                calls.add(CallerThread.start(() -> client.send(CustomerRequests.list())));
            }
            crm.awaitCalls(IN_FLIGHT);
            Thread.sleep(100);

            long start = System.nanoTime();
            client.close();
            long longest = System.nanoTime() - start;
            for (CallerThread call : calls) {
                assertThat(call.endsWithin(MARK.multipliedBy(5))).isTrue();
                assertThat(call.failure()).isInstanceOf(CancelledException.class);
                longest = Math.max(longest, call.endedAt() - start);
            }

            Figures.add(
                    "close-max-ms",
                    combination.toString(),
                    TimeUnit.NANOSECONDS.toMillis(longest),
                    "ms",
                    "<= " + MARK.toMillis());
            assertThat(crm.awaitNoConnection(MARK.multipliedBy(5)))
                    .as("no socket")
                    .isTrue();
            assertThat(threads.namesAfter(MARK.multipliedBy(5))).isEmpty();
            int sent = crm.calls();
            Thread.sleep(200);
            assertThat(crm.calls()).as("requests").isBetween(IN_FLIGHT, CALLS).isEqualTo(sent);
        }
    }

    /** The calls wait for headers, in the body, and in a backoff, which gives the permit to one that had none. */
    private static Service blockedInThreeWays() {
        AtomicInteger number = new AtomicInteger();
        List<Service> ways = List.of(
                Service.play(Script.stall()),
                Service.play(Script.write("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n[{")
                        .then(Script.stall())),
                Service.respond(Responses.of(502, "", "Retry-After: 50")));
        return (request, connection) ->
                ways.get(number.getAndIncrement() % ways.size()).serve(request, connection);
    }
}
