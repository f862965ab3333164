package br.dev.crm.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import br.dev.crm.CrmClient;
import br.dev.crm.error.CodecException;
import br.dev.crm.error.IncompleteListException;
import br.dev.crm.it.Models.OfInt;
import br.dev.crm.it.ScriptedCrm.Service;
import br.dev.crm.testkit.server.Responses;
import br.dev.crm.testkit.server.Script;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * A list that goes wrong while it is streamed: what came whole is handed over, and then it is an error, never an end.
 */
class BrokenStreamTest {
    private static final Duration BOUND = Duration.ofSeconds(10);
    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

    /** More than the client reads at once. */
    private static final int WHOLE = 2_000;

    /** Lists that end in a record, behind a comma, behind a record, and behind the list itself. */
    private static final List<String> BROKEN = List.of(
            records(0) + ",{\"v\":", records(0) + ",", records(0), "{\"total\":7,\"items\":" + records(0) + "],\"a");

    @ParameterizedTest
    @FieldSource("br.dev.crm.it.Cell#ALL")
    void saysAfterTheLastRecordThatIsHandedOverHowManyCame(Cell cell) {
        for (String text : BROKEN) {
            for (Map.Entry<String, String> cut : cuts(text).entrySet()) {
                AtomicBoolean healthy = new AtomicBoolean();
                Service service = (request, connection) -> (healthy.get()
                                ? Service.answer(Responses.ok(ScriptedCrm.ONE_RECORD))
                                : cut(cut.getValue()))
                        .serve(request, connection);
                try (ScriptedCrm crm = ScriptedCrm.serving(service);
                        CrmClient client = crm.client(cell).maxConnections(1).build()) {
                    List<OfInt> taken = new ArrayList<>();
                    IncompleteListException failure =
                            catchThrowableOfType(IncompleteListException.class, () -> take(client, taken));

                    assertThat(failure)
                            .as("%s of %s", cut.getKey(), ending(text))
                            .isNotNull();
                    assertThat(taken).as(cut.getKey()).isEqualTo(first((int) failure.count()));
                    assertThat(crm.calls()).as("nothing is asked for again").isEqualTo(failure.attempts());
                    healthy.set(true);
                    assertThat(client.send(Calls.list()).value()).containsExactly(new OfInt(1));
                }
            }
        }
    }

    @ParameterizedTest
    @FieldSource("br.dev.crm.it.Cell#ALL")
    void handsOverAllRecordsThatCameWhole(Cell cell) {
        for (String text : BROKEN) {
            for (Map.Entry<String, String> cut : cuts(text).entrySet()) {
                try (ScriptedCrm crm = ScriptedCrm.serving(cut(cut.getValue()));
                        CrmClient client = crm.client(cell).build()) {
                    List<OfInt> taken = new ArrayList<>();

                    assertThat(catchThrowable(() -> take(client, taken))).isInstanceOf(IncompleteListException.class);
                    assertThat(taken).as(cut.getKey()).isEqualTo(first(WHOLE));
                }
            }
        }
    }

    private static Service cut(String answer) {
        return Service.play(Script.write(answer).then(Script.close()));
    }

    /** The same text in an answer that is longer, by what it says itself. */
    private static Map<String, String> cuts(String text) {
        String size = Integer.toHexString(text.length());
        String more = Integer.toHexString(text.length() + 100);
        return Map.of(
                "a length too long", HEAD + "Content-Length: " + (text.length() + 100) + "\r\n\r\n" + text,
                "a cut chunk", HEAD + "Transfer-Encoding: chunked\r\n\r\n" + more + "\r\n" + text,
                "no last chunk", HEAD + "Transfer-Encoding: chunked\r\n\r\n" + size + "\r\n" + text + "\r\n",
                "no length", HEAD + "Connection: close\r\n\r\n" + text);
    }

    @ParameterizedTest
    @FieldSource("br.dev.crm.it.Cell#ALL")
    void aWholeListInAnAnswerThatBreaksOffIsIncompleteAsWell(Cell cell) {
        String text = "[{\"v\":0},{\"v\":1}]";
        Service broken =
                Service.play(Script.write(cuts(text).get("a length too long")).then(Script.close()));
        try (ScriptedCrm crm = ScriptedCrm.serving(broken);
                CrmClient client = crm.client(cell).build()) {
            List<OfInt> taken = new ArrayList<>();

            assertThat(catchThrowable(() -> take(client, taken))).isInstanceOf(IncompleteListException.class);
            assertThat(taken).isEqualTo(first(2));
        }
    }

    @ParameterizedTest
    @FieldSource("br.dev.crm.it.Cell#ALL")
    void aListThatEndsWithTheConnectionIsWholeWhenItIsClosedByItself(Cell cell) {
        try (ScriptedCrm crm = ScriptedCrm.serving(cut(cuts(records(0) + "]").get("no length")));
                CrmClient client = crm.client(cell).build()) {
            List<OfInt> taken = new ArrayList<>();

            take(client, taken);

            assertThat(taken).isEqualTo(first(WHOLE));
        }
    }

