package br.dev.crm.it.stream;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.CrmClient;
import br.dev.crm.CrmClientBuilder;
import br.dev.crm.error.CancelledException;
import br.dev.crm.error.IncompleteListException;
import br.dev.crm.error.InvalidRequestException;
import br.dev.crm.it.support.Combination;
import br.dev.crm.it.support.CustomerRequests;
import br.dev.crm.it.support.ForEachCombination;
import br.dev.crm.it.support.NumberRecord;
import br.dev.crm.it.support.ScriptedCrm;
import br.dev.crm.it.support.ScriptedCrm.Service;
import br.dev.crm.request.CrmResponse;
import br.dev.crm.testkit.server.Responses;
import br.dev.crm.testkit.server.Script;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** The publisher of a list over HTTP: demand, cancellation, and what a subscriber is told at the end. */
class ListPublisherTest {
    private static final Duration BOUND = Duration.ofSeconds(20);
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final int ALL = 3_000;
    private static final String LIST = "[" + NumberRecord.json(0, ALL) + "]";
    private static final String CHUNKED = Responses.chunked(LIST, 1_000);
    private static final String HEAD = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";

    @ForEachCombination
    void handsOverAsManyRecordsAsAreAskedForAndFreesTheConnectionWhenItIsCancelled(Combination combination)
            throws InterruptedException {
        try (ScriptedCrm crm = ScriptedCrm.serving(Service.respond(CHUNKED).timesThenListOfOne(1));
                CrmClient client = oneConnection(crm, combination).build()) {
            RecordingSubscriber<NumberRecord> subscriber =
                    RecordingSubscriber.of(client.publisher(CustomerRequests.list()));
            assertThat(crm.calls()).as("before anything is asked for").isZero();
            for (int count = 1; count <= 3; count++) {
                subscriber.request(1);
                subscriber.awaitTaken(count, BOUND);
            }

            assertCancelsAndFrees(subscriber, crm, client);
            assertThat(subscriber.taken()).isEqualTo(NumberRecord.first(3));
        }
    }

