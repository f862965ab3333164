package br.dev.crm.list;

import static br.dev.crm.TestClient.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import br.dev.crm.CrmClient;
import br.dev.crm.CrmResource;
import br.dev.crm.TestClient;
import br.dev.crm.document.Document;
import br.dev.crm.error.BadRequestException;
import br.dev.crm.error.CodecException;
import br.dev.crm.error.CrmException;
import br.dev.crm.error.IncompleteListException;
import br.dev.crm.error.InvalidRequestException;
import br.dev.crm.error.ResumePoint;
import br.dev.crm.error.TransportFailureException;
import br.dev.crm.filter.Filter;
import br.dev.crm.filter.FilterDialect;
import br.dev.crm.list.PagedServer.Breaking;
import br.dev.crm.list.PagedServer.Way;
import br.dev.crm.paging.PageRequest;
import br.dev.crm.paging.Paging;
import br.dev.crm.request.CrmRequest;
import br.dev.crm.request.ResourceName;
import br.dev.crm.spi.http.HttpRequest;
import br.dev.crm.spi.http.HttpResponse;
import br.dev.crm.support.ManualTiming;
import br.dev.crm.support.ScriptedTransport;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lists that break off, and are taken up again at their resume points. */
@Timeout(60)
class ResumeTest {
    private static final int NO_BAD_RECORD = -1;

    private final List<CrmClient> clients = new ArrayList<>();

    @AfterEach
    void close() {
        clients.forEach(CrmClient::close);
    }

    private CrmClient client(Way way, int bad, Breaking breaking) {
        return client(new PagedServer(way).transport(bad, breaking), way.paging());
    }

    private CrmClient client(ScriptedTransport transport, Paging paging) {
        CrmClient client =
                TestClient.builder(transport, new ManualTiming()).paging(paging).build();
        clients.add(client);
        return client;
    }

    private CrmClient healthy(Way way) {
        return client(way, NO_BAD_RECORD, PagedServer::nothing);
    }

    /** From this request on nothing but this response. */
    private static Breaking from(int broken, Supplier<HttpResponse> instead) {
        return (request, page) -> request >= broken ? Optional.of(instead.get()) : Optional.empty();
    }

    private static int id(Document record) {
        return Integer.parseInt(record.text("id").orElseThrow());
    }

    private static CrmResource<Document> customers(CrmClient client) {
        return client.resource(CUSTOMERS, Document.class);
    }

    private static void take(CrmClient client, ResumePoint point, List<Integer> into) {
        try (Stream<Document> records = customers(client).withResumePoint(point).stream()) {
            records.forEach(record -> into.add(id(record)));
        }
    }

    private static IncompleteListException breaking(CrmClient client, ResumePoint point, List<Integer> into) {
        return catchThrowableOfType(IncompleteListException.class, () -> take(client, point, into));
    }

    /** As after a restart. */
    private static ResumePoint kept(IncompleteListException e) {
        return ResumePoint.parse(e.resumePoint().orElseThrow().toString());
    }