    @ParameterizedTest
    @FieldSource("br.dev.crm.it.Cell#ALL")
    void aStallEndsWithTheResponseTimeOut(Cell cell) throws InterruptedException {
        Service stalling = Service.play(
                Script.write(cuts(records(0) + ",{").get("a length too long")).then(Script.stall()));
        try (ScriptedCrm crm = ScriptedCrm.serving(stalling);
                CrmClient client =
                        crm.client(cell).responseTimeout(Duration.ofMillis(300)).build()) {
            List<OfInt> taken = new ArrayList<>();
            long start = System.nanoTime();

            Throwable failure = catchThrowable(() -> take(client, taken));

            assertThat(failure).isInstanceOf(IncompleteListException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(BOUND);
            assertThat(taken).isEqualTo(first(WHOLE));
            assertThat(crm.awaitNoConnection(BOUND)).as("freed").isTrue();
        }
    }

    @ParameterizedTest
    @FieldSource("br.dev.crm.it.Cell#ALL")
    void aFieldOfAnotherTypeIsAnErrorAfterTheRecordsBeforeIt(Cell cell) {
        String wrong = "[{\"v\":0},{\"v\":1},{\"v\":\"many\"}," + records(3).substring(1) + "]";
        for (Map.Entry<String, String> text : Map.of(
                        "$[2].v", wrong, "$.items[2].v", "{\"total\":5,\"items\":" + wrong + ",\"next\":null}")
                .entrySet()) {
            try (ScriptedCrm crm = ScriptedCrm.serving(Service.answer(Responses.chunked(text.getValue(), 100)));
                    CrmClient client = crm.client(cell).build()) {
                List<OfInt> taken = new ArrayList<>();

                CodecException failure = catchThrowableOfType(CodecException.class, () -> take(client, taken));

                assertThat(failure).isNotNull();
                assertThat(failure.path()).isEqualTo(text.getKey());
                assertThat(taken).isEqualTo(first(2));
            }
        }
    }

    @ParameterizedTest
    @FieldSource("br.dev.crm.it.Cell#ALL")
    void aWrongFieldInTheLastRecordIsNoListThatBrokeOff(Cell cell) {
        String text = "[{\"v\":0},{\"v\":1},{\"v\":\"many\"}]";
        for (String answer : List.of(Responses.ok(text), Responses.chunked(text, 5))) {
            try (ScriptedCrm crm = ScriptedCrm.serving(Service.answer(answer));
                    CrmClient client = crm.client(cell).build()) {
                assertThat(catchThrowable(() -> take(client, new ArrayList<>())))
                        .isInstanceOf(CodecException.class);
            }
        }
    }

    @ParameterizedTest
    @FieldSource("br.dev.crm.it.Cell#ALL")
    void fieldsAroundTheListAreRead(Cell cell) {
        String text = "{\"total\":2,\"filter\":{\"items\":[3]},\"items\":[{\"v\":0},{\"v\":1}],\"next\":[1,{}]} ";
        try (ScriptedCrm crm = ScriptedCrm.serving(Service.answer(Responses.ok(text)));
                CrmClient client = crm.client(cell).build()) {
            List<OfInt> taken = new ArrayList<>();

            take(client, taken);

            assertThat(taken).isEqualTo(first(2));
        }
    }

    @ParameterizedTest
    @FieldSource("br.dev.crm.it.Cell#ALL")
    void whatIsNoListIsAnErrorAndNeverAnEmptyOne(Cell cell) {
        for (String text : List.of("{\"rows\":[{\"v\":0}]}", "{}", "42", "\"none\"", "null", "{\"items\":{}}")) {
            try (ScriptedCrm crm = ScriptedCrm.serving(Service.answer(Responses.ok(text)));
                    CrmClient client = crm.client(cell).build()) {
                List<OfInt> taken = new ArrayList<>();

                assertThat(catchThrowable(() -> take(client, taken))).as(text).isInstanceOf(CodecException.class);
                assertThat(taken).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @FieldSource("br.dev.crm.it.Cell#ALL")
    void textBehindTheListIsAnError(Cell cell) {
        try (ScriptedCrm crm = ScriptedCrm.serving(Service.answer(Responses.ok("[{\"v\":0}] ]")));
                CrmClient client = crm.client(cell).build()) {
            List<OfInt> taken = new ArrayList<>();

            assertThat(catchThrowable(() -> take(client, taken))).isInstanceOf(CodecException.class);
            assertThat(taken).isEqualTo(first(1));
        }
    }

    private static void take(CrmClient client, List<OfInt> into) {
        try (Stream<OfInt> stream = client.stream(Calls.list())) {
            stream.forEach(into::add);
        }
    }

    /** A list from this record to the last one, without its end. */
    private static String records(int from) {
        return IntStream.range(from, WHOLE)
                .mapToObj(number -> "{\"v\":" + number + "}")
                .collect(Collectors.joining(",", "[", ""));
    }

    private static List<OfInt> first(int count) {
        return IntStream.range(0, count).mapToObj(OfInt::new).toList();
    }

    private static String ending(String text) {
        return text.substring(text.length() - 10);
    }
}
