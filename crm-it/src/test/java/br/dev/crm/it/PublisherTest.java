package br.dev.crm.it;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.CrmClient;
import br.dev.crm.CrmClientBuilder;
import br.dev.crm.error.CancelledException;
import br.dev.crm.error.IncompleteListException;
import br.dev.crm.it.Models.OfInt;
import br.dev.crm.it.ScriptedCrm.Service;
import br.dev.crm.request.CrmResponse;
import br.dev.crm.testkit.server.Responses;
import br.dev.crm.testkit.server.Script;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The records of a list as a publisher, over HTTP. */
class PublisherTest {
    private static final Duration BOUND = Duration.ofSeconds(20);
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final int ALL = 3_000;
    private static final String HEAD = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";

    @ParameterizedTest
    @FieldSource("br.dev.crm.it.Cell#ALL")
    void handsOverAsManyRecordsAsAreAskedForAndFreesTheConnectionWhenItIsCancelled(Cell cell)
            throws InterruptedException {
        try (ScriptedCrm crm = ScriptedCrm.serving(onceThen(Script.write(Responses.chunked(list(), 1_000))));
                CrmClient client = oneConnection(crm, cell).build()) {
            RecordingSubscriber<OfInt> subscriber = RecordingSubscriber.of(client.publisher(Calls.list()));
            assertThat(crm.calls()).as("before anything is asked for").isZero();
            for (int count = 1; count <= 3; count++) {
                subscriber.request(1);
                subscriber.awaitTaken(count, BOUND);
            }

            subscriber.cancel();

            assertThat(crm.awaitNoConnection(BOUND)).as("freed").isTrue();
            assertThat(client.send(Calls.list()).value()).containsExactly(new OfInt(1));
            assertThat(subscriber.taken()).isEqualTo(first(3));
            assertThat(subscriber.ends()).isZero();
        }
    }

