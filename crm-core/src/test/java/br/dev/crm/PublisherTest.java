package br.dev.crm;

import static br.dev.crm.TestClient.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.document.Document;
import br.dev.crm.error.IncompleteListException;
import br.dev.crm.error.NoPermissionException;
import br.dev.crm.request.CrmRequest;
import br.dev.crm.support.ManualTiming;
import br.dev.crm.support.ScriptedTransport;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Records for subscribers. */
@Timeout(30)
class PublisherTest {
    private final ScriptedTransport transport = new ScriptedTransport();
    private final CrmClient client =
            TestClient.builder(transport, new ManualTiming()).maxConnections(1).build();
    private final Flow.Publisher<Document> publisher =
            client.resource(CUSTOMERS, Document.class).publisher();

    private static class Reader implements Flow.Subscriber<Document> {
        private final List<String> came = new CopyOnWriteArrayList<>();
        private final CompletableFuture<Void> end = new CompletableFuture<>();
        private final long first;
        private Flow.Subscription subscription;

        private Reader(long first) {
            this.first = first;
        }

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
            if (first != 0) {
                given.request(first);
            }
        }

        @Override
        public void onNext(Document record) {
            came.add(record.text("n").orElse(""));
        }

        @Override
        public void onError(Throwable failure) {
            end.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {
            end.complete(null);
        }

        private Throwable failure() throws Exception {
            return end.handle((none, e) -> e).get(10, TimeUnit.SECONDS);
        }

        private void awaitCount(int count) throws InterruptedException {
            for (int i = 0; i < 500 && came.size() < count; i++) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
            assertThat(came).hasSize(count);
        }
    }

    @AfterEach
    void close() {
        client.close();
    }

    private Reader subscribe(long first) {
        Reader reader = new Reader(first);
        publisher.subscribe(reader);
        return reader;
    }

    @Test
    void handsOverEverythingThatIsAskedForAndThenTheEnd() throws Exception {
        transport.respond(200, "[{\"n\":\"a\"},{\"n\":\"b\"}]");

        Reader reader = subscribe(Long.MAX_VALUE);

        assertThat(reader.failure()).isNull();
        assertThat(reader.came).containsExactly("a", "b");
    }

    @Test
    void asksForNothingBeforeASubscriberDoes() {
        subscribe(0);

        assertThat(transport.requests()).isEmpty();
    }

    @Test
    void handsOverNoMoreThanIsAskedFor() throws Exception {
        transport.respond(200, "[{\"n\":\"a\"},{\"n\":\"b\"},{\"n\":\"c\"}]");
        Reader reader = subscribe(1);
        reader.awaitCount(1);
        TimeUnit.MILLISECONDS.sleep(50);
        assertThat(reader.came).containsExactly("a");

        reader.subscription.request(1);
        reader.awaitCount(2);
        assertThat(reader.end).isNotDone();
        reader.subscription.request(2);

        assertThat(reader.failure()).isNull();
        assertThat(reader.came).containsExactly("a", "b", "c");
    }

    @Test
    void cancellingFreesTheConnection() throws Exception {
        transport.respond(200, "[{\"n\":\"a\"},{\"n\":\"b\"}]").respond(200, "[]");
        Reader reader = subscribe(1);
        reader.awaitCount(1);

        reader.subscription.cancel();
        reader.subscription.cancel();
        reader.subscription.request(5);

        assertThat(client.resource(CUSTOMERS, Document.class).list()).isEmpty();
        assertThat(reader.came).containsExactly("a");
        assertThat(reader.end).isNotDone();
    }

    @Test
    void goesOnWhileACallWaitsForThePlaceThatItHolds() throws Exception {
        transport.respond(200, "[{\"n\":\"a\"},{\"n\":\"b\"}]").respond(200, "[]");
        Reader reader = subscribe(1);
        reader.awaitCount(1);
        CompletableFuture<?> waiting =
                client.sendAsync(CrmRequest.list(CUSTOMERS, Document.class).build());

        reader.subscription.request(5);

        assertThat(reader.failure()).isNull();
        assertThat(waiting.get(10, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    void eachSubscriberCausesARequestOfItsOwn() throws Exception {
        transport.respond(200, "[{\"n\":\"a\"}]").respond(200, "[{\"n\":\"b\"}]");

        Reader first = subscribe(Long.MAX_VALUE);
        assertThat(first.failure()).isNull();
        Reader second = subscribe(Long.MAX_VALUE);
        assertThat(second.failure()).isNull();

        assertThat(second.came).containsExactly("b");
    }

    @Test
    void tellsOfAFailure() throws Exception {
        transport.respond(503, "");

        assertThat(subscribe(1).failure()).isInstanceOf(NoPermissionException.class);
    }

    @Test
    void tellsOfAListThatBrokeOffAfterItsRecords() throws Exception {
        transport.respond(200, "[{\"n\":\"a\"},{\"n\"");
        Reader reader = subscribe(9);

        assertThat(reader.failure())
                .isInstanceOfSatisfying(
                        IncompleteListException.class,
                        e -> assertThat(e.count()).isEqualTo(1));
        assertThat(reader.came).containsExactly("a");
    }

    @Test
    void aDemandOfNothingIsAnError() throws Exception {
        assertThat(subscribe(-1).failure()).isInstanceOf(IllegalArgumentException.class);
        assertThat(transport.requests()).isEmpty();
    }

    @Test
    void aClosedClientIsAnError() throws Exception {
        client.close();

        assertThat(subscribe(1).failure()).isNotNull();
    }

    @Test
    void aSubscriberThatFailsGetsNoMoreAndKeepsNoConnection() throws Exception {
        transport.respond(200, "[{\"n\":\"a\"},{\"n\":\"b\"}]").respond(200, "[]");
        Reader reader = new Reader(9) {
            @Override
            public void onNext(Document record) {
                super.onNext(record);
                throw new IllegalStateException("broken subscriber");
            }
        };
        publisher.subscribe(reader);
        reader.awaitCount(1);

        assertThat(client.resource(CUSTOMERS, Document.class).list()).isEmpty();
        assertThat(reader.came).containsExactly("a");
    }
}
