package br.dev.crm.it.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import br.dev.crm.CrmClient;
import br.dev.crm.error.CodecException;
import br.dev.crm.error.IncompleteListException;
import br.dev.crm.it.support.Combination;
import br.dev.crm.it.support.CustomerRequests;
import br.dev.crm.it.support.ForEachCombination;
import br.dev.crm.it.support.NumberRecord;
import br.dev.crm.it.support.ScriptedCrm;
import br.dev.crm.it.support.ScriptedCrm.Service;
import br.dev.crm.testkit.server.Responses;
import br.dev.crm.testkit.server.Script;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * A list that goes wrong while it is streamed: what came whole is handed over, and then it is an error, never an end.
 */
class BrokenStreamTest {
    private static final Duration BOUND = Duration.ofSeconds(10);
    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

    /** More than the client reads at once. */
    private static final int WHOLE = 2_000;

    /** A list without its end. */
    private static final String LIST = "[" + NumberRecord.json(0, WHOLE);

    /** Lists that end in a record, behind a comma, behind a record, and behind the list itself. */
    private static final List<String> BROKEN =
            List.of(LIST + ",{\"v\":", LIST + ",", LIST, "{\"total\":7,\"items\":" + LIST + "],\"a");

    @ForEachCombination
    void saysAfterTheLastRecordThatIsHandedOverHowManyCame(Combination combination) {
        for (String text : BROKEN) {
            for (Map.Entry<String, String> cut : cuts(text).entrySet()) {
                AtomicBoolean healthy = new AtomicBoolean();
                Service service = (request, connection) ->
                        (healthy.get() ? Service.listOfOne() : cut(cut.getValue())).serve(request, connection);
                try (ScriptedCrm crm = ScriptedCrm.serving(service);
                        CrmClient client =
                                crm.client(combination).maxConnections(1).build()) {
                    List<NumberRecord> taken = new ArrayList<>();
                    IncompleteListException failure =
                            catchThrowableOfType(IncompleteListException.class, () -> take(client, taken));

                    assertThat(failure)
                            .as("%s of %s", cut.getKey(), ending(text))
                            .isNotNull();
                    assertThat(taken).as(cut.getKey()).isEqualTo(NumberRecord.first((int) failure.count()));
                    assertThat(crm.calls()).as("nothing is asked for again").isEqualTo(failure.attempts());
                    healthy.set(true);
                    assertThat(client.send(CustomerRequests.list()).value()).containsExactly(new NumberRecord(1));
                }
            }
        }
    }

    @ForEachCombination
    void handsOverAllRecordsThatCameWhole(Combination combination) {
        for (String text : BROKEN) {
            for (Map.Entry<String, String> cut : cuts(text).entrySet()) {
                try (ScriptedCrm crm = ScriptedCrm.serving(cut(cut.getValue()));
                        CrmClient client = crm.client(combination).build()) {
                    List<NumberRecord> taken = new ArrayList<>();

                    assertThat(catchThrowable(() -> take(client, taken))).isInstanceOf(IncompleteListException.class);
                    assertThat(taken).as(cut.getKey()).isEqualTo(NumberRecord.first(WHOLE));
                }
            }
        }
    }

    private static Service cut(String response) {
        return Service.play(Script.write(response).then(Script.close()));
    }

    /** The same text in a response that announces more than that, in each of the ways in which a response ends. */
    private static Map<String, String> cuts(String text) {
        String size = Integer.toHexString(text.length());
        String more = Integer.toHexString(text.length() + 100);
        return Map.of(
                "a length too long", HEAD + "Content-Length: " + (text.length() + 100) + "\r\n\r\n" + text,
                "a cut chunk", HEAD + "Transfer-Encoding: chunked\r\n\r\n" + more + "\r\n" + text,
                "no last chunk", HEAD + "Transfer-Encoding: chunked\r\n\r\n" + size + "\r\n" + text + "\r\n",
                "no length", HEAD + "Connection: close\r\n\r\n" + text);
    }

    @ForEachCombination
    void aWholeListInAResponseThatBreaksOffIsIncompleteAsWell(Combination combination) {
        String text = "[{\"v\":0},{\"v\":1}]";
        Service broken = cut(cuts(text).get("a length too long"));
        try (ScriptedCrm crm = ScriptedCrm.serving(broken);
                CrmClient client = crm.client(combination).build()) {
            List<NumberRecord> taken = new ArrayList<>();

            assertThat(catchThrowable(() -> take(client, taken))).isInstanceOf(IncompleteListException.class);
            assertThat(taken).isEqualTo(NumberRecord.first(2));
        }
    }

    @ForEachCombination
    void aListThatEndsWithTheConnectionIsWholeWhenItIsClosedByItself(Combination combination) {
        try (ScriptedCrm crm = ScriptedCrm.serving(cut(cuts(LIST + "]").get("no length")));
                CrmClient client = crm.client(combination).build()) {
            List<NumberRecord> taken = new ArrayList<>();

            take(client, taken);

            assertThat(taken).isEqualTo(NumberRecord.first(WHOLE));
        }
    }