    @ForEachCombination
    void handsOverNothingWhileTheSubscriberIsStillToldOfItsSubscription(Combination combination)
            throws InterruptedException {
        try (ScriptedCrm crm = ScriptedCrm.serving(Service.respond(Responses.ok(LIST)));
                CrmClient client = oneConnection(crm, combination).build()) {
            Impatient<NumberRecord> subscriber = new Impatient<>();

            client.publisher(CustomerRequests.list()).subscribe(subscriber);

            assertThat(subscriber.came.await(BOUND.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
            assertThat(subscriber.cameTooEarly).isFalse();
        }
    }

    @ForEachCombination
    void handsOverAllRecordsAndThenTheEnd(Combination combination) throws InterruptedException {
        try (ScriptedCrm crm = ScriptedCrm.serving(Service.respond(CHUNKED));
                CrmClient client = oneConnection(crm, combination).build()) {
            RecordingSubscriber<NumberRecord> subscriber =
                    RecordingSubscriber.of(client.publisher(CustomerRequests.list()));

            subscriber.request(Long.MAX_VALUE);

            assertThat(subscriber.endsWithin(BOUND)).as("ended").isTrue();
            assertThat(subscriber.failure()).isNull();
            assertThat(subscriber.taken()).isEqualTo(NumberRecord.first(ALL));
            assertThat(subscriber.ends()).isEqualTo(1);
        }
    }

    @ForEachCombination
    void reportsAListThatBreaksOffAfterTheRecordsThatCame(Combination combination) throws InterruptedException {
        Script cut = Script.write(HEAD + "ff\r\n[{\"v\":0},{\"v\":1},{\"v\":")
                .then(Script.pause(Duration.ofMillis(200)))
                .then(Script.close());
        try (ScriptedCrm crm = ScriptedCrm.serving(Service.play(cut).timesThenListOfOne(1));
                CrmClient client = oneConnection(crm, combination).build()) {
            RecordingSubscriber<NumberRecord> subscriber =
                    RecordingSubscriber.of(client.publisher(CustomerRequests.list()));

            subscriber.request(ALL);

            assertThat(subscriber.endsWithin(BOUND)).as("ended").isTrue();
            assertThat(subscriber.failure()).isInstanceOf(IncompleteListException.class);
            assertThat(subscriber.taken()).isEqualTo(NumberRecord.first(2));
            assertThat(client.send(CustomerRequests.list()).value()).containsExactly(new NumberRecord(1));
        }
    }

    @ForEachCombination
    void servesEachSubscriberFromARequestOfItsOwn(Combination combination) throws InterruptedException {
        try (ScriptedCrm crm = ScriptedCrm.serving(Service.respond(CHUNKED));
                CrmClient client = crm.client(combination).build()) {
            Flow.Publisher<NumberRecord> publisher = client.publisher(CustomerRequests.list());
            List<RecordingSubscriber<NumberRecord>> both =
                    List.of(RecordingSubscriber.of(publisher), RecordingSubscriber.of(publisher));

            both.forEach(subscriber -> subscriber.request(Long.MAX_VALUE));

            for (RecordingSubscriber<NumberRecord> subscriber : both) {
                assertThat(subscriber.endsWithin(BOUND)).as("ended").isTrue();
                assertThat(subscriber.taken()).isEqualTo(NumberRecord.first(ALL));
            }
            assertThat(crm.calls()).isEqualTo(2);
        }
    }

    @ForEachCombination
    void cancellingEndsAReadThatWaits(Combination combination) throws InterruptedException {
        try (ScriptedCrm crm = ScriptedCrm.serving(Service.play(stalling()).timesThenListOfOne(1));
                CrmClient client =
                        oneConnection(crm, combination).responseTimeout(LONG).build()) {
            RecordingSubscriber<NumberRecord> subscriber =
                    RecordingSubscriber.of(client.publisher(CustomerRequests.list()));
            subscriber.request(2);
            subscriber.awaitTaken(1, BOUND);

            assertCancelsAndFrees(subscriber, crm, client);
        }
    }

    @ForEachCombination
    void cancellingEndsAWaitForTheHeaders(Combination combination) throws InterruptedException {
        try (ScriptedCrm crm = ScriptedCrm.serving(Service.play(Script.stall()).timesThenListOfOne(1));
                CrmClient client =
                        oneConnection(crm, combination).responseTimeout(LONG).build()) {
            RecordingSubscriber<NumberRecord> subscriber =
                    RecordingSubscriber.of(client.publisher(CustomerRequests.list()));
            subscriber.request(1);
            crm.awaitCalls(1);

            assertCancelsAndFrees(subscriber, crm, client);
        }
    }

    @ForEachCombination
    void cancellingFreesThePermitThatACallOfTheOnlyThreadWaitsFor(Combination combination) throws Exception {
        try (ScriptedCrm crm = ScriptedCrm.serving(Service.play(stalling()).timesThenListOfOne(1));
                CrmClient client =
                        oneConnection(crm, combination).responseTimeout(LONG).build()) {
            RecordingSubscriber<NumberRecord> subscriber =
                    RecordingSubscriber.of(client.publisher(CustomerRequests.list()));
            subscriber.request(1);
            subscriber.awaitTaken(1, BOUND);
            Future<CrmResponse<List<NumberRecord>>> waiting = client.sendAsync(CustomerRequests.list());

            subscriber.cancel();

            assertThat(waiting.get(BOUND.toSeconds(), TimeUnit.SECONDS).value()).containsExactly(new NumberRecord(1));
        }
    }

    @ForEachCombination
    void closingTheClientIsReportedWhileARecordIsWaitedFor(Combination combination) throws InterruptedException {
        try (ScriptedCrm crm = ScriptedCrm.serving(Service.play(stalling()))) {
            CrmClient client =
                    oneConnection(crm, combination).responseTimeout(LONG).build();
            RecordingSubscriber<NumberRecord> subscriber =
                    RecordingSubscriber.of(client.publisher(CustomerRequests.list()));
            subscriber.request(2);
            subscriber.awaitTaken(1, BOUND);

            client.close();

            assertThat(subscriber.endsWithin(BOUND)).as("ended").isTrue();
            assertThat(subscriber.failure()).isInstanceOf(CancelledException.class);
        }
    }

    @ForEachCombination
    void askingForNothingIsReportedAndFreesTheConnection(Combination combination) throws InterruptedException {
        try (ScriptedCrm crm = ScriptedCrm.serving(Service.respond(CHUNKED).timesThenListOfOne(1));
                CrmClient client = oneConnection(crm, combination).build()) {
            RecordingSubscriber<NumberRecord> subscriber =
                    RecordingSubscriber.of(client.publisher(CustomerRequests.list()));
            subscriber.request(1);
            subscriber.awaitTaken(1, BOUND);

            subscriber.request(0);

            assertThat(subscriber.endsWithin(BOUND)).as("ended").isTrue();
            assertThat(subscriber.failure()).isInstanceOf(IllegalArgumentException.class);
            assertThat(crm.awaitNoConnection(BOUND)).as("freed").isTrue();
        }
    }

    @ForEachCombination
    void reportsWhatAPagingOfTheUserThrows(Combination combination) throws InterruptedException {
        IllegalStateException thrown = new IllegalStateException("no page");
        try (ScriptedCrm crm = ScriptedCrm.serving(Service.respond(Responses.ok("[]")));
                CrmClient client = oneConnection(crm, combination)
                        .paging(context -> {
                            throw thrown;
                        })
                        .build()) {
            RecordingSubscriber<NumberRecord> subscriber =
                    RecordingSubscriber.of(client.publisher(CustomerRequests.list()));

            subscriber.request(1);

            assertThat(subscriber.endsWithin(BOUND)).as("ended").isTrue();
            assertThat(subscriber.failure())
                    .isInstanceOf(InvalidRequestException.class)
                    .hasCause(thrown);
        }
    }

    /**
     * Cancels, and asserts that the one connection of the client is free and that the subscriber is told nothing more.
     */
    private static void assertCancelsAndFrees(
            RecordingSubscriber<NumberRecord> subscriber, ScriptedCrm crm, CrmClient client)
            throws InterruptedException {
        subscriber.cancel();

        assertThat(crm.awaitNoConnection(BOUND)).as("freed").isTrue();
        assertThat(client.send(CustomerRequests.list()).value()).containsExactly(new NumberRecord(1));
        assertThat(subscriber.ends()).as("told of an end after it cancelled").isZero();
    }

    private static CrmClientBuilder oneConnection(ScriptedCrm crm, Combination combination) {
        return crm.client(combination).maxConnections(1);
    }

    private static Script stalling() {
        return Script.write(HEAD + "8\r\n[{\"v\":0}\r\n").then(Script.stall());
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