    @ParameterizedTest
    @FieldSource("br.dev.crm.it.Cell#ALL")
    void handsOverNothingWhileTheSubscriberIsStillToldOfItsSubscription(Cell cell) throws InterruptedException {
        try (ScriptedCrm crm = ScriptedCrm.serving(Service.answer(Responses.ok(list())));
                CrmClient client = oneConnection(crm, cell).build()) {
            Impatient<OfInt> subscriber = new Impatient<>();

            client.publisher(Calls.list()).subscribe(subscriber);

            assertThat(subscriber.came.await(BOUND.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
            assertThat(subscriber.cameTooEarly).isFalse();
        }
    }

    @ParameterizedTest
    @FieldSource("br.dev.crm.it.Cell#ALL")
    void handsOverAllRecordsAndThenTheEnd(Cell cell) throws InterruptedException {
        try (ScriptedCrm crm = ScriptedCrm.serving(Service.answer(Responses.chunked(list(), 1_000)));
                CrmClient client = oneConnection(crm, cell).build()) {
            RecordingSubscriber<OfInt> subscriber = RecordingSubscriber.of(client.publisher(Calls.list()));

            subscriber.request(Long.MAX_VALUE);

            assertThat(subscriber.endsWithin(BOUND)).as("ended").isTrue();
            assertThat(subscriber.failure()).isNull();
            assertThat(subscriber.taken()).isEqualTo(first(ALL));
            assertThat(subscriber.ends()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @FieldSource("br.dev.crm.it.Cell#ALL")
    void reportsAListThatBreaksOffAfterTheRecordsThatCame(Cell cell) throws InterruptedException {
        Script cut = Script.write(HEAD + "ff\r\n[{\"v\":0},{\"v\":1},{\"v\":")
                .then(Script.pause(Duration.ofMillis(200)))
                .then(Script.close());
        try (ScriptedCrm crm = ScriptedCrm.serving(onceThen(cut));
                CrmClient client = oneConnection(crm, cell).build()) {
            RecordingSubscriber<OfInt> subscriber = RecordingSubscriber.of(client.publisher(Calls.list()));

            subscriber.request(ALL);

            assertThat(subscriber.endsWithin(BOUND)).as("ended").isTrue();
            assertThat(subscriber.failure()).isInstanceOf(IncompleteListException.class);
            assertThat(subscriber.taken()).isEqualTo(first(2));
            assertThat(client.send(Calls.list()).value()).containsExactly(new OfInt(1));
        }
    }

    @ParameterizedTest
    @FieldSource("br.dev.crm.it.Cell#ALL")
    void servesEachSubscriberFromARequestOfItsOwn(Cell cell) throws InterruptedException {
        try (ScriptedCrm crm = ScriptedCrm.serving(Service.answer(Responses.chunked(list(), 1_000)));
                CrmClient client = crm.client(cell).build()) {
            Flow.Publisher<OfInt> publisher = client.publisher(Calls.list());
            List<RecordingSubscriber<OfInt>> both =
                    List.of(RecordingSubscriber.of(publisher), RecordingSubscriber.of(publisher));

            both.forEach(subscriber -> subscriber.request(Long.MAX_VALUE));

            for (RecordingSubscriber<OfInt> subscriber : both) {
                assertThat(subscriber.endsWithin(BOUND)).as("ended").isTrue();
                assertThat(subscriber.taken()).isEqualTo(first(ALL));
            }
            assertThat(crm.calls()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @FieldSource("br.dev.crm.it.Cell#ALL")
    void cancellingEndsAReadThatWaits(Cell cell) throws InterruptedException {
        try (ScriptedCrm crm = ScriptedCrm.serving(onceThen(stalling()));
                CrmClient client =
                        oneConnection(crm, cell).responseTimeout(LONG).build()) {
            RecordingSubscriber<OfInt> subscriber = RecordingSubscriber.of(client.publisher(Calls.list()));
            subscriber.request(2);
            subscriber.awaitTaken(1, BOUND);

            subscriber.cancel();

            assertThat(crm.awaitNoConnection(BOUND)).as("freed").isTrue();
            assertThat(client.send(Calls.list()).value()).containsExactly(new OfInt(1));
            assertThat(subscriber.ends())
                    .as("told of an end after it cancelled")
                    .isZero();
        }
    }

    @ParameterizedTest
    @FieldSource("br.dev.crm.it.Cell#ALL")
    void cancellingEndsAWaitForTheHeaders(Cell cell) throws InterruptedException {
        try (ScriptedCrm crm = ScriptedCrm.serving(onceThen(Script.stall()));
                CrmClient client =
                        oneConnection(crm, cell).responseTimeout(LONG).build()) {
            RecordingSubscriber<OfInt> subscriber = RecordingSubscriber.of(client.publisher(Calls.list()));
            subscriber.request(1);
            crm.awaitCalls(1);

            subscriber.cancel();

            assertThat(crm.awaitNoConnection(BOUND)).as("freed").isTrue();
            assertThat(client.send(Calls.list()).value()).containsExactly(new OfInt(1));
            assertThat(subscriber.ends())
                    .as("told of an end after it cancelled")
                    .isZero();
        }
    }

    @ParameterizedTest
    @FieldSource("br.dev.crm.it.Cell#ALL")
    void cancellingFreesThePlaceThatACallOfTheOnlyThreadWaitsFor(Cell cell) throws Exception {
        try (ScriptedCrm crm = ScriptedCrm.serving(onceThen(stalling()));
                CrmClient client =
                        oneConnection(crm, cell).responseTimeout(LONG).build()) {
            RecordingSubscriber<OfInt> subscriber = RecordingSubscriber.of(client.publisher(Calls.list()));
            subscriber.request(1);
            subscriber.awaitTaken(1, BOUND);
            Future<CrmResponse<List<OfInt>>> waiting = client.sendAsync(Calls.list());

            subscriber.cancel();

            assertThat(waiting.get(BOUND.toSeconds(), TimeUnit.SECONDS).value()).containsExactly(new OfInt(1));
        }
    }

    @ParameterizedTest
    @FieldSource("br.dev.crm.it.Cell#ALL")
    void closingTheClientIsReportedWhileARecordIsWaitedFor(Cell cell) throws InterruptedException {
        try (ScriptedCrm crm = ScriptedCrm.serving(Service.play(stalling()))) {
            CrmClient client = oneConnection(crm, cell).responseTimeout(LONG).build();
            RecordingSubscriber<OfInt> subscriber = RecordingSubscriber.of(client.publisher(Calls.list()));
            subscriber.request(2);
            subscriber.awaitTaken(1, BOUND);

            client.close();

            assertThat(subscriber.endsWithin(BOUND)).as("ended").isTrue();
            assertThat(subscriber.failure()).isInstanceOf(CancelledException.class);
        }
    }

    @ParameterizedTest
    @FieldSource("br.dev.crm.it.Cell#ALL")
    void askingForNothingIsReportedAndFreesTheConnection(Cell cell) throws InterruptedException {
        try (ScriptedCrm crm = ScriptedCrm.serving(onceThen(Script.write(Responses.chunked(list(), 1_000))));
                CrmClient client = oneConnection(crm, cell).build()) {
            RecordingSubscriber<OfInt> subscriber = RecordingSubscriber.of(client.publisher(Calls.list()));
            subscriber.request(1);
            subscriber.awaitTaken(1, BOUND);

            subscriber.request(0);

            assertThat(subscriber.endsWithin(BOUND)).as("ended").isTrue();
            assertThat(subscriber.failure()).isInstanceOf(IllegalArgumentException.class);
            assertThat(crm.awaitNoConnection(BOUND)).as("freed").isTrue();
        }
    }

    @ParameterizedTest
    @FieldSource("br.dev.crm.it.Cell#ALL")
    void reportsWhatAPagingOfTheUserThrows(Cell cell) throws InterruptedException {
        IllegalStateException thrown = new IllegalStateException("no page");
        try (ScriptedCrm crm = ScriptedCrm.serving(Service.answer(Responses.ok("[]")));
                CrmClient client = oneConnection(crm, cell)
                        .paging(before -> {
                            throw thrown;
                        })
                        .build()) {
            RecordingSubscriber<OfInt> subscriber = RecordingSubscriber.of(client.publisher(Calls.list()));

            subscriber.request(1);

            assertThat(subscriber.endsWithin(BOUND)).as("ended").isTrue();
            assertThat(subscriber.failure()).isSameAs(thrown);
        }
    }

    private static CrmClientBuilder oneConnection(ScriptedCrm crm, Cell cell) {
        return crm.client(cell).maxConnections(1);
    }

    private static Script stalling() {
        return Script.write(HEAD + "8\r\n[{\"v\":0}\r\n").then(Script.stall());
    }

    /** Plays the script for the first request, and serves later ones with one record. */
    private static Service onceThen(Script script) {
        AtomicInteger number = new AtomicInteger();
        return (request, connection) -> (number.getAndIncrement() == 0
                        ? script
                        : Script.write(Responses.ok(ScriptedCrm.ONE_RECORD)))
                .run(connection);
    }

    private static String list() {
        return IntStream.range(0, ALL)
                .mapToObj(number -> "{\"v\":" + number + "}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static List<OfInt> first(int count) {
        return IntStream.range(0, count).mapToObj(OfInt::new).toList();
    }

    /** Asks for a record at once, and then goes on with what it does with its subscription. */
    private static final class Impatient<T> implements Flow.Subscriber<T> {
        private static final int MILLIS = 300;

        private final CountDownLatch came = new CountDownLatch(1);
        private volatile boolean cameTooEarly;

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(1);
            try {
                cameTooEarly = came.await(MILLIS, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public void onNext(T item) {
            came.countDown();
        }

        @Override
        public void onError(Throwable failure) {
            came.countDown();
        }

        @Override
        public void onComplete() {
            came.countDown();
        }
    }
}
