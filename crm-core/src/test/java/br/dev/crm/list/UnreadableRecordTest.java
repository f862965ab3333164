package br.dev.crm.list;

import static br.dev.crm.TestClient.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import br.dev.crm.CrmClient;
import br.dev.crm.CrmResource;
import br.dev.crm.TestClient;
import br.dev.crm.document.Document;
import br.dev.crm.error.CodecException;
import br.dev.crm.error.IncompleteListException;
import br.dev.crm.error.InvalidRequestException;
import br.dev.crm.error.ResumePoint;
import br.dev.crm.filter.Filter;
import br.dev.crm.paging.Paging;
import br.dev.crm.request.CrmRequest;
import br.dev.crm.request.CrmResponse;
import br.dev.crm.request.UnreadableRecord;
import br.dev.crm.support.ManualTiming;
import br.dev.crm.support.ScriptedTransport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Records that are JSON and no records: whoever wants to is told of them, and the list goes on. */
@Timeout(60)
class UnreadableRecordTest {
    private static final Paging PAGES = Paging.pages("page", 0, "size", 3);
    private static final String FIRST = "[{\"n\":0},7,{\"n\":2}]";
    private static final String SECOND = "[null,{\"n\":4},[\"é\"]]";

    private final ScriptedTransport transport = new ScriptedTransport();
    private final CrmClient client =
            TestClient.builder(transport, new ManualTiming()).build();
    private final List<UnreadableRecord> told = new CopyOnWriteArrayList<>();
    private final CrmResource<Document> customers =
            client.resource(CUSTOMERS, Document.class).withUnreadable(told::add);
    private final CrmResource<Document> paged = customers.withPaging(PAGES);

    @AfterEach
    void close() {
        client.close();
    }

    private static List<String> numbers(Stream<Document> records) {
        return records.map(record -> record.text("n").orElse("")).toList();
    }

    private void assertTold(Long... positions) {
        assertThat(told).extracting(UnreadableRecord::position).containsExactly(positions);
    }

    @Test
    void aStreamGoesOnBehindThem() {
        transport.respond(200, "{\"items\":[{\"n\":0},7,{\"n\":2},null,{\"n\":4},[\"é\"]],\"total\":6}");

        assertThat(numbers(customers.stream())).containsExactly("0", "2", "4");

        assertTold(1L, 3L, 5L);
        assertThat(told).extracting(UnreadableRecord::json).containsExactly("7", "null", "[\"é\"]");
        assertThat(told)
                .extracting(record -> record.exception().path())
                .containsExactly("$.items[1]", "$.items[3]", "$.items[5]");
    }

    @Test
    void aListInPagesGoesOnBehindThem() {
        transport.respond(200, FIRST).respond(200, SECOND).respond(200, "[]");

        assertThat(numbers(paged.stream())).containsExactly("0", "2", "4");

        assertTold(1L, 3L, 5L);
        assertThat(told).extracting(record -> record.exception().path()).containsExactly("$[1]", "$[0]", "$[2]");
    }

    @Test
    void theResponseToAListCountsThem() {
        transport.respond(200, FIRST).respond(200, FIRST).respond(200, SECOND).respond(200, "[]");
        CrmRequest<List<Document>> list = CrmRequest.list(CUSTOMERS, Document.class)
                .onUnreadable(told::add)
                .build();

        CrmResponse<List<Document>> whole = client.send(list);
        CrmResponse<List<Document>> inPages =
                client.sendAsync(list.toBuilder().paging(PAGES).build()).join();

        assertThat(numbers(whole.value().stream())).containsExactly("0", "2");
        assertThat(whole.unreadableCount()).isEqualTo(1);
        assertThat(numbers(inPages.value().stream())).containsExactly("0", "2", "4");
        assertThat(inPages.unreadableCount()).isEqualTo(3);
    }

    @Test
    void aSubscriberIsHandedTheOthers() {
        transport.respond(200, FIRST).respond(200, FIRST).respond(200, SECOND).respond(200, "[]");

        assertThat(numbers(published(customers).stream())).containsExactly("0", "2");
        assertThat(numbers(published(paged).stream())).containsExactly("0", "2", "4");

        assertTold(1L, 1L, 3L, 5L);
    }