    @ParameterizedTest
    @EnumSource
    void goesOnBehindAnyRecordThatEndedTheList(Way way) {
        for (int bad = 1; bad < PagedServer.ALL; bad++) {
            List<Integer> ids = new ArrayList<>();

            IncompleteListException e = breaking(client(way, bad, PagedServer::nothing), null, ids);
            assertThat(e.count()).isEqualTo(bad);
            assertThat(e).hasCauseInstanceOf(CodecException.class).hasMessageContaining("after " + bad + " record");
            take(healthy(way), kept(e), ids);

            assertThat(ids)
                    .as("%s, record %s", way, bad)
                    .isEqualTo(IntStream.range(0, PagedServer.ALL).boxed().toList());
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void goesOnWithThePageThatCouldNotBeHad(Way way) {
        for (int page = 1; page * PagedServer.SIZE < PagedServer.ALL; page++) {
            List<Integer> ids = new ArrayList<>();

            IncompleteListException e =
                    breaking(client(way, -1, from(page, () -> ScriptedTransport.response(400, ""))), null, ids);
            assertThat(e.count()).isEqualTo((long) page * PagedServer.SIZE);
            assertThat(e).hasCauseInstanceOf(BadRequestException.class);
            assertThat(e.attempts()).isEqualTo(1);
            take(healthy(way), kept(e), ids);

            assertThat(ids)
                    .isEqualTo(IntStream.range(0, PagedServer.ALL).boxed().toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void goesOnHoweverOftenItBreaksOff(Way way) {
        List<Integer> ids = new ArrayList<>();
        ResumePoint point = null;
        for (int bad = 1; bad < PagedServer.ALL; bad += 2) {
            point = kept(breaking(client(way, bad, PagedServer::nothing), point, ids));
        }
        take(healthy(way), point, ids);

        assertThat(ids).isEqualTo(IntStream.range(0, PagedServer.ALL).boxed().toList());
    }

    @Test
    void aConnectionThatBreaksIsResumedBehindTheLastWholeRecord() {
        String text = "[{\"id\":0},{\"id\":1},{\"id\":2},{\"i";
        List<Integer> ids = new ArrayList<>();

        IncompleteListException e =
                breaking(client(Way.NONE, -1, from(0, () -> ScriptedTransport.cutResponse(200, text))), null, ids);
        take(healthy(Way.NONE), kept(e), ids);

        assertThat(e.count()).isEqualTo(3);
        assertThat(ids).isEqualTo(IntStream.range(0, PagedServer.ALL).boxed().toList());
    }

    @ParameterizedTest
    @EnumSource
    void beforeTheFirstRecordItIsThePlainException(Way way) {
        assertThat(plain(client(way, 0, PagedServer::nothing))).isInstanceOf(CodecException.class);
        assertThat(plain(client(way, -1, from(0, () -> ScriptedTransport.response(400, "")))))
                .isInstanceOf(BadRequestException.class);
        assertThat(plain(client(way, -1, from(0, () -> ScriptedTransport.cutResponse(200, "[{\"id\":")))))
                .isInstanceOf(TransportFailureException.class);
    }

    private static CrmException plain(CrmClient client) {
        return catchThrowableOfType(CrmException.class, () -> take(client, null, new ArrayList<>()));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void aListThatIsSentWholeHandsNothingOutAndBeginsAgainWhereItBegan(Way way) {
        Breaking second = from(1, () -> ScriptedTransport.response(400, ""));

        IncompleteListException e = catchThrowableOfType(
                IncompleteListException.class,
                () -> customers(client(way, -1, second)).list());
        IncompleteListException later = (IncompleteListException) catchThrowableOfType(
                        CompletionException.class,
                        () -> customers(client(way, -1, second)).async().list().join())
                .getCause();

        assertThat(List.of(e.count(), later.count())).containsOnly((long) PagedServer.SIZE);
        assertThat(kept(later)).isEqualTo(kept(e));
        assertThat(customers(healthy(way)).withResumePoint(kept(e)).list()).hasSize(PagedServer.ALL);
        assertThat(customers(healthy(way))
                        .withResumePoint(kept(e))
                        .async()
                        .list()
                        .join())
                .hasSize(PagedServer.ALL);
    }

    @ParameterizedTest
    @EnumSource
    void theRestOfAStreamIsHadAsAListOrByASubscriber(Way way) {
        List<Integer> ids = new ArrayList<>();
        ResumePoint point = kept(breaking(client(way, 4, PagedServer::nothing), null, ids));

        assertThat(customers(healthy(way)).withResumePoint(point).list())
                .extracting(ResumeTest::id)
                .containsExactly(4, 5, 6, 7, 8, 9);
        assertThat(published(healthy(way), point).join()).containsExactly(4, 5, 6, 7, 8, 9);
        assertThat(published(client(way, 7, PagedServer::nothing), point)
                        .handle((none, failure) -> failure)
                        .join())
                .isInstanceOfSatisfying(IncompleteListException.class, e -> {
                    assertThat(e.count()).isEqualTo(3);
                    take(healthy(way), kept(e), ids);
                });
        assertThat(ids).containsExactly(0, 1, 2, 3, 7, 8, 9);
    }

    private static CompletableFuture<List<Integer>> published(CrmClient client, ResumePoint point) {
        List<Integer> ids = new CopyOnWriteArrayList<>();
        CompletableFuture<List<Integer>> end = new CompletableFuture<>();
        customers(client).withResumePoint(point).publisher().subscribe(new Flow.Subscriber<>() {
            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                subscription.request(Long.MAX_VALUE);
            }

            @Override
            public void onNext(Document record) {
                ids.add(id(record));
            }

            @Override
            public void onError(Throwable failure) {
                end.completeExceptionally(failure);
            }

            @Override
            public void onComplete() {
                end.complete(ids);
            }
        });
        return end;
    }

    @Test
    void theRepeatOfAShorterLastPageIsTheEndAfterARestartToo() {
        ScriptedTransport transport = new ScriptedTransport()
                .respond(200, "[{\"id\":1},{\"id\":2}]")
                .respond(200, "[{\"id\":3}]")
                .respond(400, "")
                .respond(200, "[{\"id\":3}]");
        CrmClient client = client(transport, Paging.pages("page", 0, "size", 2));
        List<Integer> ids = new ArrayList<>();

        take(client, kept(breaking(client, null, ids)), ids);

        assertThat(ids).containsExactly(1, 2, 3);
    }

    @Test
    void aPageThatComesAgainIsAskedForAgainAndNotTakenForNew() {
        ScriptedTransport transport = new ScriptedTransport();
        String first = "[{\"id\":1},{\"id\":2}]";
        String second = "[{\"id\":3},{\"id\":4}]";
        for (String page : List.of(first, first, first, second, "[]")) {
            transport.respond(200, page);
        }
        CrmClient client = client(transport, Paging.pages("page", 0, "size", 2));
        List<Integer> ids = new ArrayList<>();

        IncompleteListException once = breaking(client, null, ids);
        IncompleteListException again = breaking(client, kept(once), ids);
        take(client, kept(again), ids);

        assertThat(again.count()).isZero();
        assertThat(kept(again)).isEqualTo(kept(once));
        assertThat(ids).containsExactly(1, 2, 3, 4);
    }

    @ParameterizedTest
    @EnumSource(names = {"NONE", "PAGES"})
    void aListThatHasFewerRecordsThanHadComeIsNotTakenForItsEnd(Way way) {
        ResumePoint point = kept(breaking(client(way, 2, PagedServer::nothing), null, new ArrayList<>()));

        for (String shrunk : List.of("[{\"id\":0}]", "[]")) {
            for (int status : List.of(200, 204)) {
                CrmClient client =
                        client(way, -1, from(0, () -> ScriptedTransport.response(status, status == 204 ? "" : shrunk)));

                IncompleteListException e = breaking(client, point, new ArrayList<>());

                assertThat(e).as("%s %s", status, shrunk).hasMessageContaining("it has changed");
                assertThat(e.resumePoint()).isEmpty();
            }
        }
    }

    @Test
    void aPointOfAnotherListIsRefusedBeforeAnythingIsSent() {
        ResumePoint point = kept(breaking(client(Way.PAGES, 4, PagedServer::nothing), null, new ArrayList<>()));
        ScriptedTransport transport = new ScriptedTransport();
        CrmClient client = client(transport, Way.PAGES.paging());
        CrmRequest<List<Document>> list =
                CrmRequest.list(CUSTOMERS, Document.class).resumeAt(point).build();
        List<CrmRequest<List<Document>>> others = List.of(
                CrmRequest.list(ResourceName.of("customer", "customers-integration", "v5"), Document.class)
                        .resumeAt(point)
                        .build(),
                list.toBuilder().filter(Filter.eq("code", 7)).build(),
                list.toBuilder().paging(Paging.none()).build(),
                list.toBuilder().paging(Paging.after("id")).build(),
                list.toBuilder().paging(Paging.pages("page", 1, "size", 4)).build());

        for (CrmRequest<List<Document>> other : others) {
            assertThatThrownBy(() -> client.stream(other)).isInstanceOf(InvalidRequestException.class);
            assertThatThrownBy(() -> client.send(other)).isInstanceOf(InvalidRequestException.class);
            assertThatThrownBy(() -> client.sendAsync(other).join()).hasCauseInstanceOf(InvalidRequestException.class);
        }
        assertThat(transport.requests()).isEmpty();
        assertThat(transport.logins()).isEmpty();
    }

    @Test
    void whoeverLearnsThatTheLastPageIsRepeatedGoesOnFromTheSamePoint() {
        ResumePoint point = kept(breaking(client(Way.PAGES, 4, PagedServer::nothing), null, new ArrayList<>()));

        assertThat(customers(healthy(Way.PAGES))
                        .withPaging(Way.PAGES.paging().untilRepeated().untilEmpty())
                        .withResumePoint(point)
                        .list())
                .hasSize(6);
    }

    @Test
    void aPointThatLeadsToAnotherOriginOrSaysWhatCannotBeIsRefused() {
        Map<String, String> fields =
                new LinkedHashMap<>(kept(breaking(client(Way.LINKS, 4, PagedServer::nothing), null, new ArrayList<>()))
                        .fields());
        for (Map.Entry<String, String> wrong : Map.of(
                        "target", "https://elsewhere.example/integration?from=3",
                        "skip", "-1",
                        "pages", "many",
                        "last", "7",
                        "header.Cookie", "a=b",
                        "unknown", "x")
                .entrySet()) {
            Map<String, String> altered = new LinkedHashMap<>(fields);
            altered.put(wrong.getKey(), wrong.getValue());
            ScriptedTransport transport = new ScriptedTransport();
            CrmClient client = client(transport, Way.LINKS.paging());

            assertThatThrownBy(() -> take(client, ResumePoint.of(altered), new ArrayList<>()))
                    .as(wrong.getKey())
                    .isInstanceOf(InvalidRequestException.class);
            assertThat(transport.logins()).isEmpty();
        }
    }

    @Test
    void aPointHoldsNoValueOfARecordButTheKeyAndIsNotInTheMessage() {
        for (Way way : Way.values()) {
            IncompleteListException e = breaking(client(way, 4, PagedServer::nothing), null, new ArrayList<>());

            assertThat(e.resumePoint().orElseThrow().toString()).as("%s", way).doesNotContain("Padaria", "JSESSIONID");
            assertThat(e.getMessage()).doesNotContain("crm-resume");
        }
    }

    @Test
    void theKeyOfARecordMayHaveAnyCharactersThatTheDialectEncodes() {
        Paging paging = Paging.after("id");
        ScriptedTransport transport = new ScriptedTransport()
                .respond(200, "[{\"id\":\"São {a->b} & 100%\"},7]")
                .respond(200, "[]");
        CrmClient client = TestClient.builder(transport, new ManualTiming())
                .paging(paging)
                .filterDialect(FilterDialect.documented().withEncoding(FilterDialect.Encoding.PERCENT))
                .build();
        IncompleteListException e = catchThrowableOfType(
                IncompleteListException.class, () -> customers(client).stream().forEach(record -> {}));

        assertThat(customers(client).withResumePoint(kept(e)).list()).isEmpty();

        assertThat(transport.lastRequest().headers().first("Integration-Filter"))
                .contains("{id->gt->S%C3%A3o %7Ba-%3Eb%7D %26 100%25}");
    }

    @Test
    void byKeyItGoesOnBehindTheRecordAndCountsNothing() {
        ScriptedTransport transport = new PagedServer(Way.AFTER).transport(4, PagedServer::nothing);
        CrmClient client = client(transport, Way.AFTER.paging());

        ResumePoint point = kept(breaking(client, null, new ArrayList<>()));
        assertThatThrownBy(() -> take(client, point, new ArrayList<>())).isInstanceOf(CodecException.class);

        assertThat(transport.lastRequest().headers().first("Integration-Filter"))
                .contains("{id->gt->3}");
        assertThat(point.fields()).containsEntry("skip", "0");
    }

    @Test
    void whateverAStrategyOfOnesOwnAsksForIsAskedForAgain() {
        List<PageRequest> asked = List.of(
                PageRequest.builder()
                        .query("pãge", "2 &3")
                        .header("X-Page", "2")
                        .filter(Filter.field("code").in("a", "b").or(Filter.eq("day", LocalDate.of(2026, 1, 31))))
                        .build(),
                PageRequest.builder().filter(Filter.raw("{raw}")).build(),
                PageRequest.ofTarget("pages/2?a=b"));
        for (PageRequest second : asked) {
            Paging own = context -> switch (context.pages()) {
                case 0 -> Optional.of(PageRequest.unchanged());
                case 1 -> Optional.of(second);
                default -> Optional.empty();
            };
            ScriptedTransport transport = new ScriptedTransport()
                    .respond(200, "[{\"id\":0}]")
                    .respond(400, "")
                    .respond(200, "[{\"id\":1}]");
            CrmClient client = client(transport, own);
            List<Integer> ids = new ArrayList<>();

            take(client, kept(breaking(client, null, ids)), ids);

            assertThat(ids).containsExactly(0, 1);
            HttpRequest first = transport.requests().get(1);
            HttpRequest again = transport.requests().get(2);
            assertThat(again.uri()).isEqualTo(first.uri());
            assertThat(again.headers()).hasToString(first.headers().toString());
            assertThat(again.headers().first("Integration-Filter"))
                    .isEqualTo(first.headers().first("Integration-Filter"));
        }
    }

    @Test
    void whatLooksForOneRecordLooksAtAll() {
        ResumePoint point = kept(breaking(client(Way.NONE, 4, PagedServer::nothing), null, new ArrayList<>()));
        CrmClient client = client(Way.NONE, -1, from(0, () -> ScriptedTransport.response(200, "[{\"id\":3}]")));

        assertThat(customers(client).withResumePoint(point).find(Filter.eq("id", 3)))
                .isPresent();
    }
}