    @ForEachCombination
    void aStallEndsWithTheResponseTimeOut(Combination combination) throws InterruptedException {
        Service stalling = Service.play(
                Script.write(cuts(LIST + ",{").get("a length too long")).then(Script.stall()));
        try (ScriptedCrm crm = ScriptedCrm.serving(stalling);
                CrmClient client = crm.client(combination)
                        .responseTimeout(Duration.ofMillis(300))
                        .build()) {
            List<NumberRecord> taken = new ArrayList<>();
            long start = System.nanoTime();

            Throwable failure = catchThrowable(() -> take(client, taken));

            assertThat(failure).isInstanceOf(IncompleteListException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(BOUND);
            assertThat(taken).isEqualTo(NumberRecord.first(WHOLE));
            assertThat(crm.awaitNoConnection(BOUND)).as("freed").isTrue();
        }
    }

    @ForEachCombination
    void aFieldOfAnotherTypeIsAnErrorAfterTheRecordsBeforeIt(Combination combination) {
        String wrong = "[{\"v\":0},{\"v\":1},{\"v\":\"many\"}," + NumberRecord.json(3, WHOLE) + "]";
        for (Map.Entry<String, String> text : Map.of(
                        "$[2].v", wrong, "$.items[2].v", "{\"total\":5,\"items\":" + wrong + ",\"next\":null}")
                .entrySet()) {
            try (ScriptedCrm crm = ScriptedCrm.serving(Service.respond(Responses.chunked(text.getValue(), 100)));
                    CrmClient client = crm.client(combination).build()) {
                List<NumberRecord> taken = new ArrayList<>();

                IncompleteListException failure =
                        catchThrowableOfType(IncompleteListException.class, () -> take(client, taken));

                assertThat(failure)
                        .cause()
                        .isInstanceOfSatisfying(
                                CodecException.class,
                                cause -> assertThat(cause.path()).isEqualTo(text.getKey()));
                assertThat(taken).isEqualTo(NumberRecord.first(2));
            }
        }
    }

    @ForEachCombination
    void aWrongFieldInTheLastRecordIsNoListThatBrokeOff(Combination combination) {
        String text = "[{\"v\":0},{\"v\":1},{\"v\":\"many\"}]";
        for (String response : List.of(Responses.ok(text), Responses.chunked(text, 5))) {
            try (ScriptedCrm crm = ScriptedCrm.serving(Service.respond(response));
                    CrmClient client = crm.client(combination).build()) {
                assertThat(catchThrowable(() -> take(client, new ArrayList<>())))
                        .hasCauseInstanceOf(CodecException.class);
            }
        }
    }

    @ForEachCombination
    void fieldsAroundTheListAreRead(Combination combination) {
        String text = "{\"total\":2,\"filter\":{\"items\":[3]},\"items\":[{\"v\":0},{\"v\":1}],\"next\":[1,{}]} ";
        try (ScriptedCrm crm = ScriptedCrm.serving(Service.respond(Responses.ok(text)));
                CrmClient client = crm.client(combination).build()) {
            List<NumberRecord> taken = new ArrayList<>();

            take(client, taken);

            assertThat(taken).isEqualTo(NumberRecord.first(2));
        }
    }

    @ForEachCombination
    void whatIsNoListIsAnErrorAndNeverAnEmptyOne(Combination combination) {
        for (String text : List.of("{\"rows\":[{\"v\":0}]}", "{}", "42", "\"none\"", "null", "{\"items\":{}}")) {
            try (ScriptedCrm crm = ScriptedCrm.serving(Service.respond(Responses.ok(text)));
                    CrmClient client = crm.client(combination).build()) {
                List<NumberRecord> taken = new ArrayList<>();

                assertThat(catchThrowable(() -> take(client, taken))).as(text).isInstanceOf(CodecException.class);
                assertThat(taken).isEmpty();
            }
        }
    }

    @ForEachCombination
    void textBehindTheListIsAnError(Combination combination) {
        try (ScriptedCrm crm = ScriptedCrm.serving(Service.respond(Responses.ok("[{\"v\":0}] ]")));
                CrmClient client = crm.client(combination).build()) {
            List<NumberRecord> taken = new ArrayList<>();

            assertThat(catchThrowable(() -> take(client, taken))).hasCauseInstanceOf(CodecException.class);
            assertThat(taken).isEqualTo(NumberRecord.first(1));
        }
    }

    private static void take(CrmClient client, List<NumberRecord> into) {
        try (Stream<NumberRecord> stream = client.stream(CustomerRequests.list())) {
            stream.forEach(into::add);
        }
    }

    private static String ending(String text) {
        return text.substring(text.length() - 10);
    }
}