    private static List<Document> published(CrmResource<Document> records) {
        List<Document> came = new CopyOnWriteArrayList<>();
        CompletableFuture<List<Document>> end = new CompletableFuture<>();
        records.publisher().subscribe(new Flow.Subscriber<>() {
            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                subscription.request(Long.MAX_VALUE);
            }

            @Override
            public void onNext(Document record) {
                came.add(record);
            }

            @Override
            public void onError(Throwable failure) {
                end.completeExceptionally(failure);
            }

            @Override
            public void onComplete() {
                end.complete(came);
            }
        });
        return end.join();
    }

    @Test
    void withoutAHandlerTheFirstOneEndsTheList() {
        transport.respond(200, "[7,{\"n\":1}]").respond(200, "[7]").respond(200, "[7]");

        assertThatThrownBy(() -> customers.withUnreadable(null).stream().count())
                .isInstanceOf(CodecException.class);
        assertThatThrownBy(() -> customers.withUnreadable(null).list()).isInstanceOf(CodecException.class);
        assertThatThrownBy(() -> paged.withUnreadable(null).list()).isInstanceOf(CodecException.class);
    }

    @Test
    void whatIsNoJsonEndsTheListInAnyCase() {
        for (CrmResource<Document> records : List.of(customers, paged)) {
            transport.respond(200, "[{\"n\":0},{\"n\":01},{\"n\":2}]");

            assertThatThrownBy(() -> records.stream().count())
                    .satisfiesAnyOf(
                            e -> assertThat(e).isInstanceOf(CodecException.class),
                            e -> assertThat(e)
                                    .isInstanceOf(IncompleteListException.class)
                                    .hasCauseInstanceOf(CodecException.class));
        }
        assertThat(told).isEmpty();
    }

    @Test
    void aHandlerThatThrowsEndsTheListAndIsToldOfTheSameRecordWhenItGoesOn() {
        for (CrmResource<Document> records : List.of(customers, paged)) {
            transport.respond(200, FIRST).respond(200, FIRST);
            if (records == paged) {
                transport.respond(200, "[]");
            }
            IllegalStateException thrown = new IllegalStateException("disk full of secrets");

            IncompleteListException e = catchThrowableOfType(
                    IncompleteListException.class,
                    () -> records
                            .withUnreadable(record -> {
                                throw thrown;
                            })
                            .stream()
                            .count());

            assertThat(e).hasCause(thrown).hasMessageNotContaining("secrets");
            assertThat(e.count()).isEqualTo(1);
            assertThat(e.unreadableCount()).isZero();
            told.clear();
            ResumePoint point = e.resumePoint().orElseThrow();
            assertThat(numbers(records.withResumePoint(point).stream())).containsExactly("2");
            assertTold(1L);
        }
    }

    @Test
    void aHandlerMayThrowAtTheFirstRecord() {
        transport.respond(200, "[7]").respond(200, "[7]");

        for (CrmResource<Document> records : List.of(customers, paged)) {
            IncompleteListException e = catchThrowableOfType(
                    IncompleteListException.class,
                    () -> records
                            .withUnreadable(record -> {
                                throw new IllegalStateException();
                            })
                            .stream()
                            .count());

            assertThat(e.count()).isZero();
            assertThat(e.resumePoint()).isPresent();
        }
    }

    @Test
    void aListThatBreaksOffCountsThemAndGoesOnBehindThem() {
        transport.then(request -> ScriptedTransport.cutResponse(200, "[7,8,{\"n\":2},9,{\"n\""));
        List<Document> came = new ArrayList<>();

        IncompleteListException e = catchThrowableOfType(
                IncompleteListException.class, () -> customers.stream().forEach(came::add));

        assertThat(e.count()).isEqualTo(1);
        assertThat(e.unreadableCount()).isEqualTo(3);
        assertThat(e).hasMessageContaining("after 1 record and 3 that could not be read");
        told.clear();
        transport.respond(200, "[7,8,{\"n\":2},9,{\"n\":4},10]");
        assertThat(numbers(customers.withResumePoint(e.resumePoint().orElseThrow()).stream()))
                .containsExactly("4");
        assertTold(5L);
    }

    @Test
    void whatLooksForOneRecordDoesNotPassOverIt() {
        transport.respond(200, "[7]");

        assertThatThrownBy(() -> customers.find(Filter.eq("n", 7))).isInstanceOf(CodecException.class);

        assertThat(told).isEmpty();
    }

    @Test
    void onlyAListHasThem() {
        assertThatThrownBy(() -> CrmRequest.create(CUSTOMERS, Document.empty())
                        .onUnreadable(told::add)
                        .build())
                .isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> CrmRequest.create(CUSTOMERS, Document.empty())
                        .resumeAt(ResumePoint.of(Map.of()))
                        .build())
                .isInstanceOf(InvalidRequestException.class);
    }
}
